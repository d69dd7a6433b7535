#include "base/instant.h"

#include <fmt/core.h>

#include "base/check.h"

namespace laurel {
namespace {

// Takes exactly `count` digits from the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return {};
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> take_date(std::string_view& text) {
  auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return {};
  auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return {};
  auto day = take_digits(text, 2);
  if (!day) return {};
  std::chrono::year_month_day date{std::chrono::year(*year),
                                   std::chrono::month(static_cast<unsigned>(*month)),
                                   std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return {};
  return Date(std::chrono::sys_days(date));
}

// "Z" or "+05:30", in minutes east of UTC.
std::optional<int> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return 0;
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return {};
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  auto hours = take_digits(text, 2);
  if (!hours || *hours > 23 || !take(text, ':')) return {};
  auto minutes = take_digits(text, 2);
  if (!minutes || *minutes > 59) return {};
  return sign * (*hours * 60 + *minutes);
}

// ".123456" in whole milliseconds, further digits cut off; nothing there is 0.
std::optional<int> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return 0;
  int milliseconds = 0;
  int digits = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    if (++digits <= 3) milliseconds = milliseconds * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  if (digits == 0) return {};
  for (; digits < 3; ++digits) milliseconds *= 10;
  return milliseconds;
}

}  // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
  auto date = take_date(text);
  if (!date || (!take(text, 'T') && !take(text, 't'))) return {};
  auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return {};
  auto minute = take_digits(text, 2);
  if (!minute || *minute > 59 || !take(text, ':')) return {};
  auto second = take_digits(text, 2);
  if (!second || *second > 59) return {};
  auto milliseconds = take_fraction(text);
  if (!milliseconds) return {};
  auto offset = take_offset(text);
  if (!offset || !text.empty()) return {};
  const std::int64_t minutes = std::int64_t{*hour} * 60 + *minute - *offset;
  return date->start() + std::chrono::milliseconds((minutes * 60 + *second) * 1000 + *milliseconds);
}

std::string Instant::text() const {
  auto remainder = milliseconds_ - utc_date(*this).start().milliseconds();
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", utc_date(*this).text(), remainder / 3600000,
                     remainder / 60000 % 60, remainder / 1000 % 60, remainder % 1000);
}

std::string Instant::text_seconds() const {
  return text().substr(0, 19) + "Z";
}

Date::Date(int year, unsigned month, unsigned day) {
  std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  CHECK(date.ok(), "the day must exist");
  days_ = date;
}

std::optional<Date> Date::parse(std::string_view text) {
  auto date = take_date(text);
  return text.empty() ? date : std::nullopt;
}

std::string Date::text() const {
  auto date = civil();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Date Date::plus_months(int months) const {
  auto date = civil() + std::chrono::months(months);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return Date(std::chrono::sys_days(date));
}

Instant Date::start() const {
  return Instant::from_milliseconds(std::int64_t{days_.time_since_epoch().count()} * 86400000);
}

Date utc_date(Instant instant) {
  return Date(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(instant.milliseconds()))));
}

}  // namespace laurel
