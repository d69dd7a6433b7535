#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// Hours or a quantity within bounds: a must (refused) or advice (counted with warning).
class RangeCheck final : public Check {
 public:
  bool of_hours = true;
  std::optional<Rational> at_least, at_most;
  Outcome outside = Outcome::counted_with_warning;
  std::optional<Outcome> absent;

  void apply(const Situation&, Candidate& candidate) const override {
    const auto& found = of_hours ? candidate.activity->hours : candidate.activity->quantity;
    const char* field = of_hours ? "hours" : "quantity";
    if (!found) {
      if (absent)
        candidate.lower(
            *absent, rule, [&] { return fmt::format("`{}` is missing", field); },
            of_hours ? "Say how many hours it took (`hours`)." : "Say how much it was (`quantity`).");
    } else if (at_least && *found < *at_least) {
      candidate.lower(outside, rule, [&] {
        return fmt::format("{} {}, fewer than {}{}", found->text(), field, at_least->text(), advice());
      });
    } else if (at_most && *found > *at_most) {
      candidate.lower(outside, rule, [&] {
        return fmt::format("{} {}, more than {}{}", found->text(), field, at_most->text(), advice());
      });
    }
  }

 private:
  const char* advice() const { return outside == Outcome::counted_with_warning ? " (advice, no rule)" : ""; }
};

}  // namespace

std::shared_ptr<Check> read_range_check(const PackNode& node) {
  auto check = std::make_shared<RangeCheck>();
  const std::string of = node.need("of").text();
  if (of != "hours" && of != "quantity") node.need("of").refuse("\"of\" must be hours or quantity");
  check->of_hours = of == "hours";
  check->at_least = node.amount("at_least");
  check->at_most = node.amount("at_most");
  check->outside = node.outcome("outside", Outcome::counted_with_warning);
  if (node.has("absent")) check->absent = node.need("absent").outcome();
  return check;
}

}  // namespace laurel::recognition
