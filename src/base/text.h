// Small things done to text that people wrote.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel {

/// Whether the bytes are well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates.
bool is_utf8(std::string_view text);
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// ASCII letters in lower case, others as they are.
std::string lower(std::string_view text);
/// How many words a person would count: runs without white space that hold a letter or digit.
int count_words(std::string_view text);
/// At most `bytes_max` bytes, cut between characters, with "…" where something was cut.
std::string shorten(std::string_view text, std::size_t bytes_max);
/// Lower case without accents and punctuation, single spaces: what search compares.
std::string fold(std::string_view text);
/// "%words%" for SQL's LIKE … ESCAPE '!', in lower case; its own characters in the words stand for
/// themselves.
std::string like_pattern(std::string_view words);
/// What may stand in a file's name: no path, control or quote characters, at most 120 bytes, never empty.
std::string safe_file_name(std::string_view name);

}  // namespace laurel
