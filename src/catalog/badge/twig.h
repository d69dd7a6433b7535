// The two laurel twigs on a medal: leaves in pairs along an arc around the origin, from the foot upwards.
#pragma once
#include <string>
#include <vector>

#include "catalog/badge/svg.h"

namespace laurel::catalog::badge {

/// Angles in radians from the top of the medal; the left twig is the mirror image of the right one.
struct TwigShape {
  double radius;       // of the stem, around the origin
  double stem_angle;   // where the bare stem begins, at or below the lowest pair
  double foot_angle;   // where the lowest pair grows
  double tip_angle;    // where the single leaf at the tip ends
  int pairs;           // of leaves on each side
  double leaf_length;  // of the lowest leaf; leaves grow smaller towards the tip
  double leaf_width;
  double spread;  // between a leaf and the stem, radians
};

/// Path data for both twigs together. `steps_closed` counts leaf steps from the foot (the tip is the last of
/// pairs + 1): those leaves are in `closed`, the others in `open`.
struct TwigPaths {
  std::string stem;
  std::string closed;
  std::string open;
  std::string veins;
};
TwigPaths draw_twigs(const TwigShape& shape, int steps_closed);

}  // namespace laurel::catalog::badge
