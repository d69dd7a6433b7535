// One network, one dribbler or one stranger must not take what all others need.
#include <thread>

#include "faults/hostile.h"

namespace laurel::faults {
namespace {

using std::chrono::seconds;

const std::string patch_head =
    "PATCH /uploads/0000000000000000000000 HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\n";

TEST_F(HostileTest, OneNetworkTakesItsShareAndNotThePlacesOfOthers) {
  serve({.connections_max = 60, .connections_per_network_max = 5, .unlimited_addresses = {}});
  std::vector<Wire> many;
  for (int i = 0; i < 5; ++i) {
    many.emplace_back(port());
    EXPECT_TRUE(many.back().send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
    EXPECT_EQ(many.back().read()->status, 200);
  }
  Wire late(port());
  const auto refusal = late.read();
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->status, 503);
  EXPECT_EQ(server->connections(), 5);
  many.clear();
  const auto until = std::chrono::steady_clock::now() + seconds(5);
  while (server->connections() > 0 && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  expect_others_are_served();
}

TEST_F(HostileTest, ABodyThatDribblesIsCutOffLongBeforeItsTimeIsUp) {
  serve({.body_timeout = seconds(60), .first_body_bytes = 1000, .first_body_timeout = seconds(1)});
  Wire wire(port());
  EXPECT_TRUE(wire.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"));
  std::jthread dribble([&](const std::stop_token& stop) {
    while (!stop.stop_requested() && wire.send("x"))
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
  });
  const auto began = std::chrono::steady_clock::now();
  dribble.join();
  EXPECT_LT(std::chrono::steady_clock::now() - began, seconds(8));
  expect_others_are_served();
}

TEST_F(HostileTest, ALongBodyIsTakenOnlyOfWhoIsSignedIn) {
  const auto head = [](const std::string& cookie) {
    return patch_head +
           "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nCookie: laurel_session=" +
           cookie + "\r\nContent-Length: 1000000\r\n\r\n";
  };
  EXPECT_EQ(status_of(head("nobody")), 401);
  EXPECT_NE(status_of(head(session_of(renata)) + std::string(1'000'000, 'x')), 401);
}

TEST_F(HostileTest, ARequestNamesOneHost) {
  EXPECT_EQ(status_of("GET /healthz HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
}

TEST_F(HostileTest, MetricsAreForThisMachineAndNotForWhoComesThroughAProxy) {
  EXPECT_EQ(status_of("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
  EXPECT_EQ(status_of("GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.7\r\n\r\n"), 404);
}

}  // namespace
}  // namespace laurel::faults
