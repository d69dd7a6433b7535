#include "recognition/evaluate/stages.h"
#include "recognition/limits/limit.h"

namespace laurel::recognition {
namespace {

void add_notes(std::span<Candidate> candidates, std::vector<LimitNote>& notes) {
  for (LimitNote& note : notes) {
    Candidate& candidate = candidates[note.candidate];
    if (note.most < candidate.outcome) candidate.outcome = note.most;
    if (candidate.explain)
      candidate.reasons.push_back({note.rule, std::move(note.text), std::move(note.remedy)});
  }
}

}  // namespace

Rational total_without(const Situation& situation, std::span<const Candidate> candidates,
                       const std::vector<std::size_t>& left_out) {
  Amounts amounts(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts(candidates[i].outcome)) amounts[i] = candidates[i].amount;
  for (std::size_t place : left_out) amounts[place] = Rational();
  const std::span limits(situation.body->limits);
  for (std::size_t i = 0; i < limits.size(); ++i)
    limits[i]->restrict({&situation, candidates, limits.subspan(i + 1), nullptr}, amounts);
  Rational total;
  for (const Rational& amount : amounts) total += amount;
  return total;
}

Amounts apply_limits(const Situation& situation, std::span<Candidate> candidates) {
  Amounts amounts(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts(candidates[i].outcome)) amounts[i] = candidates[i].amount;
  const std::span limits(situation.body->limits);
  std::vector<LimitNote> notes;
  const auto input = [&](std::size_t limit) {
    return LimitInput{&situation, candidates, limits.subspan(limit + 1), &notes};
  };
  for (std::size_t i = 0; i < limits.size(); ++i) limits[i]->restrict(input(i), amounts);
  // What does not count yet carries the most it could still add.
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Outcome outcome = candidates[i].outcome;
    if (outcome != Outcome::pending && outcome != Outcome::discretionary) continue;
    amounts[i] = candidates[i].amount;
    for (std::size_t limit = 0; limit < limits.size(); ++limit)
      amounts[i] = limits[limit]->room(input(limit), amounts, i, amounts[i]);
  }
  add_notes(candidates, notes);
  return amounts;
}

}  // namespace laurel::recognition
