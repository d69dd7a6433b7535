#include "recognition/paper/paper.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "award/certificate/ornament.h"
#include "award/certificate/pdf_document.h"
#include "award/certificate/text_block.h"
#include "base/check.h"
#include "base/text.h"
#include "catalog/badge/palette.h"

namespace laurel::recognition {
namespace {

using award::Step;
using award::TextBlock;
using award::Typeface;
using catalog::badge::Color;

// Points of 1/72 inch on a Letter page.
constexpr double page_width = 612;
constexpr double page_height = 792;
constexpr double margin = 60;
constexpr double column = page_width - 2 * margin;
constexpr double bottom = page_height - 72;
constexpr double label_width = 118;
constexpr double gap = 14;
constexpr std::size_t piece_bytes_max = 700;  // a text block holds so much and a word more
constexpr Color slate{0x5A, 0x6B, 0x66};
constexpr Color hairline{0xD5, 0xD3, 0xC8};

constexpr Typeface serif_strong{catalog::badge::serif_subhead_family, PANGO_WEIGHT_SEMIBOLD};
constexpr Typeface sans{catalog::badge::sans_family};
constexpr Typeface sans_strong{catalog::badge::sans_family, PANGO_WEIGHT_SEMIBOLD};
constexpr std::array title_steps{Step{22, 28, 2}, Step{18, 24, 3}};
constexpr std::array heading_steps{Step{13, 18, 3}};
constexpr std::array body_steps{Step{9.5, 14, 40}};
constexpr std::array small_steps{Step{8, 12, 2}};

cairo_status_t append_bytes(void* text, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// Long texts in pieces that a text block holds, cut where a line or a word ends.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  if (!is_utf8(text)) return pieces;
  for (auto line : split(text, '\n')) {
    line = trim(line);
    while (line.size() > piece_bytes_max) {
      auto end = line.rfind(' ', piece_bytes_max);
      if (end == std::string_view::npos || end == 0) end = shorten(line, piece_bytes_max).size() - 3;
      pieces.emplace_back(line.substr(0, end));
      line = trim(line.substr(end));
    }
    if (!line.empty()) pieces.emplace_back(line);
  }
  return pieces;
}

class Sheet {
 public:
  Sheet(cairo_t* canvas, const Paper& paper, int pages) : canvas_(canvas), paper_(paper), pages_(pages) {}

  /// How many pages it took.
  int draw() {
    cairo_tag_begin(canvas_, "Document", nullptr);
    begin_page();
    put(TextBlock(paper_.title, serif_strong, column, title_steps), margin, catalog::badge::ink, "H1");
    put(TextBlock(paper_.subtitle, sans, column, body_steps), margin, slate, "P");
    y_ += gap;
    for (const auto& part : paper_.parts) std::visit([this](const auto& one) { draw(one); }, part);
    end_page();
    cairo_tag_end(canvas_, "Document");
    return number_;
  }

 private:
  void begin_page() {
    ++number_;
    y_ = margin;
  }
  void end_page() {
    const auto words =
        fmt::format("{}  ·  {} {} {} {}", paper_.foot, paper_.page_words, number_, paper_.of_words, pages_);
    TextBlock(words, sans, column, small_steps).draw(canvas_, {margin, page_height - 48}, slate, "P");
    cairo_show_page(canvas_);
  }
  void need(double height) {
    if (y_ + height <= bottom || y_ <= margin) return;
    end_page();
    begin_page();
  }
  void rule(double weight, Color color) {
    award::set_color(canvas_, color);
    cairo_set_line_width(canvas_, weight);
    cairo_move_to(canvas_, margin, y_);
    cairo_line_to(canvas_, margin + column, y_);
    cairo_stroke(canvas_);
  }
  void put(const TextBlock& block, double x, Color color, const char* tag) {
    block.draw(canvas_, {x, y_}, color, tag);
    y_ += block.height();
  }

  void draw(const Paper::Heading& heading) {
    const TextBlock block(heading.text, serif_strong, column, heading_steps);
    y_ += gap;
    need(block.height() + 60);  // never alone at a page's foot
    put(block, margin, catalog::badge::ink, "H2");
    y_ += 4;
  }
  void draw(const Paper::Paragraph& paragraph) {
    for (const auto& piece : pieces_of(paragraph.text)) {
      const TextBlock block(piece, sans, column, body_steps);
      need(block.height());
      put(block, margin, catalog::badge::ink, "P");
      y_ += 4;
    }
  }
  void draw(const Paper::Pairs& pairs) {
    for (const auto& [label, value] : pairs.entries) {
      bool is_first = true;
      for (const auto& piece : pieces_of(value)) {
        const TextBlock name(is_first ? label : "", sans, label_width - 8, body_steps);
        const TextBlock block(piece, sans, column - label_width, body_steps);
        const double height = std::max(name.height(), block.height());
        need(height);
        name.draw(canvas_, {margin, y_}, slate, "P");
        block.draw(canvas_, {margin + label_width, y_}, catalog::badge::ink, "P");
        y_ += height + 3;
        is_first = false;
      }
    }
  }
  void row(const Paper::Table& table, const std::vector<std::string>& cells, const Typeface& face,
           Color color, const char* tag) {
    double total = 0;
    for (double width : table.widths) total += width;
    std::vector<TextBlock> blocks;
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      blocks.emplace_back(shorten(cells[i], piece_bytes_max), face, column * table.widths[i] / total - 10,
                          body_steps);
      height = std::max(height, blocks.back().height());
    }
    need(height + 8);
    cairo_tag_begin(canvas_, "TR", nullptr);
    double x = margin;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      blocks[i].draw(canvas_, {x, y_ + 4}, color, tag);
      x += column * table.widths[i] / total;
    }
    cairo_tag_end(canvas_, "TR");
    y_ += height + 8;
  }
  void draw(const Paper::Table& table) {
    CHECK(table.widths.size() == table.columns.size(), "every column has a width");
    cairo_tag_begin(canvas_, "Table", nullptr);
    row(table, table.columns, sans_strong, slate, "TH");
    rule(0.8, catalog::badge::ink);
    for (const auto& cells : table.rows) {
      CHECK(cells.size() == table.columns.size(), "every row has every column");
      row(table, cells, sans, catalog::badge::ink, "TD");
      rule(0.4, hairline);
    }
    cairo_tag_end(canvas_, "Table");
    y_ += gap;
  }
  void draw(const Paper::Signatures& signatures) {
    need(80);
    y_ += 48;
    const double width = column / static_cast<double>(std::max<std::size_t>(1, signatures.labels.size()));
    for (std::size_t i = 0; i < signatures.labels.size(); ++i) {
      const double x = margin + width * static_cast<double>(i);
      award::set_color(canvas_, catalog::badge::ink);
      cairo_set_line_width(canvas_, 0.8);
      cairo_move_to(canvas_, x, y_);
      cairo_line_to(canvas_, x + width - 2 * gap, y_);
      cairo_stroke(canvas_);
      TextBlock(signatures.labels[i], sans, width - 2 * gap, small_steps)
          .draw(canvas_, {x, y_ + 4}, slate, "P");
    }
    y_ += 24;
  }

  cairo_t* canvas_;
  const Paper& paper_;
  double y_ = margin;
  int pages_;
  int number_ = 0;
};

void describe(cairo_surface_t* surface, const Paper& paper) {
  const std::string title = is_utf8(paper.title) ? shorten(paper.title, piece_bytes_max) : std::string();
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Laurel");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, paper.made.text_seconds().c_str());
}

struct Drawn {
  std::string pdf;
  int pages = 0;
};

Drawn draw_once(const Paper& paper, int pages) {
  Drawn drawn;
  const catalog::badge::SurfacePointer surface(
      cairo_pdf_surface_create_for_stream(append_bytes, &drawn.pdf, page_width, page_height));
  describe(surface.get(), paper);
  {
    const catalog::badge::CanvasPointer canvas(cairo_create(surface.get()));
    drawn.pages = Sheet(canvas.get(), paper, pages).draw();
    if (cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS)
      throw std::runtime_error(fmt::format("The paper could not be drawn: {}",
                                           cairo_status_to_string(cairo_status(canvas.get()))));
  }
  cairo_surface_finish(surface.get());
  return drawn;
}

}  // namespace

std::string draw_paper(const Paper& paper) {
  // Every page says how many there are, which is known once they are drawn.
  const int pages = draw_once(paper, 1).pages;
  return award::with_language(draw_once(paper, pages).pdf, paper.language);
}

}  // namespace laurel::recognition
