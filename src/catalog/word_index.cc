#include "catalog/word_index.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/text.h"
#include "catalog/edit_distance.h"

namespace laurel::catalog {
namespace {

// How much a match counts, by how sure it is that the word was meant.
constexpr double exact_match = 1.0;
constexpr double beginning_match = 0.7;
constexpr double one_error_match = 0.4;
constexpr double two_errors_match = 0.25;

constexpr std::size_t one_error_letters = 4;
constexpr std::size_t two_errors_letters = 8;

std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (char c : word) {
    const auto bit = c >= 'a' && c <= 'z' ? c - 'a' : 26 + (c & 3);
    letters |= std::uint32_t{1} << bit;
  }
  return letters;
}

int errors_allowed(std::string_view word) {
  return word.size() >= two_errors_letters ? 2 : word.size() >= one_error_letters ? 1 : 0;
}

template <class Term>
void take(const Term& term, double quality, std::vector<double>& best) {
  for (const auto& posting : term.postings)
    best[posting.entry] =
        std::max(best[posting.entry], quality * static_cast<double>(term.rarity * posting.weight));
}

}  // namespace

std::string index_word(std::string_view folded) {
  constexpr std::size_t plural_letters_min = 4;
  std::string word(folded);
  if (word.size() < plural_letters_min || !word.ends_with('s') || word.ends_with("ss") ||
      word.ends_with("us") || word.ends_with("is"))
    return word;
  word.pop_back();
  if (word.ends_with("ie")) {
    word.resize(word.size() - 2);
    word += 'y';
  }
  return word;
}

void WordIndex::add(std::uint32_t entry, std::string_view text, float weight) {
  const auto folded = fold(text);
  for (auto word : split(folded, ' '))
    if (!word.empty()) ++collected_[index_word(word)][entry][weight];
}

void WordIndex::finish(std::size_t entries) {
  entries_ = entries;
  terms_.reserve(collected_.size());
  for (const auto& [word, holders] : collected_) {
    Term term;
    term.word = word;
    term.letters = letters_of(word);
    term.rarity = static_cast<float>(
        std::log(1.0 + static_cast<double>(entries) / static_cast<double>(holders.size())));
    for (const auto& [entry, weights] : holders) {
      float sum = 0;
      for (const auto& [weight, unused] : weights) sum += weight;
      term.postings.push_back({entry, sum});
    }
    terms_.push_back(std::move(term));
  }
  collected_.clear();
}

std::span<const WordIndex::Term> WordIndex::terms_from(std::string_view word) const {
  auto first = std::lower_bound(terms_.begin(), terms_.end(), word,
                                [](const Term& term, std::string_view w) { return term.word < w; });
  return {first, terms_.end()};
}

bool WordIndex::take_exact(std::string_view word, Best& best) const {
  const auto terms = terms_from(word);
  if (terms.empty() || terms.front().word != word) return false;
  take(terms.front(), exact_match, best);
  return true;
}

bool WordIndex::take_beginning(std::string_view word, Best& best) const {
  bool found = false;
  for (const auto& term : terms_from(word)) {
    if (!term.word.starts_with(word)) break;
    take(term, term.word.size() == word.size() ? exact_match : beginning_match, best);
    found = true;
  }
  return found;
}

void WordIndex::take_similar(std::string_view word, bool beginning, Best& best) const {
  const int errors = errors_allowed(word);
  if (errors == 0) return;
  const auto letters = letters_of(word);
  for (const auto& term : terms_) {
    // An error adds at most one letter that the other word does not hold.
    if (std::popcount(letters & ~term.letters) > errors) continue;
    if (!beginning && std::popcount(term.letters & ~letters) > errors) continue;
    for (int allowed = 1; allowed <= errors; ++allowed) {
      const bool near =
          is_within(word, term.word, allowed) || (beginning && is_within_beginning(word, term.word, allowed));
      if (!near) continue;
      take(term, allowed == 1 ? one_error_match : two_errors_match, best);
      break;
    }
  }
}

WordIndex::Best WordIndex::best_of_word(const std::string& word, bool is_last) const {
  Best best(entries_, 0.0);
  bool found = take_exact(index_word(word), best);
  if (is_last) found = take_beginning(word, best) || found;
  if (!found) take_similar(word, is_last, best);
  return best;
}

std::vector<double> WordIndex::score(const std::vector<std::string>& words) const {
  std::vector<double> scores(entries_, 0.0);
  std::vector<std::size_t> held(entries_, 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto best = best_of_word(words[i], i + 1 == words.size());
    for (std::size_t entry = 0; entry < entries_; ++entry) {
      scores[entry] += best[entry];
      held[entry] += best[entry] > 0 ? 1 : 0;
    }
  }
  const auto most = entries_ == 0 ? 0 : std::ranges::max(held);
  const bool enough = most * 2 >= words.size();
  for (std::size_t entry = 0; entry < entries_; ++entry)
    if (!enough || held[entry] < most) scores[entry] = 0;
  return scores;
}

}  // namespace laurel::catalog
