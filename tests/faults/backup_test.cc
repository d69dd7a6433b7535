// REQ O5: a backup is one moment of everything, a restore is that moment again, or nothing.
#include <random>
#include <thread>

#include "app/backup/archive.h"
#include "base/clock.h"
#include "base/text.h"
#include "faults/client.h"
#include "faults/process.h"
#include "faults/small_disk.h"
#include "faults/state.h"
#include "identity/account_store.h"
#include "storage/event.h"
#include "storage/file.h"
#include "support/databases.h"

namespace laurel::faults {
namespace {

std::string text(const std::filesystem::path& file) {
  return file.string();
}

class BackupTest : public testing::TestWithParam<storage::Dialect> {
 protected:
  void SetUp() override {
    if (!test::fresh_postgresql().empty()) has_postgresql = true;
    if (GetParam() == storage::Dialect::postgresql && !has_postgresql)
      GTEST_SKIP() << "PostgreSQL is not installed: install Debian's postgresql-15";
    options.data = folder.path() / "data";
    options.database = GetParam() == storage::Dialect::postgresql ? test::fresh_postgresql() : "";
    server = std::make_unique<ServerProcess>(options);
  }

  static std::unique_ptr<storage::Database> open(const ProcessOptions& of) {
    const auto secret = of.data / "secret.key";
    const std::string key(std::filesystem::exists(secret) ? storage::read_file(secret) : std::string());
    return std::make_unique<storage::Database>(storage::DatabaseOptions{
        .address = of.database,
        .file = of.data / "laurel.sqlite",
        .audit_key = Secret<std::string>(storage::audit_key_of(std::string(trim(key))))});
  }
  static ProgramResult run(std::vector<std::string> arguments, const ProcessOptions& where) {
    arguments.insert(arguments.end(), {"--data", text(where.data)});
    if (!where.database.empty()) arguments.insert(arguments.end(), {"--database", where.database});
    return run_laurel(arguments);
  }
  ProcessOptions fresh(storage::Dialect dialect) {
    ProcessOptions made{.data = folder.path() / fmt::format("target{}", ++targets) / "data", .demo = false};
    if (dialect == storage::Dialect::postgresql) made.database = test::fresh_postgresql();
    return made;
  }
  std::filesystem::path back_up(const std::string& name) {
    const auto archive = folder.path() / name;
    const auto made = run({"backup", text(archive)}, options);
    EXPECT_EQ(made.status, 0) << made.errors;
    EXPECT_NE(made.errors.find("secret"), std::string::npos);
    return archive;
  }
  static bool is_untouched(const ProcessOptions& target) {
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(target.data, none))
      if (entry.is_regular_file()) return false;
    return true;
  }

  test::TemporaryFolder folder;
  ProcessOptions options;
  std::unique_ptr<ServerProcess> server;
  bool has_postgresql = false;
  int targets = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, BackupTest, test::both_databases(), test::database_name);

TEST_P(BackupTest, WhatIsBackedUpUnderLoadComesBackOnEitherDatabase) {
  SystemClock clock;
  SystemRandom random;
  const auto database = open(options);
  const auto make = [&](int number) {
    database->write([&](storage::Transaction& transaction) {
      ASSERT_TRUE(identity::add_person(
          transaction, {"A", fmt::format("a{}@example.org", number), Secret<std::string>(), "en"}, "none",
          clock.now(), random));
    });
  };
  for (int i = 0; i < 50; ++i) make(i);
  std::filesystem::path archive;
  {
    std::jthread busy([&](const std::stop_token& stop) {
      for (int i = 50; !stop.stop_requested(); ++i) make(i);
    });
    archive = back_up("laurel.tar.gz");
  }
  std::set<std::string> states;
  for (auto dialect : {storage::Dialect::sqlite, storage::Dialect::postgresql}) {
    if (dialect == storage::Dialect::postgresql && !has_postgresql) continue;
    const auto target = fresh(dialect);
    std::filesystem::create_directories(target.data);
    std::filesystem::copy_file(options.data / "secret.key", target.data / "secret.key");
    const auto restored = run({"restore", text(archive)}, target);
    ASSERT_EQ(restored.status, 0) << restored.errors;
    EXPECT_EQ(restored.errors, "");
    states.insert(state_of(*open(target)));
    const auto again = run({"restore", text(archive)}, target);
    EXPECT_EQ(again.status, 1);
    EXPECT_NE(again.errors.find("not empty"), std::string::npos) << again.errors;
    ServerProcess serving(target);
    Client client(serving.port(), "");
    EXPECT_EQ(client.get("/readyz")->status, 200);
    EXPECT_EQ(client.get("/catalog")->status, 200);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(options.data / "blobs"))
      if (entry.is_regular_file()) {
        const auto same =
            target.data / "blobs" / entry.path().parent_path().filename() / entry.path().filename();
        EXPECT_TRUE(std::filesystem::exists(same));
      }
  }
  EXPECT_EQ(states.size(), 1u) << "the two databases differ";
}

TEST_P(BackupTest, NobodyIsSignedInByAnArchive) {
  SystemClock clock;
  SystemRandom random;
  std::string session;
  open(options)->write([&](storage::Transaction& transaction) {
    const auto person = identity::find_person_by_email(transaction.session(), "renata.holloway@example.org");
    session = identity::start_session(transaction, person->id, clock.now(), random);
    identity::make_link(transaction, person->id, identity::LinkPurpose::reset, clock.now(), random);
  });
  const auto archive = back_up("laurel.tar");
  EXPECT_EQ(storage::read_file(archive).find(identity::token_hash(session)), std::string::npos);
  const auto target = fresh(storage::Dialect::sqlite);
  ASSERT_EQ(run({"restore", text(archive)}, target).status, 0);
  open(target)->read([&](storage::Session& reading) {
    EXPECT_FALSE(identity::find_session(reading, session, clock.now()));
    constexpr std::string_view links = "SELECT COUNT(*) AS n FROM mail_token";
    EXPECT_EQ(reading.query_first({links, links, links})->integer("n"), 0);
  });
}

TEST_P(BackupTest, ARestoreSaysWhereTheEndOfTheAuditIsMissing) {
  constexpr std::string_view cut = "DELETE FROM event WHERE sequence > (SELECT MAX(sequence) - 3 FROM event)";
  open(options)->write([&](storage::Transaction& transaction) { transaction.execute({cut, cut, cut}); });
  const auto archive = back_up("laurel.tar");
  const auto target = fresh(storage::Dialect::sqlite);
  std::filesystem::create_directories(target.data);
  std::filesystem::copy_file(options.data / "secret.key", target.data / "secret.key");
  const auto restored = run({"restore", text(archive)}, target);
  EXPECT_EQ(restored.status, 0);
  EXPECT_NE(restored.errors.find("Entries may have been removed"), std::string::npos) << restored.errors;
}

TEST_P(BackupTest, AnArchiveThatSwellsWithoutEndIsRefused) {
  const auto archive = folder.path() / "bomb.tar.gz";
  {
    const std::string zeros(1 << 20, '\0');
    constexpr std::int64_t pieces = 200;
    app::ArchiveWriter writer(archive);
    writer.add("blobs/" + std::string(64, 'a'), pieces * static_cast<std::int64_t>(zeros.size()),
               [&, left = pieces]() mutable { return left-- > 0 ? zeros : std::string(); });
    writer.finish();
  }
  const auto target = fresh(storage::Dialect::sqlite);
  const auto refused = run({"restore", text(archive)}, target);
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.errors.find("unpacks to far more"), std::string::npos) << refused.errors;
  EXPECT_TRUE(is_untouched(target));
}

TEST_P(BackupTest, AnArchiveThatIsCutOffIsRefusedAndNothingIsKept) {
  const auto whole = storage::read_file(back_up("laurel.tar"));
  const auto cut = folder.path() / "cut.tar";
  for (const auto bytes :
       {std::size_t{0}, std::size_t{100}, whole.size() / 4, whole.size() / 2, whole.size() - 3000}) {
    storage::write_file(cut, whole.substr(0, bytes));
    const auto target = fresh(storage::Dialect::sqlite);
    const auto refused = run({"restore", text(cut)}, target);
    EXPECT_EQ(refused.status, 2) << bytes;
    EXPECT_NE(refused.errors.find("laurel: "), std::string::npos);
    EXPECT_TRUE(is_untouched(target)) << bytes;
  }
}

TEST_P(BackupTest, AnArchiveWithAChangedByteIsRefusedOrHarmless) {
  const auto whole = storage::read_file(back_up("laurel.tar"));
  const auto target_of_whole = fresh(storage::Dialect::sqlite);
  ASSERT_EQ(run({"restore", text(folder.path() / "laurel.tar")}, target_of_whole).status, 0);
  const auto state = state_of(*open(target_of_whole));
  const auto changed = folder.path() / "changed.tar";
  std::mt19937_64 random(7);
  int refusals = 0;
  for (int i = 0; i < 12; ++i) {
    auto bytes = whole;
    const auto place = random() % bytes.size();
    bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
    storage::write_file(changed, bytes);
    const auto target = fresh(storage::Dialect::sqlite);
    const auto result = run({"restore", text(changed)}, target);
    if (result.status == 0) {  // the padding between files
      EXPECT_EQ(state_of(*open(target)), state) << place;
      continue;
    }
    ++refusals;
    EXPECT_EQ(result.status, 2) << result.errors;
    EXPECT_TRUE(is_untouched(target)) << place;
  }
  EXPECT_GE(refusals, 6);
}

TEST_P(BackupTest, AFullDiskLeavesNoArchiveAndNoHalfInstallation) {
  const auto archive = back_up("laurel.tar");
  SmallDisk disk(folder.path() / "disk", 2);
  if (!disk.is_there()) GTEST_SKIP() << no_small_disk;
  disk.fill();
  const auto full = run({"backup", text(folder.path() / "disk/laurel.tar")}, options);
  EXPECT_EQ(full.status, 2);
  EXPECT_NE(full.errors.find("No space left on device"), std::string::npos) << full.errors;
  disk.free();
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "disk"));
  ProcessOptions target{.data = folder.path() / "disk/data", .demo = false};
  const auto refused = run({"restore", text(archive)}, target);
  EXPECT_EQ(refused.status, 2);
  EXPECT_TRUE(is_untouched(target)) << refused.errors;
}

TEST_P(BackupTest, WithoutTheSecretItSaysThatTheKeysCannotBeOpened) {
  const auto restored = run({"restore", text(back_up("laurel.tar"))}, fresh(storage::Dialect::sqlite));
  EXPECT_EQ(restored.status, 0);
  EXPECT_NE(restored.errors.find("secret.key"), std::string::npos);
}

TEST_P(BackupTest, MigratingSaysFromWhereToWhereAndRefusesANewerDatabase) {
  const auto target = fresh(GetParam());
  const auto made = run({"migrate"}, target);
  EXPECT_EQ(made.status, 0) << made.errors;
  EXPECT_NE(made.output.find("from version 0 to version "), std::string::npos) << made.output;
  EXPECT_NE(run({"migrate"}, target).output.find("nothing to do"), std::string::npos);
  open(target)->write([](storage::Transaction& transaction) {
    constexpr std::string_view add =
        "INSERT INTO schema_migration (number, name, sha256) VALUES (9999, 'x', 'x')";
    transaction.execute({add, add, add});
  });
  const auto newer = run({"migrate"}, target);
  EXPECT_EQ(newer.status, 2);
  EXPECT_NE(newer.errors.find("newer Laurel"), std::string::npos) << newer.errors;
}

}  // namespace
}  // namespace laurel::faults
