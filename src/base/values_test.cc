#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"

namespace laurel {

TEST(Date, ADayThatDoesNotExistIsNone) {
  EXPECT_TRUE(Date::parse("2024-02-29"));
  EXPECT_FALSE(Date::parse("2024-02-30"));
  EXPECT_FALSE(Date::parse("2024-2-03"));
  EXPECT_FALSE(Date::parse("2024-02-03 "));
}

TEST(Date, MonthsEndOnTheLastDayWhereTheDayIsMissing) {
  EXPECT_EQ(Date(2026, 8, 31).plus_months(6).text(), "2027-02-28");
  EXPECT_EQ(Date(2026, 11, 22).plus_months(6).text(), "2027-05-22");
}

TEST(Instant, TextsReadBackAndSortAsTheInstantsDo) {
  auto instant = Instant::parse("2026-11-22T02:40:38.1239+01:00");
  ASSERT_TRUE(instant);
  EXPECT_EQ(instant->text(), "2026-11-22T01:40:38.123Z");
  EXPECT_EQ(Instant::parse(instant->text()), instant);
  EXPECT_LT(instant->text(), (*instant + std::chrono::milliseconds(1)).text());
  EXPECT_FALSE(Instant::parse("2026-11-22T24:00:00Z"));
  EXPECT_FALSE(Instant::parse("2026-11-22"));
}

TEST(Id, TextsReadBackAndSortByTime) {
  SeededRandom random(1);
  struct Journey;
  auto first = Id<Journey>::generate(Instant::from_milliseconds(1000), random);
  auto second = Id<Journey>::generate(Instant::from_milliseconds(2000), random);
  EXPECT_EQ(Id<Journey>::parse(first.text()), first);
  EXPECT_LT(first.text(), second.text());
  EXPECT_FALSE(Id<Journey>::parse("zzzzzzzzzzzzzzzzzzzzzz"));  // beyond 128 bits
  EXPECT_FALSE(Id<Journey>::parse("short"));
}

TEST(Money, IsReadAndShownExactly) {
  EXPECT_EQ(Money::parse("75", "USD")->text(), "$75");
  EXPECT_EQ(Money::parse("1250.5", "USD")->text(), "$1,250.50");
  EXPECT_FALSE(Money::parse("1.234", "USD"));
  EXPECT_FALSE(Money::parse("-1", "USD"));
}

TEST(Encoding, Base64urlIsStrict) {
  EXPECT_EQ(base64url(bytes_of("any carnal pleas")), "YW55IGNhcm5hbCBwbGVhcw");
  EXPECT_TRUE(from_base64url("YW55IGNhcm5hbCBwbGVhcw"));
  EXPECT_FALSE(from_base64url("YW55IGNhcm5hbCBwbGVhcx"));  // stray bits
  EXPECT_FALSE(from_base64url("YW55+"));
  EXPECT_EQ(hex(*from_hex("00ffA5")), "00ffa5");
}

}  // namespace laurel
