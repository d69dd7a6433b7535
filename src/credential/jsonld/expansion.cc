// https://www.w3.org/TR/json-ld11-api/#expansion-algorithm: elements, and what is done before and after the
// entries of a map.
#include <algorithm>

#include "credential/jsonld/expander.h"
#include "credential/jsonld/shared_contexts.h"
#include "credential/rdf/iri.h"

namespace laurel::credential::jsonld {
namespace {

/// Counts how deep elements are inside each other.
class Deeper {
 public:
  explicit Deeper(std::size_t& depth) : depth_(depth) { ++depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;
  ~Deeper() { --depth_; }

 private:
  std::size_t& depth_;
};

bool is_datatype(std::string_view type) {
  return type.find(':') != std::string_view::npos && !type.starts_with("_:") &&
         rdf::has_only_iri_characters(type);
}

}  // namespace

Result<void> Expander::check_limits() const {
  if (depth_ > options_.limits.depth_max)
    return failure("too-large", "The document is nested deeper than " +
                                    std::to_string(options_.limits.depth_max) + " elements.");
  if (arena_.used() > options_.limits.bytes_max)
    return failure("too-large", "The expanded document takes more than " +
                                    std::to_string(options_.limits.bytes_max) + " bytes.");
  return {};
}

Result<ArenaVector<Object*>> Expander::expand_document(const Value& document) {
  // JsonLdProcessor.expand, steps 5 to 7: the active context, expandContext, and the context of a Link
  // header.
  const ActiveContext* active = &initial_context(options_.context_revision);
  for (const Value* context : {options_.expand_context, link_context_}) {
    if (context == nullptr) continue;
    const auto* object = context->if_object();
    const Value* wrapped = object == nullptr ? nullptr : object->if_contains("@context");
    TRY(active, contexts_.process(*active, wrapped == nullptr ? *context : *wrapped, options_.base));
  }
  // 8. Set expanded output to the result of using the Expansion algorithm.
  TRY(auto expanded, expand_element(*active, {}, document, false));
  // 8.1 If expanded output is a map that contains only an @graph entry, set expanded output to that value.
  if (expanded.kind == Expanded::Kind::object && expanded.object->has == Object::bit(Keyword::graph) &&
      expanded.object->properties.empty())
    return expanded.object->graph;
  // 8.2 and 8.3 If expanded output is null, or not an array, make it one.
  return as_array(expanded);
}

Result<Expanded> Expander::expand_element(const ActiveContext& active, const ActiveProperty& property,
                                          const Value& element, bool from_map) {
  Deeper deeper(depth_);
  TRY_VOID(check_limits());
  // 1. If element is null, return null.
  if (element.is_null()) return Expanded{};
  // 5. If element is an array
  if (element.is_array()) return expand_array(active, property, element, from_map);
  // 6. Otherwise element is a map (or, 4., a scalar).
  if (const auto* object = element.if_object()) return expand_map(active, property, *object, from_map);
  return expand_scalar(active, property, element);
}

// 4. If element is a scalar
Result<Expanded> Expander::expand_scalar(const ActiveContext& active, const ActiveProperty& property,
                                         const Value& element) {
  // 4.1 If active property is null or @graph, drop the free-floating scalar by returning null.
  if (property.is_top()) {
    TRY_VOID(lose("dropped-value", property.name, "holds a value that belongs to nothing"));
    return Expanded{};
  }
  // 4.2 If property-scoped context is defined, set active context to the result of processing it.
  const ActiveContext* context = &active;
  const TermDefinition* definition = property.definition;
  if (definition != nullptr && definition->context != nullptr) {
    TRY(context, contexts_.apply_scoped(active, *definition, {.override_protected = true}));
    definition = context->find(property.name);
  }
  // 4.3 Return the result of the Value Expansion algorithm.
  TRY(auto* value, expand_value_of(*context, definition, &element, {}));
  return Expanded::of(value);
}

// 5. If element is an array
Result<Expanded> Expander::expand_array(const ActiveContext& active, const ActiveProperty& property,
                                        const Value& element, bool from_map) {
  bool is_list = property.definition != nullptr && (property.definition->container & container::list) != 0;
  // 5.1 Initialize an empty array, result.
  ArenaVector<Object*> result;
  // 5.2 For each item in element:
  for (const Value& item : element.get_array()) {
    if (options_.plain && item.is_array() && !is_list)
      return jsonld_error("not-plain", property.name, "holds a list inside a list, which nobody looks into");
    // 5.2.1 Initialize expanded item to the result of using this algorithm recursively.
    TRY(auto expanded, expand_element(active, property, item, from_map));
    // 5.2.2 If the container mapping of active property includes @list, and expanded item is an array, make
    // it a list.
    if (is_list && expanded.kind == Expanded::Kind::array) {
      Object* list = new_object();
      list->mark(Keyword::list);
      list->list = expanded.array;
      expanded = Expanded::of(list);
    }
    // 5.2.3 If expanded item is an array, append each of its items, otherwise expanded item, to result.
    for (Object* object : expanded.items()) result.push(arena_, object);
  }
  // 5.3 Return result.
  return Expanded::of(result);
}

// 7. unless it is a value object or a reference, an element leaves a context that does not propagate
bool Expander::must_leave_context(const ActiveContext& active, const boost::json::object& element) {
  bool has_value = std::any_of(element.begin(), element.end(), [&](const auto& entry) {
    return active.keyword_of_key(entry.key()) == Keyword::value;
  });
  bool is_reference = element.size() == 1 && active.keyword_of_key(element.begin()->key()) == Keyword::id;
  return !has_value && !is_reference;
}

Result<Expanded> Expander::expand_map(const ActiveContext& given, const ActiveProperty& given_property,
                                      const boost::json::object& element, bool from_map) {
  const ActiveContext* active = &given;
  // 7. If active context has a previous context, the active context is not propagated: set it to its previous
  // context.
  if (active->previous != nullptr && !from_map && must_leave_context(*active, element))
    active = active->previous;
  // 3. and 8. If property-scoped context is defined, set active context to the result of processing it.
  if (given_property.definition != nullptr && given_property.definition->context != nullptr) {
    TRY(active, contexts_.apply_scoped(*active, *given_property.definition, {.override_protected = true}));
  }
  // 9. If element contains the entry @context, set active context to the result of processing it.
  if (const auto* context = element.if_contains("@context")) {
    TRY(active, contexts_.process(*active, *context, options_.base));
  }
  // 10. Initialize type-scoped context to active context.
  const ActiveContext* type_scoped = active;
  // 11. and 12.
  bool is_json_literal = false;
  TRY(active, apply_type_scoped(*type_scoped, element, is_json_literal));
  ActiveProperty property = given_property;
  if (active != &given && !property.name.empty()) property.definition = active->find(property.name);
  Map map{active, type_scoped, &property, is_json_literal, new_object(), {}};
  // 13.
  TRY_VOID(expand_entries(map, element));
  // 14.
  TRY_VOID(expand_nests(map));
  return finish(map);
}

// 11. and 12.
Result<const ActiveContext*> Expander::apply_type_scoped(const ActiveContext& type_scoped,
                                                         const boost::json::object& element,
                                                         bool& is_json_literal) {
  // 11. For each key and value in element ordered lexicographically by key where key IRI expands to @type:
  ArenaVector<const boost::json::key_value_pair*> entries;
  for (const auto& entry : element) {
    if (type_scoped.keyword_of_key(entry.key()) == Keyword::type) entries.push(arena_, &entry);
  }
  const ActiveContext* active = &type_scoped;
  if (entries.empty()) return active;
  std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->key() < b->key(); });
  ArenaVector<std::string_view> terms;
  for (const auto* entry : entries) {
    // 11.1 Convert value into an array, if necessary.
    const Value& value = entry->value();
    const Value* begin = value.is_array() ? value.get_array().begin() : &value;
    const Value* end = value.is_array() ? value.get_array().end() : &value + 1;
    terms = {};
    for (const Value* at = begin; at != end; ++at) {
      if (at->is_string()) terms.push(arena_, at->get_string());
    }
    // 12. Initialize input type to expansion of the last value of the first entry in element expanding to
    // @type.
    if (entry == entries[0] && !terms.empty())
      is_json_literal = contexts_.expand_iri(type_scoped, terms.back(), false, true).keyword == Keyword::json;
    // 11.2 For each term which is a value of value ordered lexicographically, if it has a local context in
    // type-scoped context, set active context to the result of processing it, without propagation.
    std::sort(terms.begin(), terms.end());
    for (std::string_view term : terms) {
      const TermDefinition* definition = type_scoped.find(term);
      if (definition == nullptr || definition->context == nullptr) continue;
      TRY(active, contexts_.apply_scoped(*active, *definition, {.propagate = false}));
    }
  }
  return active;
}

// 15. to 20.
Result<Expanded> Expander::finish(const Map& map) {
  Object* result = map.result;
  bool is_top = map.property->is_top();
  // 15. If result contains the entry @value
  if (result->is_value()) return finish_value(map);
  // 16. (an @type becomes an array when it is written)
  // 17. Otherwise, if result contains the entry @set or @list, the only other entry may be @index.
  if (result->is_list() || result->contains(Keyword::set)) {
    std::uint32_t others =
        result->has & ~(Object::bit(Keyword::list) | Object::bit(Keyword::set) | Object::bit(Keyword::index));
    if (others != 0 || !result->properties.empty() || (result->is_list() && result->contains(Keyword::set)))
      return jsonld_error("invalid-set-or-list-object", map.property->name,
                          "has a @set or @list with other entries beside it");
    // 17.2 If result contains the entry @set, set result to the entry's associated value.
    if (result->contains(Keyword::set)) return result->set;
  }
  // 18. If result is a map that contains only the entry @language, return null.
  if (result->has == Object::bit(Keyword::language) && result->properties.empty()) {
    TRY_VOID(lose("dropped-value", map.property->name, "has a @language and nothing else"));
    return Expanded{};
  }
  // 19. If active property is null or @graph, drop free-floating values.
  bool is_floating = result->is_empty() || result->is_list() ||
                     (result->has == Object::bit(Keyword::id) && result->properties.empty());
  if (is_top && is_floating) {
    TRY_VOID(lose("dropped-value", map.property->name.empty() ? "The document" : map.property->name,
                  "holds an object that says nothing"));
    return Expanded{};
  }
  // 20. Return result.
  return Expanded::of(result);
}

// 15. If result contains the entry @value
Result<Expanded> Expander::finish_value(const Map& map) {
  Object* result = map.result;
  std::string_view name = map.property->name;
  // 15.1 The result must not contain any entries other than @direction, @index, @language, @type, and @value;
  // and not both @type and either @language or @direction.
  constexpr std::uint32_t qualifiers = Object::bit(Keyword::language) | Object::bit(Keyword::direction);
  constexpr std::uint32_t allowed =
      qualifiers | Object::bit(Keyword::index) | Object::bit(Keyword::type) | Object::bit(Keyword::value);
  bool has_type = result->contains(Keyword::type);
  if ((result->has & ~allowed) != 0 || !result->properties.empty() ||
      (has_type && (result->has & qualifiers) != 0))
    return jsonld_error("invalid-value-object", name,
                        "has a @value with entries that may not stand beside it");
  bool is_json = has_type && !result->type_is_array && result->type[0] == "@json";
  // 15.2 If the result's @type entry is @json, then the @value entry may contain any value.
  if (!is_json) {
    // 15.3 Otherwise, if the value of result's @value entry is null, or an empty array, return null.
    if (result->value->is_null()) {
      TRY_VOID(lose("dropped-value", name, "has a @value of null"));
      return Expanded{};
    }
    // 15.4 Otherwise, if it is not a string and result contains the entry @language, …
    if (!result->value->is_string() && result->contains(Keyword::language))
      return jsonld_error("invalid-language-tagged-value", name,
                          "has a @language and a @value that is not text");
    // 15.5 Otherwise, if the result has an @type entry and its value is not an IRI, …
    if (has_type && (result->type_is_array || !is_datatype(result->type[0])))
      return jsonld_error("invalid-typed-value", name, "has a @value whose @type is not an IRI");
  }
  // 19.1 A value that belongs to nothing is dropped.
  if (map.property->is_top()) {
    TRY_VOID(lose("dropped-value", name, "holds a value that belongs to nothing"));
    return Expanded{};
  }
  return Expanded::of(result);
}

// https://www.w3.org/TR/json-ld11-api/#value-expansion
Result<Object*> Expander::expand_value_of(const ActiveContext& active, const TermDefinition* definition,
                                          const Value* value, std::string_view text) {
  static const TermDefinition undefined;
  if (definition == nullptr) definition = &undefined;
  bool is_text = value == nullptr || value->is_string();
  if (is_text && value != nullptr) text = value->get_string();
  Object* result = new_object();
  // 1. and 2. If the active property has a type mapping of @id or @vocab, and the value is a string, return
  // its expansion as @id.
  bool is_vocab = definition->type_mapping == TypeMapping::vocab;
  if (is_text && (is_vocab || definition->type_mapping == TypeMapping::id)) {
    ExpandedIri iri =
        contexts_.expand_iri(active, text, is_vocab ? active.find(text) : nullptr, true, is_vocab);
    result->mark(Keyword::id);
    result->id = iri.text;
    result->id_is_null = iri.is_null;
    if (iri.text.find(':') == std::string_view::npos)
      TRY_VOID(lose("relative-reference", text, "is relative, and there is nothing it could be relative to"));
    return result;
  }
  // 3. Otherwise, initialize result to a map with an @value entry whose value is set to value.
  result->mark(Keyword::value);
  result->value = value;
  result->text = text;
  switch (definition->type_mapping) {
    case TypeMapping::iri:
    case TypeMapping::json:
      // 4. If active property has a type mapping other than @id, @vocab, or @none, add @type to result.
      result->mark(Keyword::type);
      result->type.push(arena_,
                        definition->type_mapping == TypeMapping::json ? "@json" : definition->type_iri);
      return result;
    default:
      break;
  }
  // 5. Otherwise, if value is a string, add the language and direction of active property or the default
  // ones.
  if (!is_text) return result;
  result->language = definition->has_language ? definition->language : active.default_language;
  if (!result->language.empty()) result->mark(Keyword::language);
  result->direction = definition->has_direction ? definition->direction : active.default_direction;
  if (result->direction != Direction::none) result->mark(Keyword::direction);
  return result;
}

ArenaVector<Object*> Expander::as_array(const Expanded& expanded) {
  if (expanded.kind == Expanded::Kind::array) return expanded.array;
  ArenaVector<Object*> array;
  for (Object* object : expanded.items()) array.push(arena_, object);
  return array;
}

}  // namespace laurel::credential::jsonld
