// Divides amounts that fit several parts so that as much as possible of every part is filled.
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "base/rational.h"

namespace laurel::recognition {

/// A set of parts, one bit each.
using PartSet = std::uint32_t;
inline constexpr std::size_t split_parts_max = 16;

/// What each part gets of `amounts` (by the parts they fit), where each needs `needed`: nothing is counted
/// twice and the sum of what is short is as small as can be. What no part needs goes to the first part that
/// fits.
std::vector<Rational> split(const std::map<PartSet, Rational>& amounts, const std::vector<Rational>& needed);

}  // namespace laurel::recognition
