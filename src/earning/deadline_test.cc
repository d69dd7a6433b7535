#include <gtest/gtest.h>

#include "earning/deadline_store.h"
#include "earning/earning_test_world.h"

namespace laurel::earning {

class DeadlineTest : public EarningWorld {
 protected:
  void sweep_on(const std::string& day) {
    now = *Instant::parse(day + "T00:00:00.000Z");
    sweep_deadlines(
        database(),
        [&](const Reminder& reminder) {
          told.push_back(reminder.days);
          return Announcement{{reminder.person.email, "subject", "text"}, "title", "/journeys/x"};
        },
        today(), now, random);
  }
  std::vector<int> told;
};
INSTANTIATE_TEST_SUITE_P(Both, DeadlineTest, test::both_databases(), test::database_name);

// REQ J3
TEST_P(DeadlineTest, RemindsOnceAtEachNearnessAndEndsWhenTheDayIsOver) {
  auto id = *start();  // until 2027-02-28
  sweep_on("2027-01-28");
  EXPECT_TRUE(told.empty());
  for (auto day :
       {"2027-01-29", "2027-01-30", "2027-02-14", "2027-02-25", "2027-02-26", "2027-02-27", "2027-02-28"})
    for (int twice = 0; twice < 2; ++twice) sweep_on(day);
  EXPECT_EQ(told, (std::vector<int>{30, 14, 3, 1}));
  EXPECT_FALSE(journey(id).ended_at);
  sweep_on("2027-03-01");
  sweep_on("2027-03-01");
  EXPECT_EQ(told, (std::vector<int>{30, 14, 3, 1, 0}));
  EXPECT_EQ(state_of(journey(id), {}), JourneyState::time_up);
}

TEST_P(DeadlineTest, AfterALongSilenceOnlyTheNearestReminderGoesOut) {
  (void)start();
  sweep_on("2027-02-26");
  EXPECT_EQ(told, std::vector<int>{3});
}

// REQ J3
TEST_P(DeadlineTest, WhatWasSubmittedInTimeIsStillDecided) {
  auto id = ready_journey();
  auto submission = *send(id);
  sweep_on("2027-02-27");
  sweep_on("2027-03-05");
  EXPECT_TRUE(told.empty());
  EXPECT_FALSE(journey(id).ended_at);
  decide(submission.id, "met", "met");
  sweep_on("2027-03-06");
  EXPECT_FALSE(journey(id).ended_at);
}

TEST_P(DeadlineTest, NotYetAfterTheDeadlineEndsIt) {
  auto id = ready_journey();
  decide(send(id)->id, "not-yet", "met");
  sweep_on("2027-03-06");
  EXPECT_TRUE(journey(id).ended_at);
}

TEST_P(DeadlineTest, WhenTheNthOperationFailsNoReminderIsLostOrSentTwice) {
  (void)start();
  now = *Instant::parse("2027-02-26T00:00:00.000Z");
  const auto waiting_letters = [&] {
    return database().read([&](storage::Session& session) {
      static constexpr std::string_view text = "SELECT id FROM job WHERE kind = 'identity.letter'";
      return session.query({text, text, text}).size();
    });
  };
  for (int nth = 1; waiting_letters() == 0; ++nth) {
    faults().fail(nth);
    try {
      sweep_on("2027-02-26");
    } catch (const storage::DatabaseError&) {
    }
    faults().fail(0);
  }
  sweep_on("2027-02-26");
  EXPECT_EQ(waiting_letters(), 1u);
}

}  // namespace laurel::earning
