// The word lists of wording/words.txt.
#pragma once
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catalog/wording/sentence.h"

namespace laurel::catalog {

/// Words, beginnings of words and phrases of several words.
class WordList {
 public:
  void add(std::string_view entry);
  /// How many words of the sentence, from `at` on, are an entry; 0 for none. The longest counts.
  std::size_t match(const Sentence& sentence, std::size_t at) const;
  /// Whether an entry of the list covers the word at `at`, together with its neighbors.
  bool covers(const Sentence& sentence, std::size_t at) const;
  /// Whether an entry begins at one of [first, end).
  bool occurs(const Sentence& sentence, std::size_t first, std::size_t end) const;

 private:
  std::unordered_set<std::string_view> words_;
  std::vector<std::string_view> beginnings_;
  std::vector<std::vector<std::string_view>> phrases_;
};

/// The list of this name; CHECKs that it is there.
const WordList& word_list(std::string_view name);

}  // namespace laurel::catalog
