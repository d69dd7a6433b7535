#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// Approval before the start; the start day itself is in time. A team's approval where the pack asks for it.
class PreapprovalCheck final : public Check {
 public:
  Outcome missing = Outcome::refused;
  bool of_team = false;  // looks at the team's approval, and only where there is a team

  bool asks_for_approval_first() const override { return missing == Outcome::refused && !of_team; }

  void apply(const Situation& situation, Candidate& candidate) const override {
    const Activity& activity = *candidate.activity;
    if (of_team && !activity.team) return;
    const auto approved = situation.happened(of_team ? activity.team->preapproved : activity.preapproved);
    const char* which = of_team ? "team pre-approval" : "pre-approval";
    if (!approved) {
      candidate.lower(
          missing, rule, [&] { return fmt::format("no {}", which); },
          missing == Outcome::discretionary
              ? "Ask the local decision maker: without approval before the start it "
                "cannot be guaranteed."
              : "Have the next activity approved before it starts.");
    } else if (candidate.started && *approved > *candidate.started) {
      candidate.lower(
          missing, rule,
          [&] {
            return fmt::format("{} on {}, after the start on {}", which, approved->text(),
                               candidate.started->text());
          },
          "Have the next activity approved before it starts.");
    } else {
      candidate.note(rule,
                     [&] { return fmt::format("{} on {}, before the start", which, approved->text()); });
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_preapproval_check(const PackNode& node) {
  auto check = std::make_shared<PreapprovalCheck>();
  check->missing = node.outcome("missing", Outcome::refused);
  check->of_team = node.yes("team");
  return check;
}

}  // namespace laurel::recognition
