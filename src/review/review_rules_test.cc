#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/exhibit.h"
#include "review/reviewer.h"
#include "review/school_day.h"
#include "review/scoring.h"
#include "review/test_rubric.h"

namespace laurel::review {
namespace {

const Instant now = *Instant::parse("2026-11-22T08:00:00Z");

class ReviewerRule : public testing::Test {
 protected:
  std::optional<Refusal> refusal() const {
    auto answer = may_review(reviewer, work);
    return answer ? std::nullopt : std::optional(answer.error());
  }
  SeededRandom random{1};
  Reviewer reviewer{identity::PersonId::generate(now, random), {"exit-tickets"}, {}, {}, {}};
  Work work{"exit-tickets", "a-journey", identity::PersonId::generate(now, random), {}, {}};
};

// REQ V2
TEST_F(ReviewerRule, ATrainedStrangerMayReview) {
  EXPECT_EQ(refusal(), std::nullopt);
}

TEST_F(ReviewerRule, WhoIsNotTrainedForThisMicroCredentialMayNot) {
  reviewer.trained_for = {"another"};
  EXPECT_EQ(refusal(), Refusal::not_trained);
}

TEST_F(ReviewerRule, NobodyReviewsTheirOwnWork) {
  work.earner = reviewer.person;
  EXPECT_EQ(refusal(), Refusal::own_work);
}

TEST_F(ReviewerRule, NobodyReviewsATeamMate) {
  reviewer.teams = {"grade-four", "science"};
  work.teams = {"science"};
  EXPECT_EQ(refusal(), Refusal::own_team);
}

TEST_F(ReviewerRule, NobodyReviewsAColleagueOfTheSchoolOrDistrict) {
  reviewer.employers = {{"Lincoln Elementary", "Maple Hollow City Schools", "OH"}};
  work.employers = {{"Oak Street School", "MAPLE HOLLOW  City-Schools", "OH"}};
  EXPECT_EQ(refusal(), Refusal::same_employer);
  work.employers = {{"lincoln elementary", "Maple Hollow CSD", ""}};
  EXPECT_EQ(refusal(), Refusal::same_employer);
}

TEST_F(ReviewerRule, TheSameNameInAnotherStateIsAnotherSchool) {
  reviewer.employers = {{"Lincoln Elementary", "Springfield Public Schools", "IL"}};
  work.employers = {{"Lincoln Elementary", "Springfield Public Schools", "OR"}};
  EXPECT_EQ(refusal(), std::nullopt);
}

TEST_F(ReviewerRule, AnEmptyNameIsNoPlace) {
  reviewer.employers = {{"", "North", "OH"}};
  work.employers = {{"", "South", "OH"}};
  EXPECT_EQ(refusal(), std::nullopt);
}

TEST_F(ReviewerRule, AConflictOnceDeclaredStands) {
  reviewer.conflicts = {"a-journey"};
  EXPECT_EQ(refusal(), Refusal::conflict_declared);
}

TEST(Refusals, NearnessIsNotTold) {
  EXPECT_EQ(refusal_key(Refusal::own_team), refusal_key(Refusal::same_employer));
  EXPECT_EQ(refusal_key(Refusal::not_ready), "review.refused_not_ready");
}

TEST(Names, OutcomesAndReasonsReadBack) {
  for (auto outcome : {Outcome::met, Outcome::not_yet}) EXPECT_EQ(parse_outcome(text_of(outcome)), outcome);
  for (auto reason : {ReleaseReason::none, ReleaseReason::conflict_of_interest, ReleaseReason::cannot_open,
                      ReleaseReason::not_my_field, ReleaseReason::no_time, ReleaseReason::expired,
                      ReleaseReason::training_ended})
    EXPECT_EQ(parse_release_reason(text_of(reason)), reason);
  EXPECT_FALSE(parse_outcome("perhaps"));
  EXPECT_FALSE(parse_release_reason("perhaps"));
}

TEST(Scoring, WhatIsWantingIsNamedInTheOrderOfTheRubric) {
  const auto rubric = test_rubric();
  auto missing = gaps(rubric, {});
  ASSERT_EQ(missing.size(), 3u);
  EXPECT_EQ(missing[0].title, "The question");
  EXPECT_TRUE(missing[0].level);
  EXPECT_FALSE(missing[0].seen);
  EXPECT_EQ(missing[2].criterion, "lesson");
}

// REQ V8
TEST(Scoring, ACriterionNotMetNeedsThreeUsableSentences) {
  const auto rubric = test_rubric();
  auto scores = all_met();
  scores[1] = {"2a", "sort", "nearly", "  Four piles with names.  ", "short", ""};
  auto missing = gaps(rubric, scores);
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_FALSE(missing[0].seen);
  EXPECT_TRUE(missing[0].missing);
  EXPECT_TRUE(missing[0].next_step);
  EXPECT_FALSE(missing[0].level);
}

TEST(Scoring, CharactersAreCountedAndNotBytes) {
  auto scores = all_met();
  scores[1] = {"2a", "sort", "nearly", "ññññññññññ", "ññññññññññ ñññññññññ", "ññññññññññ ñññññññññ"};
  auto missing = gaps(test_rubric(), scores);
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_TRUE(missing[0].seen);
  EXPECT_FALSE(missing[0].missing);
}

TEST(Scoring, MetMeansEveryCriterionReachesItsPassingLevel) {
  const auto rubric = test_rubric();
  EXPECT_EQ(outcome_of(rubric, all_met()), Outcome::met);
  auto scores = all_met();
  scores[1] = not_met_sort();
  EXPECT_EQ(outcome_of(rubric, scores), Outcome::not_yet);
}

TEST(Scoring, ALevelAboveThePassingOneIsMet) {
  auto rubric = test_rubric();
  rubric.parts[0].pieces[0].rubric[0].passing = "nearly";
  EXPECT_EQ(outcome_of(rubric, all_met()), Outcome::met);
}

TEST(Scoring, OnlyWhatWasMetIsCarriedOver) {
  auto scores = all_met();
  scores[1] = not_met_sort();
  auto carried = carried_over(test_rubric(), scores);
  ASSERT_EQ(carried.size(), 2u);
  EXPECT_EQ(carried[0].criterion, "question");
  EXPECT_TRUE(carried[0].carried);
  EXPECT_EQ(carried[1].criterion, "lesson");
}

TEST(Scoring, AScoreMustFitTheRubric) {
  const auto rubric = test_rubric();
  EXPECT_TRUE(check_score(rubric, {"2a", "sort", ""}));
  EXPECT_EQ(check_score(rubric, {"2a", "lesson", "met"}).error(), Refusal::unknown_criterion);
  EXPECT_EQ(check_score(rubric, {"9z", "sort", "met"}).error(), Refusal::unknown_criterion);
  EXPECT_EQ(check_score(rubric, {"2a", "sort", "splendid"}).error(), Refusal::unknown_criterion);
  EXPECT_EQ(check_score(rubric, {"2a", "sort", "met", std::string(feedback_bytes_max + 1, 'x')}).error(),
            Refusal::text_too_long);
}

TEST(Scoring, ADecisionWaitsForItsReviews) {
  EXPECT_EQ(decide({}), std::nullopt);
  EXPECT_EQ(decide({Outcome::met}), Outcome::met);
  EXPECT_EQ(decide({Outcome::not_yet}), Outcome::not_yet);
}

Date day(const char* text) {
  return *Date::parse(text);
}

TEST(SchoolDay, WeekendsAndHolidaysDoNotCount) {
  EXPECT_EQ(school_days_between(day("2026-11-20"), day("2026-11-23")), 1);  // Friday to Monday
  EXPECT_EQ(school_days_between(day("2026-11-25"), day("2026-11-30")), 1);  // over Thanksgiving
  EXPECT_EQ(school_days_between(day("2026-11-25"), day("2026-11-25")), 0);
  EXPECT_EQ(school_days_between(day("2026-11-25"), day("2026-11-20")), 0);
  for (auto holiday : {"2026-01-01", "2026-05-25", "2027-07-04", "2026-09-07", "2026-11-26", "2026-11-27",
                       "2026-12-24", "2026-12-25"})
    EXPECT_FALSE(is_school_day(day(holiday))) << holiday;
  for (auto open : {"2026-11-20", "2026-05-18", "2026-09-14", "2026-12-28"})
    EXPECT_TRUE(is_school_day(day(open))) << open;
}

TEST(SchoolDay, AddingAndCountingAgree) {
  for (int days = 0; days < 300; ++days)
    EXPECT_EQ(school_days_between(day("2026-08-31"), plus_school_days(day("2026-08-31"), days)), days);
  EXPECT_EQ(plus_school_days(day("2026-11-20"), 3).text(), "2026-11-25");
}

TEST(Exhibit, FilesHaveNumbersInPlaceOfNames) {
  const auto manifest = earning::read_manifest(test_manifest());
  const auto picture = find_exhibit(manifest, "e2");
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->number, 2);
  EXPECT_EQ(picture->piece.piece, "2a");
  EXPECT_EQ(anonymous_file_name(*picture), "2a-file-2.jpg");
  EXPECT_FALSE(find_exhibit(manifest, "e9"));
}

TEST(Exhibit, FormatsHaveTheNamesPeopleUse) {
  EXPECT_EQ(format_name("application/pdf"), "PDF");
  EXPECT_EQ(format_name("image/jpeg"), "JPEG");
  EXPECT_EQ(format_name("chemical/x-pdb"), "chemical/x-pdb");
}

}  // namespace
}  // namespace laurel::review
