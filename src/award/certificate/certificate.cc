#include "award/certificate/certificate.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "award/certificate/ornament.h"
#include "award/certificate/pdf_document.h"
#include "award/certificate/text_block.h"
#include "award/picture/qr.h"
#include "base/check.h"
#include "base/text.h"
#include "catalog/badge/fonts.h"
#include "catalog/badge/palette.h"

namespace laurel::award {
namespace {

using catalog::badge::Color;
using catalog::badge::Point;

// All lengths are in units of 1/120 inch; Cairo's are points of 1/72 inch.
constexpr double kPointsPerUnit = 72.0 / 120.0;
constexpr double kMedalX = 314;  // the medal's center, from the left edge of the page
constexpr double kMedalY = 447;  // and from the top
constexpr double kMedalWidth = 380;
constexpr double kRosetteRadius = 220;
constexpr double kColumnWidth = 616;
constexpr double kColumnMargin = 112;  // right of the text column
constexpr double kColumnTop = 150;
constexpr double kFootHeight = 232;  // from the top of the lowest row to the foot of the page
constexpr double kQrSide = 94;
constexpr Color kSlate{0x5A, 0x6B, 0x66};
constexpr Color kRule{0x9A, 0xA5, 0xA0};

struct Page {
  double width;
  double height;
  double column() const { return width - kColumnMargin - kColumnWidth; }
  double foot() const { return height - kFootHeight; }
};
Page page_of(Paper paper) {
  return paper == Paper::letter ? Page{1320, 1020} : Page{297 / 25.4 * 120, 210 / 25.4 * 120};
}

constexpr Typeface kSerif{catalog::badge::serif_family};
constexpr Typeface kSerifItalic{catalog::badge::serif_family, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC};
constexpr Typeface kSerifStrong{catalog::badge::serif_family, PANGO_WEIGHT_SEMIBOLD};
constexpr Typeface kDisplay{catalog::badge::serif_subhead_family};
constexpr Typeface kTitle{catalog::badge::serif_subhead_family, PANGO_WEIGHT_SEMIBOLD};
constexpr Typeface kSans{catalog::badge::sans_family};
constexpr Typeface kSansStrong{catalog::badge::sans_family, PANGO_WEIGHT_SEMIBOLD};

constexpr std::array kIssuerSteps = {Step{22, 30, 1}, Step{20, 26, 2}, Step{16, 22, 2}};
constexpr std::array kPhraseSteps = {Step{22, 32, 1}, Step{20, 28, 1}, Step{19, 26, 2}, Step{16, 22, 2}};
constexpr std::array kNameSteps = {Step{60, 74, 1}, Step{54, 68, 1}, Step{48, 62, 1},
                                   Step{44, 54, 2}, Step{36, 46, 2}, Step{28, 36, 3}};
constexpr std::array kTitleSteps = {Step{40, 50, 1}, Step{36, 46, 1}, Step{36, 44, 2},
                                    Step{30, 38, 2}, Step{26, 34, 3}, Step{22, 28, 4}};
constexpr std::array kCompetencySteps = {Step{20, 31, 4}, Step{18, 27, 5}, Step{16, 24, 6}};
constexpr std::array kCompetencyTightSteps = {Step{16, 23, 5}};

/// The right column: blocks from the top down with the white that stands before each.
class Column {
 public:
  void add(TextBlock block, double gap, Color color, const char* tag) {
    if (!block.empty()) rows_.push_back({std::move(block), gap, color, tag});
  }
  double text_height() const {
    double height = 0;
    for (const auto& row : rows_) height += row.block.height();
    return height;
  }
  double gaps() const {
    double height = 0;
    for (const auto& row : rows_) height += row.gap;
    return height;
  }
  /// Draws within `height`, with less white where the text needs it; returns where it ends.
  double draw(cairo_t* canvas, Point corner, double height) const {
    const double share = std::clamp((height - text_height()) / std::max(gaps(), 1.0), 0.0, 1.2);
    double y = corner.y;
    for (const auto& row : rows_) {
      y += row.gap * share;
      row.block.draw(canvas, {corner.x, y}, row.color, row.tag);
      y += row.block.height();
    }
    return y;
  }

 private:
  struct Row {
    TextBlock block;
    double gap;
    Color color;
    const char* tag;
  };
  std::vector<Row> rows_;
};

Column make_column(const Certificate& certificate, std::span<const Step> competency_steps) {
  const Color black = catalog::badge::ink;
  Column column;
  auto block = [](std::string_view text, Typeface typeface, std::span<const Step> steps) {
    return TextBlock(text, typeface, kColumnWidth, steps);
  };
  column.add(block(certificate.issuer, kSerifStrong, kIssuerSteps), 0, laurel_green, "P");
  column.add(block(certificate.certifies, kSerifItalic, kPhraseSteps), 52, kSlate, "P");
  column.add(block(certificate.name, kDisplay, kNameSteps), 4, black, "P");
  column.add(block(certificate.accomplishment, kSerifItalic, kPhraseSteps), 24, kSlate, "P");
  column.add(block(certificate.title, kTitle, kTitleSteps), 8, certificate.medal.hue.color(), "H1");
  column.add(block(certificate.competency, kSerif, competency_steps), 20, black, "P");
  return column;
}

/// The facts side by side: as wide as they are, or in equal columns where they need more.
class Facts {
 public:
  explicit Facts(const std::vector<Certificate::Fact>& facts) {
    const std::size_t count = std::min(facts.size(), certificate_facts_max);
    if (count == 0) return;
    const double equal =
        (kColumnWidth - kGapMin * static_cast<double>(count - 1)) / static_cast<double>(count);
    for (const double size : {18.0, 16.0, 15.0}) {
      set(facts, count, kColumnWidth, {Step{size, 26, 1}});
      if (natural_width() + kGapMin * static_cast<double>(count - 1) <= kColumnWidth) {
        gap_ = count == 1
                   ? 0
                   : std::min(kGapMax, (kColumnWidth - natural_width()) / static_cast<double>(count - 1));
        return;
      }
    }
    set(facts, count, equal, {Step{15, 20, 3}});
    columns_ = equal;
    gap_ = kGapMin;
  }
  double height() const {
    double height = 0;
    for (const auto& [label, value] : rows_) height = std::max(height, label.height() + value.height());
    return height;
  }
  void draw(cairo_t* canvas, Point corner) const {
    double label_height = 0;
    for (const auto& [label, value] : rows_) label_height = std::max(label_height, label.height());
    for (const auto& [label, value] : rows_) {
      label.draw(canvas, {corner.x, corner.y + label_height - label.height()}, kSlate, "P");
      value.draw(canvas, {corner.x, corner.y + label_height}, catalog::badge::ink, "P");
      corner.x += (columns_ > 0 ? columns_ : std::max(label.width(), value.width())) + gap_;
    }
  }

 private:
  static constexpr double kGapMin = 28;
  static constexpr double kGapMax = 64;
  struct Row {
    TextBlock label;
    TextBlock value;
  };
  void set(const std::vector<Certificate::Fact>& facts, std::size_t count, double width, Step value_step) {
    rows_.clear();
    const Step label_step{15, 22, value_step.lines == 1 ? 1 : 2};
    for (std::size_t i = 0; i < count; ++i) {
      rows_.push_back({TextBlock(facts[i].label, kSans, width, std::span(&label_step, 1)),
                       TextBlock(facts[i].value, kSerifStrong, width, std::span(&value_step, 1))});
    }
  }
  double natural_width() const {
    double width = 0;
    for (const auto& [label, value] : rows_) width += std::max(label.width(), value.width());
    return width;
  }
  std::vector<Row> rows_;
  double columns_ = 0;
  double gap_ = 0;
};

void draw_column(cairo_t* canvas, const Certificate& certificate, const Page& page) {
  constexpr double kFactsGap = 32;
  const Facts facts(certificate.facts);
  const double height = page.foot() - kColumnTop - facts.height() - kFactsGap - 20;
  Column column = make_column(certificate, kCompetencySteps);
  if (column.text_height() + column.gaps() / 2 > height)
    column = make_column(certificate, kCompetencyTightSteps);
  const double end = column.draw(canvas, {page.column(), kColumnTop}, height);
  facts.draw(canvas, {page.column(), end + kFactsGap});
}

void draw_medal_side(cairo_t* canvas, const Certificate& certificate, const Page& page) {
  draw_rosette(canvas, {kMedalX, kMedalY}, kRosetteRadius);
  catalog::badge::Medal medal = certificate.medal;
  medal.state = catalog::badge::State::earned;
  medal.cut = catalog::badge::Cut::large;
  const auto field = catalog::badge::field_of(medal.cut);
  const double height = kMedalWidth * field.height / field.width;
  cairo_tag_begin(canvas, "Figure", nullptr);
  catalog::badge::paint_svg(canvas, catalog::badge::draw_medal(medal),
                            {kMedalX - kMedalWidth / 2, kMedalY - height / 2, kMedalWidth, height});
  cairo_tag_end(canvas, "Figure");

  constexpr double kNoteWidth = 300;
  constexpr std::array kNoteSteps = {Step{15, 20, 4}, Step{14, 19, 5}, Step{12, 16, 7}};
  const TextBlock note(certificate.note, kSans, kNoteWidth, kNoteSteps, Alignment::center);
  note.draw(canvas, {kMedalX - kNoteWidth / 2, page.height - 112 - note.height()}, kSlate, "P");
}

void draw_signatory(cairo_t* canvas, const Certificate::Signatory& signatory, const Page& page) {
  constexpr double kWidth = 240;
  constexpr std::array kSteps = {Step{15, 20, 1}, Step{14, 19, 2}, Step{12, 16, 2}};
  const TextBlock name(signatory.name, kSansStrong, kWidth, kSteps);
  const TextBlock role(signatory.role, kSans, kWidth, kSteps);
  const double line = page.height - 120 - name.height() - role.height();
  if (!signatory.signature_svg.empty()) {
    catalog::badge::paint_svg(canvas, signatory.signature_svg, {page.column(), line - 60, kWidth, 64});
  }
  set_color(canvas, kRule);
  cairo_set_line_width(canvas, 1);
  cairo_move_to(canvas, page.column(), line);
  cairo_line_to(canvas, page.column() + kWidth, line);
  cairo_stroke(canvas);
  name.draw(canvas, {page.column(), line + 8}, catalog::badge::ink, "P");
  role.draw(canvas, {page.column(), line + 8 + name.height()}, catalog::badge::ink, "P");
}

void draw_qr(cairo_t* canvas, const QrCode& code, Point corner) {
  const double module = kQrSide / code.size();
  set_color(canvas, catalog::badge::ink);
  for (int row = 0; row < code.size(); ++row) {
    for (int column = 0; column < code.size();) {
      int run = 0;
      while (column + run < code.size() && code.dark(column + run, row)) ++run;
      if (run > 0)
        cairo_rectangle(canvas, corner.x + column * module, corner.y + row * module, run * module, module);
      column += run + 1;
    }
  }
  cairo_fill(canvas);
}

/// Without its scheme, and with places to break before slashes (U+200B), not behind them (U+2060).
std::string shown_address(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  std::string shown;
  for (const char character : address) {
    if (character == '/') shown += "\xE2\x80\x8B";
    shown += character;
    if (character == '/') shown += "\xE2\x81\xA0";
  }
  return shown;
}

/// Only what cannot end the quoted value in a Cairo tag's attributes.
bool may_be_linked(std::string_view address) {
  return (address.starts_with("https://") || address.starts_with("http://")) &&
         std::ranges::all_of(address, [](char c) { return c > 0x20 && c < 0x7F && c != '\'' && c != '\\'; });
}

void draw_check(cairo_t* canvas, const Certificate& certificate, const Page& page) {
  constexpr double kQrX = 272;  // from the column's left edge
  constexpr double kTextX = kQrX + kQrSide + 24;
  constexpr double kWidth = kColumnWidth - kTextX;
  constexpr std::array kHeadingSteps = {Step{15, 20, 1}, Step{14, 19, 1}, Step{12, 16, 1}};
  constexpr std::array kTextSteps = {Step{15, 20, 1}, Step{14, 19, 1}, Step{12, 16, 2}};
  constexpr std::array kAddressSteps = {Step{15, 20, 3}, Step{14, 19, 3}, Step{13, 18, 3}, Step{11, 15, 4}};
  const double foot = page.height - 112;
  if (const auto code = QrCode::encode(certificate.address)) {
    draw_qr(canvas, *code, {page.column() + kQrX, foot - kQrSide});
  }
  const TextBlock heading(certificate.check_heading, kSansStrong, kWidth, kHeadingSteps);
  const TextBlock text(certificate.check_text, kSans, kWidth, kTextSteps);
  const TextBlock address(shown_address(certificate.address), kSans, kWidth, kAddressSteps);
  double y = foot - heading.height() - text.height() - address.height() + 4;
  const double x = page.column() + kTextX;
  heading.draw(canvas, {x, y}, catalog::badge::ink, "P");
  text.draw(canvas, {x, y += heading.height()}, kSlate, "P");
  const bool linked = may_be_linked(certificate.address);
  if (linked) cairo_tag_begin(canvas, CAIRO_TAG_LINK, fmt::format("uri='{}'", certificate.address).c_str());
  address.draw(canvas, {x, y += text.height()}, laurel_green, "P");
  if (linked) cairo_tag_end(canvas, CAIRO_TAG_LINK);
}

void describe(cairo_surface_t* surface, const Certificate& certificate) {
  auto text = [](std::string_view value) {
    return is_utf8(value) ? shorten(value, certificate_text_bytes_max) : std::string();
  };
  const std::string title = text(certificate.title) + " · " + text(certificate.name);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, text(certificate.issuer).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, text(certificate.competency).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Laurel");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 certificate.issued.text_seconds().c_str());
}

void draw_page(cairo_t* canvas, const Certificate& certificate, const Page& page) {
  cairo_scale(canvas, kPointsPerUnit, kPointsPerUnit);
  set_color(canvas, page_paper);
  cairo_paint(canvas);
  draw_border(canvas, page.width, page.height);
  cairo_tag_begin(canvas, "Document", nullptr);
  draw_medal_side(canvas, certificate, page);
  draw_column(canvas, certificate, page);
  if (certificate.signatory) draw_signatory(canvas, *certificate.signatory, page);
  draw_check(canvas, certificate, page);
  cairo_tag_end(canvas, "Document");
  cairo_show_page(canvas);
}

cairo_status_t append_bytes(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Bytes draw_certificate(const Certificate& certificate) {
  const Page page = page_of(certificate.paper);
  std::string pdf;
  const catalog::badge::SurfacePointer surface(cairo_pdf_surface_create_for_stream(
      append_bytes, &pdf, page.width * kPointsPerUnit, page.height * kPointsPerUnit));
  describe(surface.get(), certificate);
  {
    const catalog::badge::CanvasPointer canvas(cairo_create(surface.get()));
    draw_page(canvas.get(), certificate, page);
    if (cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error(fmt::format("The certificate could not be drawn: {}",
                                           cairo_status_to_string(cairo_status(canvas.get()))));
    }
  }
  cairo_surface_finish(surface.get());
  const std::string finished = with_language(std::move(pdf), certificate.language);
  return Bytes(finished.begin(), finished.end());
}

}  // namespace laurel::award
