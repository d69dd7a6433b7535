// The two ways to draw one future. Both give micro-credentials that count, by cap and year.
#pragma once
#include <array>

#include "recognition/projection/counter_random.h"
#include "recognition/projection/futures.h"

namespace laurel::recognition::projection {

/// Cents before what comes on top, by cap, then year: to be added to.
using Costs = std::vector<std::vector<std::int64_t>>;

/// How many of the people who take part in a year earned 1, 2, …: one multinomial draw.
using Histogram = std::array<std::int64_t, completions_in_year_max>;
Histogram draw_completions(std::int64_t people, const World& world, CounterRandom& random);

/// For an amount each. Draws numbers of people instead of people: how many of those who came in one year
/// leave after another (binomial), how many of those present in a year and gone after another took part
/// (binomial), and how many of these earned 1, 2, … (multinomial). Since educators are independent and an
/// amount each adds up, the sums have exactly the distribution of the model followed person by person; a test
/// holds them together.
void draw_by_cohort(const Assumptions& assumptions, const World& world, const Caps& caps,
                    CounterRandom& random, Costs& costs);

/// For lanes, where it matters how much one person has: follows educators who take part or leave. How many do
/// is drawn first (binomial), then who: educators are alike until then, so every choice is as likely.
///
/// Of a large district `followed_educators` are followed. With m of n followed, whose costs add up to S and
/// are μ each on average, the district costs nμ + √(n/m) (S − mμ): since educators are independent of each
/// other, this has exactly the mean, and between years and caps the covariances, of following all n. It is
/// never negative, and a higher cap never costs less. What one educator's lanes cost on average in each year,
/// in cents.
std::vector<double> expected_raises(const Assumptions& assumptions, const World& world,
                                    std::optional<int> cap);
void draw_by_educator(const Assumptions& assumptions, const World& world, const Caps& caps,
                      CounterRandom& random, Costs& costs);

}  // namespace laurel::recognition::projection
