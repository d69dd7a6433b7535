// Who may review whose work (REQ V1, V2).
#pragma once
#include <expected>
#include <set>
#include <vector>

#include "review/review.h"

namespace laurel::review {

/// Where somebody works, in their own words.
struct Employer {
  std::string school;
  std::string district;
  std::string state;  // two letters, "" where unknown
};

/// What the rule asks of a reviewer. Employers: those in force on the day.
struct Reviewer {
  identity::PersonId person;
  std::set<std::string> trained_for;  // micro-credentials, as reviewer of their issuer
  std::vector<Employer> employers;
  std::set<std::string> teams;      // ids
  std::set<std::string> conflicts;  // journeys whose earner or school they said they know
};

/// What the rule asks of a submission.
struct Work {
  std::string micro_credential;
  std::string journey;
  identity::PersonId earner;
  std::vector<Employer> employers;  // the earner's
  std::set<std::string> teams;      // the earner's, and the journey's
};

/// Whether the two may be one place: the same school or district, compared without case, accents and
/// punctuation, unless both states are known and differ.
bool share_employer(const std::vector<Employer>& one, const std::vector<Employer>& other);

/// Refuses not_trained, own_work, own_team, same_employer, conflict_declared. An earlier attempt by the same
/// earner is no obstacle: who knows the first one reads the second with more sense.
std::expected<void, Refusal> may_review(const Reviewer& reviewer, const Work& work);

}  // namespace laurel::review
