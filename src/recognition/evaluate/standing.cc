#include "recognition/evaluate/standing.h"

#include <algorithm>

#include "recognition/evaluate/lanes.h"
#include "recognition/evaluate/measure.h"
#include "recognition/evaluate/split.h"

namespace laurel::recognition {
namespace {

// The share of full-time work in force, at most 1, less leave; none where a field is missing.
std::optional<Rational> employment_share(const Situation& situation) {
  if (!situation.record->employments_known) return {};
  Rational full, present;
  for (const Employment* employment : situation.employments) {
    if (!employment->fte) return {};
    full += *employment->fte;
    present += *employment->fte * (Rational(1) - employment->leave_share.value_or(Rational()));
  }
  if (full.is_zero()) return Rational();
  return full > Rational(1) ? present / full : present;
}

std::optional<Rational> lane_credits(const Situation& situation, const SalaryRule& rule) {
  if (rule.credits_per_lane) return rule.credits_per_lane;
  if (rule.lanes.empty()) return {};
  const std::size_t next = std::min(present_lane(situation, rule) + 1, rule.lanes.size() - 1);
  return rule.lanes[next].credits;
}

bool grade_band_is_missing(const Situation& situation) {
  return std::ranges::all_of(situation.employments,
                             [](const Employment* one) { return one->grade_band.empty(); });
}

// Activities meant for a further license have a part of their own; all others belong to the first.
bool meant_for(const Activity& activity, const std::string& license,
               const std::vector<const License*>& further) {
  if (!license.empty()) return activity.license == license;
  return std::ranges::none_of(further, [&](const License* one) { return one->id == activity.license; });
}

struct Counting {
  const Situation& situation;
  std::span<const Candidate> candidates;
  const Amounts& amounts;
  const Rational& total;
};

Rational count_for_license(const Counting& counting, const Part& part, const std::string& license) {
  const auto further = counting.situation.further_licenses();
  Rational sum;
  for (std::size_t i = 0; i < counting.candidates.size(); ++i) {
    const Candidate& candidate = counting.candidates[i];
    if (counts_now(candidate, counting.amounts[i]) && fits(part.measure, *candidate.activity) &&
        meant_for(*candidate.activity, license, further))
      sum += counting.amounts[i];
  }
  return sum;
}

Progress progress(std::string name, Unit unit, const Rational& needed, const Rational& counted) {
  return {
      .name = std::move(name), .unit = unit, .needed = needed, .counted = counted, .met = counted >= needed};
}

std::vector<const Part*> parts_in_force(const Situation& situation) {
  std::vector<const Part*> parts;
  for (const Part& part : situation.body->requirement->parts)
    if (situation.any_holds(part.when)) parts.push_back(&part);
  return parts;
}

Rational part_needed(const Part& part, const std::optional<Rational>& whole) {
  return part.percent ? part.needed * whole.value_or(Rational()) / Rational(100) : part.needed;
}

void add_split_parts(const Counting& counting, const std::vector<const Part*>& parts,
                     RequirementResult& result) {
  const auto& spread = counting.situation.body->requirement->spread_categories;
  std::map<PartSet, Rational> by_parts;
  for (std::size_t i = 0; i < counting.candidates.size(); ++i) {
    const Activity& activity = *counting.candidates[i].activity;
    if (!counts(counting.candidates[i].outcome) || counting.amounts[i].is_zero()) continue;
    const bool everywhere = std::ranges::any_of(
        activity.categories, [&](const auto& one) { return std::ranges::find(spread, one) != spread.end(); });
    PartSet set = 0;
    for (std::size_t part = 0; part < parts.size(); ++part)
      if (everywhere || fits(parts[part]->measure, activity)) set |= 1U << part;
    if (set != 0) by_parts[set] += counting.amounts[i];
  }
  std::vector<Rational> needed;
  for (const Part* part : parts) needed.push_back(part_needed(*part, result.whole.needed));
  const auto filled = split(by_parts, needed);
  for (std::size_t part = 0; part < parts.size(); ++part)
    result.parts.push_back(progress(parts[part]->name, result.whole.unit, needed[part], filled[part]));
}

void add_parts(const Counting& counting, RequirementResult& result) {
  const Situation& situation = counting.situation;
  const Requirement& requirement = *situation.body->requirement;
  const auto parts = parts_in_force(situation);
  if (requirement.split) return add_split_parts(counting, parts, result);
  for (const Part* part : parts) {
    const Rational counted = part->by_license ? count_for_license(counting, *part, "")
                                              : count(situation, part->measure, counting.candidates,
                                                      counting.amounts, counting.total);
    result.parts.push_back(
        progress(part->name, result.whole.unit, part_needed(*part, result.whole.needed), counted));
    if (!part->by_license || !requirement.per_further_license_part) continue;
    for (const License* license : situation.further_licenses())
      result.parts.push_back(progress(part->name + "/" + license->id, result.whole.unit,
                                      *requirement.per_further_license_part,
                                      count_for_license(counting, *part, license->id)));
  }
}

// The next lane may ask for a degree beside its credits.
void add_degree_part(const Situation& situation, RequirementResult& result) {
  const auto& salary = situation.body->salary;
  if (!salary || salary->lanes.empty()) return;
  const std::size_t next = present_lane(situation, *salary) + 1;
  if (next >= salary->lanes.size() || salary->lanes[next].degrees.empty()) return;
  const auto& degrees = salary->lanes[next].degrees;
  result.parts.push_back(
      progress(degrees.front(), Unit::degree, Rational(1), Rational(situation.has_degree(degrees) ? 1 : 0)));
}

// FORMAT "Exact meaning" 2: the first option met, else the nearest to complete; ties: the first in the pack.
void take_option(RequirementResult& result) {
  const auto met = std::ranges::find_if(result.options, &Progress::met);
  const auto share = [](const Progress& option) {
    return option.needed->is_zero() ? Rational(1) : option.counted / *option.needed;
  };
  const auto nearest = std::ranges::max_element(result.options, {}, share);
  const Progress& chosen = met != result.options.end() ? *met : *nearest;
  result.whole.unit = chosen.unit;
  result.whole.needed = chosen.needed;
  result.whole.counted = chosen.counted;
  result.whole.met = chosen.met;
}

}  // namespace

std::optional<Rational> needed_amount(const Situation& situation) {
  const auto& requirement = situation.body->requirement;
  if (!requirement) return {};
  std::optional<Rational> needed;
  for (const Requirement::Needed& row : requirement->needed) {
    if (!situation.any_holds(row.when)) continue;
    needed = row.amount;
    break;
  }
  if (requirement->needed.empty() && situation.body->salary)
    needed = lane_credits(situation, *situation.body->salary);
  if (needed && requirement->times_employment) {
    const auto share = employment_share(situation);
    if (!share) return {};
    needed = *needed * *share;
  }
  if (needed && requirement->per_further_license)
    needed = *needed + *requirement->per_further_license *
                           Rational(static_cast<std::int64_t>(situation.further_licenses().size()));
  return needed;
}

Rational held_amount(const Situation& situation) {
  const Requirement& requirement = *situation.body->requirement;
  if (!requirement.plan_certified.empty()) {
    const auto& plans = situation.record->plans;
    return Rational(std::ranges::any_of(plans,
                                        [&](const Plan& plan) {
                                          return plan.kind == requirement.plan_certified &&
                                                 situation.happened(plan.certified) && situation.period &&
                                                 situation.period->has(*plan.certified);
                                        })
                        ? 1
                        : 0);
  }
  // Credits toward lanes; a schedule that asks for something else holds none of it.
  const auto& rule = situation.body->salary;
  const Salary* salary = present_salary(situation);
  const bool in_credits = rule && rule->lane_when_met.empty();
  return in_credits && salary != nullptr ? salary->credits.value_or(Rational()) : Rational();
}

int parts_served(const Situation& situation, const Activity& activity) {
  if (!situation.body->requirement) return 0;
  int served = 0;
  for (const Part& part : situation.body->requirement->parts)
    if (situation.any_holds(part.when) && (!part.measure.categories.empty() || part.measure.aligned) &&
        fits(part.measure, activity))
      ++served;
  return served;
}

RequirementResult assess(const Situation& situation, std::span<const Candidate> candidates,
                         const Amounts& amounts, const Rational& total) {
  const Requirement& requirement = *situation.body->requirement;
  RequirementResult result;
  result.period = situation.period;
  result.whole.unit = situation.body->unit;
  result.whole.needed = needed_amount(situation);
  result.whole.counted = total + held_amount(situation);
  result.whole.met = result.whole.needed && result.whole.counted >= *result.whole.needed;
  add_parts({situation, candidates, amounts, total}, result);
  add_degree_part(situation, result);
  result.has_parts = !result.parts.empty();
  for (const Option& option : requirement.options)
    result.options.push_back(progress(option.name, option.unit, option.needed,
                                      count(situation, option.measure, candidates, amounts, total)));
  if (!result.options.empty()) take_option(result);
  const bool all_parts = std::ranges::all_of(result.parts, &Progress::met);
  const bool unknown =
      requirement.needs_grade_band && (grade_band_is_missing(situation) || result.parts.empty());
  result.whole.met = result.whole.met && all_parts && !unknown;
  return result;
}

Standing standing(const Situation& situation, std::span<const Candidate> candidates, const Amounts& amounts) {
  Standing standing;
  for (std::size_t i = 0; i < amounts.size(); ++i)
    if (counts(candidates[i].outcome)) standing.total += amounts[i];
  if (!situation.body->requirement) return standing;
  const RequirementResult result = assess(situation, candidates, amounts, standing.total);
  standing.met = result.whole.met;
  for (const Progress& part : result.parts) standing.parts_filled += std::min(part.counted, *part.needed);
  return standing;
}

}  // namespace laurel::recognition
