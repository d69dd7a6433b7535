// Counts candidates toward one part or option of a requirement.
#pragma once
#include <span>

#include "recognition/evaluate/candidate.h"

namespace laurel::recognition {

/// Whether a measure looks at this activity at all.
bool fits(const Measure& measure, const Activity& activity);
/// Whether it counts after limits have set its amount.
bool counts_now(const Candidate& candidate, const Rational& amount);
Rational count(const Situation& situation, const Measure& measure, std::span<const Candidate> candidates,
               const Amounts& amounts, const Rational& total);

}  // namespace laurel::recognition
