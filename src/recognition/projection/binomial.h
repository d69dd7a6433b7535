// How many of `trials` succeed: exact draws from the binomial distribution.
#pragma once
#include "recognition/projection/counter_random.h"

namespace laurel::recognition::projection {

/// `trials` ≥ 0, `chance` in [0, 1]. Few expected successes: inversion by sequential search; many:
/// transformed rejection (Hörmann: The generation of binomial random variates, 1993, algorithm BTRS). Both
/// draw from exactly the binomial distribution, to the precision of double.
std::int64_t binomial(CounterRandom& random, std::int64_t trials, double chance);

}  // namespace laurel::recognition::projection
