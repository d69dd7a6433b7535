// What a pack says of the committee that decides under it: the `committee` section of local bylaws.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/instant.h"

namespace laurel::recognition {

struct CommitteeRules {
  std::optional<int> quorum;  // seats that must be filled; none: more than half of them
  struct Monthly {
    int week = 1;     // of the month; 5: the last one
    int weekday = 1;  // ISO: 1 is Monday
    std::set<int> months;
  };
  std::optional<Monthly> meets;
  std::vector<Date> meets_on;              // in order; beside the monthly ones
  int papers_days_before = 0;              // papers are heard that came so many days before the meeting …
  std::optional<int> papers_by_day;        // … or on or before this day of its month
  std::set<std::string> chair_may_decide;  // kinds of request the chair decides alone between meetings
  std::optional<int> reconsideration_workdays;  // after the decision; none: at any time
  int third_party_workdays = 10;                // after the reconsideration's decision
  int panel_workdays = 30;                      // from the request to the panel's meeting
  std::set<Date> no_work_days;                  // beside Saturdays and Sundays
  int retention_years = 5;                      // after the license period in which it was decided
};

inline constexpr int retention_years_max = 100;
inline constexpr std::size_t committee_days_max = 500;  // meetings, and days without work

class PackNode;
CommitteeRules read_committee(const PackNode& node);

}  // namespace laurel::recognition
