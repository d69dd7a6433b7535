// How far a decision is, as one bar.
#include <algorithm>

#include "web/pages/recognition/explained.h"

namespace laurel::web {
namespace {

using namespace recognition;

constexpr int percent_whole = 100;
constexpr int label_width = 24;     // percent of the bar that a label may take
constexpr int tick_place_max = 80;  // percent: beyond it stands the goal
constexpr int ticks_max = 4;

// Whole percent for the places of labels, two decimals for lengths.
int whole_percent(const Rational& part, const Rational& all) {
  return all.is_zero() ? 0 : static_cast<int>((part * Rational(percent_whole) / all).floor());
}
std::string percent_text(const Rational& part, const Rational& all) {
  return all.is_zero() ? "0%" : (part * Rational(percent_whole) / all).fixed_text(2) + "%";
}

// Labels stand where their part of the bar begins, but never so near that one runs into the next.
void fill_labels(Page& figure, const Visit& visit, const Split& split, Unit unit) {
  const int there = whole_percent(std::min(split.granted + split.potential, split.goal), split.goal);
  const bool at_right = there > percent_whole - label_width;
  int place = split.granted.is_zero() ? 0 : label_width;
  if (!split.granted.is_zero())
    figure.add("IS_GRANTED").set("WORDS", visit.count("recognition.granted_items", split.granted_items));
  if (!split.potential.is_zero()) {
    place = std::max(place, whole_percent(std::min(split.granted, split.goal), split.goal));
    place = std::min(place, percent_whole - (split.needed.is_zero() ? 1 : 2) * label_width);
    figure.add("IS_POTENTIAL")
        .set("WORDS", visit.count("recognition.potential_items", split.potential_items))
        .set("PLACE", place);
    place += label_width;
  }
  if (!split.needed.is_zero())
    figure.add("IS_NEEDED")
        .set("PLACE", std::max(place, there))
        .set("WORDS", unit_words(visit, unit))
        .show_if(at_right || place > percent_whole - label_width, "AT_RIGHT");
}

// A few round numbers under the bar.
void fill_ticks(Page& figure, const Rational& goal) {
  for (const int step : {1, 2, 3, 5, 6, 10, 20, 25, 30, 50, 60, 100}) {
    const auto steps = (goal / Rational(step)).floor();
    if (steps < 2 || steps > ticks_max) continue;
    for (int tick = 0; Rational(tick * step) < goal; ++tick)
      if (const int place = whole_percent(Rational(tick * step), goal); place <= tick_place_max)
        figure.add("TICK").set("PLACE", place).set("NUMBER", tick * step);
    return;
  }
}

}  // namespace

Split split_of(const Decision& decision) {
  Split split;
  if (decision.carry) split.granted = decision.carry->in;
  for (const auto& item : decision.items) {
    if (item.outcome == Outcome::refused || item.outcome == Outcome::not_covered) continue;
    if (!counts(item.outcome)) {
      split.waiting += item.amount;
      ++split.waiting_items;
    } else if (item.granted) {
      split.granted += item.amount;
      ++split.granted_items;
    } else {
      split.potential += item.amount;
      ++split.potential_items;
    }
  }
  if (!decision.requirement || !decision.requirement->whole.needed) return split;
  const auto& whole = decision.requirement->whole;
  split.goal = *whole.needed;
  split.needed = *whole.short_by();
  // What the record held before (credits toward a lane) is as sure as what was granted.
  if (whole.unit == decision.unit) split.granted += whole.counted - decision.total;
  split.granted = std::min(split.granted, whole.counted);
  split.potential = whole.counted - split.granted;
  return split;
}

void fill_figure(Page& page, const Visit& visit, const Decision& decision) {
  const auto split = split_of(decision);
  if (split.goal.is_zero()) return;
  const auto unit = decision.requirement->whole.unit;
  // The bar is as long as what is needed: what goes beyond it is said by the numbers.
  const auto granted = std::min(split.granted, split.goal);
  const auto there = std::min(split.granted + split.potential, split.goal);
  auto figure = page.add("FIGURE");
  figure.set("UNIT", unit_words(visit, unit))
      .set("GRANTED", split.granted.text())
      .set("POTENTIAL", split.potential.text())
      .set("NEEDED", split.needed.text())
      .set("GOAL", amount_words(visit, unit, split.goal));
  figure.set("GRANTED_WIDTH", percent_text(granted, split.goal))
      .set("POTENTIAL_WIDTH", percent_text(there - granted, split.goal))
      .set("NEEDED_AT", percent_text(there, split.goal))
      .set("NEEDED_WIDTH", percent_text(split.goal - there, split.goal));
  fill_labels(figure, visit, split, unit);
  fill_ticks(figure, split.goal);
  if (split.waiting_items > 0 && !split.needed.is_zero())
    figure.add("WAITING").set("WORDS",
                              visit.count("recognition.waiting_items", split.waiting_items,
                                          {{"AMOUNT", amount_words(visit, decision.unit, split.waiting)}}));
}

}  // namespace laurel::web
