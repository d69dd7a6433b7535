#include "recognition/evaluate/lanes.h"

#include <algorithm>

namespace laurel::recognition {

const Salary* present_salary(const Situation& situation) {
  for (const Employment* employment : situation.employments)
    if (employment->salary) return &*employment->salary;
  return nullptr;
}

std::size_t reached_lane(const Situation& situation, const SalaryRule& rule, const Rational& credits) {
  std::size_t reached = present_lane(situation, rule);
  for (std::size_t i = reached + 1; i < rule.lanes.size(); ++i) {
    const Lane& lane = rule.lanes[i];
    if (credits >= lane.credits && (lane.degrees.empty() || situation.has_degree(lane.degrees))) reached = i;
  }
  return reached;
}

std::size_t lane_of_credits(const SalaryRule& rule, const Rational& credits) {
  std::size_t lane = 0;
  for (std::size_t i = 1; i < rule.lanes.size(); ++i)
    if (credits >= rule.lanes[i].credits && rule.lanes[i].degrees.empty()) lane = i;
  return lane;
}

std::size_t present_lane(const Situation& situation, const SalaryRule& rule) {
  const Salary* salary = present_salary(situation);
  if (salary != nullptr && salary->lane) {
    const auto named = std::ranges::find(rule.lanes, *salary->lane, &Lane::name);
    if (named != rule.lanes.end()) return static_cast<std::size_t>(named - rule.lanes.begin());
  }
  return lane_of_credits(rule, salary != nullptr ? salary->credits.value_or(Rational()) : Rational());
}

}  // namespace laurel::recognition
