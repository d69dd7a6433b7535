#include "catalog/badge/lettering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"

namespace laurel::catalog::badge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Le;
using testing::Not;
using testing::SizeIs;

constexpr LetteringBox kBand{176, 34};

TEST(Lettering, KeepsAShortTitleOnOneLine) {
  EXPECT_THAT(set_lettering("Key Work", kBand).lines, ElementsAre("Key Work"));
}

TEST(Lettering, BalancesTwoLines) {
  EXPECT_THAT(set_lettering("Exit Tickets That Change Tomorrow", kBand).lines,
              ElementsAre("Exit Tickets That", "Change Tomorrow"));
}

TEST(Lettering, SetsThreeLinesWhereTheLettersBecomeLarger) {
  const Lettering lettering = set_lettering(
      "Teaching Argument Writing With Evidence From Primary Sources in Grades Six to Eight", kBand);
  EXPECT_THAT(lettering.lines, ElementsAre("Teaching Argument Writing", "With Evidence From Primary",
                                           "Sources in Grades Six to Eight"));
}

TEST(Lettering, FillsTheWidthExactlyWhereWidthIsTheLimit) {
  const Lettering lettering = set_lettering("Who Does What: A Working Agreement for Two", kBand);
  EXPECT_NEAR(lettering.width, kBand.width, 0.01);
}

TEST(Lettering, NeverLeavesTheBox) {
  for (const std::string_view title :
       {"A", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "Ünïcödé Çedïllas ÅÅÅ",
        "教育者的微证书与学习共同体的建设", "شهادة مصغرة للمعلمين",
        "one two three four five six seven eight nine ten eleven twelve thirteen"}) {
    const Lettering lettering = set_lettering(title, kBand);
    EXPECT_THAT(lettering.width, Le(kBand.width + 0.01)) << title;
    EXPECT_THAT(lettering.lines, Not(IsEmpty())) << title;
    EXPECT_THAT(lettering.lines.size(), Le(3U)) << title;
  }
}

TEST(Lettering, BreaksBetweenIdeographsThatHaveNoSpaces) {
  EXPECT_THAT(set_lettering("教育者的微证书与学习共同体的建设", kBand).lines, SizeIs(2));
}

TEST(Lettering, CutsWhatCouldNotBeRead) {
  std::string title;
  for (int i = 0; i < 2000; ++i) title += "word ";
  const Lettering lettering = set_lettering(title, kBand);
  EXPECT_TRUE(lettering.lines.back().ends_with("…"));
  EXPECT_GE(lettering.size, 6);
}

TEST(Lettering, DrawsEveryLetterOfALongLine) {
  EXPECT_EQ(std::ranges::count(set_lettering(std::string(60, 'l'), kBand).path, 'z'), 60);
}

TEST(Lettering, HasNothingToSetForEmptyOrBrokenText) {
  EXPECT_THAT(set_lettering("", kBand).lines, IsEmpty());
  EXPECT_THAT(set_lettering(" \n\t ", kBand).path, IsEmpty());
  EXPECT_THAT(set_lettering("\xC3\x28", kBand).path, IsEmpty());
}

TEST(Lettering, ReadsLineEndsAndControlCharactersAsSpaces) {
  EXPECT_EQ(set_lettering("Key\r\n\x01Work", kBand).path, set_lettering("Key Work", kBand).path);
}

}  // namespace
}  // namespace laurel::catalog::badge
