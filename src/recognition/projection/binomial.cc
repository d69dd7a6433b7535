#include "recognition/projection/binomial.h"

#include <math.h>  // NOLINT: lgamma_r, the one that threads may call, is POSIX

#include <cmath>

#include "base/check.h"

namespace laurel::recognition::projection {
namespace {

/// Where inversion becomes slower than rejection, and BTRS begins to hold.
constexpr double expected_for_rejection = 10;

double log_factorial(double number) {
  int sign = 0;
  return lgamma_r(number + 1, &sign);
}

// `chance` ≤ 1/2 and trials × chance < 10: (1 − chance)^trials does not underflow.
std::int64_t by_inversion(CounterRandom& random, std::int64_t trials, double chance) {
  const double ratio = chance / (1 - chance);
  double probability = std::exp(static_cast<double>(trials) * std::log1p(-chance));
  double left = random.uniform();
  std::int64_t successes = 0;
  while (left > probability && successes < trials) {
    left -= probability;
    ++successes;
    probability *= ratio * static_cast<double>(trials - successes + 1) / static_cast<double>(successes);
  }
  return successes;
}

// The names are the paper's.
std::int64_t by_rejection(CounterRandom& random, std::int64_t trials, double p) {
  const auto n = static_cast<double>(trials);
  const double spq = std::sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * spq;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  const double alpha = (2.83 + 5.1 / b) * spq;
  const double lpq = std::log(p / (1 - p));
  const double m = std::floor((n + 1) * p);
  const double h = log_factorial(m) + log_factorial(n - m);
  for (;;) {
    const double u = random.uniform() - 0.5;
    double v = random.uniform();
    const double us = 0.5 - std::abs(u);
    const double k = std::floor((2 * a / us + b) * u + c);
    if (k < 0 || k > n) continue;
    if (us >= 0.07 && v <= v_r) return static_cast<std::int64_t>(k);
    v *= alpha / (a / (us * us) + b);
    if (std::log(v) <= h - log_factorial(k) - log_factorial(n - k) + (k - m) * lpq)
      return static_cast<std::int64_t>(k);
  }
}

}  // namespace

std::int64_t binomial(CounterRandom& random, std::int64_t trials, double chance) {
  CHECK(trials >= 0 && chance >= 0 && chance <= 1, "a binomial draw has trials and a chance");
  if (trials == 0 || chance == 0) return 0;
  if (chance == 1) return trials;
  if (chance > 0.5) return trials - binomial(random, trials, 1 - chance);
  return static_cast<double>(trials) * chance < expected_for_rejection ? by_inversion(random, trials, chance)
                                                                       : by_rejection(random, trials, chance);
}

}  // namespace laurel::recognition::projection
