// Amounts as tables keep them: exact, "1.2" or "5/3".
#pragma once
#include <fmt/core.h>

#include "base/check.h"
#include "base/rational.h"
#include "storage/row.h"

namespace laurel::recognition {

inline std::string exact_text(const Rational& amount) {
  if (const auto text = amount.text(); Rational::parse_decimal(text) == amount) return text;
  return fmt::format("{}/{}", static_cast<std::int64_t>(amount.numerator()),
                     static_cast<std::int64_t>(amount.denominator()));
}
inline std::optional<std::string> exact_text(const std::optional<Rational>& amount) {
  return amount ? std::optional(exact_text(*amount)) : std::nullopt;
}
inline std::optional<Rational> read_amount(const storage::Row& row, std::string_view column) {
  const auto text = row.optional_text(column);
  if (!text || text->empty()) return {};
  auto amount = Rational::parse(*text);
  CHECK(amount, "amounts are kept as exact_text writes them");
  return amount;
}

}  // namespace laurel::recognition
