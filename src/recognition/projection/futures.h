// Draws many futures of a district under a policy: what each year costs.
//
// The model. A future has four numbers of its own, each uniform in its range: the share of educators who earn
// at least one micro-credential in the first year and in the last (a straight line between), how many each of
// them earns on average, and the share who leave from one year to the next. Given these, educators are
// independent of each other and years of one another: each takes part with that year's share; who takes part
// earns 1 + Poisson(mean − 1), at most 12; the cap lets so many of them count. Who leaves is replaced by
// somebody with nothing counted yet. What counts is paid from the year it was earned in.
#pragma once
#include <vector>

#include "recognition/projection/assumptions.h"

namespace laurel::recognition::projection {

/// What the years of every future cost, for each of the caps that were asked about.
struct Futures {
  int years = 0, draws = 0;
  std::vector<std::vector<std::int64_t>> cents;  // by cap; then draws × years, by draw

  std::int64_t cost(std::size_t cap, int draw, int year) const {
    return cents[cap][static_cast<std::size_t>(draw) * static_cast<std::size_t>(years) +
                      static_cast<std::size_t>(year)];
  }
};

/// A cap to ask about; none: everything counts.
using Caps = std::vector<std::optional<int>>;

/// The same assumptions and caps give the same futures on any number of threads (1 to 64). All caps see the
/// same educators earning the same micro-credentials, so that within a future a higher cap never costs less.
Futures draw_futures(const Assumptions& assumptions, const Caps& caps, unsigned threads);

/// What a year (from 0) costs on average where all four ranges are single numbers; without the luck of the
/// draw.
double expected_cents(const Assumptions& assumptions, std::optional<int> cap, int year);

/// One future's own numbers.
struct World {
  std::vector<double> uptake;       // by year
  std::vector<double> completions;  // chance of 1, 2, … in a year, of one who takes part
  double leaving = 0;
};
World world_of(const Assumptions& assumptions, double first, double last, double completions, double leaving);

}  // namespace laurel::recognition::projection
