// Where an educator stands on a salary schedule.
#pragma once
#include "recognition/evaluate/situation.h"

namespace laurel::recognition {

/// The highest lane that so many credits reach without a degree.
std::size_t lane_of_credits(const SalaryRule& rule, const Rational& credits);
/// The place of the present lane among the pack's: as the record says, else by the credits held.
std::size_t present_lane(const Situation& situation, const SalaryRule& rule);
/// The highest lane whose credits and degree are there; never below the present one.
std::size_t reached_lane(const Situation& situation, const SalaryRule& rule, const Rational& credits);
/// The salary in the employment in force.
const Salary* present_salary(const Situation& situation);

}  // namespace laurel::recognition
