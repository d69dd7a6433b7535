#include "storage/dump.h"

#include "base/check.h"
#include "storage/queries.h"

namespace laurel::storage {
namespace {

constexpr int rows_at_once = 500;

std::string names_of(const Table& table, std::string_view before) {
  std::string names;
  for (const auto& column : table.columns)
    names += fmt::format("{}{}\"{}\"", names.empty() ? "" : ", ", before, column.name);
  return names;
}

RowValues values_of(const Row& row, const Table& table) {
  RowValues values;
  values.reserve(table.columns.size());
  for (const auto& column : table.columns) {
    if (row.is_null(column.name)) {
      values.emplace_back(nullptr);
    } else if (column.is_integer) {
      values.emplace_back(row.integer(column.name));
    } else {
      values.emplace_back(row.text(column.name));
    }
  }
  return values;
}

void each_row_of_sqlite(Session& session, const Table& table,
                        const std::function<void(const RowValues&)>& take) {
  const auto text = fmt::format(
      "SELECT CAST(rowid AS BIGINT) AS laurel_row, {} FROM \"{}\" WHERE rowid > :after ORDER BY rowid LIMIT "
      "{}",
      names_of(table, ""), table.name, rows_at_once);
  std::int64_t after = std::numeric_limits<std::int64_t>::min();
  while (true) {
    const auto rows = session.query({text, text, text}, {{"after", after}});
    for (const auto& row : rows) take(values_of(row, table));
    if (rows.size() < rows_at_once) return;
    after = rows.back().integer("laurel_row");
  }
}

void each_row_of_postgresql(Session& session, const Table& table,
                            const std::function<void(const RowValues&)>& take) {
  auto& connection = dynamic_cast<Connection&>(session);
  const auto cursor = fmt::format("dump_of_{}", table.name);
  connection.run(fmt::format("DECLARE \"{}\" NO SCROLL CURSOR FOR SELECT {} FROM \"{}\"", cursor,
                             names_of(table, ""), table.name));
  const auto text = fmt::format("FETCH {} FROM \"{}\"", rows_at_once, cursor);
  while (true) {
    const auto rows = session.query({text, text, text});
    for (const auto& row : rows) take(values_of(row, table));
    if (rows.size() < rows_at_once) break;
  }
  connection.run(fmt::format("CLOSE \"{}\"", cursor));
}

void alter_references(Transaction& transaction, std::string_view how) {
  auto& connection = dynamic_cast<Connection&>(transaction.session());
  for (const auto& row : transaction.query(sql::table_references))
    connection.run(fmt::format("ALTER TABLE \"{}\" ALTER CONSTRAINT \"{}\" {}", row.text("table_name"),
                               row.text("constraint_name"), how));
}

}  // namespace

std::vector<Table> tables(Session& session) {
  std::vector<Table> found;
  for (const auto& row : session.query(sql::table_columns)) {
    const auto name = row.text("table_name");
    if (found.empty() || found.back().name != name) found.push_back({name, {}});
    found.back().columns.push_back({row.text("column_name"), row.integer("is_integer") != 0});
  }
  return found;
}

void each_row(Session& session, const Table& table, const std::function<void(const RowValues&)>& take) {
  if (session.dialect() == Dialect::sqlite) {
    each_row_of_sqlite(session, table, take);
  } else {
    each_row_of_postgresql(session, table, take);
  }
}

void begin_any_order(Transaction& transaction) {
  auto& connection = dynamic_cast<Connection&>(transaction.session());
  if (connection.dialect() == Dialect::sqlite) return connection.run("PRAGMA defer_foreign_keys=ON");
  alter_references(transaction, "DEFERRABLE INITIALLY IMMEDIATE");
  connection.run("SET CONSTRAINTS ALL DEFERRED");
}

void end_any_order(Transaction& transaction) {
  auto& connection = dynamic_cast<Connection&>(transaction.session());
  if (connection.dialect() == Dialect::sqlite) {
    constexpr std::string_view text = "PRAGMA foreign_key_check";
    if (!transaction.query({text, text, text}).empty())
      throw ConstraintError("a row refers to one that is not there");
    return;
  }
  connection.run("SET CONSTRAINTS ALL IMMEDIATE");
  alter_references(transaction, "NOT DEFERRABLE");
}

void insert_row(Transaction& transaction, const Table& table, const RowValues& values) {
  CHECK(values.size() == table.columns.size(), "a value for each column");
  std::string places;
  Binds binds;
  for (std::size_t i = 0; i < values.size(); ++i) {
    places += fmt::format("{}:{}", places.empty() ? "" : ", ", table.columns[i].name);
    auto& bind = binds.emplace_back(table.columns[i].name, nullptr);
    bind.value = values[i];
  }
  const auto text =
      fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, names_of(table, ""), places);
  transaction.execute({text, text, text}, binds);
}

}  // namespace laurel::storage
