// Who the issuer says is trained to review what (REQ V1).
#pragma once
#include <map>
#include <set>
#include <vector>

#include "identity/role.h"
#include "review/review.h"
#include "storage/database.h"

namespace laurel::review {

struct ReviewerLine {
  identity::PersonId person;
  std::string name;
  std::string email;
  int open_claims = 0;
  int finished = 0;
};
/// Who holds the reviewer's role in this organization, by name.
std::vector<ReviewerLine> reviewers_of(storage::Session& session, const identity::OrganizationId& issuer);

/// Micro-credential → since when, of this issuer.
std::map<std::string, Instant> trained_for(storage::Session& session, const identity::PersonId& person,
                                           const identity::OrganizationId& issuer);

/// Makes exactly these the micro-credentials of the issuer that the person is trained for; how many were
/// marked and ended. Open claims of those that end return to the queue. `wanted`: ids of the issuer's own
/// micro-credentials; the caller has seen that `by` is an issuing officer and the person a reviewer of it.
struct TrainingChange {
  int marked = 0;
  int ended = 0;
};
TrainingChange set_training(storage::Transaction& transaction, const identity::OrganizationId& issuer,
                            const identity::PersonId& person, const std::set<std::string>& wanted,
                            const identity::PersonId& by, Instant now);

}  // namespace laurel::review
