// Given names in common use in American schools, which in a teacher's text are likely to be a student's.
#pragma once
#include <string_view>

namespace laurel::identity {

/// `folded`: as base's fold() writes it. Names that are ordinary words, months or places as well (Grace, May,
/// Jordan) are none of these: a warning at every sentence would be read by nobody.
bool is_given_name(std::string_view folded);

}  // namespace laurel::identity
