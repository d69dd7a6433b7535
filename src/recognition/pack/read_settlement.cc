#include "recognition/pack/read_parts.h"

namespace laurel::recognition {

CarryRule read_carry(const PackNode& node, const Rule& fallback) {
  CarryRule carry;
  carry.rule = read_rule(node, fallback);
  carry.in_max = node.amount("in_max");
  carry.in_allowed = node.yes("in");
  carry.out_max = node.amount("out_max");
  carry.out_allowed = node.yes("out");
  carry.out_includes_carry_in = node.yes("out_includes_carry_in", true);
  carry.out_earned_in_last_months = node.whole("out_earned_in_last_months");
  carry.out_earned_from = node.month_day("out_earned_from");
  carry.out_over_limits = node.yes("out_over_limits");
  carry.year_start = node.month_day("year_starts");
  node.refuse_unknown_keys();
  return carry;
}

WindowRule read_window(const PackNode& node, const Rule& fallback) {
  WindowRule window;
  window.rule = read_rule(node, fallback);
  window.opens = node.month_day("opens");
  window.opens_months_before = node.whole("opens_months_before");
  if (!window.opens && !window.opens_months_before)
    node.refuse("a window needs opens or opens_months_before");
  window.closes = node.month_day("closes");
  node.refuse_unknown_keys();
  return window;
}

SalaryRule read_salary_rule(const PackNode& node, const Rule& fallback) {
  SalaryRule salary;
  salary.rule = read_rule(node, fallback);
  for (const PackNode& lane : node.list("lanes")) {
    salary.lanes.push_back(
        {lane.need("lane").text(), lane.need("credits").amount(), lane.amount("base"), lane.texts("degree")});
    lane.refuse_unknown_keys();
  }
  salary.credits_per_lane = node.amount("credits_per_lane");
  if (salary.credits_per_lane && salary.credits_per_lane->is_zero())
    node.need("credits_per_lane").refuse("credits_per_lane must be more than 0");
  salary.lane_when_met = node.text("lane_when_met");
  salary.one_lane_a_year_from = node.month_day("one_lane_a_year_from");
  node.refuse_unknown_keys();
  return salary;
}

EffectiveRule read_effective(const PackNode& node, const Rule& fallback) {
  EffectiveRule effective;
  effective.rule = read_rule(node, fallback);
  effective.how = static_cast<EffectiveRule::How>(read_choice(
      node.need("by"), {"month_after_papers", "half_years", "cutoff", "review", "next_evaluation"}));
  const auto two_days = [&](std::string_view first, std::string_view second) {
    effective.first = node.need(first).month_day();
    effective.second = node.need(second).month_day();
  };
  switch (effective.how) {
    case EffectiveRule::How::month_after_papers:
      two_days("papers_from", "papers_until");
      break;
    case EffectiveRule::How::half_years:
      two_days("full_year_by", "half_year_by");
      break;
    case EffectiveRule::How::cutoff:
      two_days("before", "starts");
      break;
    case EffectiveRule::How::review:
      break;
    case EffectiveRule::How::next_evaluation:
      effective.plan_three_years = node.need("plan_three_years").text();
      effective.plan_two_years = node.need("plan_two_years").text();
      break;
  }
  node.refuse_unknown_keys();
  return effective;
}

}  // namespace laurel::recognition
