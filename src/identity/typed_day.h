// Days as people and membership programs write them.
#pragma once
#include <optional>
#include <string_view>

#include "base/instant.h"

namespace laurel::identity {
/// "2026-08-19" or, as Americans write it, "8/19/2026"; none for anything else and for days that do not
/// exist.
std::optional<Date> read_typed_day(std::string_view text);
}  // namespace laurel::identity
