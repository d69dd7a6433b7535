#include <fmt/core.h>

#include <map>

#include "recognition/limits/limit.h"

namespace laurel::recognition {
namespace {

// Nothing in a topic counts before the topic has reached its minimum.
class TopicMinimum final : public Limit {
 public:
  Rational at_least;

  void restrict(const LimitInput& input, Amounts& amounts) const override {
    std::map<std::string, Rational> sums;
    for (std::size_t i = 0; i < amounts.size(); ++i)
      if (looks_at(input.candidates[i])) sums[topic_of(*input.candidates[i].activity)] += amounts[i];
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (!looks_at(input.candidates[i]) || amounts[i].is_zero()) continue;
      const Rational& sum = sums[topic_of(*input.candidates[i].activity)];
      if (sum >= at_least) continue;
      amounts[i] = Rational();
      if (input.notes != nullptr)
        input.note(
            i, Outcome::refused, rule,
            fmt::format("{} in its topic; nothing in a topic counts below {}", sum.text(), at_least.text()),
            fmt::format("Add work in the same topic, up to at least {}.", at_least.text()));
    }
  }
};

}  // namespace

std::shared_ptr<Limit> read_topic_minimum(const PackNode& node) {
  auto limit = std::make_shared<TopicMinimum>();
  limit->at_least = node.need("at_least").amount();
  return limit;
}

}  // namespace laurel::recognition
