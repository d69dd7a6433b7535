#include "catalog/badge/band.h"

namespace laurel::catalog::badge {
namespace {

/// A point of the right half, or its mirror image.
Point mirrored(double x, double y, int side) {
  return {side * x, y};
}

void draw_tails(std::string& svg, const BandShape& s, const Palette& palette) {
  PathText tails(1), shadows(1), folds(1);
  const double top = s.top + s.drop;
  const double foot = s.top + s.height + s.drop;
  for (const int side : {-1, 1}) {
    auto at = [&](double x, double y) { return mirrored(x, y, side); };
    const double start = s.half_width - s.fold;
    const double end = s.half_width + s.tail;
    tails.move_to(at(start, top));
    tails.line_to(at(end, top));
    tails.line_to(at(end - s.tail * 0.42, (top + foot) / 2));
    tails.line_to(at(end, foot));
    tails.line_to(at(start, foot));
    tails.close();
    shadows.move_to(at(s.half_width, top + s.edge / 2));
    shadows.line_to(at(s.half_width + s.tail * 0.26, top + s.edge / 2));
    shadows.line_to(at(s.half_width + s.tail * 0.14, foot - s.edge / 2));
    shadows.line_to(at(s.half_width, foot - s.edge / 2));
    shadows.close();
    folds.move_to(at(start, s.top + s.height));
    folds.line_to(at(s.half_width, s.top + s.height));
    folds.line_to(at(start, foot));
    folds.close();
  }
  svg += fmt::format(R"(<path d="{}" fill="{}" stroke="{}" stroke-width="{}" stroke-linejoin="round"/>)",
                     tails.text(), palette.tail.text(), palette.band_edge.text(), number(s.edge, 1));
  svg += fmt::format(R"(<path d="{}" fill="{}"/>)", shadows.text(), palette.tail_shadow.text());
  svg += fmt::format(R"(<path d="{}" fill="{}" stroke="{}" stroke-width=".8" stroke-linejoin="round"/>)",
                     folds.text(), palette.fold.text(), palette.fold.text());
}

}  // namespace

std::string draw_band(const BandShape& s, const Palette& palette) {
  std::string svg;
  draw_tails(svg, s, palette);
  svg += fmt::format(
      R"(<path d="M{} {}h{}v{}h-{}z" fill="{}" stroke="{}" stroke-width="{}" stroke-linejoin="round"/>)",
      number(-s.half_width, 1), number(s.top, 1), number(2 * s.half_width, 1), number(s.height, 1),
      number(2 * s.half_width, 1), paper.text(), palette.band_edge.text(), number(s.edge, 1));
  if (s.inset > 0) {
    const double line = 2 * s.half_width - s.edge;
    svg += fmt::format(R"(<path d="M{} {}h{}m0 {}h-{}" fill="none" stroke="{}"/>)", number(-line / 2, 1),
                       number(s.top + s.inset, 1), number(line, 1), number(s.height - 2 * s.inset, 1),
                       number(line, 1), palette.band_line.text());
  }
  return svg;
}

}  // namespace laurel::catalog::badge
