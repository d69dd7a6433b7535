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

}  // namespace laurel::faults
