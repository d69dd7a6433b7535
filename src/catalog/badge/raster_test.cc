#include "catalog/badge/raster.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <stdexcept>

#include "catalog/badge/canvas.h"
#include "catalog/badge/medal.h"
#include "support/temporary_folder.h"

namespace laurel::catalog::badge {
namespace {

struct Reader {
  const Bytes& bytes;
  std::size_t at = 0;
};

SurfacePointer decode(const Bytes& png) {
  Reader reader{png};
  auto read = [](void* closure, unsigned char* data, unsigned int length) {
    auto& from = *static_cast<Reader*>(closure);
    if (length > from.bytes.size() - from.at) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, from.bytes.data() + from.at, length);
    from.at += length;
    return CAIRO_STATUS_SUCCESS;
  };
  SurfacePointer surface(cairo_image_surface_create_from_png_stream(read, &reader));
  EXPECT_EQ(cairo_surface_status(surface.get()), CAIRO_STATUS_SUCCESS);
  return surface;
}

std::uint32_t pixel(const SurfacePointer& surface, int x, int y) {
  cairo_surface_flush(surface.get());
  std::uint32_t value = 0;
  const auto* row = cairo_image_surface_get_data(surface.get()) +
                    static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface.get());
  std::memcpy(&value, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
  return value;
}

TEST(Raster, GivesAPngOfTheSizeAskedFor) {
  const auto surface = decode(render_png(draw_medal({.title = "Key Work"}), 480, 416));
  EXPECT_EQ(cairo_image_surface_get_width(surface.get()), 480);
  EXPECT_EQ(cairo_image_surface_get_height(surface.get()), 416);
  EXPECT_EQ(pixel(surface, 0, 0), 0U);
  EXPECT_EQ(pixel(surface, 240, 310), 0xFFFDFCF9U);  // the band, between its lines
}

TEST(Raster, ShowsTheHueOfTheField) {
  const auto surface =
      decode(render_png(draw_medal({.device = Device::ladder, .cut = Cut::small}), 208, 208));
  EXPECT_EQ(pixel(surface, 104, 20), 0xFF2B4C7EU);
}

TEST(Raster, RefusesWhatIsNoSvg) {
  EXPECT_THROW(render_png("hello", 10, 10), std::runtime_error);
  EXPECT_THROW(render_png("", 10, 10), std::runtime_error);
}

TEST(Raster, NeverReadsFilesThatAnSvgRefersTo) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "black.png";
  const Bytes black = render_png(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1h-1z"/></svg>)", 10, 10);
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(black.data()), static_cast<std::streamsize>(black.size()));
  const auto surface = decode(render_png(
      fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
                  R"(viewBox="0 0 10 10"><image xlink:href="file://{}" width="10" height="10"/></svg>)",
                  path.string()),
      10, 10));
  EXPECT_EQ(pixel(surface, 5, 5), 0U);
}

}  // namespace
}  // namespace laurel::catalog::badge
