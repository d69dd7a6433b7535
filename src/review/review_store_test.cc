#include "identity/profile_store.h"
#include "review/review_test_world.h"

namespace laurel::review {
namespace {

using testing::SizeIs;
using testing::UnorderedElementsAre;

class ReviewStoreTest : public ReviewWorld {};
INSTANTIATE_TEST_SUITE_P(Both, ReviewStoreTest, test::both_databases(), test::database_name);

TEST_P(ReviewStoreTest, TheEarnersIdentityHoldsEmployersOfThePastToo) {
  employ(earner, "Maple Hollow", "2020-08-01", "2021-06-30");
  auto identity =
      database().read([&](storage::Session& session) { return identity::identity_of(session, earner); });
  EXPECT_EQ(identity.name, "renata");
  EXPECT_EQ(identity.email, "renata@example.org");
  EXPECT_EQ(identity.districts, std::vector<std::string>{"Maple Hollow"});
}

TEST_P(ReviewStoreTest, WhoIsTrainedSeesWhatWaitsOldestFirst) {
  auto first = submission();
  now = now + std::chrono::hours(1);
  auto second = submission_of_another();
  auto waiting = queue(reviewer);
  ASSERT_THAT(waiting, SizeIs(2));
  EXPECT_EQ(waiting[0].submission, first);
  EXPECT_EQ(waiting[1].submission, second);
  EXPECT_THAT(queue(reviewer, 1), SizeIs(1));
  EXPECT_THAT(queue(earner), SizeIs(0));
}

TEST_P(ReviewStoreTest, TheQueueHoldsNothingOfOneselfATeamMateOrAColleague) {
  submit(journey(reviewer), 1);
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_THAT(queue(other), SizeIs(1));
  auto hidden = submission();
  database().write([&](storage::Transaction& transaction) {
    transaction.execute(
        sql_of("INSERT INTO team (id, name, created_by, created_at) VALUES ('t', 'T', '', '')"));
    for (const auto& member : {earner, reviewer})
      transaction.execute(sql_of("INSERT INTO team_member (team, person) VALUES ('t', :p)"), {{"p", member}});
  });
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_EQ(take(reviewer, hidden).error(), Refusal::own_team);
  employ(other, "Maple Hollow", "2020-08-01", "");
  employ(earner, "maple hollow", "2024-08-01", "");
  EXPECT_THAT(queue(other), SizeIs(1));
  EXPECT_EQ(take(other, hidden).error(), Refusal::same_employer);
}

TEST_P(ReviewStoreTest, AnEmployerOfThePastIsNoObstacle) {
  employ(reviewer, "Maple Hollow", "2020-08-01", "2026-11-19");
  employ(earner, "Maple Hollow", "2024-08-01", "");
  EXPECT_TRUE(take(reviewer, submission()));
}

TEST_P(ReviewStoreTest, AColleagueUntilTodayIsAnObstacle) {
  employ(reviewer, "Maple Hollow", "2020-08-01", "2026-11-20");
  employ(earner, "Maple Hollow", "2024-08-01", "");
  EXPECT_EQ(take(reviewer, submission()).error(), Refusal::same_employer);
}

TEST_P(ReviewStoreTest, TrainingCountsOnlyWithTheRoleAndUntilItEnds) {
  auto which = submission();
  train(reviewer, {});
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_EQ(take(reviewer, which).error(), Refusal::not_trained);
  database().write([&](storage::Transaction& transaction) {
    identity::end_role(transaction, other, *issuer, identity::Role::reviewer, "", now);
  });
  EXPECT_EQ(take(other, which).error(), Refusal::not_trained);
}

TEST_P(ReviewStoreTest, EndedTrainingGivesClaimsBackAndCanBeMarkedAgain) {
  auto which = submission();
  auto id = take(reviewer, which);
  train(reviewer, {});
  EXPECT_EQ(save(reviewer, *id, all_met()).error(), Refusal::not_claimed);
  EXPECT_THAT(queue(other), SizeIs(1));
  train(reviewer, {"exit-tickets"});
  EXPECT_TRUE(take(reviewer, which));
  auto trained =
      database().read([&](storage::Session& session) { return trained_for(session, reviewer, *issuer); });
  EXPECT_THAT(trained, SizeIs(1));
  auto lines = database().read([&](storage::Session& session) { return reviewers_of(session, *issuer); });
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].name, "otis");
  EXPECT_EQ(lines[0].open_claims, 1);
}

TEST_P(ReviewStoreTest, ClaimingTwiceIsTheSameClaim) {
  auto which = submission();
  auto first = take(reviewer, which);
  EXPECT_EQ(take(reviewer, which), first);
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  auto open = database().read([&](storage::Session& session) { return open_reviews_of(session, reviewer); });
  EXPECT_THAT(open, SizeIs(1));
}

TEST_P(ReviewStoreTest, UnknownAndTooManyClaimsAreRefused) {
  EXPECT_EQ(take(reviewer, SubmissionId::generate(now, random)).error(), Refusal::unknown_submission);
  for (std::size_t i = 0; i < claims_max; ++i) ASSERT_TRUE(take(reviewer, submission_of_another()));
  EXPECT_EQ(take(reviewer, submission_of_another()).error(), Refusal::too_many_claims);
}

TEST_P(ReviewStoreTest, WhatTheEarnerStoppedIsNotReviewed) {
  auto which = submission();
  database().write([&](storage::Transaction& transaction) {
    transaction.execute(sql_of("UPDATE journey SET ended_at = :now"), {{"now", now}});
  });
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_EQ(take(reviewer, which).error(), Refusal::decided);
}

TEST_P(ReviewStoreTest, AReleasedSubmissionWaitsAgainAlsoForTheSameReviewer) {
  auto which = submission();
  auto id = take(reviewer, which);
  EXPECT_EQ(give_back(other, *id, ReleaseReason::none).error(), Refusal::not_claimed);
  EXPECT_TRUE(give_back(reviewer, *id, ReleaseReason::no_time));
  EXPECT_EQ(give_back(reviewer, *id, ReleaseReason::no_time).error(), Refusal::not_claimed);
  EXPECT_THAT(queue(reviewer), SizeIs(1));
  EXPECT_TRUE(take(other, which));
}

TEST_P(ReviewStoreTest, AConflictOfInterestHidesTheWholeJourneyForGood) {
  auto of = journey(earner);
  auto which = submit(of, 1);
  ASSERT_TRUE(give_back(reviewer, *take(reviewer, which), ReleaseReason::conflict_of_interest));
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_EQ(take(reviewer, which).error(), Refusal::conflict_declared);
  submit(of, 2);
  EXPECT_THAT(queue(reviewer), SizeIs(0));
  EXPECT_THAT(queue(other), SizeIs(2));
}

TEST_P(ReviewStoreTest, AClaimLeftAloneForThreeDaysGoesBack) {
  auto id = take(reviewer, submission());
  now = now + claim_time - std::chrono::seconds(1);
  EXPECT_EQ(expire(), 0);
  ASSERT_TRUE(save(reviewer, *id, {not_met_sort()}));
  now = now + claim_time - std::chrono::seconds(1);
  EXPECT_EQ(expire(), 0);
  now = now + std::chrono::seconds(1);
  EXPECT_TRUE(database().read([&](storage::Session& session) { return any_untouched(session, now); }));
  EXPECT_EQ(expire(), 1);
  EXPECT_EQ(expire(), 0);
  EXPECT_EQ(save(reviewer, *id, all_met()).error(), Refusal::not_claimed);
  EXPECT_THAT(queue(other), SizeIs(1));
}

TEST_P(ReviewStoreTest, SavesCountAndTwoTabsNoticeEachOther) {
  auto id = take(reviewer, submission());
  auto first = save(reviewer, *id, {{"2a", "question", "met"}}, 0);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->revision, 1);
  EXPECT_THAT(first->scores, SizeIs(1));
  EXPECT_EQ(save(reviewer, *id, {{"2a", "question", "met"}}, 1)->revision, 1);
  EXPECT_EQ(save(reviewer, *id, {{"2a", "question", "nearly"}}, 0).error(), Refusal::changed_elsewhere);
  EXPECT_EQ(save(other, *id, all_met()).error(), Refusal::not_claimed);
  EXPECT_EQ(save(reviewer, *id, {{"2a", "sort", "met"}, {"2a", "none", "met"}}).error(),
            Refusal::unknown_criterion);
  auto scores = database().read([&](storage::Session& session) { return scores_of(session, *id); });
  EXPECT_THAT(scores, SizeIs(1));
}

TEST_P(ReviewStoreTest, OnMetThereIsADecisionAnEventAndTheAwardsJobOnce) {
  auto which = submission();
  auto id = take(reviewer, which);
  EXPECT_EQ(send(reviewer, *id).error(), Refusal::not_ready);
  ASSERT_TRUE(save(reviewer, *id, all_met()));
  auto finished = send(reviewer, *id);
  ASSERT_TRUE(finished);
  ASSERT_TRUE(finished->decision);
  EXPECT_EQ(finished->decision->outcome, Outcome::met);
  EXPECT_EQ(finished->decision->earner.email, "renata@example.org");
  EXPECT_EQ(send(reviewer, *id).error(), Refusal::finished);
  EXPECT_EQ(save(reviewer, *id, all_met()).error(), Refusal::finished);
  EXPECT_EQ(give_back(reviewer, *id, ReleaseReason::none).error(), Refusal::finished);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM decision WHERE outcome = 'met'"), 1);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM event WHERE kind = 'review.decided'"), 1);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM job WHERE kind = 'award.issue'"), 1);
  EXPECT_THAT(queue(other), SizeIs(0));
  EXPECT_EQ(take(other, which).error(), Refusal::decided);
}

TEST_P(ReviewStoreTest, NotYetIsDecidedWithFeedbackAndWithoutAnAward) {
  auto which = submission();
  auto id = take(reviewer, which);
  auto scores = all_met();
  scores[1] = not_met_sort();
  ASSERT_TRUE(save(reviewer, *id, scores));
  auto before = database().read([&](storage::Session& session) { return feedback_on(session, which); });
  EXPECT_FALSE(before);
  ASSERT_EQ(send(reviewer, *id)->outcome, Outcome::not_yet);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM job WHERE kind = 'award.issue'"), 0);
  auto feedback = database().read([&](storage::Session& session) { return feedback_on(session, which); });
  ASSERT_TRUE(feedback);
  EXPECT_EQ(feedback->outcome, Outcome::not_yet);
  EXPECT_EQ(feedback->decided_at, now);
  EXPECT_EQ(*find_score(feedback->scores, "2a", "sort"), not_met_sort());
  auto finished =
      database().read([&](storage::Session& session) { return finished_reviews_of(session, reviewer, 10); });
  ASSERT_THAT(finished, SizeIs(1));
  EXPECT_EQ(finished[0].outcome, Outcome::not_yet);
}

TEST_P(ReviewStoreTest, AResubmissionAsksOnlyForWhatWasNotMet) {
  auto of = journey(earner);
  auto first = take(reviewer, submit(of, 1));
  auto scores = all_met();
  scores[1] = not_met_sort();
  ASSERT_TRUE(save(reviewer, *first, scores));
  ASSERT_TRUE(send(reviewer, *first));
  auto second = take(reviewer, submit(of, 2));
  ASSERT_TRUE(second);
  auto carried = database().read([&](storage::Session& session) { return scores_of(session, *second); });
  ASSERT_THAT(carried, SizeIs(2));
  EXPECT_TRUE(carried[0].carried && carried[1].carried);
  auto saved = save(reviewer, *second, {{"2a", "question", "not-yet"}, {"2a", "sort", "met"}});
  ASSERT_TRUE(saved);
  EXPECT_EQ(find_score(saved->scores, "2a", "question")->level, "met");
  EXPECT_EQ(send(reviewer, *second)->outcome, Outcome::met);
}

TEST_P(ReviewStoreTest, AThirdAttemptCarriesOverBothEarlierOnes) {
  auto of = journey(earner);
  auto first = take(reviewer, submit(of, 1));
  auto scores = all_met();
  scores[1] = not_met_sort();
  scores[2] = not_met_sort();
  scores[2].piece = "2b";
  scores[2].criterion = "lesson";
  ASSERT_TRUE(save(reviewer, *first, scores));
  ASSERT_TRUE(send(reviewer, *first));
  auto second = take(other, submit(of, 2));
  ASSERT_TRUE(save(other, *second, {{"2a", "sort", "met"}, scores[2]}));
  ASSERT_EQ(send(other, *second)->outcome, Outcome::not_yet);
  auto third = take(reviewer, submit(of, 3));
  auto carried = database().read([&](storage::Session& session) { return scores_of(session, *third); });
  std::vector<std::string> names;
  for (const auto& score : carried) names.push_back(score.criterion);
  EXPECT_THAT(names, UnorderedElementsAre("question", "sort"));
}

TEST_P(ReviewStoreTest, WhoBecameAColleagueMeanwhileCannotSendScores) {
  auto id = take(reviewer, submission());
  ASSERT_TRUE(save(reviewer, *id, all_met()));
  employ(reviewer, "Maple Hollow", "2026-11-01", "");
  employ(earner, "Maple Hollow", "2026-11-01", "");
  EXPECT_EQ(send(reviewer, *id).error(), Refusal::same_employer);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM decision"), 0);
}

}  // namespace
}  // namespace laurel::review
