// The wording rules W1 and W2 as a check of texts: of catalogs, of the interface, of policies that people
// write.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel::catalog {

/// How a text is read before its words are looked at.
enum class TextKind {
  plain,
  markdown,  // without code and addresses
  yaml,      // only values, not keys and comments
  html,      // a page template: without tags, scripts and marks
};
/// By the end of the file's name: .md, .yaml/.yml, .html/.tpl; plain otherwise.
TextKind text_kind_of(std::string_view file_name);

enum class WordingRule {
  /// A badge is only the displayed picture of a micro-credential.
  badge_is_a_picture,
  /// No text requires a number of micro-credentials; rewarding bundles is fine.
  no_quota,
};
/// "W1", "W2"
std::string_view name_of(WordingRule rule);

struct WordingFinding {
  WordingRule rule;
  int line = 0;         // 1 for the first
  std::string excerpt;  // the words that it is about
  std::string why;      // a sentence
  std::string remedy;   // a sentence
};

/// In the order of the text. Texts of any size and any bytes; English and Spanish.
std::vector<WordingFinding> lint_words(std::string_view text, TextKind kind);

/// "W1: “…”: why Remedy."
std::string text_of(const WordingFinding& finding);

}  // namespace laurel::catalog
