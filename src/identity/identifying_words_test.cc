#include "identity/identifying_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace laurel::identity {
namespace {

const Identity renata{
    "Renata M. Holloway", "renata@maple.example", {"Oak Street Elementary"}, {"Maple Hollow City Schools"}};

std::vector<std::string> words_in(std::string_view text, IdentifyingKind kind) {
  std::vector<std::string> words;
  for (const auto& found : find_identifying_words(text, renata))
    if (found.kind == kind) words.push_back(found.words);
  return words;
}

TEST(IdentifyingWords, NamesAreFoundHoweverTheyAreWritten) {
  using testing::ElementsAre;
  EXPECT_THAT(words_in("by RENATA M. HOLLOWAY, today", IdentifyingKind::name),
              ElementsAre("RENATA M. HOLLOWAY"));
  EXPECT_THAT(words_in("Holloway, Renáta", IdentifyingKind::name), ElementsAre("Holloway, Renáta"));
  EXPECT_THAT(words_in("Ms. Holloway asked; señora holloway smiled", IdentifyingKind::name),
              ElementsAre("Holloway", "holloway"));
  EXPECT_THAT(words_in("Thanks, Renata!", IdentifyingKind::possible_name), ElementsAre("Renata"));
  EXPECT_TRUE(find_identifying_words("a renata is no name without a capital", renata).empty());
}

TEST(IdentifyingWords, SchoolsDistrictsAndAddressesAreFound) {
  using testing::ElementsAre;
  EXPECT_THAT(words_in("At oak street\nelementary we sort.", IdentifyingKind::school),
              ElementsAre("oak street\nelementary"));
  EXPECT_THAT(words_in("the Maple Hollow City Schools", IdentifyingKind::district),
              ElementsAre("Maple Hollow City Schools"));
  EXPECT_THAT(words_in("write to Renata@Maple.example.", IdentifyingKind::email),
              ElementsAre("Renata@Maple.example"));
  EXPECT_TRUE(find_identifying_words("An oak stands in the street of maples.", renata).empty());
}

TEST(IdentifyingWords, AnIdentityWithoutAnythingFindsNothing) {
  EXPECT_TRUE(find_identifying_words("Some words", {"", "", {""}, {""}}).empty());
  EXPECT_TRUE(find_identifying_words("", renata).empty());
  EXPECT_TRUE(find_identifying_words("\xFF\xFE broken \xC3", renata).empty());
}

TEST(IdentifyingWords, ABarCoversThemAndTheRestStays) {
  EXPECT_EQ(cover_identifying_words("Plan of Renata Holloway, grade 4, Oak Street Elementary.", renata),
            "Plan of █████, grade 4, █████.");
  EXPECT_EQ(cover_identifying_words("Renata is also a wind.", renata), "Renata is also a wind.");
  EXPECT_EQ(cover_identifying_words("Renata Holloway’s plan, Ms. Holloway's too", renata),
            "█████’s plan, Ms. █████'s too");
}

TEST(IdentifyingWords, GivenNamesAreAskedAboutAndNeverCovered) {
  using testing::ElementsAre;
  auto to_check = [](std::string_view text) {
    std::vector<std::string> words;
    for (const auto& found : find_words_to_check(text, renata)) words.push_back(found.words);
    return words;
  };
  EXPECT_THAT(to_check("Then Emma Torres and José asked; Ms. Holloway wrote it down."),
              ElementsAre("Emma Torres", "José", "Holloway"));
  EXPECT_THAT(to_check("Emma. Then she left. Liam I know."), ElementsAre("Emma", "Liam"));
  EXPECT_THAT(to_check("Renata and Student A sorted in May; grace and jordan are words."),
              ElementsAre("Renata"));
  EXPECT_THAT(to_check("Ms. Holloway’s class at Oak Street Elementary"),
              ElementsAre("Holloway", "Oak Street Elementary"));
  EXPECT_THAT(to_check(""), ElementsAre());
  EXPECT_EQ(cover_identifying_words("Emma sorted.", renata), "Emma sorted.");
}

}  // namespace
}  // namespace laurel::identity
