// For tests that run on both databases: `INSTANTIATE_TEST_SUITE_P(Both, MyTest,
// laurel::test::both_databases(), laurel::test::database_name)`.
#pragma once
#include <gtest/gtest.h>

#include <atomic>
#include <memory>

#include "storage/database.h"
#include "support/postgresql.h"
#include "support/temporary_folder.h"

namespace laurel::test {

inline auto both_databases() {
  return testing::Values(storage::Dialect::sqlite, storage::Dialect::postgresql);
}
inline std::string database_name(const testing::TestParamInfo<storage::Dialect>& info) {
  return info.param == storage::Dialect::sqlite ? "SQLite" : "PostgreSQL";
}

/// Makes the n-th operation fail, once; counts them all.
class FailNth final : public storage::Faults {
 public:
  void before(std::string_view operation) override {
    if (operation == "ROLLBACK") return;
    if (++count_ == nth_) throw storage::DatabaseError("injected failure");
  }
  void fail(int nth) {
    nth_ = nth;
    count_ = 0;
  }
  int count() const { return count_; }

 private:
  std::atomic<int> nth_{0};
  std::atomic<int> count_{0};
};

/// Does `work` with its first operation failing, then its second, and so on until it succeeds; after every
/// failure `rows` must be what they were.
template <class Rows, class Work>
void expect_nothing_half_done(FailNth& faults, Rows&& rows, Work&& work) {
  constexpr int operations_max = 200;
  const auto before = rows();
  for (int nth = 1;; ++nth) {
    ASSERT_LT(nth, operations_max);
    faults.fail(nth);
    bool worked = false;
    try {
      worked = work();
    } catch (const storage::DatabaseError&) {
    }
    const bool failed = faults.count() >= nth;
    faults.fail(0);
    if (!failed) {
      EXPECT_TRUE(worked);
      return;
    }
    if (!worked) {
      EXPECT_EQ(rows(), before) << nth;
    }
  }
}

/// An empty database with all migrations.
struct TestDatabase {
  explicit TestDatabase(storage::Dialect dialect) {
    storage::DatabaseOptions options{.faults = &faults,
                                     .audit_key = Secret<std::string>("the key of the tests")};
    if (dialect == storage::Dialect::postgresql) {
      options.address = fresh_postgresql();
    } else {
      options.file = folder.path() / "laurel.sqlite";
    }
    address = options.address;
    database = std::make_unique<storage::Database>(options);
    database->migrate();
  }
  TemporaryFolder folder;
  FailNth faults;
  std::string address;
  std::unique_ptr<storage::Database> database;
};

/// Skips, with a clear line, where PostgreSQL is not installed.
class OnBothDatabases : public testing::TestWithParam<storage::Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Dialect::postgresql && fresh_postgresql().empty())
      GTEST_SKIP() << "PostgreSQL is not installed: install Debian's postgresql-15";
    test_ = std::make_unique<TestDatabase>(GetParam());
  }
  storage::Database& database() { return *test_->database; }
  FailNth& faults() { return test_->faults; }
  const std::filesystem::path& folder() { return test_->folder.path(); }

 private:
  std::unique_ptr<TestDatabase> test_;
};

}  // namespace laurel::test
