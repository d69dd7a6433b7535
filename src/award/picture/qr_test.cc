#include "award/picture/qr.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cstring>
#include <pugixml.hpp>

#include "catalog/badge/canvas.h"

namespace laurel::award {
namespace {

constexpr std::string_view kAddress = "https://credentials.greatlakes.example/c/9m2x-4tq7";

/// The 7 × 7 finder pattern of ISO/IEC 18004, 6.3.3: a dark 3 × 3 square, a light ring, a dark ring.
bool finder_at(const QrCode& code, int left, int top) {
  for (int row = 0; row < 7; ++row) {
    for (int column = 0; column < 7; ++column) {
      const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
      if (code.dark(left + column, top + row) != (ring != 2)) return false;
    }
  }
  return true;
}

TEST(QrCode, HasFinderPatternsInThreeCorners) {
  const auto code = QrCode::encode(kAddress);
  ASSERT_TRUE(code);
  EXPECT_EQ((code->size() - 17) % 4, 0);
  EXPECT_TRUE(finder_at(*code, 0, 0));
  EXPECT_TRUE(finder_at(*code, code->size() - 7, 0));
  EXPECT_TRUE(finder_at(*code, 0, code->size() - 7));
  EXPECT_FALSE(finder_at(*code, code->size() - 7, code->size() - 7));
}

TEST(QrCode, CorrectsErrorsAtLevelM) {
  // ISO/IEC 18004, 7.9: the first two format bits, under the mask 10101 0000010010, are 00 for level M.
  const auto code = QrCode::encode(kAddress);
  EXPECT_TRUE(code->dark(0, 8));   // 0 xor 1
  EXPECT_FALSE(code->dark(1, 8));  // 0 xor 0
}

TEST(QrCode, RefusesNothingAndTooMuch) {
  EXPECT_FALSE(QrCode::encode(""));
  EXPECT_TRUE(QrCode::encode(std::string(qr_bytes_max, '\xFF')));
  EXPECT_FALSE(QrCode::encode(std::string(qr_bytes_max + 1, 'a')));
}

TEST(QrCode, DiffersForEveryText) {
  const auto one = draw_qr_svg(*QrCode::encode("https://a.example/1"));
  EXPECT_EQ(one, draw_qr_svg(*QrCode::encode("https://a.example/1")));
  EXPECT_NE(one, draw_qr_svg(*QrCode::encode("https://a.example/2")));
}

TEST(QrCode, IsDrawnAsXmlWithItsQuietZone) {
  const auto code = QrCode::encode(kAddress);
  const std::string svg = draw_qr_svg(*code);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_buffer(svg.data(), svg.size()));
  EXPECT_EQ(document.child("svg").attribute("width").as_int(), code->size() + 8);
}

TEST(QrCode, ShowsEveryModuleInThePng) {
  const auto code = QrCode::encode(kAddress);
  const Bytes png = draw_qr_png(*code, 3);
  std::span<const std::uint8_t> rest(png);
  const catalog::badge::SurfacePointer surface(cairo_image_surface_create_from_png_stream(
      [](void* closure, unsigned char* data, unsigned int length) {
        auto& from = *static_cast<std::span<const std::uint8_t>*>(closure);
        if (length > from.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(data, from.data(), length);
        from = from.subspan(length);
        return CAIRO_STATUS_SUCCESS;
      },
      &rest));
  const int side = code->size() + 2 * qr_quiet_modules;
  ASSERT_EQ(cairo_image_surface_get_width(surface.get()), side * 3);
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int row = 0; row < side * 3; ++row) {
    for (int column = 0; column < side * 3; ++column) {
      const int x = column / 3 - qr_quiet_modules;
      const int y = row / 3 - qr_quiet_modules;
      const bool inside = x >= 0 && y >= 0 && x < code->size() && y < code->size();
      ASSERT_EQ(pixels[row * stride + column * 4], inside && code->dark(x, y) ? 0 : 255)
          << column << ' ' << row;
    }
  }
}

}  // namespace
}  // namespace laurel::award
