#include <map>

#include "recognition/limits/limit.h"

namespace laurel::recognition {
namespace {

// Only full pairs in one topic count; the odd one, the last earned, waits for its partner.
class PairsLimit final : public Limit {
 public:
  void restrict(const LimitInput& input, Amounts& amounts) const override {
    std::map<std::string, std::vector<std::size_t>> topics;
    for (std::size_t i = 0; i < amounts.size(); ++i)
      if (looks_at(input.candidates[i]) && !amounts[i].is_zero())
        topics[topic_of(*input.candidates[i].activity)].push_back(i);
    for (const auto& [topic, places] : topics) {
      if (places.size() % 2 == 0) continue;
      amounts[places.back()] = Rational();
      input.note(places.back(), Outcome::pending, rule,
                 "half a pair: it counts only with a second one in its topic",
                 "Earn a second one in the same topic.");
    }
  }
};

}  // namespace

std::shared_ptr<Limit> read_pairs_limit(const PackNode&) {
  return std::make_shared<PairsLimit>();
}

}  // namespace laurel::recognition
