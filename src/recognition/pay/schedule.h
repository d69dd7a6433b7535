// A salary schedule: lanes (credits, degrees) as columns, steps (experience) as rows, yearly base pay in the
// cells.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "base/result.h"

namespace laurel::recognition::pay {

struct SalaryLane {
  std::string name;
  Rational credits;                 // from which it is reached
  std::vector<std::int64_t> cents;  // by step, from step 1
  bool operator==(const SalaryLane&) const = default;
};

struct SalarySchedule {
  Date from;                      // the first day it holds
  std::vector<SalaryLane> lanes;  // from the lowest
  std::size_t steps() const { return lanes.empty() ? 0 : lanes.front().cents.size(); }
  bool operator==(const SalarySchedule&) const = default;
};

inline constexpr std::size_t salary_lanes_max = 24;
inline constexpr std::size_t salary_steps_max = 60;
inline constexpr std::size_t lane_name_bytes_max = 40;
inline constexpr std::int64_t salary_cents_max = 1'000'000'00;

/// Why a table cannot stand so; each has a sentence in messages/*/pay.yaml.
enum class ScheduleRefusal {
  not_csv,
  empty,
  too_many_lanes,
  too_many_steps,
  lane_name_missing,
  lane_name_too_long,
  lane_twice,
  credits_row_missing,
  credits_malformed,
  credits_fall,
  step_malformed,
  cells_missing,
  amount_malformed,
};
std::string_view refusal_key(ScheduleRefusal refusal);
struct ScheduleFault {
  ScheduleRefusal refusal;
  int line = 0;      // of the text, from 1
  std::string cell;  // as written; "" for the whole line
};

/// "step,BA,BA+15" / "credits,0,15" / "1,41200,42650" … Dollars may carry $ and commas.
Result<std::vector<SalaryLane>, ScheduleFault> read_schedule(std::string_view csv);
/// What read_schedule reads.
std::string csv_of(const std::vector<SalaryLane>& lanes);

/// The place of a lane; none where the schedule has no such name.
std::optional<std::size_t> lane_named(const SalarySchedule& schedule, std::string_view name);
/// The highest lane that so many credits reach.
std::size_t lane_for(const SalarySchedule& schedule, const Rational& credits);
/// Steps beyond the last are paid like the last. CHECKs that the lane is there and the schedule has steps.
std::int64_t base_pay(const SalarySchedule& schedule, std::size_t lane, int step);

/// The schedule in force on the day; null before the first.
const SalarySchedule* schedule_on(const std::vector<SalarySchedule>& schedules, Date day);

}  // namespace laurel::recognition::pay
