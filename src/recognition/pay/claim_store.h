// Claims, their decisions and payrolls in the database.
#pragma once
#include "recognition/ledger_store.h"
#include "recognition/pack_shelf.h"
#include "recognition/pay/claim.h"
#include "storage/database.h"

namespace laurel::recognition::pay {

/// Of one organization, in force, by first day.
std::vector<Terms> terms_of(storage::Session& session, const identity::OrganizationId& organization);
std::vector<SalarySchedule> schedules_of(storage::Session& session,
                                         const identity::OrganizationId& organization);

/// "maple-hollow-pay"
std::string policy_id(const identity::Organization& organization);
/// Takes the place of terms that begin on the same day, makes the pack from all of them (`check` has the last
/// word on its text) and adopts it. The reason of a pack that cannot be used is a broken invariant: the form
/// allows none.
void set_terms(storage::Transaction& transaction, const identity::Organization& organization,
               const Terms& terms, Date today, const Act& act);
/// Takes the place of a schedule that begins on the same day.
void set_schedule(storage::Transaction& transaction, const identity::Organization& organization,
                  const SalarySchedule& schedule, Date today, const Act& act);

struct NewClaim {
  identity::OrganizationId organization;
  identity::PersonId person;
  std::string activity, title, pack;
  Date on, decide_by;
};
/// The proof comes in with the claim. claimed_before where there is one.
Result<Id<Claim>, ClaimRefusal> make_claim(storage::Transaction& transaction, const NewClaim& claim,
                                           const Act& act);

std::optional<Claim> find_claim(storage::Session& session, const Id<Claim>& id);
/// The newest first.
std::vector<Claim> claims_of_person(storage::Session& session, const identity::PersonId& person);
enum class ClaimFilter { all, waiting, decided };
/// Waiting ones by the day they must be decided, others the newest decision first.
std::vector<Claim> claims_of(storage::Session& session, const identity::OrganizationId& organization,
                             ClaimFilter filter, std::int64_t limit, std::int64_t offset);
/// Of all organizations: not decided by the day before `today`.
std::vector<Claim> overdue_claims(storage::Session& session, Date today, std::int64_t limit);

/// That a job whose employer's name was typed is one with this organization.
void join_district(storage::Transaction& transaction, const identity::PersonId& person,
                   const identity::Organization& organization);
/// Where an educator stands with this employer; none where no lane, step or credits are known.
std::optional<Place> place_of(storage::Session& session, const identity::PersonId& person,
                              const identity::OrganizationId& organization, Date day);
void set_place(storage::Transaction& transaction, const identity::PersonId& person,
               const identity::OrganizationId& organization, const Move& move, Date day);

/// Keeps an approval, uses the activity up in the ledger and moves the educator; or keeps a refusal.
/// already_decided where there is a decision.
Result<void, ClaimRefusal> decide(storage::Transaction& transaction, const Claim& claim,
                                  const ClaimDecision& decision, const std::optional<Move>& move,
                                  const Rational& amount, const Act& act);
/// Refuses with a reason.
Result<void, ClaimRefusal> refuse(storage::Transaction& transaction, const Claim& claim,
                                  const std::string& reason, const std::string& explanation, Date on,
                                  const Act& act);
/// Takes an approved claim back: the next payroll takes back what was paid, or it is not paid at all.
Result<void, ClaimRefusal> reverse(storage::Transaction& transaction, const Claim& claim,
                                   const std::string& reason, Date on, const Act& act);

/// Approved and not paid yet, and paid and taken back since: by name, then day, then id.
std::vector<PayrollLine> open_lines(storage::Session& session, const identity::OrganizationId& organization);
/// Everything open goes into one payroll; none where nothing is.
std::optional<Id<Payroll>> make_payroll(storage::Transaction& transaction,
                                        const identity::OrganizationId& organization, const Act& act);
/// With its lines; none where it is another organization's.
std::optional<Payroll> find_payroll(storage::Session& session, const identity::OrganizationId& organization,
                                    std::int64_t number);
/// The newest first, without lines.
std::vector<Payroll> payrolls_of(storage::Session& session, const identity::OrganizationId& organization);
/// That the file was taken; how often now.
int note_export(storage::Transaction& transaction, const Payroll& payroll, const Act& act);

}  // namespace laurel::recognition::pay
