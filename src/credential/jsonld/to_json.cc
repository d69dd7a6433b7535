#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "credential/jsonld/expanded.h"

namespace laurel::credential::jsonld {
namespace {

boost::json::string_view view(std::string_view text) {
  return {text.data(), text.size()};
}

boost::json::object object_to_json(const Object& object);

void add_values(boost::json::object& out, std::string_view key, std::span<Object* const> values) {
  boost::json::value& array = out[view(key)];
  if (!array.is_array()) array.emplace_array();
  for (const Object* value : values) array.get_array().push_back(object_to_json(*value));
}

void add_properties(boost::json::object& out, const Object& object) {
  for (const Property& property : object.properties)
    add_values(out, property.iri, {property.values.begin(), property.values.size()});
}

void add_type(boost::json::object& out, const Object& object) {
  if (object.is_value() && !object.type_is_array) {
    out["@type"] = view(object.type[0]);
    return;
  }
  boost::json::array& types = out["@type"].emplace_array();
  for (std::string_view type : object.type) types.emplace_back(view(type));
}

void add_value(boost::json::object& out, const Object& object) {
  if (object.value != nullptr) {
    out["@value"] = *object.value;
  } else {
    out["@value"] = view(object.text);
  }
}

boost::json::object object_to_json(const Object& object) {
  boost::json::object out;
  if (object.contains(Keyword::id)) out["@id"] = object.id_is_null ? boost::json::value() : view(object.id);
  if (object.contains(Keyword::type)) add_type(out, object);
  if (object.contains(Keyword::value)) add_value(out, object);
  if (object.contains(Keyword::language)) out["@language"] = view(object.language);
  if (object.contains(Keyword::direction)) out["@direction"] = view(direction_text(object.direction));
  if (object.contains(Keyword::index)) out["@index"] = view(object.index);
  if (object.contains(Keyword::list)) add_values(out, "@list", {object.list.begin(), object.list.size()});
  if (object.contains(Keyword::graph)) add_values(out, "@graph", {object.graph.begin(), object.graph.size()});
  if (object.contains(Keyword::included))
    add_values(out, "@included", {object.included.begin(), object.included.size()});
  if (object.contains(Keyword::reverse)) add_properties(out["@reverse"].emplace_object(), *object.reverse);
  add_properties(out, object);
  return out;
}

}  // namespace

boost::json::array to_json(std::span<Object* const> objects) {
  boost::json::array out;
  for (const Object* object : objects) out.push_back(object_to_json(*object));
  return out;
}

}  // namespace laurel::credential::jsonld
