// How many typing errors lie between two words: letters left out, added, wrong, or two neighbors swapped.
#pragma once
#include <string_view>

namespace laurel::catalog {

inline constexpr int typing_errors_max = 2;

/// Whether at most `errors` (0 to typing_errors_max) lie between them. Time: length × errors.
bool is_within(std::string_view typed, std::string_view word, int errors);
/// Whether at most `errors` lie between what was typed and some beginning of the word.
bool is_within_beginning(std::string_view typed, std::string_view word, int errors);

}  // namespace laurel::catalog
