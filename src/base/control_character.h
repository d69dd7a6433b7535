// The characters that end lines and steer terminals: never part of a name, an address or a header.
#pragma once
#include <algorithm>
#include <string_view>

namespace laurel {

/// C0 controls, tab and line feed among them, and DEL.
constexpr bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}
constexpr bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_control);
}

}  // namespace laurel
