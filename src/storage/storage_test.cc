#include <gtest/gtest.h>

#include <thread>

#include "storage/blob_store.h"
#include "storage/dump.h"
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

// REQ O2
TEST_P(DatabaseTest, TheSealShowsWhatWasTakenFromTheEndOrWrittenAnew) {
  const auto add = [&](int count) {
    for (int i = 0; i < count; ++i)
      database().write([&](Transaction& transaction) {
        record(transaction, {.at = Instant::from_milliseconds(i), .kind = "test.happened", .subject = "x"});
      });
  };
  const auto run = [&](std::string_view text) {
    database().write([&](Transaction& transaction) { transaction.execute({text, text, text}); });
  };
  const auto end = [&] {
    return database().read(
        [&](Session& session) { return check_chain_end(session, database().audit_key()); });
  };
  EXPECT_EQ(end(), ChainEnd::sealed);
  add(5);
  EXPECT_EQ(end(), ChainEnd::sealed);
  EXPECT_EQ(database().read([](Session& session) { return check_chain_end(session, "another"); }),
            ChainEnd::forged);
  EXPECT_EQ(database().read([](Session& session) { return check_chain_end(session, ""); }),
            ChainEnd::unknown);
  run("DELETE FROM event WHERE sequence > 3");
  EXPECT_FALSE(database().read(first_broken_event)) << "the rows that are left fit each other";
  EXPECT_EQ(end(), ChainEnd::differs);
  add(3);
  EXPECT_EQ(end(), ChainEnd::differs) << "what goes on after it must not hide it";
  run("UPDATE event_head SET sequence = 6, hash = (SELECT hash FROM event WHERE sequence = 6)");
  EXPECT_EQ(end(), ChainEnd::forged);
  add(1);
  EXPECT_EQ(end(), ChainEnd::differs) << "Laurel seals no end that it has not sealed before";
  run("DELETE FROM event_head");
  EXPECT_EQ(end(), ChainEnd::unsealed);
  database().write(seal_chain_end);
  EXPECT_EQ(end(), ChainEnd::sealed);
  run("DELETE FROM event");
  EXPECT_EQ(end(), ChainEnd::differs);
  add(1);
  EXPECT_EQ(end(), ChainEnd::differs) << "a chain that begins anew is not the one that was sealed";
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

TEST_P(DatabaseTest, EveryRowIsToldAndMayComeBackInAnyOrder) {
  constexpr std::string_view add =
      "INSERT INTO organization (id, slug, kind, name, parent) VALUES (:id, :slug, 'x', :name, :parent)";
  database().write([&](Transaction& transaction) {
    for (int i = 0; i < 3; ++i)
      record(transaction, {.at = {}, .kind = "test.happened", .subject = std::to_string(i)});
    for (int i = 0; i < 1203; ++i)
      transaction.execute({add, add, add},
                          {{"id", std::to_string(i)},
                           {"slug", std::to_string(i)},
                           {"name", "señor \"x\"\n"},
                           {"parent", i == 0 ? std::nullopt : std::optional(std::to_string(i - 1))}});
  });
  std::map<std::string, std::vector<RowValues>> told;
  std::vector<Table> known;
  database().read([&](Session& session) {
    known = tables(session);
    for (const auto& table : known)
      each_row(session, table, [&](const RowValues& row) { told[table.name].push_back(row); });
  });
  EXPECT_EQ(told["organization"].size(), 1203u);
  EXPECT_EQ(told["event"].size(), 3u);
  test::TestDatabase other(GetParam());
  const auto refill = [&](bool whole) {
    other.database->write([&](Transaction& transaction) {
      begin_any_order(transaction);
      for (const auto& table : known) {
        if (table.name == "schema_migration") continue;
        auto rows = told[table.name];
        std::reverse(rows.begin(), rows.end());
        if (!whole && table.name == "organization") rows.pop_back();
        for (const auto& row : rows) insert_row(transaction, table, row);
      }
      end_any_order(transaction);
    });
  };
  EXPECT_THROW(refill(false), ConstraintError);
  refill(true);
  other.database->read([&](Session& session) {
    EXPECT_EQ(tables(session), known);
    EXPECT_FALSE(first_broken_event(session));
    std::size_t count = 0;
    for (const auto& table : known) each_row(session, table, [&](const RowValues&) { ++count; });
    EXPECT_EQ(count, 1207u + told["schema_migration"].size());  // organizations, events, their seal
  });
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
