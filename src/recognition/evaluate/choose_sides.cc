#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "recognition/evaluate/common_rules.h"
#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

using Places = std::map<const Activity*, std::size_t>;

// All components, those of components too; a stack that contains itself is looked at once.
void collect(const Situation& situation, const Activity& whole, std::set<const Activity*>& found) {
  const auto add = [&](const Activity& part) {
    if (found.insert(&part).second) collect(situation, part, found);
  };
  for (std::size_t place : whole.components) add(situation.record->activities[place]);
  const auto defined = situation.pack->stack_definitions.find(whole.ref);
  if (!whole.components.empty() || whole.ref.empty() || defined == situation.pack->stack_definitions.end())
    return;
  for (const Activity& activity : situation.record->activities)
    if (activity.issuer == whole.issuer &&
        std::ranges::find(defined->second, activity.ref) != defined->second.end())
      add(activity);
}

std::vector<std::size_t> components_of(const Situation& situation, std::span<const Candidate> candidates,
                                       const Places& places, std::size_t whole) {
  std::set<const Activity*> found;
  collect(situation, *candidates[whole].activity, found);
  found.erase(candidates[whole].activity);
  std::vector<std::size_t> components;
  for (const Activity* activity : found) components.push_back(places.at(activity));
  std::ranges::sort(components);
  return components;
}

void refuse_side(std::span<Candidate> candidates, const std::vector<std::size_t>& side, const Rational& other,
                 const Rule& rule, std::string_view why) {
  for (std::size_t place : side) {
    Candidate& candidate = candidates[place];
    const bool waiting = candidate.outcome == Outcome::pending || candidate.outcome == Outcome::discretionary;
    // Something that waits may yet turn out to be the better side.
    if (!counts(candidate.outcome) && !(waiting && candidate.amount <= other)) continue;
    candidate.merit = std::min(candidate.merit, Outcome::refused);
    candidate.lower(Outcome::refused, rule, [&] { return std::string(why); });
  }
}

// Whether the whole is worth more to the educator than its components, of which caps may leave less.
bool is_better(const Situation& situation, std::span<const Candidate> candidates, std::size_t whole,
               const std::vector<std::size_t>& components, const Rational& stack, const Rational& parts) {
  if (situation.body->limits.empty() || stack.is_zero() || parts.is_zero()) return stack > parts;
  const Rational with_stack = total_without(situation, candidates, components);
  const Rational with_parts = total_without(situation, candidates, {whole});
  return with_stack != with_parts ? with_stack > with_parts : stack > parts;
}

// The side that is worth more counts; ties: the components, which were earned first.
void take_better_side(const Situation& situation, std::span<Candidate> candidates, std::size_t whole,
                      const std::vector<std::size_t>& components) {
  const auto used = [&](std::size_t place) { return candidates[place].used; };
  constexpr std::string_view before = "the other side was counted by an earlier decision";
  if (used(whole))
    return refuse_side(candidates, components, candidates[whole].amount, common::one_side, before);
  if (std::ranges::any_of(components, used))
    return refuse_side(candidates, {whole}, candidates[whole].amount, common::one_side, before);
  const Rational stack = counts(candidates[whole].outcome) ? candidates[whole].amount : Rational();
  Rational parts;
  for (std::size_t place : components)
    if (counts(candidates[place].outcome)) parts += candidates[place].amount;
  if (stack.is_zero() && parts.is_zero()) return;
  if (is_better(situation, candidates, whole, components, stack, parts))
    refuse_side(candidates, components, stack, common::one_side, "it counts through what was built on it");
  else
    refuse_side(candidates, {whole}, parts, common::one_side,
                "what it was built on counts instead, and is worth no less");
}

Rational paid_for(const Situation& situation, std::span<const Candidate> candidates,
                  const std::vector<std::size_t>& components) {
  Rational paid;
  for (const LedgerEntry& entry : situation.record->counted)
    for (std::size_t place : components)
      if (situation.in_ledger(entry) && candidates[place].activity->id == entry.activity)
        paid += entry.amount.value_or(Rational());
  return paid;
}

// A stack paid beside its components: enough of them, each good enough by itself.
void judge_stack(const Situation& situation, std::span<Candidate> candidates, std::size_t whole,
                 const std::vector<std::size_t>& components) {
  const StackRule& rule = situation.body->stacks;
  Candidate& stack = candidates[whole];
  if (components.size() < rule.components_min)
    stack.lower(Outcome::refused, rule.rule, [&] {
      return fmt::format("{} components; at least {} are needed", components.size(), rule.components_min);
    });
  for (std::size_t place : components) {
    const Candidate& component = candidates[place];
    if (component.used || counts(component.merit)) continue;
    stack.lower(std::max(component.merit, Outcome::refused), rule.rule, [&] {
      return fmt::format("its component \"{}\" does not fulfil the conditions", component.activity->id);
    });
  }
}

// `taken`: the components of stacks that count or were counted; a component counts in one of them.
void set_off(const Situation& situation, std::span<Candidate> candidates, std::size_t whole,
             const std::vector<std::size_t>& components, std::set<std::size_t>& taken) {
  judge_stack(situation, candidates, whole, components);
  Candidate& stack = candidates[whole];
  const Rule& rule = situation.body->stacks.rule;
  for (std::size_t place : components)
    if (taken.contains(place))
      stack.lower(Outcome::refused, rule, [&] {
        return fmt::format("its component \"{}\" counts in another stack", candidates[place].activity->id);
      });
  const Rational paid = paid_for(situation, candidates, components);
  if (!paid.is_zero()) {
    stack.amount = std::max(Rational(), stack.amount - paid);
    stack.note(rule,
               [&] { return fmt::format("${} paid for its components is set off", paid.fixed_text(2)); });
  }
  if (!counts(stack.outcome) && !stack.used) return;
  taken.insert(components.begin(), components.end());
  for (std::size_t place : components)
    if (candidates[place].outcome > Outcome::refused)
      candidates[place].lower(Outcome::refused, rule, [] { return "it counts in its stack"; });
}

}  // namespace

void choose_sides(const Situation& situation, std::span<Candidate> candidates) {
  std::vector<std::size_t> wholes;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Activity& activity = *candidates[i].activity;
    const bool built = !activity.components.empty() || activity.kind == Kind::stack;
    if (built && activity.kind != Kind::plc && candidates[i].value != nullptr) wholes.push_back(i);
  }
  if (wholes.empty()) return;
  Places places;
  for (std::size_t i = 0; i < candidates.size(); ++i) places.emplace(candidates[i].activity, i);
  // What was decided before stands; then by day.
  std::ranges::stable_partition(wholes, [&](std::size_t whole) { return candidates[whole].used; });
  std::set<std::size_t> taken;
  for (std::size_t whole : wholes) {
    const auto components = components_of(situation, candidates, places, whole);
    if (situation.body->stacks.set_off && candidates[whole].activity->kind == Kind::stack)
      set_off(situation, candidates, whole, components, taken);
    else if (!components.empty())
      take_better_side(situation, candidates, whole, components);
  }
}

}  // namespace laurel::recognition
