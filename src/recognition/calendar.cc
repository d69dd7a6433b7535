#include "recognition/calendar.h"

namespace laurel::recognition {

std::optional<MonthDay> MonthDay::parse(std::string_view text) {
  // 2023 is no leap year: a day that does not come every year is none.
  auto day = Date::parse("2023-" + std::string(text));
  if (!day) return {};
  return MonthDay{static_cast<unsigned>(day->civil().month()), static_cast<unsigned>(day->civil().day())};
}

int year_of(Date day) {
  return static_cast<int>(day.civil().year());
}

Date first_on_or_after(Date day, MonthDay when) {
  const Date this_year = when.in(year_of(day));
  return day <= this_year ? this_year : when.in(year_of(day) + 1);
}

Date first_after(Date day, MonthDay when) {
  return first_on_or_after(day.plus_days(1), when);
}

Period year_holding(Date day, MonthDay start) {
  const Date next = first_after(day, start);
  return {start.in(year_of(next) - 1), next.plus_days(-1)};
}

Date first_of_next_month(Date day) {
  const auto civil = day.civil();
  return Date(year_of(day), static_cast<unsigned>(civil.month()), 1).plus_months(1);
}

Date plus_workdays(Date day, int count, const std::set<Date>& no_work) {
  while (count > 0) {
    day = day.plus_days(1);
    const std::chrono::weekday weekday(day.days());
    const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    if (!weekend && !no_work.contains(day)) --count;
  }
  return day;
}

}  // namespace laurel::recognition
