#include <fmt/core.h>

#include "recognition/pack/read_parts.h"

namespace laurel::recognition {

std::size_t read_choice(const PackNode& node, std::initializer_list<std::string_view> words) {
  std::string known;
  std::size_t place = 0;
  for (std::string_view word : words) {
    if (node.text() == word) return place;
    known += fmt::format("{}{}", place++ == 0 ? "" : ", ", word);
  }
  node.refuse(fmt::format("\"{}\" must be one of: {}", node.text(), known));
}

When read_when(const PackNode& node) {
  When when;
  when.as_of_from = node.date("as_of_from");
  when.as_of_to = node.date("as_of_to");
  when.expires_from = node.date("expires_from");
  when.issued_before = node.date("issued_before");
  when.expires_year = node.whole("expires_year");
  when.expires_year_from = node.whole("expires_year_from");
  when.license_types = node.texts("license_type");
  when.except_license_types = node.texts("except_license_type");
  when.endorsement = node.text("endorsement");
  when.without_election = node.text("without_election");
  when.grade_band = node.text("grade_band");
  when.without_degrees = node.texts("without_degree");
  if (auto employed = node.get("employed"))
    when.employed = static_cast<When::Employed>(read_choice(*employed, {"any", "yes", "no", "unknown"}));
  when.state = node.text("state");
  when.plan_approved = node.text("plan_approved");
  when.without_plan = node.text("without_plan");
  when.lapsed_years_max = node.whole("lapsed_years_max");
  when.lapsed_years_over = node.whole("lapsed_years_over");
  when.held_types = node.texts("held_type");
  when.held_issued_before = node.date("held_issued_before");
  node.refuse_unknown_keys();
  return when;
}

std::vector<When> read_whens(const PackNode& node) {
  auto when = node.get("when");
  if (!when) return {};
  std::vector<When> all;
  if (when->is_list())
    for (const PackNode& one : when->list()) all.push_back(read_when(one));
  else
    all.push_back(read_when(*when));
  return all;
}

PeriodRule read_period(const PackNode& node, const Rule& fallback) {
  PeriodRule period;
  period.rule = fallback;
  if (!node.is_map()) {
    const std::size_t of = read_choice(node, {"none", "license", "school_year"});
    period.of = static_cast<PeriodRule::Of>(of);
    return period;
  }
  period.rule = read_rule(node, fallback);
  if (auto of = node.get("of"))
    period.of = static_cast<PeriodRule::Of>(read_choice(*of, {"none", "license", "school_year"}));
  if (auto from = node.get("from")) period.from_issued = read_choice(*from, {"effective", "issued"}) == 1;
  period.first = node.month_day("first");
  if (auto until = node.get("until")) {
    period.until_as_of = until->text() == "as_of";
    if (!period.until_as_of && until->text() != "expires") period.until = until->month_day();
  }
  period.license_type = node.text("license_type");
  period.starts_with_plan = node.text("starts_with_plan");
  period.license_needed = node.yes("license_needed", true);
  node.refuse_unknown_keys();
  return period;
}

}  // namespace laurel::recognition
