#include "storage/row.h"

#include <charconv>

#include "base/check.h"

namespace laurel::storage {

void Row::require(bool readable, std::string_view column) {
  CHECK(readable, column);
}

const Value& Row::at(std::string_view column) const {
  auto found = std::find(columns_->begin(), columns_->end(), column);
  require(found != columns_->end(), column);
  return values_[static_cast<std::size_t>(found - columns_->begin())];
}

bool Row::is_null(std::string_view column) const {
  return std::holds_alternative<std::nullptr_t>(at(column));
}

std::string Row::text(std::string_view column) const {
  const auto& value = at(column);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  return {};
}

std::int64_t Row::integer(std::string_view column) const {
  const auto& value = at(column);
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return 0;
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  require(error == std::errc() && end == text->data() + text->size(), column);
  return number;
}

std::optional<std::string> Row::optional_text(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(text(column));
}

Instant Row::instant(std::string_view column) const {
  auto instant = Instant::parse(text(column));
  require(instant.has_value(), column);
  return *instant;
}

std::optional<Instant> Row::optional_instant(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(instant(column));
}

Date Row::date(std::string_view column) const {
  auto date = Date::parse(text(column));
  require(date.has_value(), column);
  return *date;
}

std::optional<Date> Row::optional_date(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(date(column));
}

}  // namespace laurel::storage
