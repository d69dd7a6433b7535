// What in a text may tell a reviewer whose it is: the earner's own name, address, school or district; and
// what may tell who a student is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel::identity {

struct Identity {
  std::string name;
  std::string email;
  std::vector<std::string> schools;
  std::vector<std::string> districts;
};

enum class IdentifyingKind {
  name,           // the whole name, or the family name after Ms., Dr., Profe …
  possible_name,  // a first or family name alone: it may be an ordinary word
  email,
  school,
  district,
  given_name,  // somebody's, with the family name that follows it: only find_words_to_check looks for it
};

struct IdentifyingWords {
  IdentifyingKind kind;
  std::size_t begin;  // byte offsets into the text
  std::size_t end;
  std::string words;  // as they stand there
};

/// In the order of the text, not overlapping. Compared without case, accents and punctuation; only a
/// possible_name must be written with a capital. Texts of any bytes; time about length × words of the
/// identity.
std::vector<IdentifyingWords> find_identifying_words(std::string_view text, const Identity& identity);

/// The same, and given names in common use, which may be a student's: for the writer, who can tell. It is a
/// question and never an obstacle.
std::vector<IdentifyingWords> find_words_to_check(std::string_view text, const Identity& identity);

/// The text with black bars where a reviewer must not read; a possible_name stays, it may be a word of the
/// lesson.
std::string cover_identifying_words(std::string_view text, const Identity& identity);

}  // namespace laurel::identity
