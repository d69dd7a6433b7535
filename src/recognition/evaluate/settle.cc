#include <algorithm>

#include "recognition/evaluate/lanes.h"
#include "recognition/evaluate/papers.h"
#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

// The days before which carried units must have been earned: the period, or the pack's own year.
std::optional<Period> carry_period(const Situation& situation) {
  const CarryRule& rule = *situation.body->carry;
  return rule.year_start ? std::optional(year_holding(situation.as_of, *rule.year_start)) : situation.period;
}

Rational earned_since(const CarryRule& rule, const Period& period, std::span<const Candidate> candidates,
                      const Amounts& amounts) {
  Date from = period.from;
  if (rule.out_earned_in_last_months)
    from = period.to.plus_months(-*rule.out_earned_in_last_months).plus_days(1);
  if (rule.out_earned_from) from = rule.out_earned_from->in(year_of(period.to));
  Rational sum;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts(candidates[i].outcome) && candidates[i].earned && *candidates[i].earned >= from)
      sum += amounts[i];
  return sum;
}

// What the limits kept out of activities that otherwise count.
Rational over_limits(std::span<const Candidate> candidates, const Amounts& amounts) {
  Rational over;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts(candidates[i].merit) && !candidates[i].used && candidates[i].outcome != Outcome::pending)
      over += candidates[i].amount - amounts[i];
  return over;
}

Rational carried_out(const Situation& situation, std::span<const Candidate> candidates,
                     const Amounts& amounts, const Decision& decision, const Rational& in) {
  const CarryRule& rule = *situation.body->carry;
  if (!rule.out_allowed) return {};
  if (rule.out_over_limits) return over_limits(candidates, amounts);
  if (!decision.requirement || !decision.requirement->whole.needed || !situation.period) return {};
  Rational out = decision.total - *decision.requirement->whole.needed;
  if (!rule.out_includes_carry_in) out -= in;
  if (rule.out_max) out = std::min(out, *rule.out_max);
  if (rule.out_earned_in_last_months || rule.out_earned_from)
    out = std::min(out, earned_since(rule, *situation.period, candidates, amounts));
  return std::max(out, Rational());
}

void settle_window(const Situation& situation, Decision& decision) {
  const auto& rule = situation.body->window;
  if (!rule || situation.license == nullptr || !situation.license->expires) return;
  const Date expires = *situation.license->expires;
  Window window{.closes = rule->closes ? rule->closes->in(year_of(expires)) : expires};
  window.opens = rule->opens ? rule->opens->in(year_of(expires))
                             : expires.plus_months(-rule->opens_months_before.value_or(0));
  window.open = window.opens <= situation.as_of && situation.as_of <= window.closes;
  decision.window = window;
}

// At most one lane in the pack's year, and none where what was counted this year has moved one already.
std::size_t lanes_allowed(const Situation& situation, const SalaryRule& rule) {
  if (!rule.one_lane_a_year_from) return SIZE_MAX;
  const Period year = year_holding(situation.as_of, *rule.one_lane_a_year_from);
  const Salary* salary = present_salary(situation);
  bool known = salary != nullptr && salary->credits;
  bool counted = false;
  Rational this_year;
  for (const LedgerEntry& entry : situation.record->counted) {
    if (!situation.in_ledger(entry) || !entry.on || !year.has(*entry.on)) continue;
    counted = true;
    known = known && entry.amount;
    this_year += entry.amount.value_or(Rational());
  }
  if (!counted) return 1;
  if (!known) return 0;
  return lane_of_credits(rule, *salary->credits - this_year) < present_lane(situation, rule) ? 0 : 1;
}

void settle_salary(const Situation& situation, Decision& decision) {
  const auto& rule = situation.body->salary;
  if (!rule) return;
  const Salary* salary = present_salary(situation);
  SalaryResult result;
  result.lane = salary != nullptr ? salary->lane : std::nullopt;
  const bool met = decision.requirement && decision.requirement->whole.met;
  const Rational credits = decision.requirement ? decision.requirement->whole.counted : decision.total;
  if (!rule->lane_when_met.empty()) {
    if (met) result.lane = rule->lane_when_met;
    result.lanes_moved = met ? 1 : 0;
  } else if (rule->credits_per_lane) {
    result.lane = std::nullopt;
    result.lanes_moved = (credits / *rule->credits_per_lane).floor();
  } else if (!rule->lanes.empty()) {
    const std::size_t present = present_lane(situation, *rule);
    const std::size_t moved =
        std::min(reached_lane(situation, *rule, credits) - present, lanes_allowed(situation, *rule));
    result.lane = rule->lanes[present + moved].name;
    result.lanes_moved = static_cast<std::int64_t>(moved);
    result.base = rule->lanes[present + moved].base;
  }
  decision.salary = std::move(result);
}

std::optional<Date> papers(const Situation& situation, const Candidate& candidate) {
  return situation.happened(candidate.activity->document(Document::evidence));
}

// The first of the month after the last paper that was needed for the lanes moved. Papers of the closed
// season count as received on its last day's morrow.
std::optional<Date> month_after_papers(const Situation& situation, std::span<const Candidate> candidates,
                                       const Amounts& amounts, const Decision& decision,
                                       const EffectiveRule& rule) {
  if (!decision.salary || decision.salary->lanes_moved == 0) return {};
  const Rational goal = *situation.body->salary->credits_per_lane * Rational(decision.salary->lanes_moved);
  Rational sum = decision.requirement->whole.counted - decision.total;
  std::vector<std::pair<Date, Rational>> received;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts(candidates[i].outcome) && papers(situation, candidates[i]))
      received.emplace_back(*papers(situation, candidates[i]), amounts[i]);
  std::ranges::stable_sort(received, {}, &std::pair<Date, Rational>::first);
  for (const auto& [day, amount] : received) {
    sum += amount;
    if (sum < goal) continue;
    const Period season = year_holding(day, rule.first);
    const Date closed = rule.second.in(year_of(season.to));
    return first_of_next_month(day > closed ? season.to.plus_days(1) : day);
  }
  return {};
}

std::optional<Date> last_paper(const Situation& situation, std::span<const Candidate> candidates) {
  std::optional<Date> last;
  for (const Candidate& candidate : candidates)
    if (const auto day = papers(situation, candidate); day && counts(candidate.outcome))
      last = std::max(last, day);
  return last;
}

std::optional<Date> after_cutoff(const Situation& situation, std::span<const Candidate> candidates,
                                 const EffectiveRule& rule) {
  std::optional<Date> last = last_paper(situation, candidates);
  for (const Candidate& candidate : candidates)
    if (counts(candidate.outcome)) last = std::max(last, candidate.earned);
  if (!last) return {};
  return rule.second.in(year_of(first_after(*last, rule.first)));
}

std::optional<Date> review_day(std::span<const Candidate> candidates) {
  std::optional<Date> latest, earliest;
  for (const Candidate& candidate : candidates) {
    if (!candidate.review) continue;
    if (counts(candidate.outcome)) latest = std::max(latest, candidate.review);
    if (candidate.outcome == Outcome::pending && (!earliest || *candidate.review < *earliest))
      earliest = candidate.review;
  }
  return latest ? latest : earliest;
}

bool plan_with_progress(const Situation& situation, std::string_view kind) {
  return std::ranges::any_of(situation.record->plans, [&](const Plan& plan) {
    return plan.kind == kind && plan.progress == true &&
           (!plan.approved || *plan.approved <= situation.as_of);
  });
}

// The school year of the next full evaluation, by the last one and the plan that shows progress.
std::optional<Date> next_evaluation(const Situation& situation, std::span<const Candidate> candidates,
                                    const EffectiveRule& rule) {
  const Candidate* last = nullptr;
  for (const Candidate& candidate : candidates) {
    const Activity& activity = *candidate.activity;
    if (activity.kind == Kind::evaluation && candidate.earned &&
        std::ranges::find(activity.categories, "full") != activity.categories.end())
      last = &candidate;
  }
  if (last == nullptr) return {};
  int years = 1;
  if (last->activity->score == "accomplished" && plan_with_progress(situation, rule.plan_three_years))
    years = 3;
  if (last->activity->score == "skilled" && plan_with_progress(situation, rule.plan_two_years)) years = 2;
  return year_holding(*last->earned, school_year_start).from.plus_months(12 * years);
}

std::optional<Date> effective_day(const Situation& situation, std::span<const Candidate> candidates,
                                  const Amounts& amounts, const Decision& decision) {
  const auto& rule = situation.body->effective;
  if (!rule) return {};
  switch (rule->how) {
    case EffectiveRule::How::month_after_papers:
      return month_after_papers(situation, candidates, amounts, decision, *rule);
    case EffectiveRule::How::half_years: {
      const auto last = last_paper(situation, candidates);
      return last ? std::optional(HalfYears{rule->first, rule->second}.first_payment(*last).effective)
                  : std::nullopt;
    }
    case EffectiveRule::How::cutoff:
      return after_cutoff(situation, candidates, *rule);
    case EffectiveRule::How::review:
      return review_day(candidates);
    case EffectiveRule::How::next_evaluation:
      return next_evaluation(situation, candidates, *rule);
  }
  return {};
}

}  // namespace

Rational carried_in(const Situation& situation) {
  const auto& rule = situation.body->carry;
  if (!rule || !rule->in_allowed) return {};
  const auto period = carry_period(situation);
  if (!period) return {};
  Rational in;
  for (const CarryOver& entry : situation.record->carryover)
    if (entry.unit == situation.body->unit && entry.from_period_ending == period->from.plus_days(-1))
      in += entry.amount;
  return rule->in_max ? std::min(in, *rule->in_max) : in;
}

void settle(const Situation& situation, std::span<const Candidate> candidates, const Amounts& amounts,
            Decision& decision) {
  if (situation.body->carry) {
    const Rational in = carried_in(situation);
    decision.carry =
        Carry{situation.body->unit, in, carried_out(situation, candidates, amounts, decision, in)};
  }
  settle_window(situation, decision);
  settle_salary(situation, decision);
  decision.effective = effective_day(situation, candidates, amounts, decision);
}

}  // namespace laurel::recognition
