#include "catalog/wording/sentence.h"

#include <algorithm>

#include "base/text.h"

namespace laurel::catalog {
namespace {

bool is_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Bytes at `at` that belong to a word: a letter or digit, an apostrophe inside, or a letter beyond ASCII.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (is_ascii_letter(text[at])) return 1;
  if (c < 0xC3) return 0;
  const std::size_t length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  // U+2000 to U+206F are dashes, quotes and the like.
  if (c == 0xE2 && (text.substr(at + 1, 1) == "\x80" || text.substr(at + 1, 1) == "\x81")) return 0;
  return at + length <= text.size() ? length : 0;
}

bool starts_item(std::string_view rest) {
  auto row = rest.substr(0, rest.find('\n'));
  while (!row.empty() && is_white(row.front())) row.remove_prefix(1);
  if (row.empty()) return true;
  if (row.starts_with("- ") || row.starts_with("* ") || row.starts_with("#")) return true;
  const auto digits = row.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && row.substr(digits).starts_with(". ");
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return starts_item(text.substr(at + 1));
  if (c != '.' && c != '!' && c != '?') return false;
  return at + 1 == text.size() || is_white(text[at + 1]);
}

// "micro" + "credentials" is one word, however it is joined.
void join_micro_credential(Sentence& sentence) {
  if (sentence.size() < 2) return;
  auto& first = sentence[sentence.size() - 2];
  const auto& second = sentence.back();
  if (first.folded != "micro" || !second.folded.starts_with("creden")) return;
  first.folded += second.folded;
  first.bytes = second.offset + second.bytes - first.offset;
  sentence.pop_back();
}

class Blanker {
 public:
  explicit Blanker(std::string_view text) : text_(text) {}

  /// Blanks every stretch from `open` to `close`.
  Blanker& between(std::string_view open, std::string_view close) {
    for (std::size_t at = 0; (at = text_.find(open, at)) != std::string::npos;) {
      const auto end = text_.find(close, at + open.size());
      if (end == std::string::npos) break;
      blank(at, end + close.size());
      at = end + close.size();
    }
    return *this;
  }

  Blanker& tags() {
    for (std::size_t at = 0; (at = text_.find('<', at)) != std::string::npos; ++at) {
      const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
      const auto end = text_.find('>', at);
      if (end != std::string::npos && (next == '/' || is_ascii_letter(next))) blank(at, end + 1);
    }
    return *this;
  }

  Blanker& addresses() {
    for (std::string_view scheme : {"https://", "http://", "mailto:"})
      for (std::size_t at = 0; (at = text_.find(scheme, at)) != std::string::npos;) {
        auto end = at;
        while (end < text_.size() && !is_white(text_[end]) && text_[end] != ')') ++end;
        blank(at, end);
        at = end;
      }
    return *this;
  }

  std::string text() && { return std::move(text_); }

 private:
  void blank(std::size_t from, std::size_t to) {
    for (auto at = from; at < to; ++at)
      if (text_[at] != '\n') text_[at] = ' ';
  }

  std::string text_;
};

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> sentences(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto start = at;
    while (at < text.size()) {
      auto bytes = word_bytes(text, at);
      if (bytes == 0 && at > start && at + 1 < text.size() && text[at] == '\'' &&
          is_ascii_letter(text[at + 1]))
        bytes = 1;
      if (bytes == 0) break;
      at += bytes;
    }
    if (at > start) {
      const auto word = text.substr(start, at - start);
      sentences.back().push_back({is_utf8(word) ? fold(word) : lower(word), start, at - start});
      join_micro_credential(sentences.back());
      continue;
    }
    if (ends_sentence(text, at) && !sentences.back().empty()) sentences.emplace_back();
    ++at;
  }
  return sentences;
}

std::string words_only(std::string_view text, TextKind kind) {
  Blanker blanker(text);
  blanker.between("{{", "}}").addresses();
  if (kind == TextKind::html)
    blanker.between("<script", "</script>")
        .between("<style", "</style>")
        .between("<!--", "-->")
        .between("[[", "]]");
  if (kind == TextKind::markdown || kind == TextKind::yaml) blanker.between("```", "```").between("`", "`");
  if (kind == TextKind::html || kind == TextKind::yaml) blanker.tags();
  return std::move(blanker).text();
}

}  // namespace laurel::catalog
