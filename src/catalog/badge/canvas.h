// Cairo surfaces and canvases that release themselves.
#pragma once
#include <cairo.h>

#include <memory>
#include <string_view>

namespace laurel::catalog::badge {

struct ReleaseSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ReleaseCanvas {
  void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};
using SurfacePointer = std::unique_ptr<cairo_surface_t, ReleaseSurface>;
using CanvasPointer = std::unique_ptr<cairo_t, ReleaseCanvas>;

/// In the units of the canvas.
struct Rectangle {
  double x;
  double y;
  double width;
  double height;
};

/// Draws the SVG into the rectangle, as large as fits and centered; on a vector surface it stays vectors.
/// Throws std::runtime_error for what is no SVG. What the SVG refers to outside itself is never read.
void paint_svg(cairo_t* canvas, std::string_view svg, Rectangle into);

}  // namespace laurel::catalog::badge
