// Points in time (Instant, UTC, to the millisecond) and calendar days (Date). They never convert silently.
#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace laurel {

/// A point in time, UTC, milliseconds since 1970. Stored and compared as the text of `text()`.
class Instant {
 public:
  constexpr Instant() = default;
  static constexpr Instant from_milliseconds(std::int64_t value) { return Instant(value); }
  /// Reads an RFC 3339 date-time ("2026-11-22T02:40:38.123Z", any offset, any number of decimals); seconds
  /// may not be 60.
  static std::optional<Instant> parse(std::string_view text);

  constexpr std::int64_t milliseconds() const { return milliseconds_; }
  /// "2026-11-22T02:40:38.123Z": fixed width, so that texts sort as the instants do (years 0000 to 9999).
  std::string text() const;
  /// "2026-11-22T02:40:38Z", as credentials carry it.
  std::string text_seconds() const;

  constexpr Instant operator+(std::chrono::milliseconds d) const {
    return Instant(milliseconds_ + d.count());
  }
  constexpr Instant operator-(std::chrono::milliseconds d) const {
    return Instant(milliseconds_ - d.count());
  }
  constexpr std::chrono::milliseconds operator-(Instant other) const {
    return std::chrono::milliseconds(milliseconds_ - other.milliseconds_);
  }
  constexpr auto operator<=>(const Instant&) const = default;

 private:
  explicit constexpr Instant(std::int64_t value) : milliseconds_(value) {}
  std::int64_t milliseconds_ = 0;
};

/// A day of the Gregorian calendar, years 0000 to 9999.
class Date {
 public:
  constexpr Date() = default;
  /// CHECKs that the day exists.
  Date(int year, unsigned month, unsigned day);
  explicit constexpr Date(std::chrono::sys_days days) : days_(days) {}
  /// Reads "2026-11-22"; a day that does not exist (2024-02-30) is none.
  static std::optional<Date> parse(std::string_view text);

  constexpr std::chrono::sys_days days() const { return days_; }
  std::chrono::year_month_day civil() const { return std::chrono::year_month_day{days_}; }
  std::string text() const;
  Date plus_days(int days) const { return Date(days_ + std::chrono::days(days)); }
  /// The same day of the month `months` on, or that month's last day.
  Date plus_months(int months) const;
  /// Midnight UTC at the start of the day.
  Instant start() const;
  int days_until(Date later) const { return static_cast<int>((later.days_ - days_).count()); }
  constexpr auto operator<=>(const Date&) const = default;

 private:
  std::chrono::sys_days days_{};
};

/// The UTC day an instant falls on; for the day people see, use Zone.
Date utc_date(Instant instant);

}  // namespace laurel
