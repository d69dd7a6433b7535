#include "recognition/projection/assumptions.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "base/rational.h"

namespace laurel::recognition::projection {
namespace {

constexpr std::size_t typed_bytes_max = 400;

std::string without_spaces(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '$' && c != '%' && c != ',') plain += c;
  return plain;
}

/// A number as people write it, times `scale`; must come out whole.
std::optional<std::int64_t> scaled(std::string_view typed, std::int64_t scale) {
  const auto number = Rational::parse_decimal(without_spaces(typed));
  if (!number) return {};
  const Rational whole = *number * Rational(scale);
  return whole.is_whole() ? std::optional(whole.floor()) : std::nullopt;
}

/// "7 to 15", "7–15", "7-15", "7 a 15"; one number is both ends.
std::pair<std::string, std::string> ends_of(const std::string& typed) {
  for (const std::string_view between : {"to", "–", "—", "-", "a"})
    if (const auto at = typed.find(between); at != std::string::npos && at > 0)
      return {typed.substr(0, at), typed.substr(at + between.size())};
  return {typed, typed};
}

std::string fixed(std::int64_t value, std::int64_t scale) {
  return Rational(value, scale).text();
}

struct Bounds {
  std::int64_t least, most, scale;
};

class Reading {
 public:
  explicit Reading(const Typed& typed) : typed_(typed) {}

  template <class Number>
  void number(std::string_view field, Bounds bounds, Number& into) {
    const auto text = take(field);
    if (text.empty()) return;
    if (const auto value = checked(field, text, bounds)) into = static_cast<Number>(*value);
  }
  /// An empty field that was sent means none.
  void cap(std::optional<int>& into) {
    const auto text = take("cap");
    if (text.empty()) return;
    if (text == "none" || text == "no") {
      into.reset();
      return;
    }
    if (const auto value = checked("cap", text, {1, cap_max, 1})) into = static_cast<int>(*value);
  }
  void range(std::string_view field, Bounds bounds, Range& into) {
    const auto text = take(field);
    if (text.empty()) return;
    const auto [from, to] = ends_of(text);
    const auto low = checked(field, from, bounds);
    if (!low) return;
    const auto high = checked(field, to, bounds);
    if (!high) return;
    if (*low > *high) return refuse(field, AssumptionRefusal::range_reversed);
    into = {static_cast<int>(*low), static_cast<int>(*high)};
  }
  void pay(Pay& into) {
    const auto text = take("pay");
    if (text.empty()) return;
    for (const auto one : {Pay::base, Pay::stipend, Pay::lanes})
      if (text == text_of(one)) {
        into = one;
        return;
      }
    refuse("pay", AssumptionRefusal::pay_unknown);
  }
  /// "40: 2400; 30: 2800; 30: 0"
  void lanes(std::vector<LaneShare>& into) {
    auto text = take("lanes");
    if (text.empty()) return;
    std::vector<LaneShare> lanes;
    std::int64_t shares = 0;
    for (std::size_t from = 0; from <= text.size();) {
      const auto end = std::min(text.find(';', from), text.size());
      const auto one = text.substr(from, end - from);
      const auto colon = one.find(':');
      const auto share = scaled(one.substr(0, colon), 10);
      const auto raise = colon == std::string::npos ? std::nullopt : scaled(one.substr(colon + 1), 100);
      if (!share || !raise || *share < 0 || *share > 1000 || *raise < 0 || *raise > amount_cents_max ||
          lanes.size() == lanes_max)
        return refuse("lanes", AssumptionRefusal::lanes_unreadable);
      lanes.push_back({static_cast<int>(*share), *raise});
      shares += *share;
      from = end + 1;
    }
    if (shares != 1000) return refuse("lanes", AssumptionRefusal::lanes_not_whole);
    into = std::move(lanes);
  }
  void seed(std::uint64_t& into) {
    const auto text = take("seed");
    if (text.empty()) return;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
      return refuse("seed", AssumptionRefusal::not_a_number);
    into = value;
  }
  void refuse(std::string_view field, AssumptionRefusal refusal, std::string least = {},
              std::string most = {}) {
    refusals.push_back({field, refusal, std::move(least), std::move(most)});
  }

  std::vector<FieldRefusal> refusals;

 private:
  std::string take(std::string_view field) {
    auto text = typed_(field);
    if (text.size() <= typed_bytes_max) return text;
    refuse(field, AssumptionRefusal::too_long);
    return {};
  }
  std::optional<std::int64_t> checked(std::string_view field, const std::string& text, const Bounds& bounds) {
    const auto value = scaled(text, bounds.scale);
    if (!value) {
      refuse(field, AssumptionRefusal::not_a_number);
      return {};
    }
    if (*value >= bounds.least && *value <= bounds.most) return value;
    refuse(field, AssumptionRefusal::out_of_bounds, fixed(bounds.least, bounds.scale),
           fixed(bounds.most, bounds.scale));
    return {};
  }

  const Typed& typed_;
};

std::string text_of(const Range& range, std::int64_t scale) {
  return range.low == range.high ? fixed(range.low, scale)
                                 : fmt::format("{} to {}", fixed(range.low, scale), fixed(range.high, scale));
}

std::string text_of(const std::vector<LaneShare>& lanes) {
  std::string text;
  for (const auto& lane : lanes)
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", fixed(lane.share, 10),
                        fixed(lane.raise_cents, 100));
  return text;
}

// Thousandths are typed as percent (10) or as numbers (1000), cents as dollars (100).
constexpr std::int64_t percent = 10, decimal = 1000, dollars = 100;

}  // namespace

std::string_view text_of(Pay pay) {
  return pay == Pay::base ? "base" : pay == Pay::stipend ? "stipend" : "lanes";
}

std::string_view refusal_key(AssumptionRefusal refusal) {
  switch (refusal) {
    case AssumptionRefusal::not_a_number:
      return "projection.not_a_number";
    case AssumptionRefusal::out_of_bounds:
      return "projection.out_of_bounds";
    case AssumptionRefusal::range_reversed:
      return "projection.range_reversed";
    case AssumptionRefusal::pay_unknown:
      return "projection.pay_unknown";
    case AssumptionRefusal::lanes_unreadable:
      return "projection.lanes_unreadable";
    case AssumptionRefusal::lanes_not_whole:
      return "projection.lanes_not_whole";
    case AssumptionRefusal::too_long:
      return "projection.too_long";
  }
  return "";
}

int followed_educators(const Assumptions& assumptions) {
  const int uptake = std::max(assumptions.first_uptake.high, assumptions.last_uptake.high);
  const double looks = 1 + assumptions.years * (uptake + assumptions.leaving.high) / 1000.0;
  const double most = looks_max / assumptions.draws / looks;
  return static_cast<int>(std::min<double>(assumptions.educators, std::max<double>(followed_min, most)));
}

Result<Assumptions, std::vector<FieldRefusal>> read_assumptions(const Typed& typed) {
  Assumptions assumptions;
  Reading reading(typed);
  reading.pay(assumptions.pay);
  reading.number("amount", {0, amount_cents_max, dollars}, assumptions.amount_cents);
  reading.number("per_lane", {1, per_lane_max, 1}, assumptions.per_lane);
  reading.lanes(assumptions.lanes);
  reading.cap(assumptions.cap);
  reading.number("educators", {1, educators_max, 1}, assumptions.educators);
  reading.number("first_year", {first_year_min, first_year_max, 1}, assumptions.first_year);
  reading.number("years", {1, years_max, 1}, assumptions.years);
  reading.range("first_uptake", {0, 1000, percent}, assumptions.first_uptake);
  reading.range("last_uptake", {0, 1000, percent}, assumptions.last_uptake);
  reading.range("completions", {completions_mean_min, completions_mean_max, decimal},
                assumptions.completions);
  reading.range("leaving", {0, 1000, percent}, assumptions.leaving);
  reading.number("on_top", {0, on_top_max, percent}, assumptions.on_top);
  reading.number("set_aside", {0, set_aside_cents_max, dollars}, assumptions.set_aside_cents);
  reading.number("draws", {draws_min, draws_max, 1}, assumptions.draws);
  reading.seed(assumptions.seed);
  const auto most = drawn_max / (assumptions.years * assumptions.years);
  if (assumptions.draws > most)
    reading.refuse("draws", AssumptionRefusal::out_of_bounds, std::to_string(draws_min),
                   std::to_string(most));
  if (!reading.refusals.empty()) return std::unexpected(std::move(reading.refusals));
  return assumptions;
}

std::vector<std::pair<std::string_view, std::string>> parameters_of(const Assumptions& assumptions) {
  return {{"pay", std::string(text_of(assumptions.pay))},
          {"amount", fixed(assumptions.amount_cents, dollars)},
          {"per_lane", std::to_string(assumptions.per_lane)},
          {"lanes", text_of(assumptions.lanes)},
          {"cap", assumptions.cap ? std::to_string(*assumptions.cap) : "none"},
          {"educators", std::to_string(assumptions.educators)},
          {"first_year", std::to_string(assumptions.first_year)},
          {"years", std::to_string(assumptions.years)},
          {"first_uptake", text_of(assumptions.first_uptake, percent)},
          {"last_uptake", text_of(assumptions.last_uptake, percent)},
          {"completions", text_of(assumptions.completions, decimal)},
          {"leaving", text_of(assumptions.leaving, percent)},
          {"on_top", fixed(assumptions.on_top, percent)},
          {"set_aside", fixed(assumptions.set_aside_cents, dollars)},
          {"draws", std::to_string(assumptions.draws)},
          {"seed", std::to_string(assumptions.seed)}};
}

}  // namespace laurel::recognition::projection
