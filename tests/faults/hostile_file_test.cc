// Files that are named, cut off, damaged or made to do harm, over sockets.
#include "base/encoding.h"
#include "faults/hostile.h"
#include "storage/hash.h"

namespace laurel::faults {
namespace {

using namespace std::string_literals;
using std::chrono::seconds;

TEST_F(HostileTest, HostileFileNamesBecomeHarmlessOnes) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  for (const std::string name : {"../../../etc/passwd.txt", "a\r\nSet-Cookie: x=y.txt",
                                 "<script>alert(1)</script>.txt", "con:|?*\".txt",
                                 "\xE2\x80\xAE"
                                 "fdp.txt",
                                 "x"})
    EXPECT_EQ(upload(client, work, name, "Tally of lesson one.\n"), 204) << name;
  house->site().database.read([&](storage::Session& session) {
    const std::string query = "SELECT id, name FROM evidence";
    for (const auto& row : session.query({query, query, query})) {
      const auto name = row.text("name");
      EXPECT_EQ(name.find_first_of("/\\\r\n"), std::string::npos) << name;
      EXPECT_FALSE(name.empty());
    }
  });
  const auto page = client.get("/journeys/" + work.journey + "/pieces/" + work.piece);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->status, 200);
  EXPECT_EQ(page->body.find("<script>alert"), std::string::npos);
  EXPECT_TRUE(page->header("Set-Cookie").empty());
}

TEST_F(HostileTest, FilesThatLieAreRefusedAndLeaveNothing) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  const auto before = count("SELECT COUNT(*) AS n FROM evidence");
  EXPECT_EQ(upload(client, work, "empty.txt", ""), 422);
  EXPECT_EQ(upload(client, work, "large.txt", std::string(3'000'001, 'x')), 413);
  EXPECT_EQ(upload(client, work, "page.txt", "<html><script>alert(1)</script></html>"), 422);
  EXPECT_EQ(upload(client, work, "program.pdf",
                   std::string("\x7F"
                               "ELF\x02\x01\x01",
                               7) +
                       std::string(200, '\0')),
            422);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM evidence"), before);
  std::error_code none;
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "data/spool", none));
}

TEST_F(HostileTest, TheSameNameTwiceIsTwoPiecesOfEvidence) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  const auto before = count("SELECT COUNT(*) AS n FROM evidence");
  EXPECT_EQ(upload(client, work, "notes.txt", "One.\n"), 204);
  EXPECT_EQ(upload(client, work, "notes.txt", "Two.\n"), 204);
  EXPECT_EQ(upload(client, work, "notes.txt", "Two.\n"), 204);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM evidence"), before + 3);
}

TEST_F(HostileTest, AnUploadThatIsCutOffGoesOnWhereItStood) {
  const auto session = session_of(renata);
  Client client(port(), session);
  const auto work = open_work();
  std::string content;
  for (int i = 0; content.size() < 300'000; ++i) content += fmt::format("line {}\n", i);
  const auto created = client.create_upload(work.journey, work.piece, "cut.txt", content.size());
  ASSERT_EQ(created->status, 201);
  const std::string address(created->header("Location"));
  const web::Headers headers{{"Tus-Resumable", "1.0.0"},
                             {"Content-Type", "application/offset+octet-stream"},
                             {"Upload-Offset", "0"}};
  const auto whole = client.text_of("PATCH", address, content, headers);
  {
    Wire wire(port());
    EXPECT_TRUE(wire.send(std::string_view(whole).substr(0, whole.size() - 100'000)));
    wire.end_sending();
    EXPECT_TRUE(wire.is_closed_within(seconds(10)));
  }
  const auto where = client.where(address);
  ASSERT_EQ(where->status, 200);
  const auto offset = std::stoul(std::string(where->header("Upload-Offset")));
  EXPECT_EQ(offset, content.size() - 100'000);
  EXPECT_EQ(client.append(address, 0, content)->status, 409);
  EXPECT_EQ(client.append(address, static_cast<std::int64_t>(offset), content)->status, 413);
  EXPECT_EQ(client.append(address, static_cast<std::int64_t>(offset), content.substr(offset))->status, 204);
}

TEST_F(HostileTest, BytesThatWereDamagedOnTheWayAreNotKept) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  const std::string content = "Tally of lesson one.\n";
  const auto created = client.create_upload(work.journey, work.piece, "sum.txt", content.size());
  const std::string address(created->header("Location"));
  EXPECT_FALSE(created->header("Upload-Expires").empty());
  const auto send = [&](const std::string& part, std::int64_t offset, const std::string& sum) {
    return client.append(address, offset, part, {{"Upload-Checksum", sum}})->status;
  };
  const auto sha256 = [](std::string_view text) { return "sha256 " + base64(storage::sha256(text)); };
  EXPECT_EQ(send(content, 0, sha256("other")), 460);
  EXPECT_EQ(client.where(address)->header("Upload-Offset"), "0");
  EXPECT_EQ(send(content, 0, "crc32 AAAA"), 400);
  EXPECT_EQ(send(content, 0, "sha256"), 400);
  EXPECT_EQ(send(content, 0, "sha256 !!"), 400);
  EXPECT_EQ(send(content.substr(0, 5), 0, sha256(content.substr(0, 5))), 204);
  EXPECT_EQ(
      send(content.substr(5), 5, "sha1 " + base64(*from_hex("0000000000000000000000000000000000000000"))),
      460);
  EXPECT_EQ(send(content.substr(5), 5, sha256(content.substr(5))), 204);
  const auto options = client.send("OPTIONS", "/uploads");
  EXPECT_NE(options->header("Tus-Extension").find("checksum"), std::string_view::npos);
  EXPECT_EQ(options->header("Tus-Checksum-Algorithm"), "sha256,sha1");
  const auto other = client.create_upload(work.journey, work.piece, "late.txt", 10);
  clock->set(clock->now() + std::chrono::hours(24 * 8));
  Client later(port(), session_of(renata));
  EXPECT_EQ(later.where(std::string(other->header("Location")))->status, 404);
}

TEST_F(HostileTest, PartsOfAFileAreServedAndNonsenseRangesAreNot) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  ASSERT_EQ(upload(client, work, "range.txt", "0123456789"), 204);
  const auto id = house->site().database.read([](storage::Session& session) {
    const std::string query = "SELECT id FROM evidence WHERE name = 'range.txt'";
    return session.query_first({query, query, query})->text("id");
  });
  const auto file = "/journeys/" + work.journey + "/evidence/" + id;
  const auto part = [&](const char* range) { return *client.send("GET", file, {}, {{"Range", range}}); };
  EXPECT_EQ(part("bytes=2-4").body, "234");
  EXPECT_EQ(part("bytes=2-4").status, 206);
  EXPECT_EQ(part("bytes=-3").body, "789");
  EXPECT_EQ(part("bytes=99-").status, 416);
  for (const auto* nonsense :
       {"bytes=4-2", "bytes=a-b", "lines=1-2", "bytes=", "bytes=0-1,3-4", "bytes=99999999999999999999-"})
    EXPECT_EQ(part(nonsense).status, 200) << nonsense;
}

}  // namespace
}  // namespace laurel::faults
