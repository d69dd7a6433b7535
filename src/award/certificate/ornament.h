// The certificate's ornaments, computed like the guilloches of banknotes: border, rosette and leaf stars.
#pragma once
#include "catalog/badge/canvas.h"
#include "catalog/badge/svg.h"

namespace laurel::award {

inline constexpr catalog::badge::Color laurel_green{0x1E, 0x5B, 0x45};
inline constexpr catalog::badge::Color page_paper{0xFF, 0xFE, 0xFB};

void set_color(cairo_t* canvas, catalog::badge::Color color);

/// Six interlaced sine lines between two gold lines along the page's edges, a leaf star in each corner.
void draw_border(cairo_t* canvas, double page_width, double page_height);

/// A woven ring with eight lobes around `center`; `radius` is that of its widest points.
void draw_rosette(cairo_t* canvas, catalog::badge::Point center, double radius);

}  // namespace laurel::award
