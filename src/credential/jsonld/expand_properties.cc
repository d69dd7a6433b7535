// The entries of a map that are properties: steps 13.5 to 13.14 of
// https://www.w3.org/TR/json-ld11-api/#expansion-algorithm
#include "credential/jsonld/expander.h"
#include "credential/rdf/iri.h"

namespace laurel::credential::jsonld {

Result<void> Expander::expand_property(Map& map, const TermDefinition* definition, std::string_view iri,
                                       const boost::json::key_value_pair& entry) {
  const Value& value = entry.value();
  // 13.5 Otherwise, initialize container mapping to key's container mapping in active context.
  std::uint8_t mapping = definition == nullptr ? std::uint8_t{0} : definition->container;
  constexpr std::uint8_t maps = container::index | container::type | container::id;
  ActiveProperty property{entry.key(), Keyword::none, definition};
  Expanded expanded;
  if (definition != nullptr && definition->type_mapping == TypeMapping::json) {
    // 13.6 If key's term definition has a type mapping of @json, set expanded value to a JSON literal.
    Object* literal = new_object();
    literal->mark(Keyword::value);
    literal->mark(Keyword::type);
    literal->value = &value;
    literal->type.push(arena_, "@json");
    expanded = Expanded::of(literal);
  } else if ((mapping & container::language) != 0 && value.is_object()) {
    // 13.7 Otherwise, if container mapping includes @language and value is a map, expand a language map.
    TRY(expanded, expand_language_map(*map.active, *definition, value.get_object()));
  } else if ((mapping & maps) != 0 && value.is_object()) {
    // 13.8 Otherwise, if container mapping includes @index, @type, or @id and value is a map, expand that
    // map.
    TRY(expanded, expand_index_map(*map.active, property, value.get_object()));
  } else {
    // 13.9 Otherwise, initialize expanded value to the result of expanding value.
    TRY(expanded, expand_element(*map.active, property, value, false));
  }
  // 13.10 If expanded value is null, ignore key by continuing to the next key from element.
  if (expanded.is_null()) return {};
  // 13.11 If container mapping includes @list and expanded value is not already a list object, convert it to
  // one.
  if ((mapping & container::list) != 0 &&
      !(expanded.kind == Expanded::Kind::object && expanded.object->is_list())) {
    Object* list = new_object();
    list->mark(Keyword::list);
    list->list = as_array(expanded);
    expanded = Expanded::of(list);
  }
  // 13.12 If container mapping includes @graph, and includes neither @id nor @index, convert each value into
  // a graph.
  if ((mapping & container::graph) != 0 && (mapping & (container::id | container::index)) == 0) {
    ArenaVector<Object*> graphs;
    for (Object* object : expanded.items()) {
      Object* graph = new_object();
      graph->mark(Keyword::graph);
      graph->graph.push(arena_, object);
      graphs.push(arena_, graph);
    }
    expanded = Expanded::of(graphs);
  }
  // 13.13 If the term definition associated to key indicates that it is a reverse property, add to the
  // reverse map.
  if (definition != nullptr && definition->is_reverse) return add_reverse(*map.result, iri, expanded.items());
  // 13.14 Otherwise, add expanded value to the expanded property entry of result.
  add_property(*map.result, iri, as_array(expanded));
  return {};
}

// 13.7
Result<Expanded> Expander::expand_language_map(const ActiveContext& active, const TermDefinition& definition,
                                               const boost::json::object& languages) {
  // 13.7.1 Initialize expanded value to an empty array; 13.7.2 and 13.7.3 initialize direction.
  ArenaVector<Object*> expanded;
  Direction direction = definition.has_direction ? definition.direction : active.default_direction;
  // 13.7.4 For each key-value pair language-language value in value:
  for (const auto& entry : languages) {
    // 13.7.4.1 If language value is not an array, set it to an array containing only language value.
    const Value& value = entry.value();
    const Value* begin = value.is_array() ? value.get_array().begin() : &value;
    const Value* end = value.is_array() ? value.get_array().end() : &value + 1;
    std::string_view language = entry.key();
    bool is_none = contexts_.expand_iri(active, language, false, true).keyword == Keyword::none_value;
    // 13.7.4.2 For each item in language value:
    for (const Value* item = begin; item != end; ++item) {
      // 13.7.4.2.1 If item is null, continue; 13.7.4.2.2 item must be a string.
      if (item->is_null()) continue;
      if (!item->is_string())
        return jsonld_error("invalid-language-map-value", language, "has a value that is not text");
      // 13.7.4.2.3 to 13.7.4.2.5 Initialize a new map v with @value, @language unless it is @none, and
      // @direction.
      Object* v = new_object();
      v->mark(Keyword::value);
      v->value = item;
      v->text = item->get_string();
      if (!is_none) {
        v->mark(Keyword::language);
        v->language = language;
      }
      v->direction = direction;
      if (direction != Direction::none) v->mark(Keyword::direction);
      // 13.7.4.2.6 Append v to expanded value.
      expanded.push(arena_, v);
    }
  }
  return Expanded::of(expanded);
}

// 13.8
Result<Expanded> Expander::expand_index_map(const ActiveContext& active, const ActiveProperty& property,
                                            const boost::json::object& indexes) {
  const TermDefinition& definition = *property.definition;
  std::uint8_t mapping = definition.container;
  // 13.8.1 Initialize expanded value to an empty array.
  ArenaVector<Object*> expanded;
  // 13.8.3 For each key-value pair index-index value in value:
  for (const auto& entry : indexes) {
    std::string_view index = entry.key();
    const ActiveContext* map_context = &active;
    // 13.8.3.1 If container mapping includes @id or @type, initialize map context to the previous context, if
    // any.
    if ((mapping & (container::id | container::type)) != 0 && active.previous != nullptr)
      map_context = active.previous;
    // 13.8.3.2 If container mapping includes @type and index has a local context in map context, process it.
    if ((mapping & container::type) != 0) {
      const TermDefinition* of_index = map_context->find(index);
      if (of_index != nullptr && of_index->context != nullptr) {
        TRY(map_context, contexts_.apply_scoped(*map_context, *of_index, {}));
      }
    }
    // 13.8.3.4 Initialize expanded index to the result of IRI expanding index.
    ExpandedIri expanded_index = contexts_.expand_iri(active, index, false, true);
    // 13.8.3.5 and 13.8.3.6 Expand index value as an array, from map.
    TRY(auto items, expand_element(*map_context, property, entry.value(), true));
    // 13.8.3.7 For each item in index value:
    for (Object* item : items.items()) {
      // 13.8.3.7.1 If container mapping includes @graph, and item is not a graph object, make it one.
      if ((mapping & container::graph) != 0 && !item->is_graph()) {
        Object* graph = new_object();
        graph->mark(Keyword::graph);
        graph->graph.push(arena_, item);
        item = graph;
      }
      TRY_VOID(add_index(active, definition, index, expanded_index, *item));
      // 13.8.3.7.6 Append item to expanded value.
      expanded.push(arena_, item);
    }
  }
  return Expanded::of(expanded);
}

// 13.8.3.7.2 to 13.8.3.7.5
Result<void> Expander::add_index(const ActiveContext& active, const TermDefinition& definition,
                                 std::string_view index, const ExpandedIri& expanded_index, Object& item) {
  std::uint8_t mapping = definition.container;
  bool is_none = expanded_index.keyword == Keyword::none_value;
  if (is_none) return {};
  if ((mapping & container::index) != 0 && !definition.index.empty()) {
    // 13.8.3.7.2 If container mapping includes @index and index key is not @index, add index as a property.
    TRY(auto* re_expanded, expand_value_of(active, active.find(definition.index), nullptr, index));
    ExpandedIri index_key = contexts_.expand_iri(active, definition.index, false, true);
    ArenaVector<Object*> values;
    values.push(arena_, re_expanded);
    add_property(item, index_key.text, values);
    // 13.8.3.7.2.5 If item is a value object, it MUST NOT contain any extra properties.
    if (item.is_value())
      return jsonld_error("invalid-value-object", index,
                          "is the index of a value that cannot have properties");
  } else if ((mapping & container::index) != 0) {
    // 13.8.3.7.3 Otherwise, if item does not have an entry @index, add it.
    if (item.contains(Keyword::index)) return {};
    item.mark(Keyword::index);
    item.index = index;
  } else if ((mapping & container::id) != 0) {
    // 13.8.3.7.4 Otherwise, if container mapping includes @id and item does not have the entry @id, add it.
    if (item.contains(Keyword::id)) return {};
    item.mark(Keyword::id);
    item.id = contexts_.expand_iri(active, index, nullptr, true, false).text;
    if (!rdf::has_scheme(item.id) && !item.id.starts_with("_:"))
      return lose("relative-reference", index, "is an identifier that is not an absolute address (IRI)");
  } else if (!expanded_index.is_null) {
    // 13.8.3.7.5 Otherwise, if container mapping includes @type, add expanded index to the types of item.
    item.mark(Keyword::type);
    item.type_is_array = true;
    ArenaVector<std::string_view> types;
    types.push(arena_, expanded_index.text);
    types.append(arena_, item.type);
    item.type = types;
    if (expanded_index.text.find(':') == std::string_view::npos)
      return lose("relative-reference", index, "is a type that no context defines");
  }
  return {};
}

}  // namespace laurel::credential::jsonld
