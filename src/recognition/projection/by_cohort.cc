#include <algorithm>
#include <array>

#include "recognition/projection/binomial.h"
#include "recognition/projection/one_future.h"

namespace laurel::recognition::projection {
namespace {

using PerYear = std::array<std::int64_t, years_max>;
using YearByYear = std::array<PerYear, years_max>;

/// [year][last]: how many are there in a year and leave after `last`.
YearByYear draw_presence(const Assumptions& assumptions, const World& world, CounterRandom& random) {
  const auto years = static_cast<std::size_t>(assumptions.years);
  YearByYear present{};
  PerYear left{};  // after a year, whoever they are
  for (std::size_t came = 0; came < years; ++came) {
    std::int64_t staying = came == 0 ? assumptions.educators : left[came - 1];
    for (std::size_t last = came; last < years; ++last) {
      const auto leaving = last + 1 == years ? staying : binomial(random, staying, world.leaving);
      staying -= leaving;
      left[last] += leaving;
      for (std::size_t year = came; year <= last; ++year) present[year][last] += leaving;
    }
  }
  return present;
}

std::int64_t count_up_to(const Histogram& histogram, const std::optional<int>& cap) {
  std::int64_t sum = 0;
  for (std::size_t earned = 0; earned < histogram.size(); ++earned)
    sum += histogram[earned] *
           std::min(static_cast<std::int64_t>(earned) + 1, std::int64_t{cap.value_or(cap_max)});
  return sum;
}

}  // namespace

Histogram draw_completions(std::int64_t people, const World& world, CounterRandom& random) {
  Histogram histogram{};
  double rest = 1;
  for (std::size_t earned = 0; people > 0 && earned < histogram.size(); ++earned) {
    const double chance = rest <= 0 ? 1 : std::min(1.0, world.completions[earned] / rest);
    histogram[earned] = earned + 1 == histogram.size() ? people : binomial(random, people, chance);
    people -= histogram[earned];
    rest -= world.completions[earned];
  }
  return histogram;
}

void draw_by_cohort(const Assumptions& assumptions, const World& world, const Caps& caps,
                    CounterRandom& random, Costs& costs) {
  const auto years = static_cast<std::size_t>(assumptions.years);
  const auto present = draw_presence(assumptions, world, random);
  for (std::size_t year = 0; year < years; ++year) {
    for (std::size_t last = year; last < years; ++last) {
      const auto taking_part = binomial(random, present[year][last], world.uptake[year]);
      const auto histogram = draw_completions(taking_part, world, random);
      const std::size_t paid_until = assumptions.pay == Pay::stipend ? year : last;
      for (std::size_t cap = 0; cap < caps.size(); ++cap) {
        const auto cents = count_up_to(histogram, caps[cap]) * assumptions.amount_cents;
        for (std::size_t paid = year; paid <= paid_until; ++paid) costs[cap][paid] += cents;
      }
    }
  }
}

}  // namespace laurel::recognition::projection
