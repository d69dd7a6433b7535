// The badge: the picture of a micro-credential or a stack, a round medal drawn by code. Same medal, same
// text.
#pragma once
#include <optional>
#include <string>

#include "catalog/badge/device.h"
#include "catalog/badge/hue.h"

namespace laurel::catalog::badge {

enum class State {
  to_earn,    // in the stack's hue
  under_way,  // an outline that fills with the pieces that are ready
  earned,     // gold-edged
};

/// Two drawings of the same medal, as type has cuts for text and display.
enum class Cut {
  small,  // below 120 pixels: fewer, larger leaves, a larger device, an empty band; 208 × 208 units
  large,  // from 120 pixels: the title stands on the band; 240 × 208 units
};

struct Medal {
  /// The micro-credential's title in its own language; none for a stack: its medal has no band.
  std::optional<std::string> title;
  Hue hue;
  Device device = Device::chairs;
  State state = State::to_earn;
  /// The share of pieces that are ready, 0 to 1; only read when under way.
  double ready = 0;
  Cut cut = Cut::large;
};

/// The field in the units of the drawing; a picture keeps this ratio.
struct Field {
  int width;
  int height;
};
Field field_of(Cut cut);

/// One <svg> element without an XML declaration, fit for a file, for <img> and for a page: no ids, scripts,
/// styles, fonts or references. The title is its accessible name; without one it is hidden from readers,
/// for the name stands beside it.
std::string draw_medal(const Medal& medal);

}  // namespace laurel::catalog::badge
