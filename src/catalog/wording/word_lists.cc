#include "catalog/wording/word_lists.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "catalog/word_lists_text.h"

namespace laurel::catalog {
namespace {

using WordLists = std::unordered_map<std::string_view, WordList>;

WordLists read_lists(std::string_view text) {
  WordLists lists;
  WordList* list = nullptr;
  for (auto row : split(text, '\n')) {
    row = trim(row);
    if (row.empty() || row.front() == '#') continue;
    if (row.front() == '[') {
      list = &lists[row.substr(1, row.size() - 2)];
      continue;
    }
    CHECK(list != nullptr, "entries stand below the name of their list");
    list->add(row);
  }
  return lists;
}

}  // namespace

void WordList::add(std::string_view entry) {
  if (entry.find(' ') != std::string_view::npos)
    phrases_.push_back(split(entry, ' '));
  else if (entry.ends_with('*'))
    beginnings_.push_back(entry.substr(0, entry.size() - 1));
  else
    words_.insert(entry);
}

std::size_t WordList::match(const Sentence& sentence, std::size_t at) const {
  std::size_t longest = 0;
  for (const auto& phrase : phrases_) {
    if (phrase.size() <= longest || at + phrase.size() > sentence.size()) continue;
    if (std::equal(phrase.begin(), phrase.end(), sentence.begin() + static_cast<std::ptrdiff_t>(at),
                   [](std::string_view part, const Word& word) { return part == word.folded; }))
      longest = phrase.size();
  }
  if (longest > 0) return longest;
  const std::string_view word = sentence[at].folded;
  if (words_.contains(word)) return 1;
  return std::ranges::any_of(beginnings_, [&](auto beginning) { return word.starts_with(beginning); }) ? 1
                                                                                                       : 0;
}

bool WordList::covers(const Sentence& sentence, std::size_t at) const {
  constexpr std::size_t phrase_words_max = 4;
  for (std::size_t first = at >= phrase_words_max ? at - phrase_words_max : 0; first <= at; ++first)
    if (first + match(sentence, first) > at) return true;
  return false;
}

bool WordList::occurs(const Sentence& sentence, std::size_t first, std::size_t end) const {
  for (auto at = first; at < std::min(end, sentence.size()); ++at)
    if (match(sentence, at) > 0) return true;
  return false;
}

const WordList& word_list(std::string_view name) {
  static const WordLists lists = read_lists(word_lists_text);
  auto found = lists.find(name);
  CHECK(found != lists.end(), name);
  return found->second;
}

}  // namespace laurel::catalog
