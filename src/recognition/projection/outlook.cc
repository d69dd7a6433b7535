#include "recognition/projection/outlook.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "base/csv.h"

namespace laurel::recognition::projection {
namespace {

/// The smallest value that at least so many thousandths of the futures do not exceed.
std::int64_t quantile(const std::vector<std::int64_t>& sorted, int thousandths) {
  const auto rank = (sorted.size() * static_cast<std::size_t>(thousandths) + 999) / 1000;
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

std::vector<std::int64_t> sorted_costs(const Futures& futures, std::size_t cap, int year) {
  std::vector<std::int64_t> all;
  for (int draw = 0; draw < futures.draws; ++draw) all.push_back(futures.cost(cap, draw, year));
  std::ranges::sort(all);
  return all;
}

std::int64_t mean_of(const std::vector<std::int64_t>& values) {
  __extension__ __int128 sum = 0;
  for (const auto value : values) sum += value;
  const auto count = static_cast<std::int64_t>(values.size());
  return static_cast<std::int64_t>((sum + count / 2) / count);
}

YearOutlook year_outlook(const Futures& futures, std::size_t uncapped, const Assumptions& assumptions,
                         int year) {
  const auto costs = sorted_costs(futures, 0, year);
  return {.begins = assumptions.first_year + year,
          .low = quantile(costs, 50),
          .lower = quantile(costs, 250),
          .middle = quantile(costs, 500),
          .upper = quantile(costs, 750),
          .high = quantile(costs, 950),
          .mean = mean_of(costs),
          .middle_without_cap = quantile(sorted_costs(futures, uncapped, year), 500)};
}

int thousandths_within(const Futures& futures, std::size_t cap, std::int64_t set_aside) {
  std::int64_t within = 0;
  for (int draw = 0; draw < futures.draws; ++draw) {
    bool all = true;
    for (int year = 0; year < futures.years; ++year) all = all && futures.cost(cap, draw, year) <= set_aside;
    within += all ? 1 : 0;
  }
  return static_cast<int>(within * 1000 / futures.draws);
}

Range middle_of(const Range& range) {
  const int middle = (range.low + range.high) / 2;
  return {middle, middle};
}

double last_year_cents(const Assumptions& assumptions) {
  return expected_cents(assumptions, assumptions.cap, assumptions.years - 1);
}

std::vector<Influence> influences_of(const Assumptions& assumptions) {
  static constexpr std::pair<std::string_view, Range Assumptions::*> all[] = {
      {"last_uptake", &Assumptions::last_uptake},
      {"completions", &Assumptions::completions},
      {"first_uptake", &Assumptions::first_uptake},
      {"leaving", &Assumptions::leaving}};
  Assumptions middle = assumptions;
  for (const auto& [name, member] : all) middle.*member = middle_of(assumptions.*member);
  std::vector<Influence> influences;
  for (const auto& [name, member] : all) {
    Assumptions low = middle, high = middle;
    const Range range = assumptions.*member;
    low.*member = {range.low, range.low};
    high.*member = {range.high, range.high};
    const double difference = std::abs(last_year_cents(high) - last_year_cents(low));
    influences.push_back({name, std::llround(difference / 2)});
  }
  std::ranges::stable_sort(influences, std::ranges::greater(), &Influence::cents);
  return influences;
}

}  // namespace

std::string school_year_text(int begins) {
  return fmt::format("{}–{:02}", begins, (begins + 1) % 100);
}

Outlook look_ahead(const Assumptions& assumptions, unsigned threads) {
  Caps caps{assumptions.cap};
  const std::size_t uncapped = assumptions.cap ? caps.size() : 0;
  if (assumptions.cap) caps.emplace_back();
  std::optional<std::size_t> tighter, looser;
  if (assumptions.cap && *assumptions.cap > 1) tighter = caps.size(), caps.emplace_back(*assumptions.cap - 1);
  if (assumptions.cap && *assumptions.cap < cap_max)
    looser = caps.size(), caps.emplace_back(*assumptions.cap + 1);
  const auto futures = draw_futures(assumptions, caps, threads);
  Outlook outlook{.assumptions = assumptions};
  for (int year = 0; year < assumptions.years; ++year)
    outlook.years.push_back(year_outlook(futures, uncapped, assumptions, year));
  const int last = assumptions.years - 1;
  if (tighter) outlook.last_middle_tighter = quantile(sorted_costs(futures, *tighter, last), 500);
  if (looser) outlook.last_middle_looser = quantile(sorted_costs(futures, *looser, last), 500);
  if (assumptions.set_aside_cents > 0) {
    outlook.within = thousandths_within(futures, 0, assumptions.set_aside_cents);
    outlook.within_without_cap = thousandths_within(futures, uncapped, assumptions.set_aside_cents);
  }
  outlook.influences = influences_of(assumptions);
  return outlook;
}

std::string csv_of(const Outlook& outlook) {
  auto dollars = [](std::int64_t cents) { return fmt::format("{}.{:02}", cents / 100, cents % 100); };
  std::string csv = csv_line({"school_year", "low_usd", "lower_usd", "middle_usd", "upper_usd", "high_usd",
                              "mean_usd", "middle_without_cap_usd"});
  for (const auto& year : outlook.years)
    csv += csv_line({school_year_text(year.begins), dollars(year.low), dollars(year.lower),
                     dollars(year.middle), dollars(year.upper), dollars(year.high), dollars(year.mean),
                     dollars(year.middle_without_cap)});
  csv += "\r\n" + csv_line({"assumption", "value"});
  for (const auto& [name, value] : parameters_of(outlook.assumptions))
    csv += csv_line({std::string(name), value});
  return csv;
}

}  // namespace laurel::recognition::projection
