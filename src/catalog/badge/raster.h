// Pictures as pixels, for where SVG is not understood: baked PNG, link previews, mail.
#pragma once
#include <string_view>

#include "base/encoding.h"

namespace laurel::catalog::badge {

inline constexpr int raster_pixels_max = 4096;  // on each side

/// The SVG as a PNG of exactly width × height pixels (1 to raster_pixels_max), with transparent ground, the
/// drawing as large as fits and centered. CHECKs the size; throws std::runtime_error for what is no SVG.
/// Files and addresses that an SVG refers to are never read.
Bytes render_png(std::string_view svg, int width, int height);

}  // namespace laurel::catalog::badge
