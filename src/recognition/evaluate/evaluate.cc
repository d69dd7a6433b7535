#include "recognition/evaluate/evaluate.h"

#include "recognition/evaluate/common_rules.h"
#include "recognition/evaluate/stages.h"
#include "recognition/evaluate/standing.h"

namespace laurel::recognition {
namespace {

Rational rounded_for(Unit unit, const Rational& amount) {
  return unit == Unit::USD ? amount.rounded(2) : amount;
}

// No rule of the pack covers this record: nothing is guessed.
Decision not_covered(const Situation& situation, Decision decision) {
  const std::string why = situation.body != nullptr && !situation.body->not_covered_text.empty()
                              ? situation.body->not_covered_text
                              : "no version of this pack covers this date";
  std::vector<const Activity*> ordered;
  for (const Activity& activity : situation.record->activities) ordered.push_back(&activity);
  std::ranges::sort(ordered, {}, [](const Activity* one) {
    return std::pair(one->earned.value_or(Date()), std::string_view(one->id));
  });
  for (const Activity* activity : ordered) {
    Item item{.activity = activity, .outcome = Outcome::not_covered};
    if (situation.explain) item.reasons.push_back({&common::no_rule, why, {}});
    decision.items.push_back(std::move(item));
  }
  if (situation.explain) decision.next.push_back("Ask the recognizer: " + why + ".");
  return decision;
}

Item make_item(const Situation& situation, Candidate& candidate, const Rational& amount) {
  Item item{
      .activity = candidate.activity, .outcome = candidate.outcome, .granted = candidate.grant != nullptr};
  if (candidate.outcome > Outcome::refused) item.amount = rounded_for(situation.body->unit, amount);
  if (candidate.outcome == Outcome::refused)
    item.amount = rounded_for(situation.body->unit, Rational() - candidate.claw_back);
  item.reasons = std::move(candidate.reasons);
  return item;
}

Rational add_up(const Situation& situation, std::span<const Candidate> candidates, const Amounts& amounts) {
  Rational total = carried_in(situation);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (counts(candidates[i].outcome)) total += amounts[i];
    if (candidates[i].outcome == Outcome::refused) total -= candidates[i].claw_back;
  }
  return rounded_for(situation.body->unit, total);
}

// FORMAT "Exact meaning" 10: rounding never shows as met what is not.
std::string display(const Decision& decision, unsigned decimals) {
  if (decision.requirement && decision.requirement->whole.needed) {
    const Rational& needed = *decision.requirement->whole.needed;
    if (decision.total < needed && decision.total.rounded(decimals) >= needed)
      return decision.total.truncated(decimals).fixed_text(decimals);
  }
  return decision.total.fixed_text(decimals);
}

}  // namespace

Decision evaluate(const Record& record, const Pack& pack, Explain explain) {
  const Situation situation = understand(record, pack, explain == Explain::yes);
  Decision decision{.pack = &pack, .as_of = record.as_of};
  decision.unit =
      situation.body != nullptr ? situation.body->unit : pack.versions.back().routes.back().body.unit;
  if (situation.body == nullptr || situation.body->not_covered)
    return not_covered(situation, std::move(decision));

  std::vector<Candidate> candidates = gather(situation);
  judge(situation, candidates);
  choose_sides(situation, candidates);
  const Amounts amounts = apply_limits(situation, candidates);
  decision.total = add_up(situation, candidates, amounts);
  if (situation.body->requirement)
    decision.requirement = assess(situation, candidates, amounts, decision.total);
  settle(situation, candidates, amounts, decision);
  decision.items.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    decision.items.push_back(make_item(situation, candidates[i], amounts[i]));
  if (situation.body->display_decimals)
    decision.display = display(decision, *situation.body->display_decimals);
  if (situation.explain) {
    cite(situation, decision);
    advise(situation, decision);
  }
  return decision;
}

}  // namespace laurel::recognition
