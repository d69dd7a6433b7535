#include "web/server/server.h"

#include <curl/curl.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace laurel::web {
namespace {

constexpr std::int64_t streamed_bytes = 600 * 1024;

/// Answers with what it was asked, on whichever thread the path names.
class Echo final : public Handler {
 public:
  Demands demands_of(const Request& head) const override {
    return {.body_bytes_max = 2 * 1024 * 1024, .computes = head.path.starts_with("/computed")};
  }
  bool admits_long_body(const Request& head) override { return head.bearer_token() == "known"; }
  std::optional<Response> answer_at_once(const Request& request) override {
    if (request.path != "/ready") return {};
    return text_response(200, "text/plain", "ready");
  }
  Response answer(const Request& request) override {
    if (request.path == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(300));
    if (request.path == "/streamed") {
      Response response;
      response.stream = BodyStream{streamed_bytes, [](std::int64_t offset, std::int64_t count) {
                                     return std::string(static_cast<std::size_t>(count),
                                                        static_cast<char>('a' + offset / (256 * 1024)));
                                   }};
      return response;
    }
    return text_response(200, "text/plain", request.path + " " + request.body);
  }
  void answered(const Request&, int, std::int64_t, std::chrono::microseconds) override { ++answers; }

  std::atomic<int> answers{0};
};

struct Got {
  long status = 0;
  std::string body;
};

/// One connection that is kept between its requests.
class Client {
 public:
  explicit Client(std::uint16_t port)
      : base_("http://127.0.0.1:" + std::to_string(port)), curl_(curl_easy_init()) {}
  ~Client() { curl_easy_cleanup(curl_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  Got get(const std::string& path) {
    curl_easy_reset(curl_);
    return ask(path, nullptr);
  }
  Got post(const std::string& path, const std::string& body, const std::string& token = "") {
    curl_easy_reset(curl_);
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_slist* headers = curl_slist_append(nullptr, ("Authorization: Bearer " + token).c_str());
    const auto got = ask(path, headers);
    curl_slist_free_all(headers);
    return got;
  }

 private:
  static std::size_t keep(char* data, std::size_t size, std::size_t count, void* body) {
    static_cast<std::string*>(body)->append(data, size * count);
    return size * count;
  }
  Got ask(const std::string& path, curl_slist* headers) {
    Got got;
    curl_easy_setopt(curl_, CURLOPT_URL, (base_ + path).c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &got.body);
    curl_easy_perform(curl_);
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &got.status);
    return got;
  }

  std::string base_;
  CURL* curl_;
};

class ServerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { curl_global_init(CURL_GLOBAL_DEFAULT); }
  void SetUp() override { server.start(); }

  Echo echo;
  Server server{{.port = 0}, echo};
};

TEST_F(ServerTest, EveryPoolAnswersEveryConnection) {
  constexpr int clients = 8;
  constexpr int rounds = 40;
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int i = 0; i < clients; ++i)
    threads.emplace_back([&, i] {
      Client client(server.port());
      for (int round = 0; round < rounds; ++round) {
        const auto words = std::to_string(i) + "/" + std::to_string(round);
        if (client.get("/ready").body != "ready") ++wrong;
        if (client.post("/computed", words).body != "/computed " + words) ++wrong;
        if (client.post("/waited", words).body != "/waited " + words) ++wrong;
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  // The last answer is counted after it has arrived.
  server.stop();
  EXPECT_EQ(echo.answers, clients * rounds * 3);
}

TEST_F(ServerTest, LongBodiesArriveWholeInBothDirections) {
  Client client(server.port());
  const std::string body(1536 * 1024, 'x');
  EXPECT_EQ(client.post("/computed", body, "known").body, "/computed " + body);
  EXPECT_EQ(client.post("/waited", body, "unknown").status, 401);
  EXPECT_EQ(client.post("/waited", std::string(3 * 1024 * 1024, 'x'), "known").status, 413);
  const auto streamed = client.get("/streamed");
  EXPECT_EQ(streamed.body.size(), static_cast<std::size_t>(streamed_bytes));
  EXPECT_EQ(streamed.body.front(), 'a');
  EXPECT_EQ(streamed.body.back(), 'c');
}

TEST_F(ServerTest, StoppingWaitsForTheAnswerUnderWay) {
  Got got;
  const auto port = server.port();
  std::thread asking([&] { got = Client(port).get("/slow"); });
  while (server.connections() == 0) std::this_thread::yield();
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  server.stop();
  asking.join();
  EXPECT_EQ(got.body, "/slow ");
  EXPECT_EQ(Client(port).get("/ready").status, 0);
}

TEST_F(ServerTest, AConnectionThatIsCutOffLeavesTheOthersAlone) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      CURL* curl = curl_easy_init();
      curl_easy_setopt(curl, CURLOPT_URL,
                       ("http://127.0.0.1:" + std::to_string(server.port()) + "/slow").c_str());
      curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
      curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 100L);
      curl_easy_perform(curl);
      curl_easy_cleanup(curl);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(Client(server.port()).get("/ready").body, "ready");
  for (int tries = 0; server.connections() > 1 && tries < 300; ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_LE(server.connections(), 1);
}

}  // namespace
}  // namespace laurel::web
