#include "recognition/limits/placement.h"

#include <gtest/gtest.h>

namespace laurel::recognition {
namespace {

Placement with_caps(std::vector<Rational> caps) {
  return Placement([caps = std::move(caps)](std::size_t bucket, int) { return caps[bucket]; });
}

TEST(Placement, MovesWhatCameBeforeWhereThatMakesRoom) {
  auto placement = with_caps({Rational(30), Rational(45)});
  EXPECT_EQ(placement.take({0, 1}, 0, Rational(45)), Rational(45));
  EXPECT_EQ(placement.take({0}, 0, Rational(30)), Rational(30))
      << "the first went to the second bucket whole";
  EXPECT_EQ(placement.take({0, 1}, 0, Rational(1)), Rational(0));
}

TEST(Placement, MovesAlongAChain) {
  auto placement = with_caps({Rational(6), Rational(6), Rational(6)});
  EXPECT_EQ(placement.take({0, 1}, 0, Rational(6)), Rational(6));
  EXPECT_EQ(placement.take({1, 2}, 0, Rational(6)), Rational(6));
  EXPECT_EQ(placement.take({0, 1}, 0, Rational(6)), Rational(6));
}

TEST(Placement, WhatCameBeforeKeepsItsSum) {
  auto placement = with_caps({Rational(10)});
  EXPECT_EQ(placement.take({0}, 0, Rational(8)), Rational(8));
  EXPECT_EQ(placement.take({0}, 0, Rational(8)), Rational(2));
  EXPECT_EQ(placement.take({0}, 1, Rational(8)), Rational(8)) << "another year has a cap of its own";
}

TEST(Placement, ACapThatIsUsedUpTakesNothing) {
  auto placement = with_caps({Rational(-3)});
  EXPECT_EQ(placement.take({0}, 0, Rational(1)), Rational(0));
}

}  // namespace
}  // namespace laurel::recognition
