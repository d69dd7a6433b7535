// The band over the foot of a medal, with folded tails.
#pragma once
#include <string>

#include "catalog/badge/palette.h"

namespace laurel::catalog::badge {

/// In units of the drawing, the medal's center being the origin.
struct BandShape {
  double half_width;  // of the face
  double top;
  double height;
  double tail;   // how far a tail reaches beyond the face
  double drop;   // how far it hangs below it
  double fold;   // how far a tail's start lies behind the face
  double edge;   // width of its outline
  double inset;  // of the two thin lines along it; 0: none
};

std::string draw_band(const BandShape& shape, const Palette& palette);

}  // namespace laurel::catalog::badge
