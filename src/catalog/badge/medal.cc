#include "catalog/badge/medal.h"

#include <cmath>
#include <numbers>

#include "base/text.h"
#include "catalog/badge/band.h"
#include "catalog/badge/lettering.h"
#include "catalog/badge/palette.h"
#include "catalog/badge/twig.h"

namespace laurel::catalog::badge {
namespace {

constexpr std::size_t kTitleBytesMax = 300;  // of the accessible name

constexpr double degrees(double value) {
  return value * std::numbers::pi / 180;
}

/// What differs between the cuts, and within a cut between medals with and without a band.
struct Layout {
  double field_radius;  // of the ground under the device
  TwigShape twig;
  double device_y;
  double device_scale;
  std::optional<BandShape> band;
  bool fine;  // drawn with veins, reeding and thin lines
};

Layout large_layout(bool banded) {
  Layout layout{.field_radius = 69,
                .twig = {.radius = 81.5,
                         .stem_angle = degrees(banded ? 128 : 180),
                         .foot_angle = degrees(banded ? 124 : 163),
                         .tip_angle = degrees(17),
                         .pairs = banded ? 8 : 11,
                         .leaf_length = 18.5,
                         .leaf_width = 9.4,
                         .spread = degrees(35)},
                .device_y = banded ? -13.0 : 0.0,
                .device_scale = banded ? 0.9 : 0.98,
                .band = std::nullopt,
                .fine = true};
  if (banded) {
    layout.band = {.half_width = 98,
                   .top = 43,
                   .height = 44,
                   .tail = 18,
                   .drop = 10,
                   .fold = 13,
                   .edge = 1.6,
                   .inset = 3.4};
  }
  return layout;
}

Layout small_layout(bool banded) {
  Layout layout{.field_radius = 93,
                .twig = {.radius = 77,
                         .stem_angle = degrees(banded ? 128 : 180),
                         .foot_angle = degrees(banded ? 112 : 156),
                         .tip_angle = degrees(17),
                         .pairs = banded ? 4 : 6,
                         .leaf_length = 25,
                         .leaf_width = 14,
                         .spread = degrees(34)},
                .device_y = banded ? -10.0 : 0.0,
                .device_scale = banded ? 0.95 : 1.0,
                .band = std::nullopt,
                .fine = false};
  if (banded) {
    layout.band = {.half_width = 86,
                   .top = 52,
                   .height = 36,
                   .tail = 16,
                   .drop = 10,
                   .fold = 14,
                   .edge = 3.2,
                   .inset = 0};
  }
  return layout;
}

std::string circle(double radius, std::string_view attributes) {
  return fmt::format(R"(<circle r="{}" {}/>)", number(radius, 2), attributes);
}
std::string filled(double radius, Color color) {
  return circle(radius, fmt::format(R"(fill="{}")", color.text()));
}
std::string ring(double radius, double width, Color color) {
  return circle(radius,
                fmt::format(R"(fill="none" stroke="{}" stroke-width="{}")", color.text(), number(width, 2)));
}

/// A ring of short strokes, as on the edge of a coin.
std::string reeding(double radius, double width, int count, double share, Color color) {
  const double period = 2 * std::numbers::pi * radius / count;
  return circle(radius, fmt::format(R"(fill="none" stroke="{}" stroke-width="{}" stroke-dasharray="{} {}")",
                                    color.text(), number(width, 2), number(period * share, 3),
                                    number(period * (1 - share), 3)));
}

std::string draw_edge(const Medal& medal, const Layout& layout, const Palette& palette) {
  if (medal.state == State::under_way) {
    return filled(100, palette.edge) + filled(layout.fine ? 98.2 : 96.4, palette.ring);
  }
  if (medal.state == State::to_earn) {
    return filled(100, palette.edge) +
           (layout.fine ? ring(97.2, 0.9, palette.line) : filled(95.6, palette.field));
  }
  if (!layout.fine) return filled(100, dark_gold) + filled(98.6, gold) + filled(92.4, palette.field);
  return filled(100, dark_gold) + filled(99.3, gold) + reeding(97, 4.4, 150, 0.42, dark_gold) +
         ring(94.3, 1, light_gold) + filled(93.6, palette.ring);
}

/// The part of the field below the level line at `y`.
std::string draw_level(double radius, double y, Color color) {
  const double x = std::sqrt(std::max(0.0, radius * radius - y * y));
  return fmt::format(R"(<path d="M{} {}A{} {} 0 {} 0 {} {}z" fill="{}"/>)", number(-x, 1), number(y, 1),
                     number(radius, 1), number(radius, 1), y < 0 ? 1 : 0, number(x, 1), number(y, 1),
                     color.text());
}

std::string draw_field(const Medal& medal, const Layout& layout, const Palette& palette, double ready) {
  std::string svg;
  if (medal.state != State::under_way) {
    if (!layout.fine) return svg;
    svg = filled(layout.field_radius, palette.field);
    if (medal.state == State::earned) svg += reeding(37, 64, 90, 0.5, mix(palette.field, white, 0.055));
  } else if (ready > 0) {
    const Color level = mix(medal.hue.color(), white, 0.8);
    const double radius = layout.fine ? layout.field_radius : 58;
    // It rises from the foot of what can be seen: the band hides the rest.
    const double foot = layout.band ? layout.band->top : radius;
    svg = ready >= 1 ? filled(radius, level) : draw_level(radius, foot - ready * (foot + radius), level);
  }
  return layout.fine ? svg + ring(layout.field_radius, 1.2, palette.line) : svg;
}

/// From none to all steps; the first closes with the first piece, the last only with the last.
int closed_steps(int steps, double ready) {
  if (ready <= 0) return 0;
  if (ready >= 1) return steps;
  return std::clamp(static_cast<int>(std::lround(ready * steps)), 1, steps - 1);
}

std::string draw_leaves(const Medal& medal, const Layout& layout, const Palette& palette, double ready) {
  const int steps = layout.twig.pairs + 1;
  const bool outline = medal.state == State::under_way;
  const TwigPaths paths = draw_twigs(layout.twig, outline ? closed_steps(steps, ready) : steps);
  std::string svg = fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="{}"/>)", paths.stem,
                                palette.leaf.text(), layout.fine ? "1.1" : "2");
  if (!paths.open.empty()) {
    svg += fmt::format(R"(<path d="{}" fill="{}" stroke="{}" stroke-width="{}"/>)", paths.open, white.text(),
                       palette.leaf.text(), layout.fine ? "1.1" : "2.4");
  }
  if (!paths.closed.empty())
    svg += fmt::format(R"(<path d="{}" fill="{}"/>)", paths.closed, palette.leaf.text());
  if (!layout.band) {
    svg += fmt::format(R"(<circle cy="{}" r="{}" fill="{}"/>)", number(layout.twig.radius, 1),
                       layout.fine ? 3 : 5, palette.leaf.text());
  }
  if (layout.fine && medal.state == State::earned) {
    svg += fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width=".7"/>)", paths.veins,
                       palette.vein.text());
  }
  return svg;
}

std::string draw_title(const Medal& medal, const BandShape& band) {
  const Lettering letters =
      set_lettering(*medal.title, {2 * band.half_width - 20, band.height - 2 * band.inset - 3});
  if (letters.path.empty()) return {};
  return fmt::format(R"svg(<path transform="translate(0 {}) scale({})" d="{}" fill="{}"/>)svg",
                     number(band.top + band.height / 2, 2), number(letters.scale, 5), letters.path,
                     ink.text());
}

std::string open_svg(const Medal& medal) {
  const Field field = field_of(medal.cut);
  std::string svg =
      fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" width="{}" height="{}")",
                  -field.width / 2, -field.height / 2, field.width, field.height, field.width, field.height);
  const auto title = medal.title ? trim(*medal.title) : std::string_view();
  if (title.empty()) return svg + R"( aria-hidden="true">)";
  return svg + R"( role="img"><title>)" + escape_xml(shorten(title, kTitleBytesMax)) + "</title>";
}

}  // namespace

Field field_of(Cut cut) {
  return cut == Cut::large ? Field{240, 208} : Field{208, 208};
}

std::string draw_medal(const Medal& medal) {
  const Layout layout =
      medal.cut == Cut::large ? large_layout(medal.title.has_value()) : small_layout(medal.title.has_value());
  const Palette palette = palette_of(medal.state, medal.hue);
  const double ready = std::isfinite(medal.ready) ? std::clamp(medal.ready, 0.0, 1.0) : 0.0;
  std::string svg = open_svg(medal);
  svg += draw_edge(medal, layout, palette);
  svg += draw_field(medal, layout, palette, ready);
  svg += draw_leaves(medal, layout, palette, ready);
  svg += fmt::format(R"svg(<g transform="translate(0 {}) scale({})">{}</g>)svg", number(layout.device_y, 1),
                     number(layout.device_scale, 2), draw_device(medal.device, palette.device));
  if (layout.band) {
    svg += draw_band(*layout.band, palette);
    if (medal.cut == Cut::large) svg += draw_title(medal, *layout.band);
  }
  return svg + "</svg>";
}

}  // namespace laurel::catalog::badge
