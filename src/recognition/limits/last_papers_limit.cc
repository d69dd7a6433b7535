#include <fmt/core.h>

#include "recognition/evaluate/papers.h"
#include "recognition/limits/limit.h"

namespace laurel::recognition {
namespace {

// One amount for all of them together: it stands on the one whose papers came last.
class LastPapersLimit final : public Limit {
 public:
  std::optional<HalfYears> half_years;

  void restrict(const LimitInput& input, Amounts& amounts) const override {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (!looks_at(input.candidates[i])) continue;
      if (!last || papers(input, i) >= papers(input, *last)) last = i;
    }
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (!looks_at(input.candidates[i]) || i == *last) continue;
      amounts[i] = Rational();
      input.note(i, Outcome::counted, rule, "the amount stands on the credit whose papers came last");
    }
    if (last && half_years) pay_share(input, amounts, *last);
  }

 private:
  static Date papers(const LimitInput& input, std::size_t place) {
    return input.situation->happened(input.candidates[place].activity->document(Document::evidence))
        .value_or(Date());
  }

  void pay_share(const LimitInput& input, Amounts& amounts, std::size_t place) const {
    const Date received = papers(input, place);
    const Payment payment = half_years->first_payment(received);
    const Period year = year_holding(input.situation->as_of, school_year_start);
    const char* share = "the full year is paid";
    if (payment.effective > year.to) {
      amounts[place] = Rational();
      share = "it begins in the next school year: nothing is paid in this one";
    } else if (payment.half && payment.effective >= year.from) {
      amounts[place] = amounts[place] / Rational(2);
      share = "half the year is paid";
    }
    if (input.notes != nullptr)
      input.note(place, Outcome::counted, rule,
                 fmt::format("papers complete {}, effective {}: {}", received.text(),
                             payment.effective.text(), share));
  }
};

}  // namespace

std::shared_ptr<Limit> read_last_papers_limit(const PackNode& node) {
  auto limit = std::make_shared<LastPapersLimit>();
  if (node.has("full_year_by") || node.has("half_year_by"))
    limit->half_years =
        HalfYears{node.need("full_year_by").month_day(), node.need("half_year_by").month_day()};
  return limit;
}

}  // namespace laurel::recognition
