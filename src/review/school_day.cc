#include "review/school_day.h"

#include "base/check.h"

namespace laurel::review {
namespace {

constexpr int days_max = 1000;

bool is_fixed_holiday(unsigned month, unsigned day) {
  return (month == 1 && day == 1) || (month == 7 && day == 4) || (month == 12 && (day == 24 || day == 25));
}

}  // namespace

bool is_school_day(Date day) {
  const auto weekday = std::chrono::weekday(day.days());
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  const auto civil = day.civil();
  const auto month = static_cast<unsigned>(civil.month());
  const auto number = static_cast<unsigned>(civil.day());
  if (is_fixed_holiday(month, number)) return false;
  const bool memorial_day = month == 5 && weekday == std::chrono::Monday && number >= 25;
  const bool labor_day = month == 9 && weekday == std::chrono::Monday && number <= 7;
  const bool thanksgiving =
      month == 11 && ((weekday == std::chrono::Thursday && number >= 22 && number <= 28) ||
                      (weekday == std::chrono::Friday && number >= 23 && number <= 29));
  return !memorial_day && !labor_day && !thanksgiving;
}

int school_days_between(Date from, Date to) {
  int count = 0;
  for (auto day = from.plus_days(1); day <= to; day = day.plus_days(1)) count += is_school_day(day) ? 1 : 0;
  return count;
}

Date plus_school_days(Date from, int days) {
  CHECK(days >= 0 && days <= days_max, "promises are at most 1000 school days");
  auto day = from;
  while (days > 0) {
    day = day.plus_days(1);
    if (is_school_day(day)) --days;
  }
  return day;
}

}  // namespace laurel::review
