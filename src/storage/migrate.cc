#include <algorithm>

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

// Numbers may leave gaps, and a lower one may come later than a higher one: rooms grow side by side.
void refuse_newer(const std::vector<Row>& applied) {
  for (const auto& row : applied)
    if (std::ranges::find(migrations(), row.integer("number"), &Migration::number) == migrations().end())
      throw DatabaseError("the database was made by a newer Laurel: run that version, or restore a backup");
}

}  // namespace

int schema_version(Session& session) {
  const auto known = tables(session);
  const bool is_made = std::any_of(known.begin(), known.end(),
                                   [](const Table& table) { return table.name == "schema_migration"; });
  if (!is_made) return 0;
  const auto applied = session.query(sql::applied_migrations);
  return applied.empty() ? 0 : static_cast<int>(applied.back().integer("number"));
}

int apply_migrations(Transaction& transaction, int last) {
  auto& connection = dynamic_cast<Connection&>(transaction.session());
  connection.run(
      "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 "
      "TEXT NOT NULL)");
  const auto applied = transaction.query(sql::applied_migrations);
  refuse_newer(applied);
  int count = 0;
  for (const auto& migration : migrations()) {
    if (migration.number > last) break;
    const auto row = std::ranges::find_if(
        applied, [&](const Row& one) { return one.integer("number") == migration.number; });
    if (row != applied.end()) {
      refuse_changed(migration, *row);
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
  return write(
      [&](Transaction& transaction) { return apply_migrations(transaction, migrations().back().number); });
}

}  // namespace laurel::storage
