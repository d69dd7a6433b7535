#include "catalog/badge/lettering.h"

#include "base/text.h"
#include "catalog/badge/canvas.h"
#include "catalog/badge/fonts.h"

namespace laurel::catalog::badge {
namespace {

constexpr std::size_t kBytesMax = 160;     // of a title that is set; the longest real ones have 60
constexpr double kEm = 500;                // path units in the height of the letters
constexpr double kCapHeight = 0.67 * kEm;  // of Source Serif 4
constexpr double kRise = 0.03 * kEm;       // above the center: what hangs below the line weighs too
constexpr double kLeading = 1.13 * kEm;
constexpr double kSmallest = 0.18;                   // letters, as a share of the box's height
constexpr std::array kLargest = {0.54, 0.46, 0.33};  // by number of lines: the same

struct Extents {
  double left = 0;
  double width = 0;
  double top = 0;  // above the baseline negative
  double bottom = 0;
};

class Setter {
 public:
  Setter() : context_(make_text_context()), layout_(pango_layout_new(context_.get())) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, serif_family);
    pango_font_description_set_weight(font, PANGO_WEIGHT_SEMIBOLD);
    pango_font_description_set_absolute_size(font, kEm * PANGO_SCALE);
    pango_layout_set_font_description(layout_.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
  }

  Extents measure(std::string_view text) {
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
    PangoRectangle ink;
    pango_layout_get_extents(layout_.get(), &ink, nullptr);
    const double baseline = pango_layout_get_baseline(layout_.get());
    return {ink.x / double{PANGO_SCALE}, ink.width / double{PANGO_SCALE}, (ink.y - baseline) / PANGO_SCALE,
            (ink.y + ink.height - baseline) / PANGO_SCALE};
  }

  void draw(cairo_t* canvas, std::string_view text, double baseline) {
    const Extents ink = measure(text);
    cairo_move_to(canvas, -ink.left - ink.width / 2, baseline);
    pango_cairo_layout_line_path(canvas, pango_layout_get_line_readonly(layout_.get(), 0));
  }

 private:
  PangoContextPointer context_;
  PangoLayoutPointer layout_;
};

/// Single spaces, no control characters, bounded.
std::string tidy(std::string_view text) {
  if (!is_utf8(text)) return {};
  std::string result;
  for (const char character : text.substr(0, 4 * kBytesMax)) {
    const bool space = static_cast<unsigned char>(character) <= 0x20 || character == 0x7F;
    if (!space) result += character;
    if (space && !result.empty() && result.back() != ' ') result += ' ';
  }
  return shorten(trim(result), kBytesMax);
}

/// The text cut wherever a line may end (Unicode line breaking, so also between ideographs).
std::vector<std::string> break_apart(const std::string& text) {
  const auto characters =
      static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(text.size())));
  std::vector<PangoLogAttr> attributes(characters + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string("en"),
                      attributes.data(), static_cast<int>(attributes.size()));
  std::vector<std::string> segments(1);
  const char* at = text.data();
  for (std::size_t i = 0; i < characters; ++i) {
    const char* next = g_utf8_next_char(at);
    if (i > 0 && attributes[i].is_line_break) segments.emplace_back();
    segments.back().append(at, next);
    at = next;
  }
  return segments;
}

struct Setting {
  std::vector<std::string> lines;
  double size = 0;
};

/// Cuts after the segments whose running width is nearest to equal shares: the narrowest widest line.
std::vector<std::size_t> balance(const std::vector<double>& widths, std::size_t lines) {
  const std::size_t count = widths.size();
  std::vector<double> sums(count + 1);
  for (std::size_t i = 0; i < count; ++i) sums[i + 1] = sums[i] + widths[i];
  std::vector<std::size_t> best;
  double narrowest = 0;
  auto consider = [&](std::vector<std::size_t> cuts) {
    double widest = 0;
    std::size_t from = 0;
    cuts.push_back(count);
    for (const std::size_t to : cuts) {
      widest = std::max(widest, sums[to] - sums[from]);
      from = to;
    }
    if (best.empty() || widest < narrowest) best = std::move(cuts), narrowest = widest;
  };
  if (lines == 1) consider({});
  for (std::size_t first = 1; lines > 1 && first < count; ++first) {
    if (lines == 2) consider({first});
    for (std::size_t second = first + 1; lines > 2 && second < count; ++second) consider({first, second});
  }
  return best;
}

Setting set_lines(Setter& setter, const std::vector<std::string>& segments, std::size_t lines,
                  LetteringBox box) {
  std::vector<double> widths;
  widths.reserve(segments.size());
  for (const auto& segment : segments) widths.push_back(setter.measure(segment).width);
  Setting setting;
  std::size_t from = 0;
  double widest = 1;
  double ink_height = kLeading * static_cast<double>(lines - 1);
  for (const std::size_t to : balance(widths, lines)) {
    std::string line;
    for (; from < to; ++from) line += segments[from];
    setting.lines.emplace_back(trim(line));
    const Extents ink = setter.measure(setting.lines.back());
    widest = std::max(widest, ink.width);
    if (setting.lines.size() == 1) ink_height -= ink.top;
    if (to == segments.size()) ink_height += ink.bottom;
  }
  setting.size = std::min({box.height * kLargest[lines - 1], box.width * kEm / widest,
                           box.height * kEm / std::max(ink_height, 1.0)});
  return setting;
}

/// One line where it may be as large as two, else as many lines as give the largest letters.
Setting choose(Setter& setter, const std::vector<std::string>& segments, LetteringBox box) {
  Setting best = set_lines(setter, segments, 1, box);
  if (best.size >= kLargest[1] * box.height) return best;
  for (std::size_t lines = 2; lines <= kLargest.size() && lines <= segments.size(); ++lines) {
    Setting other = set_lines(setter, segments, lines, box);
    if (other.size > best.size) best = std::move(other);
  }
  return best;
}

/// A cut at half the length is halved at most nine times from kBytesMax.
Setting fit(Setter& setter, const std::string& title, LetteringBox box) {
  std::string text = title;
  Setting setting = choose(setter, break_apart(text), box);
  while (setting.size < kSmallest * box.height && text.size() > 8) {
    text = shorten(text, text.size() * 4 / 5);
    setting = choose(setter, break_apart(text), box);
  }
  return setting;
}

std::string path_text(cairo_t* canvas) {
  const std::unique_ptr<cairo_path_t, void (*)(cairo_path_t*)> path(cairo_copy_path(canvas),
                                                                    cairo_path_destroy);
  PathText text(0);
  auto point = [](const cairo_path_data_t& data) { return Point{data.point.x, data.point.y}; };
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t* data = &path->data[i];
    const bool last = i + data->header.length >= path->num_data;
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        // Cairo ends a path with a move to where the last figure began.
        if (!last && data[2].header.type != CAIRO_PATH_MOVE_TO) text.move_to(point(data[1]));
        break;
      case CAIRO_PATH_LINE_TO:
        text.line_to(point(data[1]));
        break;
      case CAIRO_PATH_CURVE_TO:
        text.curve_to(point(data[1]), point(data[2]), point(data[3]));
        break;
      case CAIRO_PATH_CLOSE_PATH:
        text.close();
        break;
    }
  }
  return text.text();
}

}  // namespace

Lettering set_lettering(std::string_view text, LetteringBox box) {
  const std::string title = tidy(text);
  if (title.empty()) return {};
  Setter setter;
  const Setting setting = fit(setter, title, box);

  // Unbounded: Cairo drops glyphs far outside a surface's extents, from paths too.
  const SurfacePointer surface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  const CanvasPointer canvas(cairo_create(surface.get()));
  Lettering lettering{.scale = setting.size / kEm, .size = setting.size, .lines = setting.lines};
  const double block = kCapHeight + kLeading * static_cast<double>(setting.lines.size() - 1);
  double baseline = kCapHeight - block / 2 - kRise;
  for (const auto& line : setting.lines) {
    setter.draw(canvas.get(), line, baseline);
    lettering.width = std::max(lettering.width, setter.measure(line).width * lettering.scale);
    baseline += kLeading;
  }
  lettering.path = path_text(canvas.get());
  return lettering;
}

}  // namespace laurel::catalog::badge
