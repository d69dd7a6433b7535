// What recognizers ask of a job and a license beyond what the account page keeps.
#pragma once
#include "identity/profile_store.h"
#include "recognition/ledger_store.h"

namespace laurel::recognition {

struct WorkDetails {
  std::optional<identity::OrganizationId> employer;   // the district, where it is on Laurel
  std::optional<identity::OrganizationId> committee;  // that decides on the license
  std::string grade_band;                             // the pack's own word; "" where not known
  std::optional<Rational> fte, leave_share;           // shares of full-time work, 0 to 1
  std::string lane;
  std::optional<int> step;
  std::optional<Rational> credits;            // credited toward lanes
  std::optional<Rational> salary_index;       // dollars
  std::optional<Rational> annual_difference;  // dollars a year to the next lane
};
/// Of one employment of the person; none where it is not theirs.
std::optional<WorkDetails> work_details(storage::Session& session, const identity::PersonId& person,
                                        const Id<identity::Employment>& employment);
bool set_work_details(storage::Transaction& transaction, const identity::PersonId& person,
                      const Id<identity::Employment>& employment, const WorkDetails& details, const Act& act);

struct LicenseDetails {
  std::string recognized_as;  // the type as the pack names it; "" for the type as it stands
  std::optional<Date> issued;
  std::string endorsements, elections;  // words with commas between
};
std::optional<LicenseDetails> license_details(storage::Session& session, const identity::PersonId& person,
                                              const Id<identity::License>& license);
bool set_license_details(storage::Transaction& transaction, const identity::PersonId& person,
                         const Id<identity::License>& license, const LicenseDetails& details, const Act& act);

void add_degree(storage::Transaction& transaction, const identity::PersonId& person, const std::string& level,
                std::optional<Date> on, const Act& act);

}  // namespace laurel::recognition
