#include "identity/typed_day.h"

#include <fmt/core.h>

#include <charconv>

#include "base/text.h"

namespace laurel::identity {
namespace {
std::optional<int> number_of(std::string_view text, std::size_t digits_min, std::size_t digits_max) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const bool fits = text.size() >= digits_min && text.size() <= digits_max && text.front() != '-';
  auto [stop, error] = std::from_chars(text.data(), end, value);
  return fits && error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}
}  // namespace

std::optional<Date> read_typed_day(std::string_view text) {
  text = trim(text);
  if (text.find('/') == std::string_view::npos) return Date::parse(text);
  const auto parts = split(text, '/');
  if (parts.size() != 3) return {};
  const auto month = number_of(parts[0], 1, 2);
  const auto day = number_of(parts[1], 1, 2);
  const auto year = number_of(parts[2], 4, 4);
  if (!month || !day || !year) return {};
  return Date::parse(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day));
}
}  // namespace laurel::identity
