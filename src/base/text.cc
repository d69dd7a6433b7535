#include "base/text.h"

#include <array>
#include <cstdint>
#include <utility>

namespace laurel {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_continuation(char c) {
  return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80;
}

// Decodes the character at the front of well-formed UTF-8 and moves on.
char32_t take_character(std::string_view& text) {
  auto lead = static_cast<std::uint8_t>(text.front());
  const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = length == 1 ? lead : lead & (0xFF >> (length + 1));
  text.remove_prefix(1);
  for (int i = 1; i < length && !text.empty(); ++i, text.remove_prefix(1))
    value = value << 6 | (static_cast<std::uint8_t>(text.front()) & 0x3F);
  return value;
}

// Latin letters with marks, U+00C0 to U+017F, as plain letters; '\0' stands for "not a letter".
std::string_view plain_letter(char32_t c) {
  struct Range {
    char32_t first, last;
    std::string_view plain;
  };
  static constexpr std::array<Range, 34> ranges{{
      {0xC0, 0xC5, "a"},   {0xC6, 0xC6, "ae"},  {0xC7, 0xC7, "c"},   {0xC8, 0xCB, "e"},   {0xCC, 0xCF, "i"},
      {0xD1, 0xD1, "n"},   {0xD2, 0xD6, "o"},   {0xD8, 0xD8, "o"},   {0xD9, 0xDC, "u"},   {0xDD, 0xDD, "y"},
      {0xDF, 0xDF, "ss"},  {0xE0, 0xE5, "a"},   {0xE6, 0xE6, "ae"},  {0xE7, 0xE7, "c"},   {0xE8, 0xEB, "e"},
      {0xEC, 0xEF, "i"},   {0xF1, 0xF1, "n"},   {0xF2, 0xF6, "o"},   {0xF8, 0xF8, "o"},   {0xF9, 0xFC, "u"},
      {0xFD, 0xFD, "y"},   {0xFF, 0xFF, "y"},   {0x100, 0x105, "a"}, {0x106, 0x10D, "c"}, {0x10E, 0x111, "d"},
      {0x112, 0x11B, "e"}, {0x11C, 0x123, "g"}, {0x128, 0x131, "i"}, {0x139, 0x142, "l"}, {0x143, 0x148, "n"},
      {0x14C, 0x151, "o"}, {0x15A, 0x161, "s"}, {0x168, 0x173, "u"}, {0x179, 0x17E, "z"},
  }};
  for (const auto& range : ranges)
    if (c >= range.first && c <= range.last) return range.plain;
  return {};
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto lead = static_cast<std::uint8_t>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if (!is_continuation(text[i + k])) return false;
    auto second = static_cast<std::uint8_t>(text[i + 1]);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90))
      return false;
    i += length;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return result;
}

int count_words(std::string_view text) {
  int words = 0;
  bool counted = false;
  while (!text.empty()) {
    if (is_space(text.front())) {
      counted = false;
      text.remove_prefix(1);
      continue;
    }
    auto c = take_character(text);
    const bool punctuation = (c >= 0x80 && c < 0xC0) || (c >= 0x2000 && c <= 0x206F);
    const bool letter = (c >= 0x80 && !punctuation) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                        (c >= 'a' && c <= 'z');
    if (letter && !counted) ++words;
    counted = counted || letter;
  }
  return words;
}

std::string shorten(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return std::string(text);
  constexpr std::string_view ellipsis = "…";
  auto end = bytes_max < ellipsis.size() ? 0 : bytes_max - ellipsis.size();
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + std::string(ellipsis);
}

std::string fold(std::string_view text) {
  std::string folded;
  bool space = false;
  auto append = [&](std::string_view letters) {
    if (space && !folded.empty()) folded += ' ';
    space = false;
    folded += letters;
  };
  while (!text.empty()) {
    auto start = text;
    auto c = take_character(text);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      append(start.substr(0, 1));
    } else if (c >= 'A' && c <= 'Z') {
      append(lower(start.substr(0, 1)));
    } else if (auto plain = plain_letter(c); !plain.empty()) {
      append(plain);
    } else if (c == '\'' || c == 0x2019) {
      continue;  // "teachers'" finds "teachers"
    } else if (c >= 0x180 && (c < 0x2000 || c > 0x206F)) {
      append(start.substr(0, start.size() - text.size()));
    } else {
      space = true;
    }
  }
  return folded;
}

std::string like_pattern(std::string_view words) {
  std::string pattern = "%";
  for (char c : lower(trim(words))) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

std::string safe_file_name(std::string_view name) {
  if (auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  std::string safe;
  if (is_utf8(name))
    for (char c : name)
      if (static_cast<std::uint8_t>(c) >= 0x20 && c != 0x7F &&
          std::string_view("\"<>|:*?").find(c) == std::string_view::npos)
        safe += c;
  auto trimmed = std::string(trim(safe));
  while (trimmed.starts_with('.')) trimmed.erase(0, 1);
  if (trimmed.size() > 120) {
    auto dot = trimmed.rfind('.');
    auto extension = dot != std::string::npos && trimmed.size() - dot <= 10 ? trimmed.substr(dot) : "";
    trimmed =
        shorten(trimmed.substr(0, trimmed.size() - extension.size()), 120 - extension.size()) + extension;
  }
  return trimmed.empty() ? "file" : trimmed;
}

}  // namespace laurel
