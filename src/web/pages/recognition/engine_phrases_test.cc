// REQ R9, O3: what the engine says, in the reader's words.
#include "web/pages/recognition/engine_phrases.h"

#include <gtest/gtest.h>

#include "web/page/messages.h"

namespace laurel::web {
namespace {

std::string key_of(std::string_view text) {
  const auto found = find_phrase(text);
  return found ? std::string(found->phrase->key) : "";
}

TEST(EnginePhrases, AreFoundWithTheirValues) {
  const auto late = find_phrase("documents.evidence received 2026-11-24, after the last day 2026-11-04");
  ASSERT_TRUE(late);
  EXPECT_EQ(late->phrase->key, "received_late");
  EXPECT_TRUE(late->phrase->may_lie_ahead);
  EXPECT_EQ(late->values.at("DOC"), "evidence");
  EXPECT_EQ(late->values.at("LAST"), "2026-11-04");
  const auto hours = find_phrase("15 clock hours ÷ 10 = 3/2 CEU");
  ASSERT_TRUE(hours);
  EXPECT_EQ(hours->values.at("RATE"), "÷ 10");
  const auto credits = find_phrase("3 graduate semester credit × 3 = 9 CEU");
  ASSERT_TRUE(credits);
  EXPECT_EQ(credits->values.at("KIND"), "graduate semester credit");
}

TEST(EnginePhrases, TheMoreParticularComesFirst) {
  EXPECT_EQ(key_of("documents.evidence received 2026-11-24"), "received");
  EXPECT_EQ(key_of("at most 2 together in the year from 2026: 0 of 1 counts"), "cap_year_part");
  EXPECT_EQ(key_of("at most 2 together"), "cap");
  EXPECT_EQ(key_of("team pre-approval on 2026-11-24, before the start"), "team_preapproval");
  EXPECT_EQ(key_of("`licenses[].issued` is missing"), "field_missing");
  EXPECT_EQ(key_of("`memberships` is missing"), "membership_unknown");
}

TEST(EnginePhrases, LeaveAloneWhatTheyDoNotKnow) {
  for (const char* text : {"", "something else", "documents.nonsense received 2026-11-24",
                           "documents.evidence received yesterday", "15 clock hours ÷ 10 = 1.5 apples"})
    EXPECT_EQ(key_of(text), "") << text;
}

TEST(EnginePhrases, HaveASentenceInEveryLanguage) {
  const Messages messages(LAUREL_SOURCE_DIR "/src/web/messages");
  for (const auto language : all_languages)
    for (const auto& phrase : engine_phrases()) {
      const auto key = "engine." + std::string(phrase.key);
      EXPECT_TRUE(messages.has(language, key)) << key;
      EXPECT_EQ(messages.has(language, key + "_ahead"), phrase.may_lie_ahead) << key;
    }
}

}  // namespace
}  // namespace laurel::web
