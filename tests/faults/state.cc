#include "faults/state.h"

#include <algorithm>

#include "app/backup/manifest.h"
#include "base/encoding.h"
#include "storage/dump.h"
#include "storage/hash.h"

namespace laurel::faults {

std::string state_of(storage::Database& database, const std::set<std::string>& without) {
  return database.read([&](storage::Session& session) {
    storage::Sha256Stream hash;
    for (const auto& table : storage::tables(session)) {
      if (without.contains(table.name)) continue;
      std::vector<std::string> lines;
      storage::each_row(session, table,
                        [&](const storage::RowValues& row) { lines.push_back(app::line_of(row)); });
      std::sort(lines.begin(), lines.end());
      hash.add(table.name + "\n");
      for (const auto& line : lines) hash.add(line);
    }
    return hex(hash.finish());
  });
}

std::string own_state_of(storage::Database& database) {
  if (database.dialect() == storage::Dialect::sqlite) return state_of(database);
  return database.read([](storage::Session& session) {
    // One round trip: PostgreSQL itself hashes the rows of each table.
    std::string query;
    for (const auto& table : storage::tables(session))
      query += fmt::format(
          "{}SELECT '{}' AS name, COALESCE(md5(string_agg(CAST(t AS TEXT), '|' ORDER BY CAST(t AS TEXT))), "
          "'') "
          "AS rows FROM \"{}\" t",
          query.empty() ? "" : " UNION ALL ", table.name, table.name);
    std::string state;
    for (const auto& row : session.query({query, query, query}))
      state += row.text("name") + " " + row.text("rows") + "\n";
    return state;
  });
}

}  // namespace laurel::faults
