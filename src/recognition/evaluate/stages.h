// The stages of an evaluation, in the order FORMAT.md's "Exact meaning" gives them. Each takes what the one
// before left; none looks ahead.
#pragma once
#include <span>
#include <vector>

#include "recognition/evaluate/candidate.h"

namespace laurel::recognition {

/// The activities by day earned, then id, with the value each would have.
std::vector<Candidate> gather(const Situation& situation);
/// What every pack refuses or leaves to a person, and the pack's own conditions.
void judge(const Situation& situation, std::span<Candidate> candidates);
/// What counts now in all once limits are applied, without the candidates `left_out`.
Rational total_without(const Situation& situation, std::span<const Candidate> candidates,
                       const std::vector<std::size_t>& left_out);
/// A stack or a credit built on micro-credentials: never both it and its components.
void choose_sides(const Situation& situation, std::span<Candidate> candidates);
/// Caps, minima and pairs: the amounts that are left. Candidates that get nothing change their outcome.
Amounts apply_limits(const Situation& situation, std::span<Candidate> candidates);
/// Carry-over, window, salary and the day the change takes effect.
void settle(const Situation& situation, std::span<const Candidate> candidates, const Amounts& amounts,
            Decision& decision);
/// The rules of the whole that were applied, with their numbers and sources.
void cite(const Situation& situation, Decision& decision);
/// What the educator can do.
void advise(const Situation& situation, Decision& decision);

/// What was carried into the period.
Rational carried_in(const Situation& situation);

}  // namespace laurel::recognition
