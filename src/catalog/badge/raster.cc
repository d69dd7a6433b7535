#include "catalog/badge/raster.h"

#include <librsvg/rsvg.h>

#include <stdexcept>

#include "base/check.h"
#include "catalog/badge/canvas.h"
#include "catalog/badge/fonts.h"

namespace laurel::catalog::badge {
namespace {

using SvgPointer = std::unique_ptr<RsvgHandle, ReleaseObject>;

SvgPointer parse_svg(std::string_view svg) {
  // Without a base address librsvg resolves no references outside the document.
  GError* error = nullptr;
  SvgPointer handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!handle) {
    const std::string reason = error != nullptr ? error->message : "unknown reason";
    g_clear_error(&error);
    throw std::runtime_error("The picture is not an SVG: " + reason);
  }
  return handle;
}

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length) {
  auto& target = *static_cast<Bytes*>(bytes);
  target.insert(target.end(), data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void paint_svg(cairo_t* canvas, std::string_view svg, Rectangle into) {
  const SvgPointer handle = parse_svg(svg);
  const RsvgRectangle viewport{into.x, into.y, into.width, into.height};
  if (!rsvg_handle_render_document(handle.get(), canvas, &viewport, nullptr)) {
    throw std::runtime_error("The picture could not be drawn");
  }
}

Bytes render_png(std::string_view svg, int width, int height) {
  CHECK(width >= 1 && height >= 1 && width <= raster_pixels_max && height <= raster_pixels_max,
        "a picture is 1 to raster_pixels_max pixels wide and high");
  const SurfacePointer surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const CanvasPointer canvas(cairo_create(surface.get()));
  paint_svg(canvas.get(), svg, {0, 0, static_cast<double>(width), static_cast<double>(height)});
  Bytes png;
  if (cairo_surface_write_to_png_stream(surface.get(), append_bytes, &png) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("The picture could not be written as PNG");
  }
  return png;
}

}  // namespace laurel::catalog::badge
