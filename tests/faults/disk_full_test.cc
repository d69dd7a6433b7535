// REQ J4, O5: the disk is full, really. What was acknowledged stays; the rest is refused in a sentence.
#include "base/clock.h"
#include "base/encoding.h"
#include "catalog/catalog_store.h"
#include "catalog/shelf.h"
#include "earning/journey_store.h"
#include "faults/client.h"
#include "faults/process.h"
#include "faults/small_disk.h"
#include "identity/account_store.h"
#include "storage/event.h"
#include "storage/hash.h"
#include "support/databases.h"

namespace laurel::faults {
namespace {

constexpr const char* renata = "renata.holloway@example.org";

class DiskFullTest : public testing::TestWithParam<storage::Dialect> {
 protected:
  void SetUp() override {
    options.data = folder.path() / "disk/data";
    disk = std::make_unique<SmallDisk>(folder.path() / "disk", 48);
    if (!disk->is_there()) GTEST_SKIP() << no_small_disk;
    if (GetParam() == storage::Dialect::postgresql) {
      options.database = test::fresh_postgresql();
      if (options.database.empty())
        GTEST_SKIP() << "PostgreSQL is not installed: install Debian's postgresql-15";
    }
    start();
    find_work();
    // Anew, so that SQLite's log is empty and has to grow.
    database.reset();
    EXPECT_EQ(server->stop(), 0);
    start();
  }
  void start() {
    server = std::make_unique<ServerProcess>(options);
    database = std::make_unique<storage::Database>(
        storage::DatabaseOptions{.address = options.database, .file = options.data / "laurel.sqlite"});
  }

  void find_work() {
    SystemClock clock;
    SystemRandom random;
    const catalog::Shelf shelf(
        database->read([](storage::Session& reading) { return catalog::load_catalog(reading); }));
    database->write([&](storage::Transaction& transaction) {
      const auto person = identity::find_person_by_email(transaction.session(), renata);
      session = identity::start_session(transaction, person->id, clock.now(), random);
      for (const auto& [one, latest] : earning::journeys_of(transaction.session(), person->id)) {
        if (earning::state_of(one, latest) != earning::JourneyState::collecting) continue;
        for (const auto* piece : shelf.find(one.micro_credential)->pieces()) {
          if (piece->words) writing = piece->id;
          if (piece->takes(catalog::FileKind::document)) files = piece->id;
        }
        journey = one.id.text();
      }
    });
    ASSERT_FALSE(journey.empty() || writing.empty() || files.empty());
  }
  std::string answer_text() {
    const std::string query = "SELECT text, revision FROM answer WHERE journey = :journey AND piece = :piece";
    return database->read([&](storage::Session& reading) {
      const auto row = reading.query_first({query, query, query}, {{"journey", journey}, {"piece", writing}});
      revision = row ? row->integer("revision") : 0;
      return row ? row->text("text") : "";
    });
  }
  std::optional<Answer> save(Client& client, const std::string& text) {
    answer_text();
    return client.post("/journeys/" + journey + "/pieces/" + writing + "/draft",
                       {{"text", text}, {"version", std::to_string(revision)}},
                       {{"Accept", "application/json"}});
  }

  test::TemporaryFolder folder;
  ProcessOptions options;
  std::unique_ptr<SmallDisk> disk;
  std::unique_ptr<ServerProcess> server;
  std::unique_ptr<storage::Database> database;
  std::string session, journey, writing, files;
  std::int64_t revision = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, DiskFullTest, test::both_databases(), test::database_name);

TEST_P(DiskFullTest, AnUploadIsRefusedInASentenceAndGoesOnWhenThereIsRoom) {
  Client client(server->port(), session);
  std::string content;
  for (int i = 0; content.size() < 2'000'000; ++i) content += fmt::format("line {}\n", i);
  const auto created = client.create_upload(journey, files, "long.txt", content.size());
  ASSERT_EQ(created->status, 201);
  const std::string upload(created->header("Location"));
  ASSERT_EQ(client.append(upload, 0, content.substr(0, 500'000))->status, 204);
  disk->fill();
  for (int i = 0; i < 3; ++i) {
    const auto refused = client.append(upload, 500'000, content.substr(500'000));
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 507);
    EXPECT_NE(refused->body.find("no room on our disk"), std::string::npos) << refused->body;
    EXPECT_EQ(client.where(upload)->header("Upload-Offset"), "500000");
  }
  EXPECT_EQ(client.get("/work")->status, 200);
  disk->free();
  EXPECT_EQ(client.append(upload, 500'000, content.substr(500'000))->status, 204);
  const std::string query = "SELECT COUNT(*) AS n FROM evidence WHERE sha256 = :sha256";
  EXPECT_EQ(database->read([&](storage::Session& reading) {
    return reading.query_first({query, query, query}, {{"sha256", hex(storage::sha256(content))}})
        ->integer("n");
  }),
            1);
}

TEST_P(DiskFullTest, WritingIsRefusedInASentenceAndNothingAcknowledgedIsLost) {
  if (GetParam() == storage::Dialect::postgresql)
    GTEST_SKIP() << "PostgreSQL keeps its tables on its own disk";
  Client client(server->port(), session);
  ASSERT_EQ(save(client, "Kept before.")->status, 200);
  disk->fill();
  std::string kept = "Kept before.";
  int refused = 0;
  for (int i = 0; i < 200 && refused < 5; ++i) {
    const auto text = fmt::format("{} ", i) + std::string(20'000, 'w');
    const auto answer = save(client, text);
    ASSERT_TRUE(answer);
    if (answer->status == 200) {
      kept = text;
      continue;
    }
    EXPECT_EQ(answer->status, 507);
    EXPECT_NE(answer->body.find("no room on our disk"), std::string::npos) << answer->body.substr(0, 300);
    ++refused;
  }
  EXPECT_EQ(refused, 5) << "the disk was never full";
  EXPECT_EQ(answer_text(), kept);
  for (const auto* page : {"/readyz", "/catalog", "/work"}) EXPECT_EQ(client.get(page)->status, 200) << page;
  disk->free();
  EXPECT_EQ(save(client, "Kept after.")->status, 200);
  EXPECT_EQ(answer_text(), "Kept after.");
  server->kill();
  server = std::make_unique<ServerProcess>(options);
  EXPECT_EQ(answer_text(), "Kept after.");
  EXPECT_FALSE(database->read(
      [](storage::Session& reading) { return storage::first_broken_event(reading).has_value(); }));
}

}  // namespace
}  // namespace laurel::faults
