// The steps from an empty database to today's, forward only; made by the build from migrations/*.sql.
#pragma once
#include <string_view>
#include <vector>

namespace laurel::storage {
struct Migration {
  int number;
  std::string_view name;
  std::string_view
      sql;  // statements that each end with ";" at the end of a line, the same for both databases
};
const std::vector<Migration>& migrations();
}  // namespace laurel::storage
