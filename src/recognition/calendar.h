// Days as rules name them: school years, month-days, workdays.
#pragma once
#include <optional>
#include <set>
#include <string_view>

#include "base/instant.h"

namespace laurel::recognition {

/// A day that comes every year. February 29 is none.
struct MonthDay {
  unsigned month = 7;
  unsigned day = 1;
  /// Reads "07-01".
  static std::optional<MonthDay> parse(std::string_view text);
  Date in(int year) const { return Date(year, month, day); }
  bool operator==(const MonthDay&) const = default;
};

inline constexpr MonthDay school_year_start{7, 1};

struct Period {
  Date from, to;  // both days belong to it
  bool has(Date day) const { return from <= day && day <= to; }
  bool operator==(const Period&) const = default;
};

int year_of(Date day);
/// The first such day that is not before `day`.
Date first_on_or_after(Date day, MonthDay when);
/// The first such day after `day`.
Date first_after(Date day, MonthDay when);
/// The year from one `start` to the day before the next that holds `day`.
Period year_holding(Date day, MonthDay start);
/// The first day of the month after the one that holds `day`.
Date first_of_next_month(Date day);
/// The day that is `count` workdays after `day`: the day after is workday 1; Saturdays, Sundays and
/// `no_work` don't count.
Date plus_workdays(Date day, int count, const std::set<Date>& no_work);

}  // namespace laurel::recognition
