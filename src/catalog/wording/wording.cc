#include "catalog/wording.h"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "base/text.h"
#include "catalog/wording/sentence.h"
#include "catalog/wording/word_lists.h"

namespace laurel::catalog {
namespace {

constexpr std::size_t excerpt_words_around = 5;
constexpr std::size_t excerpt_bytes_max = 160;
constexpr std::size_t yaml_levels_max = 64;

struct Objection {
  WordingRule rule;
  std::size_t first;  // the words of the sentence that it is about
  std::size_t last;
};

std::size_t before(std::size_t at, std::size_t words) {
  return at > words ? at - words : 0;
}

// A word that is quoted is spoken about, not used.
bool is_quoted(std::string_view text, const Word& word) {
  static constexpr std::string_view opening[] = {"“", "\"", "‘", "«", "'"};
  static constexpr std::string_view closing[] = {"”", "\"", "’", "»", "'"};
  const auto ahead = text.substr(0, word.offset);
  const auto behind = text.substr(word.offset + word.bytes);
  for (std::size_t i = 0; i < std::size(opening); ++i)
    if (ahead.ends_with(opening[i]) && behind.starts_with(closing[i])) return true;
  return false;
}

// "badge_title", "badge.svg": names of programs and files, not words.
bool is_in_identifier(std::string_view text, const Word& word) {
  const auto end = word.offset + word.bytes;
  const char ahead = word.offset > 0 ? text[word.offset - 1] : ' ';
  const char behind = end < text.size() ? text[end] : ' ';
  const char next = end + 1 < text.size() ? text[end + 1] : ' ';
  return ahead == '_' || behind == '_' || ahead == '/' || (behind == '.' && next >= 'a' && next <= 'z');
}

// W1: the word may stand for the picture only. It does when a word for pictures stands beside it, or in the
// same sentence while nobody earns, gets or requires it.
bool means_a_picture(const Sentence& sentence, std::size_t at) {
  const auto& picture = word_list("picture");
  if (picture.occurs(sentence, before(at, 3), at) || picture.occurs(sentence, at + 1, at + 2)) return true;
  const auto& earning = word_list("earning");
  if (earning.occurs(sentence, before(at, 3), at) || earning.occurs(sentence, at + 1, at + 3)) return false;
  return picture.occurs(sentence, before(at, 8), at + 9);
}

void object_to_badges(std::string_view text, const Sentence& sentence, std::vector<Objection>& objections) {
  const auto& badge = word_list("badge");
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (badge.match(sentence, at) == 0 || word_list("badge names").covers(sentence, at)) continue;
    if (is_quoted(text, sentence[at]) || is_in_identifier(text, sentence[at])) continue;
    if (!means_a_picture(sentence, at)) objections.push_back({WordingRule::badge_is_a_picture, at, at});
  }
}

bool is_number(const Sentence& sentence, std::size_t at) {
  const auto& word = sentence[at].folded;
  const bool digits = word.find_first_not_of("0123456789") == std::string::npos && word != "0" && word != "1";
  return digits || word_list("number").match(sentence, at) > 0;
}

// Where a number that counts the micro-credentials at `at` begins.
std::optional<std::size_t> number_before(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t reach = 5;
  for (auto i = at; i > before(at, reach);)
    if (is_number(sentence, --i)) return i;
  const auto& single = word_list("single");
  if (at == 0 || !word_list("recurring").occurs(sentence, at + 1, at + 5)) return {};
  for (auto i = at; i > before(at, 3);)
    if (single.match(sentence, --i) > 0) return i;
  return {};
}

// Where the word stands that makes a demand of it, before the number or soon after the micro-credentials.
std::optional<std::size_t> demand(const Sentence& sentence, std::size_t number, std::size_t at) {
  constexpr std::size_t reach = 12;
  const auto& prescribing = word_list("prescribing");
  for (auto i = at; i > before(number, reach);)
    if (prescribing.match(sentence, --i) > 0) return i;
  for (auto i = at + 1; i < std::min(at + 6, sentence.size()); ++i)
    if (prescribing.match(sentence, i) > 0) return i;
  return {};
}

// W2: a number of micro-credentials that is demanded; what only opens a reward is fine.
std::optional<Objection> quota_at(const Sentence& sentence, std::size_t at) {
  for (auto list : {"reward", "refusal"})
    if (word_list(list).occurs(sentence, 0, sentence.size())) return {};
  const auto& negation = word_list("negation");
  if (word_list("quota").occurs(sentence, before(at, 6), at + 7) &&
      !negation.occurs(sentence, 0, sentence.size()))
    return Objection{WordingRule::no_quota, at, at};
  const auto number = number_before(sentence, at);
  if (!number) return {};
  const auto demanding = demand(sentence, *number, at);
  if (!demanding) return {};
  if (negation.occurs(sentence, before(*demanding, 8), std::max(*demanding + 4, at))) return {};
  return Objection{WordingRule::no_quota, std::min(*demanding, *number), std::max(*demanding, at)};
}

void object_to_quotas(const Sentence& sentence, std::vector<Objection>& objections) {
  for (std::size_t at = 0; at < sentence.size(); ++at)
    if (word_list("micro-credential").match(sentence, at) > 0)
      if (auto quota = quota_at(sentence, at)) {
        objections.push_back(*quota);
        return;
      }
}

std::string excerpt(std::string_view text, const Sentence& sentence, const Objection& objection) {
  const auto first = before(objection.first, excerpt_words_around);
  const auto last = std::min(objection.last + excerpt_words_around, sentence.size() - 1);
  const auto start = sentence[first].offset;
  std::string words;
  for (char c : text.substr(start, sentence[last].offset + sentence[last].bytes - start)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  return shorten(words, excerpt_bytes_max);
}

WordingFinding finding_of(const Objection& objection, int line, std::string words) {
  if (objection.rule == WordingRule::badge_is_a_picture)
    return {objection.rule, line, std::move(words),
            "A badge is only the displayed picture of a micro-credential.",
            "Say “micro-credential”, or “badge picture” where the picture is meant."};
  return {objection.rule, line, std::move(words),
          "No text may require a number of micro-credentials of anyone.",
          "Say what a number of them opens or is rewarded with, or take the number out."};
}

struct Located {
  WordingFinding finding;
  std::size_t offset;  // of its first word
  std::size_t bytes;
};

std::vector<Located> lint(std::string_view text, TextKind kind) {
  const auto words = words_only(text, kind);
  std::vector<Located> found;
  std::size_t counted = 0;
  int line = 1;
  for (const auto& sentence : sentences_of(words)) {
    std::vector<Objection> objections;
    object_to_badges(words, sentence, objections);
    object_to_quotas(sentence, objections);
    std::ranges::stable_sort(objections, {}, &Objection::first);
    for (const auto& objection : objections) {
      const auto& word = sentence[objection.first];
      if (word.offset > counted) {
        line += static_cast<int>(std::ranges::count(words.substr(counted, word.offset - counted), '\n'));
        counted = word.offset;
      }
      found.push_back(
          {finding_of(objection, line, excerpt(words, sentence, objection)), word.offset, word.bytes});
    }
  }
  return found;
}

struct YamlText {
  int line;
  std::string value;
};

// Every value of a YAML file, without keys.
class ValueCollector final : public YAML::EventHandler {
 public:
  std::vector<YamlText> values;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { take_turn(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { take_turn(); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    if (take_turn()) values.push_back({mark.line + 1, value});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, Turn::item);
  }
  void OnSequenceEnd() override { turns_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, Turn::key);
  }
  void OnMapEnd() override { turns_.pop_back(); }

 private:
  enum class Turn { item, key, value };

  // Whether what comes now is a value.
  bool take_turn() {
    if (turns_.empty() || turns_.back() == Turn::item) return true;
    turns_.back() = turns_.back() == Turn::key ? Turn::value : Turn::key;
    return turns_.back() == Turn::key;
  }

  void open(const YAML::Mark& mark, Turn turn) {
    take_turn();
    if (turns_.size() >= yaml_levels_max) throw YAML::ParserException(mark, "too deep");
    turns_.push_back(turn);
  }

  std::vector<Turn> turns_;
};

std::optional<std::vector<YamlText>> yaml_values(std::string_view text) {
  if (!is_utf8(text)) return {};
  ValueCollector collector;
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(collector)) continue;
  } catch (const YAML::Exception&) {
    return {};
  }
  return std::move(collector.values);
}

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\n') starts.push_back(at + 1);
  return starts;
}

int count_occurrences(std::string_view text, std::string_view word) {
  int count = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; at += word.size()) ++count;
  return count;
}

// The value's n-th such word is the file's n-th such word from the value's line on.
int line_in_file(std::string_view file, const std::vector<std::size_t>& starts, const YamlText& text,
                 const Located& located) {
  const auto value = std::string_view(text.value);
  const auto word = value.substr(located.offset, located.bytes);
  const int earlier = count_occurrences(value.substr(0, located.offset), word);
  std::size_t at = starts[std::min(static_cast<std::size_t>(text.line - 1), starts.size() - 1)];
  for (int i = 0; i <= earlier; ++i) {
    at = file.find(word, i == 0 ? at : at + word.size());
    if (at == std::string_view::npos) return text.line;
  }
  return static_cast<int>(std::ranges::upper_bound(starts, at) - starts.begin());
}

}  // namespace

TextKind text_kind_of(std::string_view file_name) {
  const auto name = lower(file_name);
  if (name.ends_with(".md")) return TextKind::markdown;
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return TextKind::yaml;
  if (name.ends_with(".html") || name.ends_with(".tpl")) return TextKind::html;
  return TextKind::plain;
}

std::string_view name_of(WordingRule rule) {
  return rule == WordingRule::badge_is_a_picture ? "W1" : "W2";
}

std::vector<WordingFinding> lint_words(std::string_view text, TextKind kind) {
  std::vector<WordingFinding> findings;
  const auto values = kind == TextKind::yaml ? yaml_values(text) : std::nullopt;
  if (!values) {
    for (auto& located : lint(text, kind)) findings.push_back(std::move(located.finding));
    return findings;
  }
  const auto starts = line_starts(text);
  for (const auto& value : *values)
    for (auto& located : lint(value.value, kind)) {
      located.finding.line = line_in_file(text, starts, value, located);
      findings.push_back(std::move(located.finding));
    }
  std::ranges::stable_sort(findings, {}, &WordingFinding::line);
  return findings;
}

std::string text_of(const WordingFinding& finding) {
  return fmt::format("{}: “{}”: {} {}", name_of(finding.rule), finding.excerpt, finding.why, finding.remedy);
}

}  // namespace laurel::catalog
