// REQ O4, O5: the server is killed under load, again and again. What it acknowledged is there, nothing is
// half-written, and it comes back by itself.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

#include "base/encoding.h"
#include "catalog/catalog_store.h"
#include "faults/check.h"
#include "faults/load.h"
#include "faults/process.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/roster_store.h"
#include "review/training_store.h"
#include "storage/blob_store.h"
#include "storage/event.h"
#include "storage/hash.h"
#include "support/databases.h"

namespace laurel::faults {
namespace {

constexpr int earners = 5;
constexpr int reviewers = 2;

// Two seconds; on a machine with more to do than it can, as many times longer as its work waits.
std::chrono::milliseconds ready_time_max() {
  double load = 0;
  getloadavg(&load, 1);
  const double waits = std::max(1.0, load / std::max(1U, std::thread::hardware_concurrency()));
  return std::chrono::milliseconds(static_cast<int>(2000 * waits));
}

// LAUREL_KILLS: how many kills on each database.
int kills() {
  const char* given = std::getenv("LAUREL_KILLS");
  return given != nullptr ? std::max(1, std::atoi(given)) : 6;
}

class KillTest : public testing::TestWithParam<storage::Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Dialect::postgresql) {
      options.database = test::fresh_postgresql();
      if (options.database.empty())
        GTEST_SKIP() << "PostgreSQL is not installed: install Debian's postgresql-15";
    }
    options.data = folder.path() / "data";
    start();
    database = std::make_unique<storage::Database>(
        storage::DatabaseOptions{.address = options.database, .file = options.data / "laurel.sqlite"});
    shelf = std::make_unique<catalog::Shelf>(
        database->read([](storage::Session& session) { return catalog::load_catalog(session); }));
    for (int i = 0; i < reviewers; ++i) reviewer_sessions.push_back(make_reviewer(i));
  }

  void start() {
    server = std::make_unique<ServerProcess>(options);
    slowest_start = std::max(slowest_start, server->start_time());
  }

  std::string make_person(const std::string& name) {
    const auto now = clock.now();
    return database->write([&](storage::Transaction& transaction) {
      const auto person = *identity::add_person(
          transaction, {name, name + "@example.org", Secret<std::string>(), "en"}, "none", now, random);
      identity::confirm_email(transaction, person.id, now);
      return identity::start_session(transaction, person.id, now, random);
    });
  }
  std::string make_reviewer(int number) {
    const auto name = fmt::format("reviewer{}", number);
    auto session = make_person(name);
    std::set<std::string> all;
    for (const auto* one : shelf->micro_credentials()) all.insert(one->id);
    database->write([&](storage::Transaction& transaction) {
      const auto person = identity::find_person_by_email(transaction.session(), name + "@example.org")->id;
      const auto& issuer = shelf->issuers().front().organization;
      identity::grant_role(transaction, person, issuer, identity::Role::reviewer, "", clock.now(), random);
      review::set_training(transaction, issuer, person, all, person, clock.now());
    });
    return session;
  }
  // Members, so that they start free.
  std::vector<std::string> make_earners(int round) {
    std::vector<std::string> sessions;
    std::string csv = "member_number,name,email,from,to\r\n";
    for (int i = 0; i < earners; ++i) {
      const auto name = fmt::format("earner{}-{}", round, i);
      sessions.push_back(make_person(name));
      csv += fmt::format("{},{},{}@example.org,2020-01-01,\r\n", name, name, name);
    }
    database->write([&](storage::Transaction& transaction) {
      auto& session = transaction.session();
      const auto officer = *identity::find_person_by_email(session, "alma.reyes@example.org");
      const auto affiliate = identity::find_organization_by_slug(session, "sample-education-association");
      const auto now = clock.now();
      identity::import_roster(transaction,
                              {Id<identity::RosterUpload>::generate(now, random), affiliate->id, officer.id,
                               now, "roster.csv", "", "", false},
                              *identity::read_roster(csv), officer, utc_date(now), now, random);
    });
    return sessions;
  }

  Load load(Acknowledgments& acknowledgments, Waiting& waiting) {
    return {
        .port = server->port(),
        .shelf = *shelf,
        .micro_credentials = workable(*shelf),
        .today = utc_date(clock.now()).plus_days(-1),
        .acknowledgments = acknowledgments,
        .waiting = waiting,
        .submission_of = [this](const std::string& journey) {
          return database->read([&](storage::Session& session) { return submission_of(session, journey); });
        }};
  }

  // Everyone works until the server is killed after so many acknowledgments.
  Notes work_and_kill(int round) {
    const auto sessions = make_earners(round);
    Acknowledgments acknowledgments;
    Waiting waiting;
    const auto work = load(acknowledgments, waiting);
    std::vector<std::vector<JourneyNotes>> journeys(sessions.size());
    std::vector<std::vector<ReviewNotes>> reviews(reviewer_sessions.size());
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 0; i < sessions.size(); ++i)
        threads.emplace_back([&, i] {
          const auto number = static_cast<std::uint64_t>(round) * 1000 + i;
          journeys[i] = work_as_earner(work, sessions[i], number);
        });
      for (std::size_t i = 0; i < reviews.size(); ++i)
        threads.emplace_back([&, i] { reviews[i] = work_as_reviewer(work, reviewer_sessions[i]); });
      const auto moment = static_cast<std::int64_t>(30 + shuffle() % 370);
      EXPECT_TRUE(acknowledgments.wait_for(moment, std::chrono::seconds(60))) << "the server hangs";
      server->kill();
      waiting.close();
    }
    acknowledged += acknowledgments.count();
    Notes notes;
    for (std::size_t i = 0; i < journeys.size(); ++i)
      for (auto& one : journeys[i]) notes.journeys.push_back({sessions[i], std::move(one)});
    for (auto& some : reviews) notes.reviews.insert(notes.reviews.end(), some.begin(), some.end());
    return notes;
  }

  test::TemporaryFolder folder;
  ProcessOptions options;
  SystemClock clock;
  SystemRandom random;
  std::mt19937_64 shuffle{std::random_device{}()};
  std::unique_ptr<ServerProcess> server;
  std::unique_ptr<storage::Database> database;
  std::unique_ptr<catalog::Shelf> shelf;
  std::vector<std::string> reviewer_sessions;
  std::chrono::milliseconds slowest_start{0};
  std::int64_t acknowledged = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, KillTest, test::both_databases(), test::database_name);

TEST_P(KillTest, WhateverWasAcknowledgedIsThereAfterEveryKill) {
  Totals totals;
  for (int round = 1; round <= kills() && !HasFailure(); ++round) {
    const auto notes = work_and_kill(round);
    slowest_start = std::chrono::milliseconds(0);
    start();
    EXPECT_LE(slowest_start, ready_time_max());
    totals.slowest_start = std::max(totals.slowest_start, slowest_start);
    Check check(*database, options.data, totals);
    check.acknowledged_is_there(notes);
    check.nothing_is_half_written();
    check.uploads_go_on(notes, server->port());
  }
  Check check(*database, options.data, totals);
  check.let_claims_run_out();
  check.credentials_are_issued_once(std::chrono::seconds(30));
  server->kill();
  check.make_leftovers_old();
  start();
  check.leftovers_go_away(std::chrono::seconds(30));
  check.every_blob_fits_its_name();
  check.nothing_is_half_written();
  std::cout << fmt::format("  kills {}, acknowledged {}, {}, slowest start {} ms, lost {}\n", kills(),
                           acknowledged, totals.words(), totals.slowest_start.count(), totals.lost);
  EXPECT_EQ(totals.lost, 0);
}

}  // namespace
}  // namespace laurel::faults
