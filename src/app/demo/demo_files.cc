#include "app/demo/demo_files.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>

#include "base/check.h"

namespace laurel::app {
namespace {

struct Destroy {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void put_number(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 255);
}

}  // namespace

std::string demo_page_pdf(std::string_view title, const std::vector<std::string>& lines) {
  constexpr double width = 612;  // US Letter, in points
  constexpr double height = 792;
  std::string out;
  {
    Surface surface(cairo_pdf_surface_create_for_stream(&append, &out, width, height));
    Context context(cairo_create(surface.get()));
    cairo_select_font_face(context.get(), "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
    cairo_set_font_size(context.get(), 20);
    cairo_move_to(context.get(), 72, 96);
    cairo_show_text(context.get(), std::string(title).c_str());
    cairo_select_font_face(context.get(), "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(context.get(), 12);
    double y = 136;
    for (const auto& line : lines) {
      cairo_move_to(context.get(), 72, y);
      cairo_show_text(context.get(), line.c_str());
      y += 20;
    }
    cairo_show_page(context.get());
  }
  return out;
}

std::string demo_sheet_png(int seed) {
  constexpr int width = 600;
  constexpr int height = 760;
  std::string out;
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 0.97, 0.95, 0.89);
  cairo_paint(context.get());
  cairo_set_source_rgb(context.get(), 0.2, 0.25, 0.4);
  cairo_set_line_width(context.get(), 2.2);
  for (int line = 0; line < 14; ++line) {
    const double y = 90 + line * 44;
    const double end = 380 + 140 * std::sin(line * 1.7 + seed);
    cairo_move_to(context.get(), 60, y);
    for (double x = 60; x < end; x += 6)
      cairo_line_to(context.get(), x, y + 7 * std::sin(x * 0.21 + line * seed) * std::sin(x * 0.037 + line));
    cairo_stroke(context.get());
  }
  CHECK(cairo_surface_write_to_png_stream(surface.get(), &append, &out) == CAIRO_STATUS_SUCCESS,
        "a picture in memory can be written");
  return out;
}

std::string demo_tone_wav() {
  constexpr std::uint32_t rate = 8000;
  std::string samples;
  for (std::uint32_t i = 0; i < rate; ++i) {
    const double loudness = 40 * std::sin(std::numbers::pi * i / rate);
    samples +=
        static_cast<char>(128 + static_cast<int>(loudness * std::sin(2 * std::numbers::pi * 330 * i / rate)));
  }
  std::string out = "RIFF";
  put_number(out, 36 + rate, 4);
  out += "WAVEfmt ";
  put_number(out, 16, 4);
  put_number(out, 1, 2);     // PCM
  put_number(out, 1, 2);     // one channel
  put_number(out, rate, 4);  // samples a second
  put_number(out, rate, 4);  // bytes a second
  put_number(out, 1, 2);     // bytes a sample
  put_number(out, 8, 2);     // bits a sample
  out += "data";
  put_number(out, rate, 4);
  return out + samples;
}

}  // namespace laurel::app
