#include <fmt/core.h>

#include <boost/json.hpp>

#include "base/text.h"
#include "catalog/yaml.h"

namespace laurel::catalog {
namespace {

namespace json = boost::json;

constexpr std::size_t columns_max = 110;
constexpr std::size_t indent_step = 2;
// What means something at the beginning of a plain text.
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`=<~";
// What may mean something inside a text of a list in brackets.
constexpr std::string_view in_list_special = ",[]{}?:#&*!|>'\"%@`";

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Words that a reader of YAML 1.1 or 1.2 takes for something else than a text.
bool looks_like_other(std::string_view text) {
  static constexpr std::string_view words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
  const auto folded = lower(text);
  if (std::ranges::find(words, folded) != std::end(words)) return true;
  const bool starts_number = (text[0] >= '0' && text[0] <= '9') || text[0] == '+' || text[0] == '.';
  return starts_number &&
         text.find_first_not_of("0123456789+-.:_eExXoOaAbBcCdDfFtTzZ") == std::string_view::npos;
}

bool can_be_plain(std::string_view text, bool in_list) {
  if (text.empty() || is_space(text.front()) || is_space(text.back()) || looks_like_other(text)) return false;
  if (indicators.find(text.front()) != std::string_view::npos || text.back() == ':') return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (text.find("  ") != std::string_view::npos || text.starts_with("...")) return false;
  for (char c : text)
    if (is_control(c) || (in_list && in_list_special.find(c) != std::string_view::npos)) return false;
  // U+0085, U+2028, U+2029 and U+FEFF are line breaks or marks to YAML.
  for (auto odd : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"})
    if (text.find(odd) != std::string_view::npos) return false;
  return true;
}

std::string escape(std::string_view text) {
  std::string escaped;
  for (char c : text) {
    if (c == '"' || c == '\\')
      escaped += {'\\', c};
    else if (c == '\n')
      escaped += "\\n";
    else if (is_control(c))
      escaped += fmt::format("\\x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      escaped += c;
  }
  for (auto [odd, code] : {std::pair{"\xC2\x85", "\\u0085"}, std::pair{"\xE2\x80\xA8", "\\u2028"},
                           std::pair{"\xE2\x80\xA9", "\\u2029"}, std::pair{"\xEF\xBB\xBF", "\\uFEFF"}})
    for (std::size_t at = 0; (at = escaped.find(odd, at)) != std::string::npos;)
      escaped.replace(at, std::string_view(odd).size(), code);
  return escaped;
}

// A space at which a line may break: YAML reads one break as one space.
bool is_break(std::string_view text, std::size_t at, bool plain) {
  if (text[at] != ' ' || at == 0 || at + 1 == text.size()) return false;
  const char before = text[at - 1];
  const char after = text[at + 1];
  if (is_space(before) || is_space(after) || before == '\\' || after == '\\') return false;
  return !plain || indicators.find(after) == std::string_view::npos;
}

std::string wrap(std::string_view text, std::size_t column, std::size_t indent, bool plain) {
  std::string wrapped;
  std::size_t start = 0;
  std::size_t room = columns_max > column ? columns_max - column : 1;
  while (text.size() - start > room) {
    std::size_t end = start + room;
    while (end > start && !is_break(text, end, plain)) --end;
    if (end == start)
      for (end = start + room; end < text.size() && !is_break(text, end, plain);) ++end;
    if (end >= text.size()) break;
    wrapped += text.substr(start, end - start);
    wrapped += "\n" + std::string(indent, ' ');
    start = end + 1;
    room = columns_max - indent;
  }
  return wrapped.append(text.substr(start));
}

// Several lines of ordinary characters: what "|" can hold.
bool can_be_block(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || is_space(text.front()) || text.front() == '\n' ||
      text.back() == '\n')
    return false;
  for (auto row : split(text, '\n')) {
    if (!row.empty() && is_space(row.back())) return false;
    if (std::ranges::any_of(row, [](char c) { return is_control(c); })) return false;
  }
  for (auto odd : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"})
    if (text.find(odd) != std::string_view::npos) return false;
  return true;
}

class Writer {
 public:
  std::string text;

  void write(const json::value& value, std::size_t indent) {
    if (value.is_object())
      write_keys(value.get_object(), indent, false);
    else
      write_items(value.get_array(), indent);
  }

 private:
  static bool is_group(const json::value& value) {
    return (value.is_object() && !value.get_object().empty()) ||
           (value.is_array() && !value.get_array().empty() && !is_short_list(value));
  }

  static bool is_short_list(const json::value& value) {
    if (!value.is_array()) return false;
    std::size_t columns = 0;
    for (const auto& item : value.get_array()) {
      if (item.is_object() || item.is_array()) return false;
      if (item.is_string() && item.get_string().find(' ') != json::string::npos) return false;
      columns += item.is_string() ? item.get_string().size() + 2 : 6;
    }
    return columns < 70;
  }

  static std::string scalar(const json::value& value, std::size_t column, std::size_t indent, bool in_list) {
    if (value.is_int64()) return std::to_string(value.get_int64());
    if (value.is_bool()) return value.get_bool() ? "true" : "false";
    if (!value.is_string()) return value.is_array() ? "[]" : value.is_object() ? "{}" : "~";
    const std::string_view words(value.get_string());
    if (can_be_plain(words, in_list)) return wrap(words, column, indent, true);
    if (!in_list && !words.empty() && can_be_block(words)) return block(words, indent);
    return "\"" + wrap(escape(words), column + 1, indent, false) + "\"";
  }

  static std::string block(std::string_view words, std::size_t indent) {
    std::string rows = "|-";
    for (auto row : split(words, '\n')) {
      rows += '\n';
      if (!row.empty()) rows.append(std::string(indent, ' ')).append(row);
    }
    return rows;
  }

  static std::string short_list(const json::array& items) {
    std::vector<std::string> texts;
    for (const auto& item : items) texts.push_back(scalar(item, 0, 0, true));
    return "[" + join(texts, ", ") + "]";
  }

  // `inside`: the first key stands behind "- ".
  void write_keys(const json::object& object, std::size_t indent, bool inside) {
    for (const auto& [key, value] : object) {
      if (!inside) text += std::string(indent, ' ');
      inside = false;
      text.append(key).append(":");
      if (is_group(value)) {
        text += '\n';
        write(value, indent + indent_step);
      } else {
        text += ' ';
        text += is_short_list(value) ? short_list(value.get_array())
                                     : scalar(value, indent + key.size() + 2, indent + indent_step, false);
        text += '\n';
      }
    }
  }

  void write_items(const json::array& items, std::size_t indent) {
    for (const auto& item : items) {
      text += std::string(indent, ' ') + "- ";
      if (item.is_object() && !item.get_object().empty())
        write_keys(item.get_object(), indent + indent_step, true);
      else
        text += scalar(item, indent + indent_step, indent + indent_step, false) + "\n";
    }
  }
};

}  // namespace

std::string write_yaml(const json::value& value) {
  Writer writer;
  writer.write(value, 0);
  return std::move(writer.text);
}

}  // namespace laurel::catalog
