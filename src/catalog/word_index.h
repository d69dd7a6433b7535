// The words of many texts, and which text holds which, for search.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::catalog {

/// A word as the index keeps it: folded, without the s of a plural (English and Spanish).
std::string index_word(std::string_view folded);

/// Words are added first, then `finish`, then it is only read, by any number of threads.
class WordIndex {
 public:
  /// Adds a text's words to entry `entry` with this weight; a word counts once a weight and entry.
  void add(std::uint32_t entry, std::string_view text, float weight);
  void finish(std::size_t entries);

  /// For each entry how well it fits, 0 for not at all. The last word may be a beginning. Words that stand
  /// nowhere are tried with typing errors: one from 4 letters, two from 8. An entry fits when it holds all
  /// the words or, where none does, as many as any and at least half.
  std::vector<double> score(const std::vector<std::string>& words) const;

 private:
  struct Posting {
    std::uint32_t entry;
    float weight;
  };
  struct Term {
    std::string word;
    std::uint32_t letters = 0;  // bit for each letter it holds
    float rarity = 0;           // the fewer texts hold it, the more it says
    std::vector<Posting> postings;
  };
  using Best = std::vector<double>;  // by entry

  std::span<const Term> terms_from(std::string_view word) const;
  bool take_exact(std::string_view word, Best& best) const;
  bool take_beginning(std::string_view word, Best& best) const;
  void take_similar(std::string_view word, bool beginning, Best& best) const;
  Best best_of_word(const std::string& word, bool is_last) const;

  std::map<std::string, std::map<std::uint32_t, std::map<float, int>>> collected_;
  std::vector<Term> terms_;  // sorted by word
  std::size_t entries_ = 0;
};

}  // namespace laurel::catalog
