// One connection, with its prepared statements. Used by one thread at a time.
#pragma once
#include <memory>
#include <stdexcept>

#include "storage/row.h"
#include "storage/sql.h"

namespace laurel::storage {

enum class Dialect { sqlite, postgresql };

/// The database could not do it: an environment failure. The transaction has been or will be rolled back.
class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A unique or foreign key stood against it. Rules check before they write, so this is a race or a mistake.
class ConstraintError : public DatabaseError {
 public:
  using DatabaseError::DatabaseError;
};

/// Told of every operation on the database or the files before it happens; throws to make it fail. For tests.
class Faults {
 public:
  virtual ~Faults() = default;
  virtual void before(std::string_view operation) = 0;
};

class Session {
 public:
  virtual ~Session() = default;
  virtual Dialect dialect() const = 0;
  /// All rows of the answer.
  virtual std::vector<Row> query(const Sql& sql, const Binds& binds = {}) = 0;
  /// Runs a statement that answers nothing; how many rows it changed.
  virtual std::int64_t execute(const Sql& sql, const Binds& binds = {}) = 0;
  /// The first row, where there is one.
  std::optional<Row> query_first(const Sql& sql, const Binds& binds = {});
};

}  // namespace laurel::storage
