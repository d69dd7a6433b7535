#include "catalog/badge/svg.h"

#include <cctype>
#include <cmath>

namespace laurel::catalog::badge {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// The length of the well-formed UTF-8 sequence (RFC 3629) at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second > 0x9F;
  const bool beyond = first == 0xF4 && second > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

// XML 1.0 section 2.2: no control characters but tab and line ends, no U+FFFE and U+FFFF.
bool is_xml_character(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return first >= 0x20 || first == '\t' || first == '\n' || first == '\r';
  return sequence != "\xEF\xBF\xBE" && sequence != "\xEF\xBF\xBF";
}

std::string_view entity(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string Color::text() const {
  return fmt::format("#{:02X}{:02X}{:02X}", red, green, blue);
}

Color mix(Color first, Color second, double share) {
  auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {channel(first.red, second.red), channel(first.green, second.green),
          channel(first.blue, second.blue)};
}

std::string escape_xml(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    const auto sequence = text.substr(0, std::max<std::size_t>(length, 1));
    const auto escaped = entity(text[0]);
    if (length == 0 || !is_xml_character(sequence)) {
      result += kReplacement;
    } else {
      result += escaped.empty() ? sequence : escaped;
    }
    text.remove_prefix(sequence.size());
  }
  return result;
}

std::string number(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.find('.') != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  if (text == "-0" || text.empty()) return "0";
  if (text.starts_with("0.")) return text.substr(1);
  if (text.starts_with("-0.")) return "-" + text.substr(2);
  return text;
}

Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}
Point operator*(Point a, double factor) {
  return {a.x * factor, a.y * factor};
}
Point direction(double angle) {
  return {std::cos(angle), std::sin(angle)};
}

PathText::Cell PathText::cell_of(Point point) const {
  const double cells = std::pow(10, decimals_);
  return {std::llround(point.x * cells), std::llround(point.y * cells)};
}

void PathText::append(std::int64_t cells) {
  const std::string text = number(static_cast<double>(cells) / std::pow(10, decimals_), decimals_);
  const bool after_letter = !text_.empty() && std::isalpha(static_cast<unsigned char>(text_.back())) != 0;
  if (text[0] != '-' && !after_letter) text_ += ' ';
  text_ += text;
}

void PathText::command(char letter) {
  if (letter != last_ || letter == 'm') text_ += letter;
  last_ = letter;
}

void PathText::coordinates(Point to) {
  const Cell cell = cell_of(to);
  append(cell.x - at_.x);
  append(cell.y - at_.y);
}

void PathText::advance(Point to) {
  at_ = cell_of(to);
}

void PathText::move_to(Point to) {
  command('m');
  coordinates(to);
  advance(to);
  start_ = at_;
}

void PathText::line_to(Point to) {
  command('l');
  coordinates(to);
  advance(to);
}

void PathText::curve_to(Point control_1, Point control_2, Point to) {
  command('c');
  coordinates(control_1);
  coordinates(control_2);
  coordinates(to);
  advance(to);
}

void PathText::close() {
  text_ += 'z';
  last_ = 'z';
  at_ = start_;
}

}  // namespace laurel::catalog::badge
