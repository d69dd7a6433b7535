// The database: read many at a time, write one at a time, each write all or nothing.
#pragma once
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <type_traits>

#include "base/secret.h"
#include "storage/session.h"
#include "storage/soci_session.h"

namespace laurel::storage {

/// A Session inside a running write: what it does is kept together or not at all.
class Transaction {
 public:
  explicit Transaction(Session& session, std::string_view audit_key = {})
      : session_(session), audit_key_(audit_key) {}
  Session& session() { return session_; }
  std::vector<Row> query(const Sql& sql, const Binds& binds = {}) { return session_.query(sql, binds); }
  std::optional<Row> query_first(const Sql& sql, const Binds& binds = {}) {
    return session_.query_first(sql, binds);
  }
  std::int64_t execute(const Sql& sql, const Binds& binds = {}) { return session_.execute(sql, binds); }
  /// Seals the chain of events (event.h); "" where the installation's secret is not at hand.
  std::string_view audit_key() const { return audit_key_; }

 private:
  Session& session_;
  std::string_view audit_key_;
};

struct DatabaseOptions {
  /// "" for SQLite in `file`, else "postgresql://…".
  std::string address;
  std::filesystem::path file;
  /// Connections kept at most, 1 to 64; a caller waits for one to come free.
  int connections_max = 8;
  Faults* faults = nullptr;
  /// What the end of the chain of events is sealed with (event.h).
  Secret<std::string> audit_key = {};
};

/// Thread-safe.
class Database {
 public:
  /// Throws DatabaseError when it cannot be reached.
  explicit Database(DatabaseOptions options);
  ~Database();

  Dialect dialect() const { return dialect_; }
  std::string_view audit_key() const { return options_.audit_key.reveal(); }

  /// Runs `work(Session&)` on a connection of its own; everything it sees is one consistent state.
  template <class F>
  auto read(F&& work) {
    Lease lease(*this);
    Snapshot snapshot(lease);
    return work(static_cast<Session&>(*lease.connection));
  }

  /// The first row of one statement, where there is one. A statement sees one state by itself: no snapshot is
  /// opened and closed around it.
  std::optional<Row> query_first(const Sql& sql, const Binds& binds = {});

  /// Runs `work(Transaction&)` alone and commits; an exception rolls back and goes on. A Result that holds an
  /// error rolls back too: a refusal changes nothing.
  template <class F>
  auto write(F&& work) {
    Lease lease(*this);
    WriteScope scope(lease);
    Transaction transaction(*lease.connection, audit_key());
    using Answer = std::invoke_result_t<F, Transaction&>;
    if constexpr (std::is_void_v<Answer>) {
      work(transaction);
      scope.commit();
    } else {
      Answer answer = work(transaction);
      bool keep = true;
      if constexpr (requires {
                      answer.has_value();
                      answer.error();
                    })
        keep = answer.has_value();
      if (keep) scope.commit();
      return answer;
    }
  }

  /// Applies the migrations that are missing, in order; how many. Throws DatabaseError when the database is
  /// newer than this program or an applied migration was changed.
  int migrate();

 private:
  struct Lease {
    explicit Lease(Database& database);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    /// Ends the transaction; a connection that cannot even do that is dropped.
    void roll_back();
    Database& database;
    std::unique_ptr<Connection> connection;
  };
  struct Snapshot {
    explicit Snapshot(Lease& lease);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    Lease& lease;
  };
  struct WriteScope {
    explicit WriteScope(Lease& lease);
    ~WriteScope();
    WriteScope(const WriteScope&) = delete;
    WriteScope& operator=(const WriteScope&) = delete;
    void commit();
    Lease& lease;
    std::unique_lock<std::mutex> writer;
    bool open = true;
  };

  std::unique_ptr<Connection> open_connection();

  DatabaseOptions options_;
  Dialect dialect_;
  std::mutex mutex_;
  std::condition_variable came_free_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int opened_ = 0;
  std::mutex writer_;  // one writer at a time in this process; the database sees to other processes
};

}  // namespace laurel::storage
