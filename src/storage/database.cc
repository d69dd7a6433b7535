#include "storage/database.h"

#include "base/check.h"

namespace laurel::storage {
namespace {
// Any number will do, as long as every Laurel process on this database takes the same.
constexpr std::string_view postgresql_writer_lock = "SELECT pg_advisory_xact_lock(7236541)";
}  // namespace

Database::Database(DatabaseOptions options)
    : options_(std::move(options)),
      dialect_(options_.address.empty() ? Dialect::sqlite : Dialect::postgresql) {
  CHECK(options_.connections_max >= 1 && options_.connections_max <= 64, "1 to 64 connections");
  idle_.push_back(open_connection());
  opened_ = 1;
}

Database::~Database() = default;

std::unique_ptr<Connection> Database::open_connection() {
  if (dialect_ == Dialect::postgresql) {
    auto connection = connect(dialect_, options_.address, options_.faults);
    connection->run("SET client_min_messages TO WARNING");
    return connection;
  }
  auto connection = connect(dialect_, options_.file.string(), options_.faults);
  for (const char* pragma :
       {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
        "PRAGMA busy_timeout=15000", "PRAGMA cache_size=-16000", "PRAGMA temp_store=MEMORY"})
    connection->run(pragma);
  return connection;
}

Database::Lease::Lease(Database& of) : database(of) {
  std::unique_lock lock(database.mutex_);
  database.came_free_.wait(
      lock, [&] { return !database.idle_.empty() || database.opened_ < database.options_.connections_max; });
  if (!database.idle_.empty()) {
    connection = std::move(database.idle_.back());
    database.idle_.pop_back();
    return;
  }
  ++database.opened_;
  lock.unlock();
  try {
    connection = database.open_connection();
  } catch (...) {
    std::lock_guard again(database.mutex_);
    --database.opened_;
    throw;
  }
}

Database::Lease::~Lease() {
  std::lock_guard lock(database.mutex_);
  if (connection) {
    database.idle_.push_back(std::move(connection));
  } else {
    --database.opened_;
  }
  database.came_free_.notify_one();
}

void Database::Lease::roll_back() {
  try {
    connection->run("ROLLBACK");
  } catch (const std::exception&) {
    connection.reset();  // the database rolls back by itself when the connection is gone
  }
}

std::optional<Row> Database::query_first(const Sql& sql, const Binds& binds) {
  const Lease lease(*this);
  return lease.connection->query_first(sql, binds);
}

Database::Snapshot::Snapshot(Lease& of) : lease(of) {
  const bool sqlite = lease.database.dialect_ == Dialect::sqlite;
  lease.connection->run(sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Database::Snapshot::~Snapshot() {
  lease.roll_back();
}

Database::WriteScope::WriteScope(Lease& of) : lease(of), writer(of.database.writer_) {
  const bool sqlite = lease.database.dialect_ == Dialect::sqlite;
  lease.connection->run(sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
  if (sqlite) return;
  try {
    lease.connection->run(std::string(postgresql_writer_lock));
  } catch (...) {
    lease.roll_back();
    throw;
  }
}

void Database::WriteScope::commit() {
  lease.connection->run("COMMIT");
  open = false;
}

Database::WriteScope::~WriteScope() {
  if (open) lease.roll_back();
}

}  // namespace laurel::storage
