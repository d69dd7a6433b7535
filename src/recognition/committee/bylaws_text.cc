#include "recognition/committee/bylaws_text.h"

#include <fmt/core.h>

#include "base/rational.h"
#include "base/text.h"

namespace laurel::recognition::committee {
namespace {

constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
constexpr int seats_max = 50, week_last = 5, papers_days_max = 60, workdays_max = 250;

class Reading {
 public:
  std::vector<BylawsFault> faults;

  int number(std::string_view field, const std::string& text, int least, int most) {
    const auto typed = Rational::parse_decimal(trim(text));
    if (typed && typed->is_whole() && Rational(least) <= *typed && *typed <= Rational(most))
      return static_cast<int>(typed->floor());
    faults.push_back({field, least, most});
    return least;
  }
};

std::string joined(const auto& values, auto&& text_of) {
  std::string all;
  for (const auto& value : values) all += (all.empty() ? "" : ", ") + text_of(value);
  return all;
}

std::string section_of(const CommitteeRules& rules) {
  const auto day_text = [](Date day) { return day.text(); };
  std::string text = "committee:\n";
  if (rules.quorum) text += fmt::format("  quorum: {}\n", *rules.quorum);
  if (rules.meets)
    text += fmt::format("  meets: {{week: {}, weekday: {}, months: [{}]}}\n",
                        rules.meets->week == week_last ? "last" : std::to_string(rules.meets->week),
                        weekdays[rules.meets->weekday - 1],
                        joined(rules.meets->months, [](int month) { return std::to_string(month); }));
  if (!rules.meets_on.empty()) text += fmt::format("  meets_on: [{}]\n", joined(rules.meets_on, day_text));
  text += rules.papers_by_day ? fmt::format("  papers_by: {{day_of_month: {}}}\n", *rules.papers_by_day)
                              : fmt::format("  papers_by: {{days_before: {}}}\n", rules.papers_days_before);
  text += fmt::format("  chair_may_decide: [{}]\n",
                      joined(rules.chair_may_decide, [](const std::string& kind) { return kind; }));
  if (rules.reconsideration_workdays)
    text += fmt::format("  reconsideration_within_workdays: {}\n", *rules.reconsideration_workdays);
  text += fmt::format("  third_party_within_workdays: {}\n  panel_meets_within_workdays: {}\n",
                      rules.third_party_workdays, rules.panel_workdays);
  if (!rules.no_work_days.empty())
    text += fmt::format("  no_work_days: [{}]\n", joined(rules.no_work_days, day_text));
  return text + fmt::format("  retention_years: {}\n", rules.retention_years);
}

}  // namespace

BylawsForm bylaws_form_of(const CommitteeRules& rules) {
  const auto yes = [&](const char* kind) {
    return rules.chair_may_decide.contains(kind) ? std::string("yes") : std::string();
  };
  const auto text = [](const std::optional<int>& number) {
    return number ? std::to_string(*number) : std::string();
  };
  return {.quorum = text(rules.quorum),
          .week = rules.meets ? std::to_string(rules.meets->week) : "",
          .weekday = rules.meets ? std::to_string(rules.meets->weekday) : "1",
          .papers_days = rules.papers_by_day ? "" : std::to_string(rules.papers_days_before),
          .reconsideration = text(rules.reconsideration_workdays),
          .third_party = std::to_string(rules.third_party_workdays),
          .panel = std::to_string(rules.panel_workdays),
          .retention = std::to_string(rules.retention_years),
          .chair_plan = yes("plan"),
          .chair_preapproval = yes("preapproval"),
          .chair_completion = yes("completion")};
}

std::expected<CommitteeRules, std::vector<BylawsFault>> read_bylaws_form(const BylawsForm& form,
                                                                         const CommitteeRules& before) {
  Reading reading;
  auto rules = before;
  rules.quorum.reset();
  if (!trim(form.quorum).empty()) rules.quorum = reading.number("quorum", form.quorum, 1, seats_max);
  if (form.week.empty()) {
    rules.meets.reset();
  } else {
    auto meets = before.meets.value_or(CommitteeRules::Monthly{});
    meets.week = reading.number("week", form.week, 1, week_last);
    meets.weekday = reading.number("weekday", form.weekday, 1, static_cast<int>(std::size(weekdays)));
    for (int month = 1; month <= 12 && !before.meets; ++month) meets.months.insert(month);
    rules.meets = meets;
  }
  if (!trim(form.papers_days).empty() || !before.papers_by_day) {
    rules.papers_days_before = reading.number("papers-days", form.papers_days, 0, papers_days_max);
    rules.papers_by_day.reset();
  }
  rules.chair_may_decide.clear();
  if (form.chair_plan == "yes") rules.chair_may_decide.insert("plan");
  if (form.chair_preapproval == "yes") rules.chair_may_decide.insert("preapproval");
  if (form.chair_completion == "yes") rules.chair_may_decide.insert("completion");
  rules.reconsideration_workdays.reset();
  if (!trim(form.reconsideration).empty())
    rules.reconsideration_workdays = reading.number("reconsideration", form.reconsideration, 1, workdays_max);
  rules.third_party_workdays = reading.number("third-party", form.third_party, 1, workdays_max);
  rules.panel_workdays = reading.number("panel", form.panel, 1, workdays_max);
  rules.retention_years = reading.number("retention", form.retention, 1, retention_years_max);
  if (!reading.faults.empty()) return std::unexpected(std::move(reading.faults));
  return rules;
}

std::string with_committee_section(std::string_view text, const CommitteeRules& rules) {
  std::string kept;
  bool inside = false, written = false;
  for (const auto line : split(text, '\n')) {
    const bool begins = !line.empty() && line[0] != ' ' && line[0] != '#' && line[0] != '\r';
    if (begins) inside = line.starts_with("committee:");
    if (begins && inside && !written) kept += section_of(rules), written = true;
    if (!inside) kept += std::string(line) + "\n";
  }
  while (kept.ends_with("\n\n")) kept.pop_back();
  return written ? kept : kept + section_of(rules);
}

}  // namespace laurel::recognition::committee
