// All rows of all tables, told alike on both databases: for backups, and for tests that compare before and
// after.
#pragma once
#include <functional>

#include "storage/database.h"

namespace laurel::storage {

struct Column {
  std::string name;
  bool is_integer = false;  // else text
  bool operator==(const Column&) const = default;
};
struct Table {
  std::string name;
  std::vector<Column> columns;
  bool operator==(const Table&) const = default;
};

/// Ours, by name; not the database's own.
std::vector<Table> tables(Session& session);

/// One for each column.
using RowValues = std::vector<Value>;
/// Hands on every row, in no particular order, never more than a few hundred in memory. Inside a read() or
/// write() it tells one consistent state.
void each_row(Session& session, const Table& table, const std::function<void(const RowValues&)>& take);

/// Lets rows come in any order: what they refer to may come later. Until the transaction ends on SQLite; on
/// PostgreSQL until end_any_order, which must be called.
void begin_any_order(Transaction& transaction);
/// Throws ConstraintError where a row refers to one that is not there.
void end_any_order(Transaction& transaction);
void insert_row(Transaction& transaction, const Table& table, const RowValues& values);

}  // namespace laurel::storage
