// The states and territories that license educators, by their two letters (USPS).
#pragma once
#include <span>
#include <string_view>

namespace laurel::identity {
struct State {
  std::string_view code;
  std::string_view name;
};
/// By name.
std::span<const State> states();
bool is_state(std::string_view code);
/// "Ohio" for "OH"; the text itself where it is none.
std::string_view state_name(std::string_view code);
}  // namespace laurel::identity
