// The few pieces of SVG 1.1 that a medal is written with: colors, escaped text and compact path data.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace laurel::catalog::badge {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  /// "#2B4C7E"
  std::string text() const;
  bool operator==(const Color&) const = default;
};

/// `share` of `second` (0 to 1) in `first`.
Color mix(Color first, Color second, double share);

/// Text as XML character data: &, <, > and both quotes escaped; bytes that are not UTF-8 and characters that
/// XML 1.0 forbids become U+FFFD.
std::string escape_xml(std::string_view text);

/// A decimal with at most `decimals` places and no needless zeros: 0.50 → ".5".
std::string number(double value, int decimals);

/// In the units of the drawing, y downwards.
struct Point {
  double x = 0;
  double y = 0;
};
Point operator+(Point a, Point b);
Point operator*(Point a, double factor);
/// The unit vector at `angle` radians, clockwise from the x axis.
Point direction(double angle);

/// Writes path data with relative commands, rounded to a grid so that rounding errors never add up.
class PathText {
 public:
  /// The grid is 10^-decimals wide; decimals 0 to 3.
  explicit PathText(int decimals) : decimals_(decimals) {}
  void move_to(Point to);
  void line_to(Point to);
  void curve_to(Point control_1, Point control_2, Point to);
  void close();
  const std::string& text() const { return text_; }

 private:
  void command(char letter);
  void coordinates(Point to);
  void advance(Point to);
  struct Cell {
    std::int64_t x = 0;
    std::int64_t y = 0;
  };
  Cell cell_of(Point point) const;
  void append(std::int64_t cells);

  int decimals_;
  std::string text_;
  char last_ = 0;
  Cell at_;
  Cell start_;
};

}  // namespace laurel::catalog::badge
