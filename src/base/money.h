// Money: whole cents of one currency. Sums of different currencies are a broken invariant.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace laurel {

class Money {
 public:
  Money() = default;
  Money(std::int64_t cents, std::string currency) : cents_(cents), currency_(std::move(currency)) {}
  static Money dollars(std::int64_t whole) { return Money(whole * 100, "USD"); }
  /// Reads "75", "75.00" or "1250.5"; not negative, at most two decimals and 12 digits before the point.
  static std::optional<Money> parse(std::string_view amount, std::string currency);

  std::int64_t cents() const { return cents_; }
  const std::string& currency() const { return currency_; }
  bool is_zero() const { return cents_ == 0; }
  /// "75.00"
  std::string amount_text() const;
  /// "$75", "$1,250.50", or "75.00 CAD" for other currencies.
  std::string text() const;
  Money operator+(const Money& other) const;
  bool operator==(const Money&) const = default;

 private:
  std::int64_t cents_ = 0;
  std::string currency_ = "USD";
};

}  // namespace laurel
