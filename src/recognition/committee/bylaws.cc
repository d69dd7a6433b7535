#include "recognition/committee/bylaws.h"

namespace laurel::recognition::committee {
namespace {

constexpr int months_ahead_max = 24;

std::optional<Date> monthly_day(const CommitteeRules::Monthly& monthly, std::chrono::year_month month) {
  if (!monthly.months.contains(static_cast<int>(static_cast<unsigned>(month.month())))) return {};
  const std::chrono::weekday weekday(static_cast<unsigned>(monthly.weekday));
  if (monthly.week == 5)
    return Date(std::chrono::sys_days(month.year() / month.month() / std::chrono::weekday_last(weekday)));
  const auto week = static_cast<unsigned>(monthly.week);
  return Date(std::chrono::sys_days(month.year() / month.month() / weekday[week]));
}

}  // namespace

std::vector<Date> meeting_days(const CommitteeRules& rules, Date from, std::size_t count) {
  std::set<Date> days;
  for (Date day : rules.meets_on)
    if (day >= from) days.insert(day);
  const auto civil = from.civil();
  auto month = civil.year() / civil.month();
  for (int i = 0; rules.meets && i < months_ahead_max; ++i, month += std::chrono::months(1))
    if (auto day = monthly_day(*rules.meets, month); day && *day >= from) days.insert(*day);
  std::vector<Date> all(days.begin(), days.end());
  if (all.size() > count) all.resize(count);
  return all;
}

Date papers_due(const CommitteeRules& rules, Date meeting) {
  if (!rules.papers_by_day) return meeting.plus_days(-rules.papers_days_before);
  const auto civil = meeting.civil();
  const Date due(static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                 static_cast<unsigned>(*rules.papers_by_day));
  return std::min(due, meeting);
}

std::optional<Date> hearing_of(const CommitteeRules& rules, Date received) {
  for (Date day : meeting_days(rules, received, months_ahead_max + committee_days_max))
    if (received <= papers_due(rules, day)) return day;
  return {};
}

std::optional<Date> next_hearing(const CommitteeRules& rules, Date received, Date today) {
  const auto heard = hearing_of(rules, received);
  if (!heard || *heard >= today) return heard;
  const auto days = meeting_days(rules, today, 1);
  return days.empty() ? std::nullopt : std::optional(days.front());
}

std::optional<Date> reconsideration_due(const CommitteeRules& rules, Date decided) {
  if (!rules.reconsideration_workdays) return {};
  return plus_workdays(decided, *rules.reconsideration_workdays, rules.no_work_days);
}

Date third_party_due(const CommitteeRules& rules, Date reconsidered) {
  return plus_workdays(reconsidered, rules.third_party_workdays, rules.no_work_days);
}

Date panel_due(const CommitteeRules& rules, Date asked) {
  return plus_workdays(asked, rules.panel_workdays, rules.no_work_days);
}

Date keep_until(const CommitteeRules& rules, Date decided, std::optional<Date> license_expires) {
  return std::max(decided, license_expires.value_or(decided)).plus_months(12 * rules.retention_years);
}

}  // namespace laurel::recognition::committee
