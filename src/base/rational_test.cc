#include "base/rational.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace laurel {
namespace {

TEST(RationalTest, DecimalsAreReadExactly) {
  EXPECT_EQ(Rational::parse_decimal("7.25"), Rational(29, 4));
  EXPECT_EQ(Rational::parse_decimal("0.1"), Rational(1, 10));
  EXPECT_EQ(Rational::parse_decimal("1.5e1"), Rational(15));
  EXPECT_EQ(Rational::parse_decimal("15e-1"), Rational(3, 2));
  EXPECT_EQ(Rational::parse_decimal("-2"), Rational(-2));
  EXPECT_EQ(Rational::parse("5/3"), Rational(5, 3));
}

TEST(RationalTest, WhatIsNoNumberIsNone) {
  for (const char* text : {"", "-", ".", "1.", ".5", "1e", "abc", "1,5", "1 ", "NaN", "0x10", "1e9999"})
    EXPECT_FALSE(Rational::parse_decimal(text)) << text;
  for (const char* text : {"1/0", "1/2/3", "/", "1.5/2"}) EXPECT_FALSE(Rational::parse(text)) << text;
}

TEST(RationalTest, NumbersWithMoreDigitsThanTheLimitsAreNone) {
  EXPECT_EQ(Rational::parse_decimal("999999999999.99999999999999999999")->text(),
            "999999999999.99999999999999999999");
  EXPECT_FALSE(Rational::parse_decimal("1000000000000"));
  EXPECT_FALSE(Rational::parse_decimal("0.123456789012345678901"));
  EXPECT_FALSE(Rational::parse_decimal("1e300"));
}

TEST(RationalTest, ArithmeticIsExact) {
  const Rational tenth(1, 10);
  EXPECT_EQ(tenth + tenth + tenth, Rational(3, 10));
  EXPECT_EQ(Rational(18) - Rational(177, 10), Rational(3, 10));
  EXPECT_EQ(Rational(2, 3) * Rational(3, 2), Rational(1));
  EXPECT_EQ(Rational(1) / Rational(3), Rational(1, 3));
  EXPECT_LT(Rational(1, 3), Rational(34, 100));
  EXPECT_LT(Rational(-1), Rational(0));
}

TEST(RationalTest, FiniteDecimalsArePrintedInFullAndOthersWithFour) {
  EXPECT_EQ(Rational(147, 40).text(), "3.675");
  EXPECT_EQ(Rational(18).text(), "18");
  EXPECT_EQ(Rational(2, 3).text(), "0.6667");
  EXPECT_EQ(Rational(10, 15000000).text(), "0");
  EXPECT_EQ(Rational(-825, 2).text(), "-412.5");
  EXPECT_EQ(Rational(0).text(), "0");
}

TEST(RationalTest, RoundingIsHalfUp) {
  EXPECT_EQ(Rational(3675, 1000).fixed_text(1), "3.7");
  EXPECT_EQ(Rational(25, 100).fixed_text(1), "0.3");
  EXPECT_EQ(Rational(1795, 100).truncated(1).fixed_text(1), "17.9");
  EXPECT_EQ(Rational(18).fixed_text(1), "18.0");
  EXPECT_EQ(Rational(7, 2).floor(), 3);
  EXPECT_EQ(Rational(-7, 2).floor(), -4);
}

TEST(RationalTest, ArithmeticThatDoesNotFitIsRefusedNotWrong) {
  Rational huge(INT64_MAX);
  EXPECT_THROW(
      {
        for (int i = 0; i < 4; ++i) huge = huge * huge;
      },
      std::overflow_error);
}

}  // namespace
}  // namespace laurel
