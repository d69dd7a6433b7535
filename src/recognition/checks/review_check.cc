#include <fmt/core.h>

#include <algorithm>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// A committee looks at what has come in on fixed days; an item belongs to the school year of its review.
class ReviewCheck final : public Check {
 public:
  ReviewCheck() {
    about_timing = true;
    waived_by_grant = false;
  }
  std::vector<MonthDay> on;

  void apply(const Situation& situation, Candidate& candidate) const override {
    const auto received = situation.happened(candidate.activity->document(Document::evidence));
    if (!received) return;  // its own condition says what is missing
    Date review = first_on_or_after(*received, on.front());
    for (const MonthDay& day : on) review = std::min(review, first_on_or_after(*received, day));
    candidate.review = review;
    const Period year = year_holding(situation.as_of, school_year_start);
    if (review > year.to) {
      const std::string remedy =
          candidate.explain ? fmt::format("It is reviewed on {}.", review.text()) : std::string();
      candidate.lower(
          Outcome::pending, rule,
          [&] {
            return fmt::format("evidence came in {}: reviewed {}, in a later school year", received->text(),
                               review.text());
          },
          remedy);
    } else if (review < year.from) {
      candidate.lower(Outcome::refused, rule,
                      [&] { return fmt::format("reviewed {}: that school year's decision", review.text()); });
    } else {
      candidate.note(rule, [&] {
        return fmt::format("evidence came in {}: reviewed {}", received->text(), review.text());
      });
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_review_check(const PackNode& node) {
  auto check = std::make_shared<ReviewCheck>();
  for (const PackNode& day : node.need("on").list()) check->on.push_back(day.month_day());
  if (check->on.empty()) node.need("on").refuse("name at least one review day");
  return check;
}

}  // namespace laurel::recognition
