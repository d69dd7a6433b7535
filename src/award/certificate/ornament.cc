#include "award/certificate/ornament.h"

#include <cmath>
#include <numbers>

#include "catalog/badge/palette.h"

namespace laurel::award {
namespace {

using catalog::badge::Color;
using catalog::badge::direction;
using catalog::badge::mix;
using catalog::badge::Point;
using catalog::badge::operator+;
using catalog::badge::operator*;
using std::numbers::pi;

constexpr double kMiddle = 48;      // of the border, from the page's edge
constexpr double kHalfWidth = 14;   // between the border's gold lines
constexpr double kCorner = 22;      // half the side of a corner's square
constexpr double kAmplitude = 9.5;  // of the border's waves
constexpr double kWaveLength = 34;
constexpr int kBorderStrands = 6;

/// A smooth curve through `curve(0 … 1)`: cubic pieces with the curve's own direction at their ends.
template <class Curve>
void trace(cairo_t* canvas, int pieces, const Curve& curve) {
  const double step = 1.0 / pieces;
  auto slope = [&](double t) {
    const double nearby = step / 64;
    return (curve(t + nearby) + curve(t - nearby) * -1) * (1 / (2 * nearby));
  };
  const Point start = curve(0);
  cairo_move_to(canvas, start.x, start.y);
  for (int i = 0; i < pieces; ++i) {
    const double from = i * step;
    const double to = from + step;
    const Point control_1 = curve(from) + slope(from) * (step / 3);
    const Point control_2 = curve(to) + slope(to) * (-step / 3);
    const Point end = curve(to);
    cairo_curve_to(canvas, control_1.x, control_1.y, control_2.x, control_2.y, end.x, end.y);
  }
}

/// Waves along a straight edge from `start`, in direction `along`; whole half-waves, so both ends look alike.
void draw_waves(cairo_t* canvas, Point start, Point along, double length) {
  const Point across{-along.y, along.x};
  const int half_waves = std::max(1, static_cast<int>(std::lround(length / kWaveLength * 2)));
  for (int strand = 0; strand < kBorderStrands; ++strand) {
    const double phase = 2 * pi * strand / kBorderStrands;
    trace(canvas, half_waves * 4, [&](double t) {
      return start + along * (t * length) + across * (kAmplitude * std::sin(half_waves * pi * t + phase));
    });
  }
}

void draw_star(cairo_t* canvas, Point center) {
  set_color(canvas, page_paper);
  cairo_rectangle(canvas, center.x - kCorner, center.y - kCorner, 2 * kCorner, 2 * kCorner);
  cairo_fill_preserve(canvas);
  set_color(canvas, catalog::badge::gold);
  cairo_set_line_width(canvas, 1.2);
  cairo_stroke(canvas);
  for (int leaf = 0; leaf < 8; ++leaf) {
    const double angle = leaf * pi / 4;
    const double length = leaf % 2 == 0 ? 18.5 : 16;
    auto at = [&](double along, double across) {
      return center + direction(angle) * (along * length) + direction(angle + pi / 2) * across;
    };
    const std::array corners = {at(0.2, 0), at(0.4, -5.2), at(0.7, -4.4),
                                at(1, 0),   at(0.7, 4.4),  at(0.4, 5.2)};
    cairo_move_to(canvas, corners[0].x, corners[0].y);
    cairo_curve_to(canvas, corners[1].x, corners[1].y, corners[2].x, corners[2].y, corners[3].x,
                   corners[3].y);
    cairo_curve_to(canvas, corners[4].x, corners[4].y, corners[5].x, corners[5].y, corners[0].x,
                   corners[0].y);
    set_color(canvas, leaf % 2 == 0 ? laurel_green : mix(laurel_green, page_paper, 0.22));
    cairo_fill(canvas);
  }
  set_color(canvas, catalog::badge::gold);
  cairo_arc(canvas, center.x, center.y, 2, 0, 2 * pi);
  cairo_fill(canvas);
}

void draw_gold_lines(cairo_t* canvas, double width, double height) {
  set_color(canvas, catalog::badge::gold);
  for (const auto& [distance, line] :
       {std::pair(kMiddle - kHalfWidth, 1.8), std::pair(kMiddle + kHalfWidth, 0.9)}) {
    cairo_set_line_width(canvas, line);
    cairo_rectangle(canvas, distance, distance, width - 2 * distance, height - 2 * distance);
    cairo_stroke(canvas);
  }
}

}  // namespace

void set_color(cairo_t* canvas, Color color) {
  cairo_set_source_rgb(canvas, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

void draw_border(cairo_t* canvas, double page_width, double page_height) {
  const double left = kMiddle, right = page_width - kMiddle, top = kMiddle, bottom = page_height - kMiddle;
  const double across = page_width - 2 * (kMiddle + kCorner), down = page_height - 2 * (kMiddle + kCorner);
  set_color(canvas, mix(laurel_green, page_paper, 0.45));
  cairo_set_line_width(canvas, 0.6);
  draw_waves(canvas, {left + kCorner, top}, {1, 0}, across);
  draw_waves(canvas, {left + kCorner, bottom}, {1, 0}, across);
  draw_waves(canvas, {left, top + kCorner}, {0, 1}, down);
  draw_waves(canvas, {right, top + kCorner}, {0, 1}, down);
  cairo_stroke(canvas);
  draw_gold_lines(canvas, page_width, page_height);
  for (const Point corner :
       {Point{left, top}, Point{right, top}, Point{left, bottom}, Point{right, bottom}}) {
    draw_star(canvas, corner);
  }
}

void draw_rosette(cairo_t* canvas, Point center, double radius) {
  constexpr int kLobes = 8;
  constexpr int kStrands = 20;
  constexpr int kTurns = 16;  // of a strand between the ring's edges, on the way around
  set_color(canvas, mix(laurel_green, page_paper, 0.64));
  cairo_set_line_width(canvas, 0.45);
  for (int strand = 0; strand < kStrands; ++strand) {
    const double phase = 2 * pi * strand / kStrands;
    trace(canvas, kTurns * 8, [&](double t) {
      const double angle = 2 * pi * t - pi / 2;
      const double lobe = std::cos(kLobes * 2 * pi * t);
      const double middle = radius * (0.855 + 0.04 * lobe);
      const double half = radius * (0.092 + 0.012 * lobe);
      return center + direction(angle) * (middle + half * std::sin(kTurns * 2 * pi * t + phase));
    });
  }
  cairo_stroke(canvas);
}

}  // namespace laurel::award
