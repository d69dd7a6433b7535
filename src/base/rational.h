// Exact fractions: what amounts of learning and money are computed in. No binary floating point anywhere.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace laurel {

/// Wide enough for sums of thousands of amounts whose denominators differ.
__extension__ typedef __int128 WideInteger;

/// A fraction in lowest terms with a positive denominator. Arithmetic that would not fit in 128 bits throws
/// std::overflow_error; amounts read with `parse_decimal` stay far below that.
class Rational {
 public:
  /// Digits allowed before and after the point when an amount is read.
  static constexpr std::size_t digits_before_max = 12;
  static constexpr std::size_t digits_after_max = 20;

  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT: whole numbers are rationals
  /// CHECKs that the denominator is not 0.
  Rational(std::int64_t numerator, std::int64_t denominator);

  /// Reads a JSON number or the same as text: "15", "7.25", "1.5e1", "-2". None where it is no number or has
  /// more digits than the limits above.
  static std::optional<Rational> parse_decimal(std::string_view text);
  /// Reads a decimal or a fraction of two whole numbers, "5/3".
  static std::optional<Rational> parse(std::string_view text);

  WideInteger numerator() const { return numerator_; }
  WideInteger denominator() const { return denominator_; }
  bool is_zero() const { return numerator_ == 0; }
  bool is_negative() const { return numerator_ < 0; }
  bool is_whole() const { return denominator_ == 1; }
  /// The largest whole number that is not greater.
  std::int64_t floor() const;

  Rational operator+(const Rational& other) const;
  Rational operator-(const Rational& other) const;
  Rational operator*(const Rational& other) const;
  /// CHECKs that `other` is not 0.
  Rational operator/(const Rational& other) const;
  Rational operator-() const { return Rational() - *this; }
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }
  bool operator==(const Rational& other) const {
    return numerator_ == other.numerator_ && denominator_ == other.denominator_;
  }
  std::strong_ordering operator<=>(const Rational& other) const;

  /// Rounded half up (away from zero) to `decimals` places.
  Rational rounded(unsigned decimals) const;
  /// Rounded toward zero to `decimals` places.
  Rational truncated(unsigned decimals) const;
  /// All its decimals: "16.5", "0.3"; one without a finite decimal expansion rounded to four, "0.6667".
  std::string text() const;
  /// Always `decimals` places, half up: "18.0".
  std::string fixed_text(unsigned decimals) const;

 private:
  static Rational reduced(WideInteger numerator, WideInteger denominator);
  WideInteger numerator_ = 0;
  WideInteger denominator_ = 1;
};

}  // namespace laurel
