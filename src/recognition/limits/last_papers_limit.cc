#include <fmt/core.h>

#include <algorithm>

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
    if (!last) return;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (!looks_at(input.candidates[i]) || i == *last) continue;
      amounts[i] = Rational();
      // What was paid on another credit was paid of the same amount.
      amounts[*last] = std::max(Rational(), amounts[*last] - input.candidates[i].paid);
      input.note(i, Outcome::counted, rule, "the amount stands on the credit whose papers came last");
    }
    if (!half_years) return;
    const Share share = share_of(input, papers(input, *last));
    amounts[*last] = amounts[*last] * share.part;
    if (input.notes != nullptr)
      input.note(*last, Outcome::counted, rule,
                 fmt::format("papers complete {}, effective {}: {}", papers(input, *last).text(),
                             share.effective.text(), share.text));
  }

  // Another credit carries the amount already; else papers that are missing come in today at the earliest.
  Rational room(const LimitInput& input, const Amounts&, std::size_t place,
                const Rational& wanted) const override {
    if (!kinds.has(input.candidates[place].activity->kind)) return wanted;
    if (std::ranges::any_of(input.candidates, [&](const Candidate& one) { return looks_at(one); })) return {};
    if (!half_years) return wanted;
    const auto& received = input.candidates[place].activity->document(Document::evidence);
    return wanted *
           share_of(input, input.situation->happened(received).value_or(input.situation->as_of)).part;
  }

 private:
  /// What is paid in the school year of `as_of` on papers that came in on a day.
  struct Share {
    Date effective;
    Rational part;
    const char* text;
  };

  static Date papers(const LimitInput& input, std::size_t place) {
    return input.situation->happened(input.candidates[place].activity->document(Document::evidence))
        .value_or(Date());
  }

  Share share_of(const LimitInput& input, Date received) const {
    const Payment payment = half_years->first_payment(received);
    const Period year = year_holding(input.situation->as_of, school_year_start);
    if (payment.effective > year.to)
      return {payment.effective, Rational(),
              "it begins in the next school year: nothing is paid in this one"};
    if (payment.half && payment.effective >= year.from)
      return {payment.effective, Rational(1) / Rational(2), "half the year is paid"};
    return {payment.effective, Rational(1), "the full year is paid"};
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
