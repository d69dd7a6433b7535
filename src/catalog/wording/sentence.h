// A text as sentences of words, each with its place in the text.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/wording.h"

namespace laurel::catalog {

struct Word {
  std::string folded;      // lower case, without accents; "micro-credential" is one word
  std::size_t offset = 0;  // bytes into the text
  std::size_t bytes = 0;
};
using Sentence = std::vector<Word>;

/// Sentences end at . ! ? before white space, at an empty line and before a list's next item.
std::vector<Sentence> sentences_of(std::string_view text);

/// The text with what is no wording (by its kind: tags, code, addresses, {{marks}}, [[messages]]) turned into
/// spaces; every byte that stays keeps its place.
std::string words_only(std::string_view text, TextKind kind);

}  // namespace laurel::catalog
