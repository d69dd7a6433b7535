// What a projection assumes. Every number has a unit, bounds and a default; README.md says where the defaults
// come from. Counts and shares are whole numbers (thousandths), so that an address reproduces them exactly.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace laurel::recognition::projection {

/// Thousandths; every value between the two ends, both included, is taken to be equally likely.
struct Range {
  int low = 0, high = 0;
  bool operator==(const Range&) const = default;
};

/// What a micro-credential that counts brings.
enum class Pay {
  base,     // the amount a year, for as long as the educator stays
  stipend,  // the amount once
  lanes,    // so many of them bring the next lane of the salary schedule
};
std::string_view text_of(Pay pay);

/// A lane of the salary schedule, from the lowest.
struct LaneShare {
  int share = 0;                 // of the educators who begin in it, thousandths; all lanes together 1000
  std::int64_t raise_cents = 0;  // a year, from this lane to the next; of the highest it is not used
  bool operator==(const LaneShare&) const = default;
};

struct Assumptions {
  Pay pay = Pay::base;
  std::int64_t amount_cents = 350'00;  // for one micro-credential
  int per_lane = 5;                    // micro-credentials that bring one lane
  std::vector<LaneShare> lanes{{400, 2'400'00}, {300, 2'800'00}, {200, 3'100'00}, {100, 0}};
  std::optional<int> cap = 2;     // micro-credentials that count, of one educator in one year
  int educators = 412;            // in every year: who leaves is replaced
  int first_year = 2027;          // the school year that begins in it
  int years = 6;                  // school years
  Range first_uptake{70, 150};    // of educators who earn at least one in the first year
  Range last_uptake{150, 350};    // the same in the last year; in a straight line between
  Range completions{1300, 1900};  // micro-credentials that one of these earns in a year, on average
  Range leaving{50, 90};          // of educators, from one year to the next
  int on_top = 0;                 // what the employer pays on top of pay (retirement, Medicare), thousandths
  std::int64_t set_aside_cents = 220'000'00;  // a year; 0: no budget to compare with
  int draws = 4'000;                          // futures
  std::uint64_t seed = 20270701;
  bool operator==(const Assumptions&) const = default;
};

inline constexpr std::int64_t amount_cents_max = 20'000'00;
inline constexpr std::int64_t set_aside_cents_max = 10'000'000'000'00;
inline constexpr int educators_max = 200'000;
inline constexpr int years_max = 15;
inline constexpr int first_year_min = 2000, first_year_max = 2100;
inline constexpr int cap_max = 12;
/// Nobody completes more in one year: at 10 hours each, the least there is, these are 120 hours beside the
/// job.
inline constexpr int completions_in_year_max = 12;
inline constexpr int completions_mean_min = 1000, completions_mean_max = 6000;
inline constexpr int per_lane_max = 60;
inline constexpr std::size_t lanes_max = 12;
inline constexpr int on_top_max = 500;
inline constexpr int draws_min = 100, draws_max = 20'000;
/// Futures times years times years: what drawing takes grows with it, whatever a micro-credential brings.
inline constexpr std::int64_t drawn_max = 2'000'000;
/// How often people are looked at in all futures together where they are followed (lanes).
inline constexpr double looks_max = 12e6;
inline constexpr int followed_min = 60;

static_assert(amount_cents_max * educators_max * years_max * completions_in_year_max <
                  std::int64_t{9'000'000'000'000'000'000} / (1000 + on_top_max),
              "the dearest year fits in 64 bits");

/// How many educators of a future are followed one by one for lanes: all of a small district's, so many of a
/// large one's that all futures together keep within `looks_max`.
int followed_educators(const Assumptions& assumptions);

/// Why a field cannot stand so; each has a sentence in messages/*/projection.yaml.
enum class AssumptionRefusal {
  not_a_number,
  out_of_bounds,
  range_reversed,
  pay_unknown,
  lanes_unreadable,
  lanes_not_whole,
  too_long,
};
std::string_view refusal_key(AssumptionRefusal refusal);

struct FieldRefusal {
  std::string_view field;  // the name of the parameter
  AssumptionRefusal refusal;
  std::string least, most;  // of out_of_bounds, as the field is typed
};

/// The value of a named parameter as typed; "" where it is absent.
using Typed = std::function<std::string(std::string_view)>;

/// Every parameter that is absent has its default. "$1,250", "15 %" and "15" are read; every field that is
/// wrong is named once.
Result<Assumptions, std::vector<FieldRefusal>> read_assumptions(const Typed& typed);

/// The parameters in one order, as they are typed: what a permanent link and a form carry.
std::vector<std::pair<std::string_view, std::string>> parameters_of(const Assumptions& assumptions);

}  // namespace laurel::recognition::projection
