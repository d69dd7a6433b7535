#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// `aligned` must be said; that `aligned: false` is refused holds in every pack.
class AlignmentCheck final : public Check {
 public:
  Outcome absent = Outcome::pending;

  void apply(const Situation&, Candidate& candidate) const override {
    if (!candidate.activity->aligned) {
      candidate.lower(
          absent, rule, [] { return "nobody has said whether it is aligned (`aligned` is missing)"; },
          "Have its alignment to the plan confirmed (`aligned`).");
    } else if (*candidate.activity->aligned) {
      candidate.note(rule, [] { return "aligned"; });
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_alignment_check(const PackNode& node) {
  auto check = std::make_shared<AlignmentCheck>();
  check->absent = node.outcome("absent", Outcome::pending);
  return check;
}

}  // namespace laurel::recognition
