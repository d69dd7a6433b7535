#include "credential/data_model/members.h"

#include <algorithm>
#include <array>

namespace laurel::credential::data_model {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_scheme_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

// All but white space, control characters and brackets (RFC 3987 allows characters beyond ASCII).
constexpr std::array<bool, 256> in_url = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x21; c < table.size(); ++c) table[c] = true;
  for (char c : std::string_view("<>\"{}|\\^`\x7f")) table[static_cast<unsigned char>(c)] = false;
  return table;
}();

}  // namespace

std::string_view text(const boost::json::value& value) {
  const auto* string = value.if_string();
  return string ? std::string_view(*string) : std::string_view();
}

std::string_view text(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value ? text(*value) : std::string_view();
}

const boost::json::object* object_at(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value ? value->if_object() : nullptr;
}

std::span<const boost::json::value> as_list(const boost::json::value& value) {
  if (const auto* array = value.if_array()) return {array->data(), array->size()};
  return {&value, 1};
}

std::span<const boost::json::value> list_at(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value ? as_list(*value) : std::span<const boost::json::value>();
}

std::string_view id_of(const boost::json::value& value) {
  if (const auto* object = value.if_object()) return text(*object, "id");
  return text(value);
}

std::string_view id_at(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value ? id_of(*value) : std::string_view();
}

bool has_type(const boost::json::object& object, std::string_view type) {
  return std::ranges::any_of(list_at(object, "type"), [&](const auto& value) { return text(value) == type; });
}

bool is_url(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size() || !is_letter(text.front()))
    return false;
  return std::ranges::all_of(text.substr(0, colon), is_scheme_character) &&
         std::ranges::all_of(text, [](char c) { return in_url[static_cast<unsigned char>(c)]; });
}

}  // namespace laurel::credential::data_model
