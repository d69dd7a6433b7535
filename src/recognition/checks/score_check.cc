#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

class ScoreCheck final : public Check {
 public:
  std::optional<Rational> at_least;
  std::vector<std::string> is;

  void apply(const Situation&, Candidate& candidate) const override {
    const std::string& score = candidate.activity->score;
    const auto number = Rational::parse_decimal(score);
    if (score.empty() || (at_least && !number)) {
      candidate.lower(
          Outcome::pending, rule, [] { return "`score` is missing"; }, "Say what the result was (`score`).");
    } else if (at_least ? *number >= *at_least : std::ranges::find(is, score_text(score)) != is.end()) {
      candidate.note(rule, [&] { return fmt::format("score {}", score); });
    } else {
      candidate.lower(
          Outcome::refused, rule,
          [&] {
            return fmt::format("score {}; needed: {}", score, at_least ? at_least->text() : join(is, " or "));
          },
          at_least ? "It may be improved and handed in again." : "");
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_score_check(const PackNode& node) {
  auto check = std::make_shared<ScoreCheck>();
  check->at_least = node.amount("at_least");
  for (const std::string& score : node.texts("is")) check->is.push_back(score_text(score));
  if (!check->at_least && check->is.empty()) node.refuse("a score check needs at_least or is");
  return check;
}

}  // namespace laurel::recognition
