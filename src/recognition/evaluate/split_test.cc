#include "recognition/evaluate/split.h"

#include <gtest/gtest.h>

namespace laurel::recognition {
namespace {

using Amounts = std::map<PartSet, Rational>;

TEST(SplitTest, WhatFitsTwoPartsGoesWhereItIsShort) {
  EXPECT_EQ(split(Amounts{{0b01, 3}, {0b11, 3}}, {3, 3}), (std::vector<Rational>{3, 3}));
  EXPECT_EQ(split(Amounts{{0b10, 3}, {0b11, 3}}, {3, 3}), (std::vector<Rational>{3, 3}));
}

TEST(SplitTest, AnAmountIsDividedButNeverCountedTwice) {
  EXPECT_EQ(split(Amounts{{0b11, 6}}, {3, 3}), (std::vector<Rational>{3, 3}));
  EXPECT_EQ(split(Amounts{{0b11, 3}}, {3, 3}), (std::vector<Rational>{3, 0}));
}

TEST(SplitTest, AChainOfPartsHandsOnWhatItGot) {
  // The first two must make room for what fits nowhere else.
  EXPECT_EQ(split(Amounts{{0b011, 2}, {0b110, 2}, {0b001, 2}}, {2, 2, 2}), (std::vector<Rational>{2, 2, 2}));
}

TEST(SplitTest, WhatNoPartNeedsGoesToTheFirstThatFits) {
  EXPECT_EQ(split(Amounts{{0b10, 5}}, {1, 2}), (std::vector<Rational>{0, 5}));
  EXPECT_EQ(split(Amounts{}, {1, 2}), (std::vector<Rational>{0, 0}));
}

}  // namespace
}  // namespace laurel::recognition
