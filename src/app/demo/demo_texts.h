// What the cast wrote: plausible classroom prose, as long as a piece asks for.
#pragma once
#include <string>

namespace laurel::app {
/// At least `words_min` words; another `start` begins at another place.
std::string demo_text(std::size_t start, int words_min);
}  // namespace laurel::app
