// How far a set of amounts gets an educator: the requirement, its parts and options.
#pragma once
#include <compare>
#include <span>

#include "recognition/evaluate/candidate.h"

namespace laurel::recognition {

/// What "best off" compares: met, then the total, then how much of the parts is filled.
struct Standing {
  bool met = false;
  Rational total;
  Rational parts_filled;
  std::strong_ordering operator<=>(const Standing& other) const {
    if (met != other.met) return met <=> other.met;
    if (total != other.total) return total <=> other.total;
    return parts_filled <=> other.parts_filled;
  }
};

/// How much the requirement needs; none where the pack asks for nothing or a field of the record is missing.
std::optional<Rational> needed_amount(const Situation& situation);
/// What the record already holds toward the requirement.
Rational held_amount(const Situation& situation);
/// For how many parts an activity counts.
int parts_served(const Situation& situation, const Activity& activity);
/// `total` is what counts, with what was carried over.
RequirementResult assess(const Situation& situation, std::span<const Candidate> candidates,
                         const Amounts& amounts, const Rational& total);
Standing standing(const Situation& situation, std::span<const Candidate> candidates, const Amounts& amounts);

}  // namespace laurel::recognition
