// The steps from an empty database to today's, forward only; made by the build from migrations/*.sql.
#pragma once
#include <string_view>
#include <vector>

#include "storage/database.h"

namespace laurel::storage {
struct Migration {
  int number;
  std::string_view name;
  std::string_view
      sql;  // statements that each end with ";" at the end of a line, the same for both databases
};
const std::vector<Migration>& migrations();

/// The number of the last one that is applied; 0 for an empty database.
int schema_version(Session& session);
/// Applies those that are missing up to number `last`; how many. Throws as Database::migrate does.
int apply_migrations(Transaction& transaction, int last);
}  // namespace laurel::storage
