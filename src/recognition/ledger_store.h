// What recognizers decide about an educator's activities, in the database: approvals before the work, papers
// received, units granted, and the ledger of what was used up or paid. Every write records its event and asks
// for the educator's standing to be looked at anew (standing_job).
#pragma once
#include <expected>

#include "identity/organization_store.h"
#include "identity/person.h"
#include "recognition/record/record.h"
#include "storage/database.h"

namespace laurel::recognition {

/// Payload: a person's id. Tells the person what changed, once.
inline constexpr std::string_view standing_job = "recognition.standing";
/// In the transaction of what may change a person's standing.
void ask_for_standing(storage::Transaction& transaction, const identity::PersonId& person, Instant now,
                      Random& random);

/// Who acts and when.
struct Act {
  std::string by;  // a person's id; "" for Laurel itself
  Instant now;
  Random& random;
};

/// The organization as records name it: its slug, an LPDC's always with its kind before it.
std::string recognizer_name(const identity::Organization& organization);
std::string recognizer_name(identity::OrganizationKind kind, const std::string& slug);

struct Preapproval;
struct Preapproved {
  identity::PersonId person;
  std::string subject;  // a micro-credential's id, or an outside activity's
  identity::OrganizationId organization;
  Purpose purpose = Purpose::license;
  std::string team;               // the declared team it names; "" for the person alone
  std::optional<Rational> hours;  // approved for
  Date on;
};
Id<Preapproval> preapprove(storage::Transaction& transaction, const Preapproved& preapproved, const Act& act);
/// False where it is not in force.
bool withdraw_preapproval(storage::Transaction& transaction, const Id<Preapproval>& id, Date on,
                          const Act& act);

struct ReceivedDocument {
  identity::PersonId person;
  std::string activity;
  Purpose purpose = Purpose::license;
  Document document = Document::evidence;
  Date on;
};
/// The first day stays where it came in before.
void receive_document(storage::Transaction& transaction, const ReceivedDocument& received, const Act& act);

/// Whether the committee finds that an activity fits the plan; none: the goals it is linked to say it.
void set_alignment(storage::Transaction& transaction, const identity::PersonId& person,
                   const std::string& activity, std::optional<bool> aligned, const Act& act);

enum class GrantRefusal {
  only_lpdc,       // only an LPDC grants CEUs, and no sponsor college credit (W5)
  nothing_granted  // zero or less; a denial is no grant
};
struct Granted {
  identity::PersonId person;
  std::string activity;
  Unit unit = Unit::CEU;
  Rational amount;
  identity::OrganizationId by;
  Date on;
  std::string decision;  // its number or words, as the register has it
};
struct GrantedUnits {
  Id<GrantedUnits> id;
  Granted granted;
  std::string by_name;  // the organization's
};
/// Takes the place of what the organization granted for the activity before.
/// Others than LPDCs grant what a pack lets them certify (certification.h).
std::expected<Id<GrantedUnits>, GrantRefusal> grant_units(storage::Transaction& transaction,
                                                          const Granted& granted, const Act& act);
bool withdraw_grant(storage::Transaction& transaction, const Id<GrantedUnits>& id, const std::string& reason,
                    Date on, const Act& act);
/// In force, by day.
std::vector<GrantedUnits> grants_of(storage::Session& session, const identity::PersonId& person);
/// Also one that was withdrawn.
std::optional<GrantedUnits> find_grant(storage::Session& session, const Id<GrantedUnits>& id);

struct Entry {
  identity::PersonId person;
  std::string activity;
  Purpose purpose = Purpose::pay;
  std::string pack;
  Date on;
  Rational amount;
  std::string note;
};
/// Uses an activity up, or books what was paid for it.
void count_activity(storage::Transaction& transaction, const Entry& entry, const Act& act);
/// By day.
std::vector<Entry> entries_of(storage::Session& session, const identity::PersonId& person);

/// What was left over at the end of a period and counts in the next.
void carry_over(storage::Transaction& transaction, const identity::PersonId& person, Unit unit,
                const Rational& amount, Date period_end, const Act& act);

}  // namespace laurel::recognition
