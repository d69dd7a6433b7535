#include "base/money.h"

#include <fmt/core.h>

#include "base/check.h"

namespace laurel {

std::optional<Money> Money::parse(std::string_view amount, std::string currency) {
  auto point = amount.find('.');
  auto whole = amount.substr(0, point);
  auto decimals = point == std::string_view::npos ? std::string_view() : amount.substr(point + 1);
  if (whole.empty() || whole.size() > 12 || decimals.size() > 2) return {};
  if (point != std::string_view::npos && decimals.empty()) return {};
  std::int64_t cents = 0;
  for (char c : std::string(whole) + std::string(decimals) + std::string(2 - decimals.size(), '0')) {
    if (c < '0' || c > '9') return {};
    cents = cents * 10 + (c - '0');
  }
  return Money(cents, std::move(currency));
}

std::string Money::amount_text() const {
  return fmt::format("{}{}.{:02}", cents_ < 0 ? "-" : "", std::abs(cents_) / 100, std::abs(cents_) % 100);
}

std::string Money::text() const {
  if (currency_ != "USD") return amount_text() + " " + currency_;
  auto digits = std::to_string(std::abs(cents_) / 100);
  for (auto place = static_cast<int>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), ",");
  auto cents = std::abs(cents_) % 100;
  return fmt::format("{}${}{}", cents_ < 0 ? "-" : "", digits,
                     cents == 0 ? "" : fmt::format(".{:02}", cents));
}

Money Money::operator+(const Money& other) const {
  CHECK(currency_ == other.currency_, "only amounts of one currency are added");
  return Money(cents_ + other.cents_, currency_);
}

}  // namespace laurel
