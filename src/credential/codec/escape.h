// The escapes with a letter of their own, which JSON strings (RFC 8259, 7) and N-Quads literals (ECHAR)
// share.
#pragma once
#include <string_view>

namespace laurel::credential::codec {

/// "\\n" for a line break; empty for a character that has no such escape.
constexpr std::string_view short_escape(unsigned char character) {
  switch (character) {
    case '\b':
      return "\\b";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\f':
      return "\\f";
    case '\r':
      return "\\r";
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    default:
      return {};
  }
}

}  // namespace laurel::credential::codec
