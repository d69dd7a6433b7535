// Looks for rare bytes in text sixteen at a time: most terms hold none that needs an escape.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace laurel::credential::rdf::scan {

/// Sixteen bytes that are compared at once, by whatever the processor has for it.
using Word = std::uint8_t __attribute__((vector_size(16)));

/// Each of these has 0xFF where a byte of the word is what is asked for, and 0 elsewhere.
inline Word has(Word word, std::uint8_t byte) {
  return reinterpret_cast<Word>(word == byte);
}
inline Word has_less(Word word, std::uint8_t limit) {
  return reinterpret_cast<Word>(word < limit);
}

/// Whether `test(word)` is 0 for all of the text.
template <class Test>
bool none(std::string_view text, Test test) {
  const char* at = text.data();
  std::size_t left = text.size();
  Word found{};
  for (; left >= sizeof(Word); at += sizeof(Word), left -= sizeof(Word)) {
    Word word{};
    std::memcpy(&word, at, sizeof word);
    found |= test(word);
  }
  if (left > 0) {
    Word word = Word{} + std::uint8_t{'a'};
    std::memcpy(&word, at, left);
    found |= test(word);
  }
  std::uint64_t halves[2];
  std::memcpy(halves, &found, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

}  // namespace laurel::credential::rdf::scan
