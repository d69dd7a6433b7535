// The colors of one medal, by what they paint.
#pragma once
#include "catalog/badge/medal.h"

namespace laurel::catalog::badge {

inline constexpr Color ink{0x1C, 0x23, 0x20};
inline constexpr Color paper{0xFD, 0xFC, 0xF9};
inline constexpr Color white{0xFF, 0xFF, 0xFF};
inline constexpr Color gold{0xB9, 0x82, 0x2B};
inline constexpr Color light_gold{0xEB, 0xCC, 0x8B};
inline constexpr Color dark_gold{0x8A, 0x5C, 0x16};

struct Palette {
  Color edge;   // the outermost line
  Color ring;   // behind the twigs
  Color field;  // behind the device
  Color line;   // around the field
  Color leaf;   // closed leaves
  Color vein;   // on them
  Color device;
  Color band_edge;
  Color band_line;    // the two thin lines along the band
  Color tail;         // the band's ends
  Color tail_shadow;  // beside the band
  Color fold;         // where the band turns
};
Palette palette_of(State state, Hue hue);

}  // namespace laurel::catalog::badge
