#include "identity/identifying_words.h"

#include <array>

#include "base/text.h"
#include "identity/given_names.h"

namespace laurel::identity {
namespace {

constexpr std::size_t name_part_bytes_min = 3;
constexpr std::string_view bar = "█████";
constexpr std::array<std::string_view, 18> honorifics{
    "mr", "mrs", "ms",   "mx",    "miss",   "dr",       "prof",  "professor", "coach",
    "sr", "sra", "srta", "senor", "senora", "senorita", "profe", "maestra",   "maestro"};

/// One word of the text: letters and digits with what joins them.
struct Word {
  std::size_t begin;
  std::size_t end;
  std::string folded;
  bool capital;
};

bool joins(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == '\'';
}

// "Holloway’s" is Holloway's name too.
std::string_view without_possessive(std::string_view word) {
  for (std::string_view end : {"'s", "’s", "'", "’"})
    if (word.ends_with(end) && word.size() > end.size()) return word.substr(0, word.size() - end.size());
  return word;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!joins(text[i])) {
      ++i;
      continue;
    }
    const auto begin = i;
    while (i < text.size() && joins(text[i])) ++i;
    const auto word = without_possessive(text.substr(begin, i - begin));
    // Dashes and quotation marks beyond ASCII part words, and fold() says where.
    auto parts = fold(word);
    for (auto part : split(parts, ' '))
      if (!part.empty())
        words.push_back({begin, begin + word.size(), std::string(part),
                         (word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80});
  }
  return words;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const auto folded = fold(text);
  for (auto word : split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

bool stands_at(const std::vector<Word>& words, std::size_t at, const std::vector<std::string>& wanted) {
  if (wanted.empty() || at + wanted.size() > words.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (words[at + i].folded != wanted[i]) return false;
  return true;
}

/// A run of words that tells, and what it tells.
struct Pattern {
  IdentifyingKind kind;
  std::vector<std::string> words;
};

std::vector<Pattern> patterns_of(const Identity& identity) {
  std::vector<Pattern> patterns{{IdentifyingKind::email, folded_words(identity.email)}};
  for (const auto& school : identity.schools)
    patterns.push_back({IdentifyingKind::school, folded_words(school)});
  for (const auto& district : identity.districts)
    patterns.push_back({IdentifyingKind::district, folded_words(district)});
  const auto name = folded_words(identity.name);
  if (name.size() < 2) return patterns;  // a single word is only ever possible
  patterns.push_back({IdentifyingKind::name, name});
  patterns.push_back({IdentifyingKind::name, {name.front(), name.back()}});
  patterns.push_back({IdentifyingKind::name, {name.back(), name.front()}});
  return patterns;
}

struct Hit {
  IdentifyingKind kind;
  std::size_t count;  // words
};

bool is_honorific(const std::string& word) {
  return std::find(honorifics.begin(), honorifics.end(), word) != honorifics.end();
}

std::optional<Hit> hit_at(const std::vector<Word>& words, std::size_t at,
                          const std::vector<Pattern>& patterns, const std::vector<std::string>& name) {
  std::optional<Hit> best;
  for (const auto& pattern : patterns)
    if (stands_at(words, at, pattern.words) && (!best || pattern.words.size() > best->count))
      best = Hit{pattern.kind, pattern.words.size()};
  if (best || name.empty()) return best;
  const auto& word = words[at];
  if (word.folded == name.back() && at > 0 && is_honorific(words[at - 1].folded))
    return Hit{IdentifyingKind::name, 1};
  const bool part = word.folded == name.back() || word.folded == name.front();
  if (part && word.capital && word.folded.size() >= name_part_bytes_min)
    return Hit{IdentifyingKind::possible_name, 1};
  return {};
}

// "Emma Torres", one space between; "Emma I think" and "Emma. Then" are other things.
bool follows_as_family_name(std::string_view text, const Word& given, const Word& next) {
  return next.begin == given.end + 1 && text[given.end] == ' ' && next.capital &&
         next.folded.size() >= name_part_bytes_min;
}

}  // namespace

std::vector<IdentifyingWords> find_identifying_words(std::string_view text, const Identity& identity) {
  std::vector<IdentifyingWords> found;
  const auto words = words_of(text);
  const auto patterns = patterns_of(identity);
  const auto name = folded_words(identity.name);
  for (std::size_t i = 0; i < words.size();) {
    auto hit = hit_at(words, i, patterns, name);
    if (!hit) {
      ++i;
      continue;
    }
    const auto begin = words[i].begin;
    const auto end = words[i + hit->count - 1].end;
    if (found.empty() || begin >= found.back().end)
      found.push_back({hit->kind, begin, end, std::string(text.substr(begin, end - begin))});
    i += hit->count;
  }
  return found;
}

std::vector<IdentifyingWords> find_words_to_check(std::string_view text, const Identity& identity) {
  auto found = find_identifying_words(text, identity);
  const auto own = found.size();
  const auto words = words_of(text);
  const auto is_own = [&](const Word& word) {
    return std::any_of(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(own),
        [&](const IdentifyingWords& one) { return word.begin < one.end && word.end > one.begin; });
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (!word.capital || !is_given_name(word.folded) || is_own(word)) continue;
    auto end = word.end;
    if (i + 1 < words.size() && follows_as_family_name(text, word, words[i + 1]) && !is_own(words[i + 1]))
      end = words[++i].end;
    found.push_back({IdentifyingKind::given_name, word.begin, end,
                     std::string(text.substr(word.begin, end - word.begin))});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return found;
}

std::string cover_identifying_words(std::string_view text, const Identity& identity) {
  std::string covered;
  std::size_t done = 0;
  for (const auto& found : find_identifying_words(text, identity)) {
    if (found.kind == IdentifyingKind::possible_name) continue;
    covered += text.substr(done, found.begin - done);
    covered += bar;
    done = found.end;
  }
  return covered += text.substr(done);
}

}  // namespace laurel::identity
