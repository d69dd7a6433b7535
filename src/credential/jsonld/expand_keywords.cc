// The entries of a map: steps 13.1 to 13.4 and 14 of https://www.w3.org/TR/json-ld11-api/#expansion-algorithm
#include <fmt/core.h>

#include <algorithm>

#include "credential/jsonld/expander.h"
#include "credential/jsonld/plain.h"
#include "credential/rdf/iri.h"
#include "credential/rdf/language_tag.h"

namespace laurel::credential::jsonld {
namespace {

bool is_relative(std::string_view reference) {
  return !rdf::has_scheme(reference) && !reference.starts_with("_:");
}

}  // namespace

// 13. For each key and value in element:
Result<void> Expander::expand_entries(Map& map, const boost::json::object& element) {
  for (const auto& entry : element) {
    TRY_VOID(check_limits());
    std::string_view key = entry.key();
    // 13.1 If key is @context, continue to the next key.
    if (key == "@context") continue;
    // 13.2 Initialize expanded property to the result of IRI expanding key.
    const TermDefinition* definition = map.active->find(key);
    ExpandedIri property = contexts_.expand_iri(*map.active, key, definition, false, true);
    if (options_.plain) TRY_VOID(check_plain(map, key, property, definition));
    // 13.4 If expanded property is a keyword
    if (property.keyword != Keyword::none) {
      TRY_VOID(expand_keyword(map, property.keyword, entry));
      continue;
    }
    // 13.3 If expanded property is null or it neither contains a colon nor is a keyword, drop key.
    if (property.is_null || property.text.find(':') == std::string_view::npos) {
      TRY_VOID(lose(
          "undefined-term", key,
          "is a term that no context defines, so that it would not be signed; define it or take it out"));
      continue;
    }
    TRY_VOID(expand_property(map, definition, property.text, entry));
  }
  return {};
}

Result<void> Expander::check_plain(const Map& map, std::string_view key, const ExpandedIri& property,
                                   const TermDefinition* definition) const {
  const bool is_root = depth_ == 1;
  if (property.keyword == Keyword::none) {
    const auto name = plain_name_of(property.text);
    if (name.empty()) return {};
    if (key != name || (definition != nullptr && definition->is_reverse))
      return jsonld_error("not-plain", key, fmt::format("must be written \"{}\" to be seen", name));
    // Credentials inside are looked for in the document itself and in its subjects.
    if (name == "verifiableCredential" && !is_root && map.property->name != "credentialSubject")
      return jsonld_error("not-plain", key, "stands where nobody would look for it");
    return {};
  }
  if (moves_entries(property.keyword))
    return jsonld_error("not-plain", key, "hides what it holds from those who read the document as JSON");
  if (is_root && ((property.keyword == Keyword::id && key != "id") ||
                  (property.keyword == Keyword::type && key != "type")))
    return jsonld_error("not-plain", key, "must be written \"id\" or \"type\" to be seen");
  return {};
}

// 14. For each key nesting-key in nests:
Result<void> Expander::expand_nests(Map& map) {
  ArenaVector<const boost::json::key_value_pair*> nests = std::exchange(map.nests, {});
  for (const auto* nest : nests) {
    Map scoped = map;
    // A nesting term's own context holds for what is nested.
    const TermDefinition* definition = map.active->find(nest->key());
    if (definition != nullptr && definition->context != nullptr) {
      TRY(scoped.active, contexts_.apply_scoped(*map.active, *definition, {.override_protected = true}));
    }
    // 14.1 Initialize nested values to the value of nesting-key in element, as an array.
    const Value& value = nest->value();
    const Value* begin = value.is_array() ? value.get_array().begin() : &value;
    const Value* end = value.is_array() ? value.get_array().end() : &value + 1;
    // 14.2 For each nested value in nested values:
    for (const Value* at = begin; at != end; ++at) {
      // 14.2.1 If nested value is not a map, or any key within it expands to @value, …
      const auto* object = at->if_object();
      bool is_node =
          object != nullptr && std::none_of(object->begin(), object->end(), [&](const auto& entry) {
            return contexts_.expand_iri(*scoped.active, entry.key(), false, true).keyword == Keyword::value;
          });
      if (!is_node)
        return jsonld_error("invalid-nest-value", nest->key(), "nests something that is not an object");
      // 14.2.2 Recursively repeat steps 13 and 14 using nested value for element.
      TRY_VOID(expand_entries(scoped, *object));
      ++depth_;
      auto nested = check_limits();
      if (nested) nested = expand_nests(scoped);
      --depth_;
      TRY_VOID(std::move(nested));
    }
  }
  return {};
}

// 13.4 If expanded property is a keyword:
Result<void> Expander::expand_keyword(Map& map, Keyword keyword, const boost::json::key_value_pair& entry) {
  const Value& value = entry.value();
  // 13.4.1 If active property equals @reverse, an invalid reverse property map error has been detected.
  if (map.property->keyword == Keyword::reverse)
    return jsonld_error("invalid-reverse-property-map", entry.key(),
                        "is a keyword and may not stand in a @reverse");
  // 13.4.2 If result already has an expanded property entry, other than @included or @type, …
  bool may_repeat = !contexts_.is_1_0() && (keyword == Keyword::included || keyword == Keyword::type);
  if (map.result->contains(keyword) && !may_repeat)
    return jsonld_error("colliding-keywords", entry.key(), "is given twice, by different names");
  switch (keyword) {
    case Keyword::id:
      return expand_id(map, value);
    case Keyword::type:
      return expand_type(map, value);
    case Keyword::graph: {
      // 13.4.5 If expanded property is @graph, expand value with @graph for active property, as an array.
      TRY(auto graph, expand_element(*map.active, {"@graph", Keyword::graph, nullptr}, value, false));
      map.result->mark(Keyword::graph);
      map.result->graph = as_array(graph);
      return {};
    }
    case Keyword::included:
      return expand_included(map, value);
    case Keyword::value:
      return expand_value(map, value);
    case Keyword::language:
      return expand_language(map, value);
    case Keyword::direction:
      return expand_direction(map, value);
    case Keyword::index:
      return expand_index(map, value);
    case Keyword::list:
      return expand_list(map, value);
    case Keyword::set: {
      // 13.4.12 If expanded property is @set, set expanded value to the result of expanding value.
      TRY(map.result->set, expand_element(*map.active, *map.property, value, false));
      map.result->mark(Keyword::set);
      return {};
    }
    case Keyword::reverse:
      return expand_reverse(map, value);
    case Keyword::nest:
      // 13.4.14 If expanded property is @nest, add key to nests.
      map.nests.push(arena_, &entry);
      return {};
    default:
      return lose("dropped-value", entry.key(), "is a keyword that has no meaning here");
  }
}

// 13.4.3 If expanded property is @id
Result<void> Expander::expand_id(Map& map, const Value& value) {
  // 13.4.3.1 If value is not a string, an invalid @id value error has been detected.
  if (!value.is_string()) return jsonld_error("invalid-id-value", "@id", "is not a text");
  // 13.4.3.2 Otherwise, set expanded value to the result of IRI expanding value.
  ExpandedIri iri = contexts_.expand_iri(*map.active, value.get_string(), nullptr, true, false);
  map.result->mark(Keyword::id);
  map.result->id = iri.text;
  map.result->id_is_null = iri.is_null;
  if (iri.is_null || is_relative(iri.text))
    return lose("relative-reference", value.get_string(),
                "is an identifier that is not an absolute address (IRI)");
  return {};
}

// 13.4.4 If expanded property is @type
Result<void> Expander::expand_type(Map& map, const Value& value) {
  // 13.4.4.1 If value is neither a string nor an array of strings, an invalid type value error has been
  // detected.
  const Value* begin = value.is_array() ? value.get_array().begin() : &value;
  const Value* end = value.is_array() ? value.get_array().end() : &value + 1;
  // 13.4.4.5 (values of a second @type are added to those of the first)
  map.result->type_is_array = value.is_array() || map.result->contains(Keyword::type);
  map.result->mark(Keyword::type);
  for (const Value* at = begin; at != end; ++at) {
    if (!at->is_string())
      return jsonld_error("invalid-type-value", "@type", "is neither a text nor a list of texts");
    TRY_VOID(check_limits());
    // 13.4.4.4 Otherwise, IRI expand each of its values, using type-scoped context for active context.
    std::string_view name = at->get_string();
    ExpandedIri iri = contexts_.expand_iri(*map.type_scoped, name, true, true);
    bool is_unknown = iri.is_null || (iri.keyword == Keyword::none && is_relative(iri.text));
    if (is_unknown)
      TRY_VOID(
          lose("relative-reference", name, "is a type that no context defines; define it or take it out"));
    if (!iri.is_null) map.result->type.push(arena_, iri.text);
  }
  return {};
}

// 13.4.6 If expanded property is @included
Result<void> Expander::expand_included(Map& map, const Value& value) {
  // 13.4.6.1 If processing mode is json-ld-1.0, continue with the next key.
  if (contexts_.is_1_0()) return {};
  // 13.4.6.2 Set expanded value to the result of expanding value, as an array.
  TRY(auto expanded, expand_element(*map.active, {"@included", Keyword::included, nullptr}, value, false));
  // 13.4.6.3 If any element of expanded value is not a node object, an invalid @included value error has been
  // detected.
  bool are_nodes =
      std::ranges::all_of(expanded.items(), [](const Object* object) { return object->is_node(); });
  if (expanded.is_null() || !are_nodes)
    return jsonld_error("invalid-included-value", "@included", "holds something that is not an object");
  // 13.4.6.4 If result already has an entry for @included, prepend its value to expanded value.
  map.result->mark(Keyword::included);
  for (Object* object : expanded.items()) map.result->included.push(arena_, object);
  return {};
}

// 13.4.7 If expanded property is @value
Result<void> Expander::expand_value(Map& map, const Value& value) {
  // 13.4.7.1 If input type is @json, expanded value is value; not for JSON-LD 1.0.
  if (map.is_json_literal && contexts_.is_1_0())
    return jsonld_error("invalid-value-object-value", "@value", "of type @json is not for JSON-LD 1.0");
  // 13.4.7.2 Otherwise, if value is not a scalar or null, an invalid value object value error has been
  // detected.
  if (!map.is_json_literal && (value.is_object() || value.is_array()))
    return jsonld_error("invalid-value-object-value", "@value",
                        "is neither text, number, true, false nor null");
  map.result->mark(Keyword::value);
  map.result->value = &value;
  if (value.is_string()) map.result->text = value.get_string();
  return {};
}

// 13.4.8 If expanded property is @language
Result<void> Expander::expand_language(Map& map, const Value& value) {
  if (!value.is_string()) return jsonld_error("invalid-language-tagged-string", "@language", "is not a text");
  map.result->mark(Keyword::language);
  map.result->language = value.get_string();
  if (!rdf::is_language_tag(map.result->language))
    return lose("dropped-value", map.result->language, "is not a language tag");
  return {};
}

// 13.4.9 If expanded property is @direction
Result<void> Expander::expand_direction(Map& map, const Value& value) {
  if (contexts_.is_1_0()) return {};
  std::optional<Direction> direction;
  if (value.is_string()) direction = direction_of(value.get_string());
  if (!direction) return jsonld_error("invalid-base-direction", "@direction", "is neither ltr nor rtl");
  map.result->mark(Keyword::direction);
  map.result->direction = *direction;
  return {};
}

// 13.4.10 If expanded property is @index
Result<void> Expander::expand_index(Map& map, const Value& value) {
  if (!value.is_string()) return jsonld_error("invalid-index-value", "@index", "is not a text");
  map.result->mark(Keyword::index);
  map.result->index = value.get_string();
  return {};
}

// 13.4.11 If expanded property is @list
Result<void> Expander::expand_list(Map& map, const Value& value) {
  // 13.4.11.1 If active property is null or @graph, continue with the next key to remove any free-floating
  // list.
  if (map.property->is_top()) return lose("dropped-value", "@list", "is a list that belongs to nothing");
  // 13.4.11.2 Otherwise, initialize expanded value to the result of expanding value, as an array.
  TRY(auto list, expand_element(*map.active, *map.property, value, false));
  map.result->mark(Keyword::list);
  map.result->list = as_array(list);
  return {};
}

// 13.4.13 If expanded property is @reverse
Result<void> Expander::expand_reverse(Map& map, const Value& value) {
  // 13.4.13.1 If value is not a map, an invalid @reverse value error has been detected.
  if (!value.is_object()) return jsonld_error("invalid-reverse-value", "@reverse", "is not an object");
  // 13.4.13.2 Initialize expanded value to the result of expanding value with @reverse for active property.
  TRY(auto expanded, expand_element(*map.active, {"@reverse", Keyword::reverse, nullptr}, value, false));
  for (Object* object : expanded.items()) {
    // 13.4.13.3 If expanded value contains an @reverse entry, its properties are reversed twice: add them to
    // result.
    if (object->reverse != nullptr) {
      for (const Property& property : object->reverse->properties)
        add_property(*map.result, property.iri, property.values);
    }
    // 13.4.13.4 Add the other properties of expanded value to the reverse map of result.
    for (const Property& property : object->properties)
      TRY_VOID(add_reverse(*map.result, property.iri, {property.values.begin(), property.values.size()}));
  }
  return {};
}

Result<void> Expander::add_reverse(Object& result, std::string_view iri, std::span<Object* const> items) {
  ArenaVector<Object*> values;
  for (Object* item : items) {
    // If item is a value object or list object, an invalid reverse property value has been detected.
    if (item->is_value() || item->is_list())
      return jsonld_error("invalid-reverse-property-value", iri,
                          "is reversed and has a value that is not an object");
    values.push(arena_, item);
  }
  result.mark(Keyword::reverse);
  if (result.reverse == nullptr) result.reverse = new_object();
  add_property(*result.reverse, iri, values);
  return {};
}

void Expander::add_property(Object& object, std::string_view iri, const ArenaVector<Object*>& values) {
  object.properties.push(arena_, {iri, values});
}

}  // namespace laurel::credential::jsonld
