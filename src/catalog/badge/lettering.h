// Letters drawn as paths, so that a picture needs no font where it is shown. The fonts are part of the
// program (fonts.h); Pango shapes the text and finds glyphs of other scripts among the system's fonts.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "catalog/badge/svg.h"

namespace laurel::catalog::badge {

/// A rectangle around the origin in which letters are to stand, in the units of the drawing.
struct LetteringBox {
  double width;
  double height;
};

/// Lines of text as one SVG path, centered on the origin, as large as the box allows.
struct Lettering {
  std::string path;  // path data in integer units
  double scale = 1;  // of the path's units
  double size = 0;   // of the letters, in the units of the drawing
  double width = 0;  // of the widest line's ink
  std::vector<std::string> lines;
};

/// Sets `text` in one to three balanced lines of the serif's semibold cut. What would have to be smaller than
/// can be read is cut with "…". Text that is empty, or that is no UTF-8, has no lines.
Lettering set_lettering(std::string_view text, LetteringBox box);

}  // namespace laurel::catalog::badge
