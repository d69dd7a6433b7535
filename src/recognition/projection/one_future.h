// The two ways to draw one future. Both give micro-credentials that count, by cap and year.
#pragma once
#include <span>

#include "recognition/projection/counter_random.h"
#include "recognition/projection/futures.h"

namespace laurel::recognition::projection {

/// Cents before what comes on top, by cap, then year: to be added to.
using Costs = std::vector<std::vector<std::int64_t>>;

/// For an amount each. Draws numbers of people instead of people: how many of those who came in one year
/// leave after another (binomial), how many of those present in a year and gone after another took part
/// (binomial), and how many of these earned 1, 2, … (multinomial). Since educators are independent and an
/// amount each adds up, the sums have exactly the distribution of the model followed person by person; a test
/// holds them together.
void draw_by_cohort(const Assumptions& assumptions, const World& world, const Caps& caps,
                    CounterRandom& random, Costs& costs);

/// For lanes, where it matters how much one person has: follows every educator who takes part or leaves.
void draw_by_educator(const Assumptions& assumptions, const World& world, const Caps& caps,
                      CounterRandom& random, Costs& costs);

}  // namespace laurel::recognition::projection
