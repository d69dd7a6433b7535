#include <thread>

#include "review/review_test_world.h"

namespace laurel::review {
namespace {

class ReviewFaultsTest : public ReviewWorld {};
INSTANTIATE_TEST_SUITE_P(Both, ReviewFaultsTest, test::both_databases(), test::database_name);

TEST_P(ReviewFaultsTest, OfTwoReviewersAtOnceOneWinsAndTheOtherIsTold) {
  auto which = submission();
  std::vector<std::expected<ReviewId, Refusal>> answers(2, std::unexpected(Refusal::not_ready));
  {
    std::jthread one([&] { answers[0] = take(reviewer, which); });
    std::jthread two([&] { answers[1] = take(other, which); });
  }
  EXPECT_NE(answers[0].has_value(), answers[1].has_value());
  const auto& loser = answers[0] ? answers[1] : answers[0];
  EXPECT_EQ(loser.error(), Refusal::taken);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM review"), 1);
}

TEST_P(ReviewFaultsTest, OfTwoSendsAndAReleaseAtOnceExactlyOneHappens) {
  auto id = take(reviewer, submission());
  ASSERT_TRUE(save(reviewer, *id, all_met()));
  std::atomic<int> done{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 2; ++i)
      threads.emplace_back([&] { done += send(reviewer, *id).has_value() ? 1 : 0; });
    threads.emplace_back([&] { done += give_back(reviewer, *id, ReleaseReason::none).has_value() ? 1 : 0; });
  }
  EXPECT_EQ(done, 1);
  EXPECT_EQ(
      count("SELECT COUNT(*) AS n FROM review WHERE finished_at IS NOT NULL OR released_at IS NOT NULL"), 1);
  EXPECT_EQ(
      count("SELECT COUNT(*) AS n FROM review WHERE finished_at IS NOT NULL AND released_at IS NOT NULL"), 0);
}

TEST_P(ReviewFaultsTest, WhateverOperationFailsNothingIsHalfDone) {
  const auto rows = [&] {
    return std::vector{count("SELECT COUNT(*) AS n FROM review"),
                       count("SELECT COUNT(*) AS n FROM score"),
                       count("SELECT COUNT(*) AS n FROM review WHERE finished_at IS NOT NULL"),
                       count("SELECT COUNT(*) AS n FROM review WHERE released_at IS NOT NULL"),
                       count("SELECT COUNT(*) AS n FROM decision"),
                       count("SELECT COUNT(*) AS n FROM event"),
                       count("SELECT COUNT(*) AS n FROM job"),
                       count("SELECT COUNT(*) AS n FROM submission WHERE decided_at IS NOT NULL")};
  };
  const auto until_it_works = [&](const std::function<bool()>& work) {
    test::expect_nothing_half_done(faults(), rows, work);
  };
  auto of = journey(earner);
  auto which = submit(of, 1);
  until_it_works([&] { return take(reviewer, which).has_value(); });
  auto id = *take(reviewer, which);
  auto scores = all_met();
  scores[1] = not_met_sort();
  until_it_works([&] { return save(reviewer, id, scores).has_value(); });
  until_it_works([&] { return send(reviewer, id).has_value(); });
  auto again = submit(of, 2);
  until_it_works([&] { return take(reviewer, again).has_value(); });
  auto second = *take(reviewer, again);
  until_it_works([&] { return give_back(reviewer, second, ReleaseReason::no_time).has_value(); });
  until_it_works([&] {
    train(reviewer, {});
    return true;
  });
}

}  // namespace
}  // namespace laurel::review
