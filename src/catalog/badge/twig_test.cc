#include "catalog/badge/twig.h"

#include <gtest/gtest.h>

namespace laurel::catalog::badge {
namespace {

constexpr TwigShape kShape{.radius = 80,
                           .stem_angle = 2.2,
                           .foot_angle = 2.1,
                           .tip_angle = 0.3,
                           .pairs = 4,
                           .leaf_length = 20,
                           .leaf_width = 10,
                           .spread = 0.6};

auto count_leaves(const std::string& path) {
  return std::ranges::count(path, 'z');
}

TEST(Twigs, CarryPairsOfLeavesAndASingleOneAtTheTip) {
  const TwigPaths paths = draw_twigs(kShape, 5);
  EXPECT_EQ(count_leaves(paths.closed), 2 * (4 * 2 + 1));
  EXPECT_TRUE(paths.open.empty());
}

TEST(Twigs, CloseTheirLeavesInPairsFromTheFoot) {
  for (int steps = 0; steps < 5; ++steps) {
    const TwigPaths paths = draw_twigs(kShape, steps);
    EXPECT_EQ(count_leaves(paths.closed), 2 * 2 * steps);
    EXPECT_EQ(count_leaves(paths.open), 2 * (2 * (4 - steps) + 1));
  }
}

}  // namespace
}  // namespace laurel::catalog::badge
