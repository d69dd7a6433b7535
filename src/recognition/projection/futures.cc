#include "recognition/projection/futures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

#include "recognition/projection/one_future.h"

namespace laurel::recognition::projection {
namespace {

constexpr unsigned threads_max = 64;
/// How many futures a thread takes at a time.
constexpr int draws_at_once = 16;

double in_range(const Range& range, double uniform) {
  return (range.low + (range.high - range.low) * uniform) / 1000.0;
}

World draw_world(const Assumptions& assumptions, CounterRandom& random) {
  const double first = in_range(assumptions.first_uptake, random.uniform());
  const double last = in_range(assumptions.last_uptake, random.uniform());
  const double completions = in_range(assumptions.completions, random.uniform());
  return world_of(assumptions, first, last, completions, in_range(assumptions.leaving, random.uniform()));
}

std::int64_t with_on_top(std::int64_t cents, int on_top) {
  return (cents * (1000 + on_top) + 500) / 1000;
}

void draw_one(const Assumptions& assumptions, const Caps& caps, int draw, Futures& futures) {
  CounterRandom random(assumptions.seed, static_cast<std::uint64_t>(draw));
  const auto world = draw_world(assumptions, random);
  const auto years = static_cast<std::size_t>(assumptions.years);
  Costs costs(caps.size(), std::vector<std::int64_t>(years, 0));
  (assumptions.pay == Pay::lanes ? draw_by_educator : draw_by_cohort)(assumptions, world, caps, random,
                                                                      costs);
  for (std::size_t cap = 0; cap < caps.size(); ++cap)
    for (std::size_t year = 0; year < years; ++year)
      futures.cents[cap][static_cast<std::size_t>(draw) * years + year] =
          with_on_top(costs[cap][year], assumptions.on_top);
}

}  // namespace

World world_of(const Assumptions& assumptions, double first, double last, double completions,
               double leaving) {
  World world{.leaving = leaving};
  const int steps = std::max(1, assumptions.years - 1);
  for (int year = 0; year < assumptions.years; ++year)
    world.uptake.push_back(std::clamp(first + (last - first) * year / steps, 0.0, 1.0));
  const double mean_beyond = completions - 1;
  double chance = std::exp(-mean_beyond);
  double rest = 1;
  for (int earned = 1; earned < completions_in_year_max; ++earned) {
    world.completions.push_back(chance);
    rest -= chance;
    chance *= mean_beyond / earned;
  }
  world.completions.push_back(std::max(0.0, rest));
  return world;
}

Futures draw_futures(const Assumptions& assumptions, const Caps& caps, unsigned threads) {
  Futures futures{.years = assumptions.years, .draws = assumptions.draws};
  const auto size = static_cast<std::size_t>(assumptions.draws) * static_cast<std::size_t>(assumptions.years);
  futures.cents.assign(caps.size(), std::vector<std::int64_t>(size));
  std::atomic<int> next = 0;
  auto work = [&] {
    for (int from = next.fetch_add(draws_at_once); from < assumptions.draws;
         from = next.fetch_add(draws_at_once))
      for (int draw = from; draw < std::min(from + draws_at_once, assumptions.draws); ++draw)
        draw_one(assumptions, caps, draw, futures);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < std::clamp(threads, 1U, threads_max); ++i) others.emplace_back(work);
  work();
  others.clear();
  return futures;
}

double expected_cents(const Assumptions& assumptions, std::optional<int> cap, int year) {
  const auto world =
      world_of(assumptions, in_range(assumptions.first_uptake, 0.5), in_range(assumptions.last_uptake, 0.5),
               in_range(assumptions.completions, 0.5), in_range(assumptions.leaving, 0.5));
  if (assumptions.pay == Pay::lanes)
    return expected_raises(assumptions, world, cap)[static_cast<std::size_t>(year)] * assumptions.educators *
           (1000 + assumptions.on_top) / 1000;
  double counted = 0;
  for (std::size_t i = 0; i < world.completions.size(); ++i)
    counted += world.completions[i] * std::min(static_cast<double>(i) + 1, double(cap.value_or(cap_max)));
  double shares = 0;
  for (int earned = assumptions.pay == Pay::stipend ? year : 0; earned <= year; ++earned)
    shares += world.uptake[static_cast<std::size_t>(earned)] * std::pow(1 - world.leaving, year - earned);
  return shares * counted * assumptions.educators * static_cast<double>(assumptions.amount_cents) *
         (1000 + assumptions.on_top) / 1000;
}

}  // namespace laurel::recognition::projection
