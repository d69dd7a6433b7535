#include "catalog/badge/palette.h"

namespace laurel::catalog::badge {

Palette palette_of(State state, Hue hue) {
  const Color color = hue.color();
  const Color deep = mix(color, {0x10, 0x16, 0x1C}, 0.36);
  const Color tint = mix(color, white, 0.72);
  switch (state) {
    case State::earned:
      return {.edge = dark_gold,
              .ring = deep,
              .field = color,
              .line = light_gold,
              .leaf = light_gold,
              .vein = dark_gold,
              .device = white,
              .band_edge = gold,
              .band_line = light_gold,
              .tail = light_gold,
              .tail_shadow = mix(light_gold, gold, 0.55),
              .fold = dark_gold};
    case State::under_way:
      return {.edge = color,
              .ring = white,
              .field = white,
              .line = color,
              .leaf = color,
              .vein = white,
              .device = color,
              .band_edge = color,
              .band_line = tint,
              .tail = white,
              .tail_shadow = tint,
              .fold = color};
    case State::to_earn:
      break;
  }
  return {.edge = deep,
          .ring = deep,
          .field = color,
          .line = tint,
          .leaf = tint,
          .vein = deep,
          .device = white,
          .band_edge = color,
          .band_line = tint,
          .tail = tint,
          .tail_shadow = mix(color, white, 0.5),
          .fold = deep};
}

}  // namespace laurel::catalog::badge
