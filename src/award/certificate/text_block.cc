#include "award/certificate/text_block.h"

#include "award/certificate/certificate.h"
#include "award/certificate/ornament.h"
#include "base/check.h"
#include "base/text.h"

namespace laurel::award {
namespace {

constexpr double kPango = PANGO_SCALE;
constexpr double kBaseline = 0.74;  // of a line's height, where its letters stand

/// Characters that would tear the page apart (line ends, control characters) become spaces.
std::string one_paragraph(std::string_view text) {
  if (!is_utf8(text)) return {};
  std::string result(shorten(text, certificate_text_bytes_max));
  for (char& character : result) {
    if (static_cast<unsigned char>(character) < 0x20 || character == 0x7F) character = ' ';
  }
  return std::string(trim(result));
}

}  // namespace

TextBlock::TextBlock(std::string_view text, Typeface typeface, double width, std::span<const Step> steps,
                     Alignment alignment)
    : context_(catalog::badge::make_text_context()),
      layout_(pango_layout_new(context_.get())),
      typeface_(typeface),
      width_(width) {
  CHECK(!steps.empty(), "there is a way to set the text");
  const std::string paragraph = one_paragraph(text);
  step_ = steps.front();
  if (paragraph.empty()) return;
  pango_layout_set_text(layout_.get(), paragraph.data(), static_cast<int>(paragraph.size()));
  pango_layout_set_width(layout_.get(), static_cast<int>(width * kPango));
  pango_layout_set_auto_dir(layout_.get(), FALSE);
  pango_layout_set_alignment(layout_.get(),
                             alignment == Alignment::center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  for (const Step& step : steps) {
    if (set(step, &step == &steps.back())) break;
  }
  lines_ = std::min(pango_layout_get_line_count(layout_.get()), step_.lines);
}

bool TextBlock::set(const Step& step, bool last) {
  step_ = step;
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, typeface_.family);
  pango_font_description_set_weight(font, typeface_.weight);
  pango_font_description_set_style(font, typeface_.style);
  pango_font_description_set_absolute_size(font, step.size * kPango);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  pango_layout_set_wrap(layout_.get(), last ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  pango_layout_set_height(layout_.get(), last ? -step.lines : -1000);
  pango_layout_set_ellipsize(layout_.get(), last ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  return pango_layout_get_line_count(layout_.get()) <= step.lines && width() <= width_;
}

double TextBlock::width() const {
  PangoRectangle logical;
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return logical.width / kPango;
}

void TextBlock::draw(cairo_t* canvas, catalog::badge::Point corner, catalog::badge::Color color,
                     const char* tag) const {
  if (empty()) return;
  set_color(canvas, color);
  // A span for each line: some readers lose what follows the space at a line's end, which Cairo marks.
  cairo_tag_begin(canvas, tag, nullptr);
  const std::unique_ptr<PangoLayoutIter, void (*)(PangoLayoutIter*)> line(
      pango_layout_get_iter(layout_.get()), pango_layout_iter_free);
  for (int i = 0; i < lines_; ++i) {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(line.get(), nullptr, &logical);
    cairo_move_to(canvas, corner.x + logical.x / kPango, corner.y + step_.leading * (i + kBaseline));
    cairo_tag_begin(canvas, "Span", nullptr);
    pango_cairo_show_layout_line(canvas, pango_layout_iter_get_line_readonly(line.get()));
    cairo_tag_end(canvas, "Span");
    pango_layout_iter_next_line(line.get());
  }
  cairo_tag_end(canvas, tag);
}

}  // namespace laurel::award
