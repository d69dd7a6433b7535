#include "base/rational.h"

#include <numeric>
#include <stdexcept>

#include "base/check.h"

namespace laurel {
namespace {

WideInteger times(WideInteger a, WideInteger b) {
  WideInteger product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw std::overflow_error("an amount is too large to compute");
  return product;
}

WideInteger plus(WideInteger a, WideInteger b) {
  WideInteger sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw std::overflow_error("an amount is too large to compute");
  return sum;
}

bool is_narrow(WideInteger value) {
  return value >= INT64_MIN / 2 && value <= INT64_MAX / 2;
}

WideInteger common_divisor(WideInteger a, WideInteger b) {
  if (is_narrow(a) && is_narrow(b))
    return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
  if (a < 0) a = -a;
  while (b != 0) {
    const WideInteger rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

WideInteger power_of_ten(unsigned exponent) {
  WideInteger power = 1;
  for (unsigned i = 0; i < exponent; ++i) power = times(power, 10);
  return power;
}

std::string digits(WideInteger value) {
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  return text;
}

// How many decimals the fraction 1/denominator has; none where they never end.
std::optional<unsigned> finite_decimals(WideInteger denominator) {
  unsigned twos = 0;
  unsigned fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  if (denominator != 1) return {};
  return std::max(twos, fives);
}

struct Scanned {
  std::string whole;
  std::string fraction;
  int exponent = 0;
  bool negative = false;
};

std::string take_digits(std::string_view& text) {
  std::string found;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    found.push_back(text.front());
    text.remove_prefix(1);
  }
  return found;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Scanned> scan(std::string_view text) {
  Scanned number;
  number.negative = take(text, '-');
  number.whole = take_digits(text);
  if (number.whole.empty()) return {};
  if (take(text, '.')) {
    number.fraction = take_digits(text);
    if (number.fraction.empty()) return {};
  }
  if (take(text, 'e') || take(text, 'E')) {
    const bool down = take(text, '-');
    if (!down) take(text, '+');
    const std::string exponent = take_digits(text);
    if (exponent.empty() || exponent.size() > 3) return {};
    for (char digit : exponent) number.exponent = number.exponent * 10 + (digit - '0');
    if (down) number.exponent = -number.exponent;
  }
  return text.empty() ? std::optional(number) : std::nullopt;
}

// Moves the point by the exponent and drops zeros that say nothing.
void normalize(Scanned& number) {
  for (; number.exponent > 0; --number.exponent) {
    number.whole.push_back(number.fraction.empty() ? '0' : number.fraction.front());
    if (!number.fraction.empty()) number.fraction.erase(0, 1);
  }
  for (; number.exponent < 0; ++number.exponent) {
    number.fraction.insert(number.fraction.begin(), number.whole.empty() ? '0' : number.whole.back());
    if (!number.whole.empty()) number.whole.pop_back();
  }
  number.whole.erase(0, std::min(number.whole.find_first_not_of('0'), number.whole.size()));
  while (!number.fraction.empty() && number.fraction.back() == '0') number.fraction.pop_back();
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  CHECK(denominator != 0, "a fraction needs a denominator");
  *this = reduced(numerator, denominator);
}

Rational Rational::reduced(WideInteger numerator, WideInteger denominator) {
  Rational result;
  if (denominator != 1) {
    const WideInteger divisor = common_divisor(numerator, denominator) * (denominator < 0 ? -1 : 1);
    numerator /= divisor;
    denominator /= divisor;
  }
  result.numerator_ = numerator;
  result.denominator_ = denominator;
  return result;
}

std::optional<Rational> Rational::parse_decimal(std::string_view text) {
  auto number = scan(text);
  if (!number) return {};
  normalize(*number);
  if (number->whole.size() > digits_before_max || number->fraction.size() > digits_after_max) return {};
  WideInteger value = 0;
  for (char digit : number->whole + number->fraction) value = value * 10 + (digit - '0');
  return reduced(number->negative ? -value : value,
                 power_of_ten(static_cast<unsigned>(number->fraction.size())));
}

std::optional<Rational> Rational::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_decimal(text);
  auto numerator = parse_decimal(text.substr(0, slash));
  auto denominator = parse_decimal(text.substr(slash + 1));
  if (!numerator || !denominator || !numerator->is_whole() || !denominator->is_whole()) return {};
  if (denominator->is_zero()) return {};
  return *numerator / *denominator;
}

std::int64_t Rational::floor() const {
  WideInteger whole = numerator_ / denominator_;
  if (numerator_ < 0 && whole * denominator_ != numerator_) --whole;
  return static_cast<std::int64_t>(whole);
}

Rational Rational::operator+(const Rational& other) const {
  if (denominator_ == other.denominator_) return reduced(plus(numerator_, other.numerator_), denominator_);
  const WideInteger divisor = common_divisor(denominator_, other.denominator_);
  const WideInteger mine = other.denominator_ / divisor;
  const WideInteger theirs = denominator_ / divisor;
  return reduced(plus(times(numerator_, mine), times(other.numerator_, theirs)), times(denominator_, mine));
}

Rational Rational::operator-(const Rational& other) const {
  Rational negative = other;
  negative.numerator_ = -negative.numerator_;
  return *this + negative;
}

Rational Rational::operator*(const Rational& other) const {
  return reduced(times(numerator_, other.numerator_), times(denominator_, other.denominator_));
}

Rational Rational::operator/(const Rational& other) const {
  CHECK(!other.is_zero(), "nothing is divided by 0");
  return reduced(times(numerator_, other.denominator_), times(denominator_, other.numerator_));
}

std::strong_ordering Rational::operator<=>(const Rational& other) const {
  if (denominator_ == other.denominator_) return numerator_ <=> other.numerator_;
  return (*this - other).numerator_ <=> WideInteger(0);
}

Rational Rational::rounded(unsigned decimals) const {
  const WideInteger scale = power_of_ten(decimals);
  if (scale % denominator_ == 0) return *this;
  const WideInteger magnitude = numerator_ < 0 ? -numerator_ : numerator_;
  const WideInteger units = plus(times(times(magnitude, scale), 2), denominator_) / times(denominator_, 2);
  return reduced(numerator_ < 0 ? -units : units, scale);
}

Rational Rational::truncated(unsigned decimals) const {
  const WideInteger scale = power_of_ten(decimals);
  return reduced(times(numerator_, scale) / denominator_, scale);
}

std::string Rational::text() const {
  if (denominator_ == 1) return fixed_text(0);
  auto decimals = finite_decimals(denominator_);
  if (decimals) return fixed_text(*decimals);
  std::string text = fixed_text(4);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string Rational::fixed_text(unsigned decimals) const {
  const Rational value = rounded(decimals);
  const WideInteger scale = power_of_ten(decimals);
  const WideInteger magnitude =
      (value.numerator_ < 0 ? -value.numerator_ : value.numerator_) * (scale / value.denominator_);
  std::string text = digits(magnitude / scale);
  if (decimals > 0) {
    const std::string fraction = digits(magnitude % scale);
    text += "." + std::string(decimals - fraction.size(), '0') + fraction;
  }
  return value.is_negative() ? "-" + text : text;
}

}  // namespace laurel
