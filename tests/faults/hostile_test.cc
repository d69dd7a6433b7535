// The real server over sockets, with those who are slow, rude, broken or lie.
#include <thread>

#include "earning/submission_store.h"
#include "faults/hostile.h"

namespace laurel::faults {
namespace {

using namespace std::string_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_F(HostileTest, ADribbledHeadIsCutOffWhileOthersAreServed) {
  std::vector<Wire> slow;
  for (int i = 0; i < 20; ++i) {
    slow.emplace_back(port());
    EXPECT_TRUE(slow.back().send("GET / HT"));
  }
  expect_others_are_served();
  const auto began = std::chrono::steady_clock::now();
  std::jthread dribble([&] {
    while (slow.front().send("x") && std::chrono::steady_clock::now() - began < seconds(10))
      std::this_thread::sleep_for(milliseconds(100));
  });
  for (std::size_t i = 1; i < slow.size(); ++i) EXPECT_TRUE(slow[i].is_closed_within(seconds(8))) << i;
  dribble.join();
  EXPECT_LT(std::chrono::steady_clock::now() - began, seconds(9)) << "a byte now and then keeps it open";
  expect_others_are_served();
}

TEST_F(HostileTest, ADribbledBodyIsCutOffWhileOthersAreServed) {
  Client renata_client(port(), session_of(renata));
  std::vector<Wire> slow;
  for (int i = 0; i < 20; ++i) {
    slow.emplace_back(port());
    EXPECT_TRUE(
        slow.back().send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nemail="));
  }
  expect_others_are_served();
  EXPECT_EQ(renata_client.get("/work")->status, 200);
  for (auto& one : slow) EXPECT_TRUE(one.is_closed_within(seconds(8)));
}

TEST_F(HostileTest, WhoDoesNotReadIsDroppedAndOthersAreServed) {
  std::vector<Wire> deaf;
  for (int i = 0; i < 10; ++i) {
    deaf.emplace_back(port(), 4096);
    for (int k = 0; k < 40; ++k)
      if (!deaf.back().send("GET /catalog HTTP/1.1\r\nHost: x\r\n\r\n")) break;
  }
  expect_others_are_served();
  const auto until = std::chrono::steady_clock::now() + seconds(10);
  while (server->connections() > 2 && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(milliseconds(50));
  EXPECT_LE(server->connections(), 2) << "they are kept";
}

TEST_F(HostileTest, TooManyConnectionsAreToldSoAndRoomComesBack) {
  std::vector<Wire> many;
  for (int i = 0; i < 60; ++i) many.emplace_back(port());
  const auto until = std::chrono::steady_clock::now() + seconds(5);
  while (server->connections() < 60 && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(milliseconds(5));
  Wire late(port());
  const auto refusal = late.read();
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->status, 503);
  EXPECT_FALSE(refusal->header("Retry-After").empty());
  many.clear();
  const auto again = std::chrono::steady_clock::now() + seconds(5);
  while (server->connections() > 0 && std::chrono::steady_clock::now() < again)
    std::this_thread::sleep_for(milliseconds(5));
  expect_others_are_served();
}

TEST_F(HostileTest, MoreRequestsThanCanWaitAreToldToComeBack) {
  serve({.worker_threads = 1, .requests_max = 2});
  const auto session = session_of(renata);
  std::atomic<int> done{0}, busy{0}, other{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] {
        Client client(port(), session);
        for (int k = 0; k < 4; ++k) {
          const auto answer = client.get("/work");
          ++(!answer ? other : answer->status == 200 ? done : answer->status == 503 ? busy : other);
        }
      });
  }
  EXPECT_GT(done, 0);
  EXPECT_GT(busy, 0);
  EXPECT_EQ(other, 0);
  expect_others_are_served();
}

TEST_F(HostileTest, MoreBodiesThanFitAreToldToComeBack) {
  serve({.body_bytes_max = 300'000, .body_timeout = seconds(3)});
  std::vector<Wire> holding;
  for (int i = 0; i < 2; ++i) {
    holding.emplace_back(port());
    EXPECT_TRUE(holding.back().send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n" +
                                    std::string(200'000, 'x')));
  }
  Client client(port(), "");
  std::optional<Answer> answer;
  for (int i = 0; i < 100 && (!answer || answer->status != 503); ++i)
    answer = client.post("/sign-in", {{"email", "x"}});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 503);
  expect_others_are_served();
  holding.clear();
  for (int i = 0; i < 100 && answer && answer->status == 503; ++i)
    answer = client.post("/sign-in", {{"email", "x"}});
  EXPECT_NE(answer->status, 503);
}

TEST_F(HostileTest, WhatIsTooLargeIsRefusedInWordsThatArrive) {
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n"), 431);
  // The body is sent to its end; the refusal must not be lost in a reset connection.
  Wire wire(port());
  const std::string body(5'000'000, 'x');
  wire.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n" + body);
  const auto answer = wire.read();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 413);
  EXPECT_NE(answer->body.find("larger than"), std::string::npos);
  std::string chunked = "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 60; ++i) chunked += "4000\r\n" + std::string(0x4000, 'x') + "\r\n";
  EXPECT_EQ(status_of(chunked), 413);
}

TEST_F(HostileTest, RequestsInOneGoAreAnsweredInTurn) {
  Wire wire(port());
  std::string all;
  for (const auto* page : {"/healthz", "/nowhere", "/readyz", "/healthz"})
    all += std::string("GET ") + page + " HTTP/1.1\r\nHost: x\r\n\r\n";
  EXPECT_TRUE(wire.send(all));
  for (int status : {200, 404, 200, 200}) {
    const auto answer = wire.read();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, status);
  }
}

TEST_F(HostileTest, RequestsThatMeanTwoThingsAreRefused) {
  EXPECT_EQ(
      status_of("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
      400);
  EXPECT_EQ(status_of("POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: "
                      "4\r\n\r\n0\r\n\r\n"),
            400);
  EXPECT_EQ(status_of("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n"),
            400);
  EXPECT_EQ(status_of("GET / HTTP/9.9\r\nHost: x\r\n\r\n"), 400);
  EXPECT_EQ(status_of("nonsense\r\n\r\n"), 400);
  EXPECT_EQ(status_of(std::string("\x16\x03\x01\x02\x00\x01", 6) + "\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: x\r\nA\0b: x\r\n\r\n"s), 400);
  expect_others_are_served();
}

TEST_F(HostileTest, PathsThatAreNoTextAreRefused) {
  for (const auto* path : {"/%ff", "/%c3%28", "/a%00b", "/catalog?q=%ff", "/catalog?%00=x", "*", "no-slash"})
    EXPECT_EQ(status_of(std::string("GET ") + path + " HTTP/1.1\r\nHost: x\r\n\r\n"), 400) << path;
  EXPECT_EQ(status_of("GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"), 404);
  EXPECT_EQ(status_of("GET /static/..%2f..%2fCMakeLists.txt HTTP/1.1\r\nHost: x\r\n\r\n"), 404);
  EXPECT_EQ(status_of("GET http://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
}

TEST_F(HostileTest, OldAndUnusualRequestsAreAnsweredAsTheStandardSays) {
  Wire old(port());
  EXPECT_TRUE(old.send("GET /healthz HTTP/1.0\r\n\r\n"));
  const auto answer = old.read();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_TRUE(old.is_closed_within(seconds(3)));

  Wire careful(port());
  EXPECT_TRUE(
      careful.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 7\r\n\r\n"));
  std::jthread later([&] { EXPECT_TRUE(careful.send("email=a")); });
  EXPECT_EQ(careful.read()->status, 403);  // no word that it came from a page of ours

  Wire head(port());
  EXPECT_TRUE(head.send("HEAD /catalog HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
  const auto only_head = head.read(true);
  ASSERT_TRUE(only_head);
  EXPECT_EQ(only_head->status, 200);
  EXPECT_GT(std::stoi(std::string(only_head->header("Content-Length"))), 1000);
  EXPECT_EQ(head.read()->body, "ok\n");
  EXPECT_EQ(status_of("BREW / HTTP/1.1\r\nHost: x\r\n\r\n"), 405);
}

TEST_F(HostileTest, FormsThatAreNoTextChangeNothing) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  const auto before = count("SELECT COUNT(*) AS n FROM event");
  const auto draft = "/journeys/" + work.journey + "/pieces/" + work.piece + "/draft";
  for (const auto* body : {"text=%ff%fe&version=0", "text=a%00b&version=0"})
    EXPECT_EQ(
        client.send("POST", draft, body, {{"Content-Type", "application/x-www-form-urlencoded"}})->status,
        400);
  EXPECT_EQ(client
                .send("POST", draft, "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf",
                      {{"Content-Type", "multipart/form-data; boundary=x"}})
                ->status,
            400);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "a=b&";
  EXPECT_EQ(client.send("POST", draft, many, {{"Content-Type", "application/x-www-form-urlencoded"}})->status,
            400);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM event"), before);
}

// tus, extensions checksum and expiration
TEST_F(HostileTest, AForgedCookieOrFormOrAnotherOnesIdChangesNothing) {
  const auto work = open_work();
  const auto draft = "/journeys/" + work.journey + "/pieces/" + work.piece + "/draft";
  const auto before = count("SELECT COUNT(*) AS n FROM event");
  const Fields text{{"text", "Forged."}, {"version", "0"}};
  for (const std::string cookie :
       {"nonsense", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    Client forged(port(), cookie);
    EXPECT_EQ(forged.post(draft, text)->status, 401) << cookie;
  }
  Client client(port(), session_of(renata)), other(port(), session_of(tomas));
  EXPECT_EQ(client.post(draft, text, {{"X-CSRF-Token", "AAAA"}})->status, 403);
  EXPECT_EQ(client.post(draft, text, {{"Sec-Fetch-Site", "cross-site"}})->status, 403);
  EXPECT_EQ(other.post(draft, text)->status, 404);
  EXPECT_EQ(other.create_upload(work.journey, work.piece, "x.txt", 3)->status, 404);
  const auto created = client.create_upload(work.journey, work.piece, "mine.txt", 3);
  const std::string address(created->header("Location"));
  EXPECT_EQ(other.where(address)->status, 404);
  EXPECT_EQ(other.append(address, 0, "abc")->status, 404);
  EXPECT_EQ(other.send("DELETE", address, {}, {{"Tus-Resumable", "1.0.0"}})->status, 404);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM event"), before);
}

TEST_F(HostileTest, AFormSentAfterTheSessionEndedComesBackWithWhatWasWritten) {
  const auto work = open_work();
  const auto session = session_of(renata);
  Client client(port(), session);
  house->site().database.write(
      [&](storage::Transaction& transaction) { identity::end_session(transaction, session); });
  const std::string words = "Two groups of students explained their answers <aloud> to each other.";
  const auto answer = client.post("/journeys/" + work.journey + "/pieces/" + work.piece,
                                  {{"text", words}, {"revision", "0"}, {"password", std::string(50, 'p')}});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 401);
  EXPECT_NE(answer->body.find("Two groups of students explained their answers &lt;aloud&gt;"),
            std::string::npos);
  EXPECT_EQ(answer->body.find("ppppp"), std::string::npos);
}

TEST_F(HostileTest, ALineBreakInAnAddressReachesNoHeader) {
  Client client(port(), "");
  for (const auto* path :
       {"/language?to=es&back=/x%0Dfoo", "/language?to=es&back=/%09/evil.example",
        "/sign-in?next=%2F%0D%0ASet-Cookie:%20a=b", "/work%0D%0AX:%20y", "/journeys/a%0D%0Ab"}) {
    const auto answer = client.get(path);
    ASSERT_TRUE(answer) << path;
    EXPECT_TRUE(answer->header("X").empty());
    EXPECT_EQ(answer->header("Location").find("evil"), std::string_view::npos);
    EXPECT_EQ(answer->header("Set-Cookie").find("a=b"), std::string_view::npos);
  }
  const auto signed_in = client.post("/demo/people", {{"email", renata}, {"next", "/\r\nX: y"}});
  EXPECT_TRUE(signed_in && signed_in->header("X").empty());
  Client renata_client(port(), session_of(renata));
  for (const auto* path : {"/language", "/sign-out"}) {
    const auto answer =
        renata_client.post(path, {{"language", "es\r\nX: y"}, {"back", "/\r\nX: y"}, {"next", "/\r\nX: y"}});
    EXPECT_TRUE(answer && answer->header("X").empty()) << path;
  }
  expect_others_are_served();
}

TEST_F(HostileTest, WhoSubmitsAsTheDeadlinePassesIsToldInWords) {
  Client client(port(), session_of(renata));
  const auto work = open_work();
  const auto deadline = house->site().database.read([&](storage::Session& session) {
    return *earning::find_journey(session, *earning::JourneyId::parse(work.journey))->deadline;
  });
  const auto piece = "/journeys/" + work.journey + "/pieces/" + work.piece + "/draft";
  const auto save = [&](const char* text) {
    Client fresh(port(), session_of(renata));
    return fresh.post(piece, {{"text", text}, {"version", "0"}}, {{"Accept", "application/json"}})->status;
  };
  clock->set(deadline.plus_days(1).start() - std::chrono::seconds(1));
  EXPECT_NE(save("In the last second."), 500);
  clock->set(deadline.plus_days(1).start());
  EXPECT_EQ(save("A second late."), 422);
  Client late(port(), session_of(renata));
  const auto answer =
      late.post("/journeys/" + work.journey + "/submission", {{"original", "yes"}, {"consent", "yes"}});
  ASSERT_TRUE(answer);
  EXPECT_NE(answer->status, 500);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM submission WHERE journey = '" + work.journey + "'"), 0);
}

}  // namespace
}  // namespace laurel::faults
