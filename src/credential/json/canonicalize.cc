// JSON Canonicalization Scheme, https://www.rfc-editor.org/rfc/rfc8785 section 3.2.
#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/check.h"
#include "credential/codec/escape.h"
#include "credential/json/json.h"

namespace laurel::credential::json {
namespace {

constexpr std::int64_t exact_integer_max = std::int64_t{1} << 53;  // beyond, doubles have gaps

/// Where a byte of UTF-8 stands when the code points are ordered as UTF-16 code units: surrogate pairs (lead
/// bytes F0 and up) come before U+E000 to U+FFFF (lead bytes EE and EF).
unsigned utf16_rank(char character) {
  auto byte = static_cast<unsigned char>(character);
  return byte == 0xEE || byte == 0xEF ? byte + 16U : byte;
}

bool utf16_less(boost::json::string_view a, boost::json::string_view b) {
  auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (left == a.end() || right == b.end()) return right != b.end();
  return utf16_rank(*left) < utf16_rank(*right);
}

void append_escaped(std::string& out, unsigned char character) {
  if (const auto escape = codec::short_escape(character); !escape.empty()) {
    out += escape;
    return;
  }
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u00";
  out += digits[character >> 4U];
  out += digits[character & 0xFU];
}

// 3.2.2.2 Serialization of Strings
void append_string(std::string& out, boost::json::string_view text) {
  out += '"';
  const char* begin = text.begin();
  for (const char* at = begin; at != text.end(); ++at) {
    auto character = static_cast<unsigned char>(*at);
    if (character >= 0x20 && character != '"' && character != '\\') continue;
    out.append(begin, at);
    append_escaped(out, character);
    begin = at + 1;
  }
  out.append(begin, text.end());
  out += '"';
}

void append_integer(std::string& out, std::int64_t number) {
  char digits[24];
  auto [end, status] = std::to_chars(std::begin(digits), std::end(digits), number);
  CHECK(status == std::errc(), "24 characters hold every 64-bit integer");
  out.append(digits, end);
}

void append_value(std::string& out, const boost::json::value& value);

// 3.2.3 Sorting of Object Properties
void append_object(std::string& out, const boost::json::object& object) {
  boost::container::small_vector<const boost::json::key_value_pair*, 24> members;
  members.reserve(object.size());
  for (const auto& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(),
            [](const auto* a, const auto* b) { return utf16_less(a->key(), b->key()); });
  char separator = '{';
  for (const auto* member : members) {
    out += separator;
    append_string(out, member->key());
    out += ':';
    append_value(out, member->value());
    separator = ',';
  }
  out += members.empty() ? "{}" : "}";
}

void append_array(std::string& out, const boost::json::array& array) {
  char separator = '[';
  for (const auto& element : array) {
    out += separator;
    append_value(out, element);
    separator = ',';
  }
  out += array.empty() ? "[]" : "]";
}

void append_value(std::string& out, const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      out += "null";
      return;
    case boost::json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      return;
    case boost::json::kind::string:
      append_string(out, value.get_string());
      return;
    case boost::json::kind::array:
      append_array(out, value.get_array());
      return;
    case boost::json::kind::object:
      append_object(out, value.get_object());
      return;
    case boost::json::kind::double_:
      append_number(out, value.get_double());
      return;
    case boost::json::kind::uint64:
      append_number(out, static_cast<double>(value.get_uint64()));
      return;
    case boost::json::kind::int64:
      break;
  }
  std::int64_t number = value.get_int64();
  if (std::abs(number) <= exact_integer_max && number != INT64_MIN) {
    append_integer(out, number);
  } else {
    append_number(out, static_cast<double>(number));
  }
}

}  // namespace

// https://tc39.es/ecma262/#sec-numeric-types-number-tostring with radix 10
void append_number(std::string& out, double number) {
  CHECK(std::isfinite(number), "JSON has no infinities");
  // 2. If x is either +0 or -0, return "0".
  if (number == 0) {
    out += '0';
    return;
  }
  // 3. If x < -0, return the concatenation of "-" and Number::toString(-x).
  if (number < 0) out += '-';
  // 5. Let n, k and s be integers such that s × 10^(n-k) is x and k, the number of digits of s, is as small
  // as possible.
  char text[32];
  auto [end, status] =
      std::to_chars(std::begin(text), std::end(text), std::abs(number), std::chars_format::scientific);
  CHECK(status == std::errc(), "32 characters hold every double");
  const char* exponent_at = std::find<const char*>(text, end, 'e');
  int exponent = 0;
  std::from_chars(exponent_at + (exponent_at[1] == '+' ? 2 : 1), end, exponent);
  std::string digits(1, text[0]);
  if (exponent_at > text + 2) digits.append(text + 2, static_cast<std::size_t>(exponent_at - text - 2));
  int k = static_cast<int>(digits.size());
  int n = exponent + 1;
  if (n >= -5 && n <= 21) {
    // 6. If -6 < n ≤ 21, the number is written without an exponent.
    if (n >= k) {
      out += digits;
      out.append(static_cast<std::size_t>(n - k), '0');
    } else if (n > 0) {
      out.append(digits, 0, static_cast<std::size_t>(n));
      out += '.';
      out.append(digits, static_cast<std::size_t>(n));
    } else {
      out += "0.";
      out.append(static_cast<std::size_t>(-n), '0');
      out += digits;
    }
    return;
  }
  // 7.–9. Otherwise one digit stands before the point, and the exponent is n - 1 with its sign.
  out += digits[0];
  if (k > 1) {
    out += '.';
    out.append(digits, 1);
  }
  out += n > 0 ? "e+" : "e-";
  append_integer(out, std::abs(n - 1));
}

std::string canonicalize(const boost::json::value& value) {
  std::string out;
  append_value(out, value);
  return out;
}

}  // namespace laurel::credential::json
