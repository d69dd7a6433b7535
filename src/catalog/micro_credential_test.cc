#include "catalog/micro_credential.h"

#include <gtest/gtest.h>

#include "catalog/issuer.h"
#include "catalog/search.h"

namespace laurel::catalog {

TEST(Grade, RunsFromPreKindergartenToTwelve) {
  std::string all;
  for (int step = 0; step <= 13; ++step) all += Grade::from_step(step).text() + " ";
  EXPECT_EQ(all, "PK K 1 2 3 4 5 6 7 8 9 10 11 12 ");
  EXPECT_EQ(Grade::parse("12")->step(), 13);
  EXPECT_LT(*Grade::parse("PK"), *Grade::parse("K"));
  for (auto bad : {"", "0", "13", "k", "1.", "01"}) EXPECT_FALSE(Grade::parse(bad)) << bad;
}

TEST(GradeBand, IsTouchedWhereOneGradeIsInBoth) {
  const GradeRange third_to_sixth{*Grade::parse("3"), *Grade::parse("6")};
  EXPECT_FALSE(touches(third_to_sixth, GradeBand::primary));
  EXPECT_TRUE(touches(third_to_sixth, GradeBand::elementary));
  EXPECT_TRUE(touches(third_to_sixth, GradeBand::middle));
  EXPECT_FALSE(touches(third_to_sixth, GradeBand::high));
  EXPECT_TRUE(touches({*Grade::parse("PK"), *Grade::parse("PK")}, GradeBand::primary));
}

TEST(Criterion, IsMetByItsPassingLevelAndEveryHigherOne) {
  const Criterion criterion{"c", "C", "good", {{"none", "", ""}, {"good", "", ""}, {"great", "", ""}}};
  EXPECT_EQ(criterion.passing_index(), 1u);
  EXPECT_FALSE(criterion.is_met_by("none"));
  EXPECT_TRUE(criterion.is_met_by("good"));
  EXPECT_TRUE(criterion.is_met_by("great"));
  EXPECT_FALSE(criterion.is_met_by("unheard-of"));
}

TEST(EvidenceKind, IsReadAsItIsWritten) {
  for (auto kind : all_evidence_kinds()) EXPECT_EQ(parse_evidence_kind(text_of(kind)), kind);
  EXPECT_EQ(text_of(EvidenceKind::observation_log), "observation-log");
  EXPECT_FALSE(parse_evidence_kind("observation_log"));
}

// REQ J2
TEST(Price, TheNewestLineNotAfterTheDayCounts) {
  auto day = [](const char* text) { return *Date::parse(text); };
  const std::vector<Price> prices{
      {day("2020-01-01"), ChargePoint::start, Money(0, "USD"), Money(7500, "USD")},
      {day("2026-07-01"), ChargePoint::submission, Money(0, "USD"), Money(9000, "USD")}};
  EXPECT_EQ(price_on(prices, day("2019-12-31")), nullptr);
  EXPECT_EQ(price_on(prices, day("2020-01-01")), &prices[0]);
  EXPECT_EQ(price_on(prices, day("2026-06-30")), &prices[0]);
  EXPECT_EQ(price_on(prices, day("2026-07-01")), &prices[1]);
}

}  // namespace laurel::catalog
