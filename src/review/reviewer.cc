#include "review/reviewer.h"

#include "base/text.h"

namespace laurel::review {
namespace {

bool same_name(std::string_view one, std::string_view other) {
  auto folded = fold(one);
  return !folded.empty() && folded == fold(other);
}

bool may_be_one_place(const Employer& one, const Employer& other) {
  const bool states_differ =
      !one.state.empty() && !other.state.empty() && fold(one.state) != fold(other.state);
  return !states_differ && (same_name(one.school, other.school) || same_name(one.district, other.district));
}

}  // namespace

bool share_employer(const std::vector<Employer>& one, const std::vector<Employer>& other) {
  return std::any_of(one.begin(), one.end(), [&](const Employer& mine) {
    return std::any_of(other.begin(), other.end(),
                       [&](const Employer& theirs) { return may_be_one_place(mine, theirs); });
  });
}

std::expected<void, Refusal> may_review(const Reviewer& reviewer, const Work& work) {
  if (!reviewer.trained_for.contains(work.micro_credential)) return std::unexpected(Refusal::not_trained);
  if (reviewer.person == work.earner) return std::unexpected(Refusal::own_work);
  const bool team_mates = std::any_of(work.teams.begin(), work.teams.end(),
                                      [&](const auto& team) { return reviewer.teams.contains(team); });
  if (team_mates) return std::unexpected(Refusal::own_team);
  if (share_employer(reviewer.employers, work.employers)) return std::unexpected(Refusal::same_employer);
  if (reviewer.conflicts.contains(work.journey)) return std::unexpected(Refusal::conflict_declared);
  return {};
}

}  // namespace laurel::review
