#include "recognition/pack/committee_rules.h"
#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

int between(const PackNode& node, int least, int most) {
  const int number = node.whole();
  if (number < least || number > most)
    node.refuse(fmt::format("\"{}\" must be from {} to {}", node.text(), least, most));
  return number;
}

std::vector<Date> days(const PackNode& node, const char* key) {
  std::vector<Date> all;
  for (const PackNode& day : node.list(key)) all.push_back(day.date());
  if (all.size() > committee_days_max)
    node.need(key).refuse(fmt::format("at most {} days may be listed", committee_days_max));
  std::ranges::sort(all);
  return all;
}

CommitteeRules::Monthly read_monthly(const PackNode& node) {
  CommitteeRules::Monthly monthly;
  const auto week = node.need("week");
  monthly.week = week.text() == "last" ? 5 : between(week, 1, 4);
  monthly.weekday =
      1 + static_cast<int>(read_choice(node.need("weekday"), {"monday", "tuesday", "wednesday", "thursday",
                                                              "friday", "saturday", "sunday"}));
  for (int month = 1; month <= 12 && !node.has("months"); ++month) monthly.months.insert(month);
  for (const PackNode& month : node.list("months")) monthly.months.insert(between(month, 1, 12));
  node.refuse_unknown_keys();
  return monthly;
}

void read_papers(const PackNode& node, CommitteeRules& rules) {
  if (auto days_before = node.get("days_before")) rules.papers_days_before = between(*days_before, 0, 60);
  if (auto day = node.get("day_of_month")) rules.papers_by_day = between(*day, 1, 28);
  if (node.has("days_before") == node.has("day_of_month"))
    node.refuse("give either \"days_before\" or \"day_of_month\"");
  node.refuse_unknown_keys();
}

int workdays(const PackNode& node, const char* key, int otherwise) {
  const auto found = node.get(key);
  return found ? between(*found, 1, 250) : otherwise;
}

}  // namespace

CommitteeRules read_committee(const PackNode& node) {
  CommitteeRules rules;
  if (auto quorum = node.get("quorum")) rules.quorum = between(*quorum, 1, 50);
  if (auto meets = node.get("meets")) rules.meets = read_monthly(*meets);
  rules.meets_on = days(node, "meets_on");
  if (auto papers = node.get("papers_by")) read_papers(*papers, rules);
  for (const std::string& kind : node.texts("chair_may_decide")) {
    if (kind != "plan" && kind != "preapproval" && kind != "completion")
      node.need("chair_may_decide").refuse("\"" + kind + "\" must be plan, preapproval or completion");
    rules.chair_may_decide.insert(kind);
  }
  if (node.has("reconsideration_within_workdays"))
    rules.reconsideration_workdays = workdays(node, "reconsideration_within_workdays", 10);
  rules.third_party_workdays = workdays(node, "third_party_within_workdays", rules.third_party_workdays);
  rules.panel_workdays = workdays(node, "panel_meets_within_workdays", rules.panel_workdays);
  for (Date day : days(node, "no_work_days")) rules.no_work_days.insert(day);
  if (auto years = node.get("retention_years"))
    rules.retention_years = between(*years, 1, retention_years_max);
  node.refuse_unknown_keys();
  return rules;
}

}  // namespace laurel::recognition
