#include "jobs/jobs.h"

#include <gtest/gtest.h>

#include <thread>

#include "support/databases.h"

namespace laurel::jobs {

class JobsTest : public test::OnBothDatabases {
 protected:
  void put(std::string_view payload) {
    database().write([&](storage::Transaction& transaction) {
      enqueue(transaction, "count", payload, clock.now(), random);
    });
  }
  FixedClock clock{*Instant::parse("2026-11-22T08:00:00Z")};
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, JobsTest, test::both_databases(), test::database_name);

TEST_P(JobsTest, EachJobRunsOnceHoweverManyWorkersThereAre) {
  for (int i = 0; i < 20; ++i) put(std::to_string(i));
  std::mutex mutex;
  std::multiset<std::string> ran;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i)
      threads.emplace_back([&] {
        Worker worker(database(), clock, random);
        worker.on("count", [&](const std::string& payload) {
          std::lock_guard lock(mutex);
          ran.insert(payload);
        });
        worker.run_due();
      });
  }
  EXPECT_EQ(ran.size(), 20u);
  EXPECT_EQ(std::set(ran.begin(), ran.end()).size(), 20u);
}

TEST_P(JobsTest, AFailedJobIsTriedAgainLaterAndGivenUpInTheEnd) {
  put("x");
  Worker worker(database(), clock, random);
  int tries = 0;
  worker.on("count", [&](const std::string&) {
    ++tries;
    throw std::runtime_error("the printer is out of paper");
  });
  EXPECT_EQ(worker.run_due(), 1);
  EXPECT_EQ(worker.run_due(), 0);  // not before its time
  for (int i = 0; i < 20; ++i) {
    clock.advance(std::chrono::hours(2));
    worker.run_due();
  }
  EXPECT_EQ(tries, attempts_max);
  EXPECT_EQ(database().read(counts).failed, 1);
}

TEST_P(JobsTest, AJobOfAWorkerThatDiedIsTakenOver) {
  put("x");
  struct Died {};
  Worker first(database(), clock, random);
  first.on("count", [](const std::string&) { throw Died(); });
  EXPECT_THROW(first.run_due(), Died);
  Worker second(database(), clock, random);
  int ran = 0;
  second.on("count", [&](const std::string&) { ++ran; });
  EXPECT_EQ(second.run_due(), 0);
  clock.advance(claim_time + std::chrono::seconds(1));
  EXPECT_EQ(second.run_due(), 1);
  EXPECT_EQ(ran, 1);
}

TEST_P(JobsTest, AJobThatEndsTheProcessEachTimeIsGivenUp) {
  put("x");
  struct Died {};
  int tries = 0;
  for (int i = 0; i < attempts_max; ++i) {
    Worker dying(database(), clock, random);
    dying.on("count", [&](const std::string&) {
      ++tries;
      throw Died();
    });
    EXPECT_THROW(dying.run_due(), Died);
    clock.advance(claim_time + std::chrono::seconds(1));
  }
  Worker last(database(), clock, random);
  last.on("count", [&](const std::string&) { ++tries; });
  EXPECT_EQ(last.run_due(), 1);
  EXPECT_EQ(tries, attempts_max);
  EXPECT_EQ(database().read(counts).failed, 1);
}

TEST_P(JobsTest, AJobThatTakesLongHoldsUpNoOther) {
  database().write([&](storage::Transaction& transaction) {
    enqueue(transaction, "picture", "x", clock.now(), random);
    enqueue(transaction, "letter", "y", clock.now(), random);
  });
  Worker worker(database(), clock, random);
  std::atomic<bool> sent = false, seen = false;
  worker.on_slowly("picture", [&](const std::string&) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!sent && std::chrono::steady_clock::now() < until)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    seen = sent.load();
  });
  worker.on("letter", [&](const std::string&) { sent = true; });
  worker.start();
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(25);
  while (!seen && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  worker.stop();
  EXPECT_TRUE(seen);
}

TEST_P(JobsTest, ALettersTextIsGoneOnceItIsSent) {
  put("Here is your link");
  Worker worker(database(), clock, random);
  std::string sent;
  worker.on_and_forget("count", [&](const std::string& payload) { sent = payload; });
  EXPECT_EQ(worker.run_due(), 1);
  EXPECT_EQ(sent, "Here is your link");
  constexpr std::string_view query = "SELECT payload FROM job";
  EXPECT_EQ(database()
                .read([&](storage::Session& session) { return session.query_first({query, query, query}); })
                ->text("payload"),
            "");
}

}  // namespace laurel::jobs
