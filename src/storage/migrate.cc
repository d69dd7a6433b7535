#include "base/encoding.h"
#include "base/text.h"
#include "storage/database.h"
#include "storage/dump.h"
#include "storage/hash.h"
#include "storage/migrations.h"
#include "storage/queries.h"

namespace laurel::storage {
namespace {

std::vector<std::string> statements_of(std::string_view sql) {
  std::vector<std::string> statements;
  std::string statement;
  for (auto line : split(sql, '\n')) {
    if (trim(line).starts_with("--") || trim(line).empty()) continue;
    statement += std::string(line) + "\n";
    if (trim(line).ends_with(';')) statements.push_back(std::exchange(statement, {}));
  }
  return statements;
}

void refuse_changed(const Migration& migration, const Row& applied) {
  if (applied.text("sha256") == hex(sha256(migration.sql))) return;
  throw DatabaseError(
      fmt::format("migration {} was applied with another text: restore the program that made this database",
                  migration.name));
}

}  // namespace

int schema_version(Session& session) {
  const auto known = tables(session);
  const bool is_made = std::any_of(known.begin(), known.end(),
                                   [](const Table& table) { return table.name == "schema_migration"; });
  return is_made ? static_cast<int>(session.query(sql::applied_migrations).size()) : 0;
}

int apply_migrations(Transaction& transaction, int last) {
  auto& connection = dynamic_cast<Connection&>(transaction.session());
  connection.run(
      "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 "
      "TEXT NOT NULL)");
  auto applied = transaction.query(sql::applied_migrations);
  if (applied.size() > migrations().size())
    throw DatabaseError("the database was made by a newer Laurel: run that version, or restore a backup");
  int count = 0;
  for (const auto& migration : migrations()) {
    if (migration.number > last) break;
    const auto place = static_cast<std::size_t>(migration.number) - 1;
    if (place < applied.size()) {
      refuse_changed(migration, applied[place]);
      continue;
    }
    for (const auto& statement : statements_of(migration.sql)) connection.run(statement);
    transaction.execute(
        sql::record_migration,
        {{"number", migration.number}, {"name", migration.name}, {"sha256", hex(sha256(migration.sql))}});
    ++count;
  }
  return count;
}

int Database::migrate() {
  return write([&](Transaction& transaction) {
    return apply_migrations(transaction, static_cast<int>(migrations().size()));
  });
}

}  // namespace laurel::storage
