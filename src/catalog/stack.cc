#include "catalog/stack.h"

#include <algorithm>

namespace laurel::catalog {

bool is_stack_hue(std::string_view text) {
  return std::ranges::find(stack_hues, text) != stack_hues.end();
}

bool is_stack_device(std::string_view text) {
  return std::ranges::find(stack_devices, text) != stack_devices.end();
}

}  // namespace laurel::catalog
