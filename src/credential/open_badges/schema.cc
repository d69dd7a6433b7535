#include "credential/open_badges/schema.h"

#include <algorithm>

#include "base/instant.h"
#include "credential/data_model/members.h"
#include "credential/jose/jws.h"

namespace laurel::credential::open_badges {
namespace {

using boost::json::object;
using boost::json::value;
using data_model::inside;
using data_model::Problems;
using data_model::text;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "en", "es-MX", "zh-Hans-CN", "es-419": the part of BCP 47 that the schema allows.
bool is_language(std::string_view tag) {
  auto take = [&tag](std::size_t count, auto is) {
    if (tag.size() < count || !std::ranges::all_of(tag.substr(0, count), is)) return false;
    tag.remove_prefix(count);
    return tag.empty() || tag.front() == '-';
  };
  if (!take(2, is_lower) && !take(3, is_lower) && !take(4, is_lower)) return false;
  if (tag.size() >= 5 && is_upper(tag[1]) && is_lower(tag[2])) {
    tag.remove_prefix(2);
    if (!take(3, is_lower)) return false;
  }
  if (tag.empty()) return true;
  tag.remove_prefix(1);
  return (take(2, is_upper) || take(3, is_digit)) && tag.empty();
}

bool is_extension(std::string_view text) {
  return text.starts_with("ext:") && text.size() > 4 && std::ranges::all_of(text.substr(4), [](char c) {
           return is_lower(c) || is_upper(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '|';
         });
}

/// Where in the document something stands; made into text only when there is something to say of it.
struct Place {
  std::string_view member;
  const Place* outer = nullptr;
  std::string text() const { return outer == nullptr ? std::string(member) : inside(outer->text(), member); }
};

void check_object(const object& holder, const Class& type, const Place& place, Problems& problems);

bool all_text(std::span<const value> items) {
  return std::ranges::all_of(items, [](const auto& item) { return item.is_string(); });
}

void check_objects(const value& found, const Property& property, const Place& place, Problems& problems) {
  for (const auto& item : data_model::as_list(found)) {
    if (property.kind == Kind::text_or_one && item.is_string()) continue;
    const auto* inner = item.if_object();
    if (inner == nullptr) return problems.add(place.text(), "it must be an object");
    if (property.of != nullptr) check_object(*inner, *property.of, place, problems);
    if (problems.full()) return;
  }
}

bool is_choice(std::string_view written, const Property& property) {
  return std::ranges::find(property.choices, written) != property.choices.end() ||
         (property.choices_extend && is_extension(written));
}

// What is wrong with a value that is no object; empty where nothing is.
std::string_view simple_problem(const value& found, const Property& property) {
  const auto written = text(found);
  switch (property.kind) {
    case Kind::text:
      return found.is_string() ? "" : "it must be text";
    case Kind::number:
      return found.is_number() ? "" : "it must be a number";
    case Kind::boolean:
      return found.is_bool() ? "" : "it must be true or false";
    case Kind::instant:
      return Instant::parse(written) ? "" : "it must be a date and time with a time zone";
    case Kind::date:
      return Date::parse(written) ? "" : "it must be a day such as 2026-11-22";
    case Kind::choice:
      return is_choice(written, property) ? "" : "it is not one of the words the standard lists";
    case Kind::language:
      return is_language(written) ? "" : "it must be a language tag such as en or es-MX";
    case Kind::texts:
      return all_text(data_model::as_list(found)) ? "" : "it must be a list of texts";
    case Kind::tokens:
      return std::ranges::all_of(data_model::as_list(found),
                                 [](const auto& item) { return jose::looks_like_jws(text(item)); })
                 ? ""
                 : "it must be a list of compact JWS";
    default:
      return "";
  }
}

void check_property(const object& holder, const Property& property, const Place& place, Problems& problems) {
  const auto* found = holder.if_contains(property.name);
  if (found == nullptr) {
    if (property.required) problems.add(place.text(), "\"" + std::string(property.name) + "\" is missing");
    return;
  }
  const Place here{property.name, &place};
  if (property.kind == Kind::one && found->is_array())
    return problems.add(here.text(), "there must be only one");
  if (property.of != nullptr) return check_objects(*found, property, here, problems);
  const auto problem = simple_problem(*found, property);
  if (!problem.empty()) problems.add(here.text(), problem);
}

// The standard wants its context in second place; others stood there before it was one, and do no harm.
void check_context(const object& holder, const Class& type, const Place& place, Problems& problems) {
  const auto contexts = data_model::list_at(holder, "@context");
  if (std::ranges::none_of(contexts, [&](const auto& item) { return text(item).starts_with(type.context); }))
    problems.add(inside(place.text(), "@context"), "\"" + std::string(type.context) + "….json\" is missing");
}

void check_object(const object& holder, const Class& type, const Place& place, Problems& problems) {
  if (!type.context.empty()) check_context(holder, type, place, problems);
  if (!type.type.empty() && !data_model::has_type(holder, type.type))
    problems.add(inside(place.text(), "type"), "it must be or hold \"" + std::string(type.type) + "\"");
  for (const auto& property : type.properties) {
    if (problems.full()) return;
    check_property(holder, property, place, problems);
  }
  if (!type.closed) return;
  for (const auto& member : holder) {
    const auto known = [&](const Property& property) { return property.name == member.key(); };
    if (member.key() != "type" && std::ranges::none_of(type.properties, known))
      problems.add(place.text(), "\"" + std::string(member.key()) + "\" does not belong here");
  }
}

}  // namespace

void check_class(const object& holder, const Class& type, std::string_view place, Problems& problems) {
  check_object(holder, type, {place}, problems);
}

const Class* class_of(const object& credential) {
  using data_model::has_type;
  if (has_type(credential, "OpenBadgeCredential") || has_type(credential, "AchievementCredential"))
    return &achievement_credential;
  if (has_type(credential, "EndorsementCredential")) return &endorsement_credential;
  if (has_type(credential, "ClrCredential")) return &clr_credential;
  if (has_type(credential, "ProfileCredential")) return &profile_credential;
  return nullptr;
}

}  // namespace laurel::credential::open_badges
