#include "recognition/evaluate/measure.h"

#include <algorithm>
#include <set>

namespace laurel::recognition {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

Rational count_categories(const Measure& measure, std::span<const Candidate> candidates,
                          const Amounts& amounts) {
  std::set<std::string_view> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Activity& activity = *candidates[i].activity;
    if (amounts[i].is_zero() || !counts(candidates[i].outcome) || !measure.kinds.has(activity.kind)) continue;
    bool named = false;
    for (const std::string& category : activity.categories)
      if (contains(measure.categories, category)) {
        found.insert(category);
        named = true;
      }
    if (!named && !measure.other_category.empty()) found.insert(measure.other_category);
  }
  return Rational(static_cast<std::int64_t>(found.size()));
}

Rational count_degrees(const Situation& situation, const Measure& measure) {
  const auto& degrees = situation.record->degrees;
  return Rational(std::ranges::count_if(degrees, [&](const Degree& degree) {
    return contains(measure.levels, degree.level) && (!degree.on || *degree.on <= situation.as_of);
  }));
}

Rational count_endorsement(const Situation& situation, const Measure& measure) {
  const auto& licenses = situation.record->licenses;
  return Rational(std::ranges::any_of(licenses,
                                      [&](const License& license) {
                                        const auto issued =
                                            license.issued ? license.issued : license.effective;
                                        return contains(license.endorsements, measure.endorsement) &&
                                               (!issued || *issued <= situation.as_of) &&
                                               (!license.expires || situation.as_of <= *license.expires);
                                      })
                      ? 1
                      : 0);
}

}  // namespace

bool fits(const Measure& measure, const Activity& activity) {
  if (!measure.kinds.has(activity.kind)) return false;
  if (measure.aligned && activity.aligned != measure.aligned) return false;
  return measure.categories.empty() ||
         std::ranges::any_of(activity.categories, [&](const std::string& category) {
           return contains(measure.categories, category);
         });
}

bool counts_now(const Candidate& candidate, const Rational& amount) {
  return counts(candidate.outcome) && (!amount.is_zero() || candidate.amount.is_zero());
}

Rational count(const Situation& situation, const Measure& measure, std::span<const Candidate> candidates,
               const Amounts& amounts, const Rational& total) {
  if (measure.how == Measure::How::total) return total;
  if (measure.how == Measure::How::degrees) return count_degrees(situation, measure);
  if (measure.how == Measure::How::endorsement) return count_endorsement(situation, measure);
  if (measure.how == Measure::How::categories) return count_categories(measure, candidates, amounts);
  Rational sum;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Activity& activity = *candidates[i].activity;
    if (!counts_now(candidates[i], amounts[i]) || !fits(measure, activity)) continue;
    if (measure.how == Measure::How::amount) sum += amounts[i];
    if (measure.how == Measure::How::count) sum += Rational(1);
    if (measure.how == Measure::How::quantity) sum += activity.quantity.value_or(Rational());
  }
  return sum;
}

}  // namespace laurel::recognition
