// A query as text for both databases; made from src/<room>/sql/*.sql by the build.
#pragma once
#include <string_view>

namespace laurel::storage {
struct Sql {
  std::string_view name;  // "<room>/<query>"
  std::string_view sqlite;
  std::string_view postgresql;
};
}  // namespace laurel::storage
