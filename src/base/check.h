// Broken invariants end the process, in release builds too: a wrong program must not go on writing.
#pragma once
#include <source_location>
#include <string_view>

namespace laurel {
[[noreturn]] void check_failed(std::string_view condition, std::string_view why, std::source_location where);
}  // namespace laurel

#define CHECK(condition, why)                                                                   \
  do {                                                                                          \
    if (!(condition)) ::laurel::check_failed(#condition, why, std::source_location::current()); \
  } while (false)
