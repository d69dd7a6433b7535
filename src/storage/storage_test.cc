#include <gtest/gtest.h>

#include <thread>

#include "storage/blob_store.h"
#include "storage/event.h"
#include "storage/file.h"
#include "storage/queries.h"
#include "storage/setting.h"
#include "support/databases.h"

namespace laurel::storage {

class DatabaseTest : public test::OnBothDatabases {};
INSTANTIATE_TEST_SUITE_P(Both, DatabaseTest, test::both_databases(), test::database_name);

// REQ O5
TEST_P(DatabaseTest, MigratingTwiceChangesNothing) {
  EXPECT_EQ(database().migrate(), 0);
}

TEST_P(DatabaseTest, AnExceptionRollsEverythingBack) {
  EXPECT_THROW(database().write([](Transaction& transaction) {
    set_setting(transaction, "half", "written");
    throw std::runtime_error("power cut");
  }),
               std::runtime_error);
  EXPECT_FALSE(database().read([](Session& session) { return setting(session, "half"); }));
}

TEST_P(DatabaseTest, ARefusalRollsBackToo) {
  auto answer = database().write([](Transaction& transaction) -> std::expected<int, std::string> {
    set_setting(transaction, "half", "written");
    return std::unexpected("no");
  });
  EXPECT_FALSE(answer.has_value());
  EXPECT_FALSE(database().read([](Session& session) { return setting(session, "half"); }));
}

TEST_P(DatabaseTest, TextsComeBackAsTheyWere) {
  for (std::string text : {"señor 数学 😀", "it's; DROP TABLE event; --", "", "line\nline"}) {
    database().write([&](Transaction& transaction) { set_setting(transaction, "text", text); });
    EXPECT_EQ(database().read([](Session& session) { return setting(session, "text"); }), text);
  }
}

// REQ O4
TEST_P(DatabaseTest, WritersWaitForEachOtherAndLoseNothing) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 10; ++k)
        database().write([&](Transaction& transaction) {
          auto count = std::stoi(setting(transaction.session(), "count").value_or("0"));
          set_setting(transaction, "count", std::to_string(count + 1));
        });
    });
  threads.clear();
  EXPECT_EQ(database().read([](Session& session) { return setting(session, "count"); }), "40");
}

// REQ O2
TEST_P(DatabaseTest, EventsFormAChainThatShowsATamperedRow) {
  for (int i = 0; i < 3; ++i)
    database().write([&](Transaction& transaction) {
      record(transaction,
             {.at = Instant::from_milliseconds(i), .actor = "", .kind = "test.happened", .subject = "x"});
    });
  EXPECT_FALSE(database().read(first_broken_event));
  static constexpr Sql tamper{"tamper", "UPDATE event SET reason = 'other' WHERE sequence = 2",
                              "UPDATE event SET reason = 'other' WHERE sequence = 2"};
  database().write([](Transaction& transaction) { transaction.execute(tamper); });
  EXPECT_EQ(database().read(first_broken_event), 2);
}

TEST_P(DatabaseTest, WhenTheNthOperationFailsNothingIsHalfWritten) {
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      database().write([&](Transaction& transaction) {
        record(transaction, {.at = {}, .kind = "test.happened", .subject = "x"});
        set_setting(transaction, "count", std::to_string(nth));
      });
    } catch (const DatabaseError&) {
      failed = true;
    }
    faults().fail(0);
    auto [kept, events] = database().read([](Session& session) {
      return std::pair(setting(session, "count"), session.query(sql::events_after, {{"sequence", 0}}).size());
    });
    if (!failed) {
      EXPECT_EQ(kept, std::to_string(nth));
      EXPECT_EQ(events, 1u);
      EXPECT_GT(nth, 4);
      break;
    }
    EXPECT_FALSE(kept);
    EXPECT_EQ(events, 0u);
  }
}

TEST(BlobStore, TheSameContentIsKeptOnceAndReadBackInParts) {
  test::TemporaryFolder folder;
  auto store = folder_blob_store(folder.path() / "blobs");
  auto blob = store->put("evidence");
  EXPECT_EQ(store->put("evidence").sha256, blob.sha256);
  EXPECT_EQ(store->read(blob.sha256, 2, 3), "ide");
  EXPECT_EQ(store->read(blob.sha256, 6, 100), "ce");
  write_file(folder.path() / "upload", "evidence");
  EXPECT_EQ(store->put_file(folder.path() / "upload").sha256, blob.sha256);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "upload"));
}

TEST(BlobStore, AFailedWriteLeavesNothingBehind) {
  test::TemporaryFolder folder;
  test::FailNth faults;
  auto store = folder_blob_store(folder.path() / "blobs", &faults);
  for (int nth = 1; nth <= 3; ++nth) {
    faults.fail(nth);
    EXPECT_THROW(store->put("evidence"), DatabaseError);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
      EXPECT_FALSE(entry.is_regular_file()) << entry.path();
  }
}

}  // namespace laurel::storage
