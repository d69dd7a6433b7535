// Text on a page that always fits: set smaller, then in more lines, then cut.
#pragma once
#include <pango/pangocairo.h>

#include <span>
#include <string_view>

#include "catalog/badge/canvas.h"
#include "catalog/badge/fonts.h"
#include "catalog/badge/svg.h"

namespace laurel::award {

struct Typeface {
  const char* family;
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  PangoStyle style = PANGO_STYLE_NORMAL;
};

/// One way to set a text: letters of `size`, lines `leading` apart, at most `lines` of them.
struct Step {
  double size;
  double leading;
  int lines;
};

enum class Alignment { left, center };

/// A text set in the first of the steps in which it fits `width`; in the last one it is cut with "…".
class TextBlock {
 public:
  TextBlock(std::string_view text, Typeface typeface, double width, std::span<const Step> steps,
            Alignment alignment = Alignment::left);

  bool empty() const { return lines_ == 0; }
  /// From the top of the first line to the foot of the last one, each `leading` high; 0 when empty.
  double height() const { return lines_ * step_.leading; }
  /// Of the widest line.
  double width() const;
  const Step& step() const { return step_; }
  /// Draws with the upper left corner at `corner`, as one structure element `tag` (ISO 32000-1, 14.8.4).
  void draw(cairo_t* canvas, catalog::badge::Point corner, catalog::badge::Color color,
            const char* tag) const;

 private:
  bool set(const Step& step, bool last);

  catalog::badge::PangoContextPointer context_;
  catalog::badge::PangoLayoutPointer layout_;
  Typeface typeface_;
  double width_;
  Step step_{};
  int lines_ = 0;
};

}  // namespace laurel::award
