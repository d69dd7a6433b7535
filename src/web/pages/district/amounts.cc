#include "web/pages/district/amounts.h"

#include <cmath>

#include "base/rational.h"

namespace laurel::web {

AmountUnit unit_for(std::int64_t most_cents) {
  if (most_cents >= 10'000'000'00) return {1'000'000'00, 1, "millions"};
  if (most_cents >= 10'000'00) return {1'000'00, 0, "thousands"};
  return {100, 0, "dollars"};
}

std::string with_thousands(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string in_unit(std::int64_t cents, const AmountUnit& unit) {
  const auto rounded = Rational(cents, unit.cents).rounded(static_cast<unsigned>(unit.decimals));
  if (unit.decimals == 0) return with_thousands(rounded.floor());
  const auto text = rounded.fixed_text(static_cast<unsigned>(unit.decimals));
  return with_thousands(rounded.floor()) + text.substr(text.find('.'));
}

std::string difference_in_unit(std::int64_t more, std::int64_t less, const AmountUnit& unit) {
  std::int64_t step = unit.cents;
  for (int i = 0; i < unit.decimals; ++i) step /= 10;
  const auto shown = [&](std::int64_t cents) { return Rational(cents, step).rounded(0).floor() * step; };
  return in_unit(shown(more) - shown(less), unit);
}

std::string dollars_text(std::int64_t cents) {
  return "$" + with_thousands(Rational(cents, 100).rounded(0).floor());
}

std::string about_dollars_text(std::int64_t cents) {
  std::int64_t step = 100;
  while (cents / step >= 1000) step *= 10;
  return dollars_text((cents + step / 2) / step * step);
}

}  // namespace laurel::web
