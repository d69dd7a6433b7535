// Amounts of money in figures and tables, in the unit that suits the largest of them.
#pragma once
#include <cstdint>
#include <string>

namespace laurel::web {

/// Dollars, thousands or millions of dollars.
struct AmountUnit {
  std::int64_t cents = 100;
  int decimals = 0;
  std::string_view key;  // of the message that names it: "projection.in_…"
};
/// The unit in which amounts up to `most` have two to four digits.
AmountUnit unit_for(std::int64_t most_cents);
/// "1,250" of the unit, half up.
std::string in_unit(std::int64_t cents, const AmountUnit& unit);
/// Of the two as they are shown, so that people who subtract them find the same.
std::string difference_in_unit(std::int64_t more, std::int64_t less, const AmountUnit& unit);
/// "$245,000": to the dollar.
std::string dollars_text(std::int64_t cents);
/// "$245,000" for 245,312.17: to three digits, for sentences.
std::string about_dollars_text(std::int64_t cents);
std::string with_thousands(std::int64_t number);

}  // namespace laurel::web
