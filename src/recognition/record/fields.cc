#include "recognition/record/fields.h"

namespace laurel::recognition {

std::optional<Date> Fields::date(std::string_view name) const {
  const JsonTree* field = object_->find(name);
  if (field == nullptr) return {};
  auto day = field->is(JsonTree::Type::string) ? Date::parse(field->text) : std::nullopt;
  if (!day) refuse(name, fmt::format("\"{}\" is no day; write it like 2024-06-01", field->text));
  return day;
}

std::optional<Rational> Fields::amount(std::string_view name) const {
  const JsonTree* field = object_->find(name);
  if (field == nullptr) return {};
  const bool readable = field->is(JsonTree::Type::number) || field->is(JsonTree::Type::string);
  auto number = readable ? Rational::parse_decimal(field->text) : std::nullopt;
  if (!number)
    refuse(name, fmt::format("\"{}\" is no number of at most {} digits before and {} after the point",
                             field->text, Rational::digits_before_max, Rational::digits_after_max));
  if (number->is_negative()) refuse(name, fmt::format("{} is negative; an amount is 0 or more", field->text));
  return number;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view name) const {
  const JsonTree* field = object_->find(name);
  if (field == nullptr) return {};
  if (field->is(JsonTree::Type::string)) return std::vector{field->text};
  if (!field->is(JsonTree::Type::array)) return {};
  std::vector<std::string> all;
  for (const JsonTree& element : field->elements)
    if (element.is(JsonTree::Type::string)) all.push_back(element.text);
  return all;
}

std::vector<Fields> Fields::objects(std::string_view name, std::size_t most, bool* known) const {
  const JsonTree* field = object_->find(name);
  if (known != nullptr) *known = field != nullptr;
  if (field == nullptr) return {};
  if (!field->is(JsonTree::Type::array)) refuse(name, "this is not a list; write [ … ]");
  if (field->elements.size() > most) refuse(name, fmt::format("more than {} entries", most));
  std::vector<Fields> all;
  for (std::size_t i = 0; i < field->elements.size(); ++i)
    all.emplace_back(field->elements[i], fmt::format("{}[{}]", place(name), i));
  return all;
}

std::optional<Fields> Fields::object(std::string_view name) const {
  const JsonTree* field = object_->find(name);
  if (field == nullptr) return {};
  return Fields(*field, place(name));
}

}  // namespace laurel::recognition
