#include "recognition/evaluate/situation.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"

namespace laurel::recognition {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool in_force(const Employment& employment, Date day) {
  return (!employment.from || *employment.from <= day) && (!employment.to || day <= *employment.to);
}

// The start of a license under a period rule, before school years move it.
std::optional<Date> license_start(const License& license, const PeriodRule& rule) {
  auto start = rule.from_issued || !license.effective ? license.issued : license.effective;
  if (!start) start = license.effective;
  if (rule.first && license.issued) start = first_on_or_after(*license.issued, *rule.first);
  return start;
}

std::optional<Period> license_period(const License& license, const PeriodRule& rule, Date as_of) {
  auto start = license_start(license, rule);
  if (!start || !license.expires) return {};
  Date end = *license.expires;
  if (rule.until) end = rule.until->in(year_of(end));
  if (rule.until_as_of) end = as_of;
  return Period{*start, end};
}

// FORMAT "Exact meaning" 4 and 5: the license whose period holds the day, the earliest issued first; else the
// one that expired last, else one that is still to begin. What is issued later has not happened yet.
const License* license_being_renewed(const Record& record, const PeriodRule& rule) {
  const License* current = nullptr;
  const License* last = nullptr;
  const auto issued = [](const License& license) {
    return std::tuple(license.issued.value_or(license.effective.value_or(Date())),
                      std::string_view(license.id));
  };
  const auto has_ended = [&](const License& license) {
    const auto period = license_period(license, rule, record.as_of);
    return std::tuple(period && period->to < record.as_of, license.expires.value_or(Date()));
  };
  for (const License& license : record.licenses) {
    if (!rule.license_type.empty() && license.type != rule.license_type) continue;
    auto period = license_period(license, rule, record.as_of);
    if (period && period->has(record.as_of) && (current == nullptr || issued(license) < issued(*current)))
      current = &license;
    if (std::get<Date>(issued(license)) > record.as_of) continue;
    if (last == nullptr || has_ended(license) > has_ended(*last) ||
        (has_ended(license) == has_ended(*last) && issued(license) < issued(*last)))
      last = &license;
  }
  return current != nullptr ? current : last;
}

const Version* version_in_force(const Situation& situation) {
  for (const Version& version : situation.pack->versions) {
    Date day = situation.as_of;
    if (version.day == Version::Day::expires) {
      // Without a license nothing can be dated; the newest version then says what is missing.
      if (situation.license == nullptr || !situation.license->expires)
        return &situation.pack->versions.back();
      day = *situation.license->expires;
    }
    if ((!version.from || *version.from <= day) && (!version.to || day <= *version.to)) return &version;
  }
  return nullptr;
}

bool employment_holds(const Situation& situation, const When& when) {
  const bool any = std::ranges::any_of(situation.employments, [&](const Employment* employment) {
    return when.state.empty() || employment->state == when.state;
  });
  switch (when.employed) {
    case When::Employed::any:
      return true;
    case When::Employed::yes:
      return any;
    case When::Employed::no:
      return situation.record->employments_known && !any;
    case When::Employed::unknown:
      return !situation.record->employments_known;
  }
  return false;
}

bool license_holds(const Situation& situation, const When& when) {
  const License* license = situation.license;
  const auto expires = license != nullptr ? license->expires : std::nullopt;
  if (when.expires_from && !(expires && *expires >= *when.expires_from)) return false;
  if (when.expires_year && !(expires && year_of(*expires) == *when.expires_year)) return false;
  if (when.expires_year_from && !(expires && year_of(*expires) >= *when.expires_year_from)) return false;
  if (when.issued_before &&
      !(license != nullptr && license->issued && *license->issued < *when.issued_before))
    return false;
  if (!when.license_types.empty() && !(license != nullptr && contains(when.license_types, license->type)))
    return false;
  if (license != nullptr && contains(when.except_license_types, license->type)) return false;
  if (!when.endorsement.empty() && !(license != nullptr && contains(license->endorsements, when.endorsement)))
    return false;
  if (!when.without_election.empty() && license != nullptr &&
      contains(license->elections, when.without_election))
    return false;
  if (when.lapsed_years_max && !(expires && situation.as_of > *expires &&
                                 situation.as_of <= expires->plus_months(12 * *when.lapsed_years_max)))
    return false;
  return !when.lapsed_years_over ||
         (expires && situation.as_of > expires->plus_months(12 * *when.lapsed_years_over));
}

bool held_holds(const Situation& situation, const When& when) {
  if (when.held_types.empty()) return true;
  return std::ranges::any_of(situation.record->licenses, [&](const License& license) {
    return contains(when.held_types, license.type) && license.issued &&
           (!when.held_issued_before || *license.issued < *when.held_issued_before);
  });
}

std::optional<Period> period_of(const Situation& situation) {
  const PeriodRule& rule = situation.body->period;
  if (rule.of == PeriodRule::Of::school_year) return year_holding(situation.as_of, school_year_start);
  if (rule.of == PeriodRule::Of::none || situation.license == nullptr) return {};
  auto period = license_period(*situation.license, rule, situation.as_of);
  if (period && !rule.starts_with_plan.empty())
    if (auto approved = situation.plan_approved(rule.starts_with_plan))
      period->from = std::max(period->from, *approved);
  return period;
}

std::string missing_field(const Situation& situation) {
  const PeriodRule& rule = situation.body->period;
  if (!situation.body->needs_field.empty()) return situation.body->needs_field;
  if (rule.of == PeriodRule::Of::none || !rule.license_needed) return {};
  if (situation.license == nullptr) return "licenses";
  if (rule.of == PeriodRule::Of::license && !situation.period)
    return situation.license->expires ? "licenses[].issued" : "licenses[].expires";
  if (!rule.starts_with_plan.empty() && !situation.plan_approved(rule.starts_with_plan)) return "plans";
  return {};
}

}  // namespace

std::optional<Date> Situation::plan_approved(std::string_view kind) const {
  if (body != nullptr && kind == body->plan_stood_for) kind = body->stand_in_plan;
  std::optional<Date> earliest;
  for (const Plan& plan : record->plans)
    if (plan.kind == kind && happened(plan.approved) && (!earliest || *plan.approved < *earliest))
      earliest = plan.approved;
  return earliest;
}

bool Situation::has_degree(const std::vector<std::string>& levels) const {
  return std::ranges::any_of(record->degrees, [&](const Degree& degree) {
    return contains(levels, degree.level) && (!degree.on || *degree.on <= as_of);
  });
}

std::vector<const License*> Situation::further_licenses() const {
  std::vector<const License*> further;
  for (const License& other : record->licenses) {
    auto valid = license_period(other, body->period, as_of);
    if (&other != license && valid && valid->has(as_of)) further.push_back(&other);
  }
  std::ranges::sort(further, {}, [](const License* one) { return std::string_view(one->id); });
  return further;
}

bool Situation::holds(const When& when) const {
  if (when.as_of_from && as_of < *when.as_of_from) return false;
  if (when.as_of_to && as_of > *when.as_of_to) return false;
  if (!when.grade_band.empty() && std::ranges::none_of(employments, [&](const Employment* employment) {
        return employment->grade_band == when.grade_band;
      }))
    return false;
  if (!when.without_degrees.empty() && has_degree(when.without_degrees)) return false;
  if (!when.plan_approved.empty() && !plan_approved(when.plan_approved)) return false;
  if (!when.without_plan.empty() && plan_approved(when.without_plan)) return false;
  return employment_holds(*this, when) && license_holds(*this, when) && held_holds(*this, when);
}

bool Situation::any_holds(const std::vector<When>& conditions) const {
  return conditions.empty() || std::ranges::any_of(conditions, [&](const When& when) { return holds(when); });
}

bool Situation::in_ledger(const LedgerEntry& entry) const {
  if (entry.on && *entry.on > as_of) return false;
  if (!entry.purpose.empty() && entry.purpose != word(pack->purpose)) return false;
  return contains(pack->family, entry.pack);
}

Situation understand(const Record& record, const Pack& pack, bool explain) {
  CHECK(!pack.versions.empty() && !pack.versions.back().routes.empty(), "the loader gives every pack a body");
  Situation situation{.record = &record, .pack = &pack, .as_of = record.as_of, .explain = explain};
  for (const Employment& employment : record.employments)
    if (in_force(employment, record.as_of)) situation.employments.push_back(&employment);
  std::ranges::sort(situation.employments, {}, [](const Employment* one) {
    return std::tuple(!one->salary, one->from.value_or(Date()), std::string_view(one->organization));
  });
  const Body& usual = pack.versions.back().routes.back().body;
  if (usual.period.of != PeriodRule::Of::none || !record.licenses.empty())
    situation.license = license_being_renewed(record, usual.period);
  const Version* version = version_in_force(situation);
  if (version == nullptr) return situation;
  const auto route =
      std::ranges::find_if(version->routes, [&](const Route& one) { return situation.holds(one.when); });
  CHECK(route != version->routes.end(), "the last route always holds");
  situation.body = &route->body;
  situation.period = period_of(situation);
  situation.missing = missing_field(situation);
  return situation;
}

}  // namespace laurel::recognition
