#include "recognition/calendar.h"

#include <gtest/gtest.h>

namespace laurel::recognition {
namespace {

TEST(CalendarTest, ASchoolYearRunsFromJulyToJune) {
  const Period year = year_holding(Date(2024, 6, 30), school_year_start);
  EXPECT_EQ(year, (Period{Date(2023, 7, 1), Date(2024, 6, 30)}));
  EXPECT_EQ(year_holding(Date(2024, 7, 1), school_year_start).from, Date(2024, 7, 1));
  EXPECT_EQ(year_holding(Date(2024, 8, 31), MonthDay{9, 1}).to, Date(2024, 8, 31));
}

TEST(CalendarTest, TheDayItselfIsOnOrAfterButNotAfter) {
  EXPECT_EQ(first_on_or_after(Date(2025, 9, 1), MonthDay{9, 1}), Date(2025, 9, 1));
  EXPECT_EQ(first_after(Date(2025, 9, 1), MonthDay{9, 1}), Date(2026, 9, 1));
  EXPECT_EQ(first_on_or_after(Date(2025, 9, 2), MonthDay{9, 1}), Date(2026, 9, 1));
}

TEST(CalendarTest, TheNextMonthBeginsOnItsFirst) {
  EXPECT_EQ(first_of_next_month(Date(2025, 1, 31)), Date(2025, 2, 1));
  EXPECT_EQ(first_of_next_month(Date(2025, 12, 1)), Date(2026, 1, 1));
}

TEST(CalendarTest, WorkdaysSkipWeekendsAndDaysWithoutWork) {
  // Wednesday before Thanksgiving 2024; Thursday and Friday are free.
  const std::set<Date> free{Date(2024, 11, 28), Date(2024, 11, 29)};
  EXPECT_EQ(plus_workdays(Date(2024, 11, 27), 1, free), Date(2024, 12, 2));
  EXPECT_EQ(plus_workdays(Date(2024, 11, 27), 10, {}), Date(2024, 12, 11));
}

TEST(CalendarTest, ADayThatDoesNotComeEveryYearIsNone) {
  EXPECT_TRUE(MonthDay::parse("02-28"));
  EXPECT_FALSE(MonthDay::parse("02-29"));
  EXPECT_FALSE(MonthDay::parse("13-01"));
  EXPECT_FALSE(MonthDay::parse("7-1"));
}

}  // namespace
}  // namespace laurel::recognition
