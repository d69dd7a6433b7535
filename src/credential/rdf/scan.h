// Looks for rare bytes in text eight at a time: most terms hold none that needs an escape.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace laurel::credential::rdf::scan {

using Word = std::uint64_t;
inline constexpr Word ones = 0x0101010101010101U;
inline constexpr Word highs = 0x8080808080808080U;

/// Each of these is zero exactly if no byte of the word is what is asked for (Anderson, "Bit Twiddling
/// Hacks").
constexpr Word has_zero(Word word) {
  return (word - ones) & ~word & highs;
}
constexpr Word has(Word word, unsigned char byte) {
  return has_zero(word ^ (ones * byte));
}
constexpr Word has_less(Word word, unsigned char limit) {
  return (word - ones * limit) & ~word & highs;
}

/// Whether `test(word)` is zero for all of the text.
template <class Test>
bool none(std::string_view text, Test test) {
  const char* at = text.data();
  std::size_t left = text.size();
  Word found = 0;
  for (; left >= sizeof(Word); at += sizeof(Word), left -= sizeof(Word)) {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    found |= test(word);
  }
  if (left > 0) {
    Word word = ones * 'a';
    std::memcpy(&word, at, left);
    found |= test(word);
  }
  return found == 0;
}

}  // namespace laurel::credential::rdf::scan
