#include <fmt/core.h>

#include <tuple>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// A further application only after every earlier one was carried out.
class PreviousCycleCheck final : public Check {
 public:
  void apply(const Situation& situation, Candidate& candidate) const override {
    const Activity& mine = *candidate.activity;
    const auto applied = situation.happened(mine.document(Document::application));
    if (!applied) return;  // its own condition says what is missing
    for (const Activity& other : situation.record->activities) {
      if (other.kind != mine.kind) continue;
      const auto before = situation.happened(other.document(Document::application));
      if (!before || std::tie(*before, other.id) >= std::tie(*applied, mine.id)) continue;
      if (other.earned && *other.earned <= *applied) continue;
      candidate.lower(
          Outcome::refused, rule,
          [&] {
            return fmt::format("applied {} before the cycle \"{}\" of {} was completed", applied->text(),
                               other.id, before->text());
          },
          "Apply again once the earlier cycle is completed.");
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_previous_cycle_check(const PackNode&) {
  return std::make_shared<PreviousCycleCheck>();
}

}  // namespace laurel::recognition
