#include <fmt/core.h>

#include "base/text.h"
#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// Team work: both approvals before the start and the educator's own time log.
class TeamCheck final : public Check {
 public:
  Outcome missing = Outcome::pending;

  void apply(const Situation& situation, Candidate& candidate) const override {
    const Activity& activity = *candidate.activity;
    if (!activity.team) return;
    std::vector<std::string> absent;
    if (!in_time(situation, candidate, activity.preapproved))
      absent.emplace_back("own pre-approval before the start");
    if (!in_time(situation, candidate, activity.team->preapproved))
      absent.emplace_back("team pre-approval before the start (team.preapproved)");
    if (!situation.happened(activity.document(Document::time_log))) absent.emplace_back("documents.time_log");
    if (absent.empty()) {
      candidate.note(rule, [] { return "team work with both approvals and an own time log"; });
      return;
    }
    candidate.lower(
        missing, rule, [&] { return fmt::format("team work without: {}", join(absent, ", ")); },
        "Hand in the educator's own time log and both approvals of the team work.");
  }

 private:
  static bool in_time(const Situation& situation, const Candidate& candidate,
                      const std::optional<Date>& approval) {
    const auto approved = situation.happened(approval);
    return approved && (!candidate.started || *approved <= *candidate.started);
  }
};

}  // namespace

std::shared_ptr<Check> read_team_check(const PackNode& node) {
  auto check = std::make_shared<TeamCheck>();
  check->missing = node.outcome("missing", Outcome::pending);
  return check;
}

}  // namespace laurel::recognition
