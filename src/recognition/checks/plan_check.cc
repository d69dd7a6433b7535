#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

class PlanCheck final : public Check {
 public:
  std::string plan;
  Outcome missing = Outcome::pending;
  std::optional<Outcome> earned_before;

  void apply(const Situation& situation, Candidate& candidate) const override {
    const auto approved = situation.plan_approved(plan);
    if (!approved) {
      const std::string remedy =
          candidate.explain ? fmt::format("Have a plan of kind {} approved.", plan) : "";
      candidate.lower(
          missing, rule, [&] { return fmt::format("`plans` holds no approved plan of kind {}", plan); },
          remedy);
    } else if (earned_before && candidate.earned && *candidate.earned < *approved) {
      candidate.lower(*earned_before, rule, [&] {
        return fmt::format("earned {}, before the plan ({}) was approved on {}", candidate.earned->text(),
                           plan, approved->text());
      });
    } else {
      candidate.note(rule, [&] { return fmt::format("plan ({}) approved {}", plan, approved->text()); });
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_plan_check(const PackNode& node) {
  auto check = std::make_shared<PlanCheck>();
  check->plan = node.need("plan").text();
  check->missing = node.outcome("missing", Outcome::pending);
  if (node.has("earned_before")) check->earned_before = node.need("earned_before").outcome();
  return check;
}

}  // namespace laurel::recognition
