// Reading members of JSON objects that may be missing, of another type, one value or a list of them.
#pragma once
#include <boost/json/value.hpp>
#include <span>
#include <string_view>

namespace laurel::credential::data_model {

/// The text of member `name`; empty where it is missing or no text.
std::string_view text(const boost::json::object& object, std::string_view name);
/// The text of a value; empty where it is none.
std::string_view text(const boost::json::value& value);
/// The object at member `name`; null where it is missing or no object.
const boost::json::object* object_at(const boost::json::object& object, std::string_view name);
/// The values of member `name`: those of the list, or the one value as a list of one; empty where it is
/// missing.
std::span<const boost::json::value> list_at(const boost::json::object& object, std::string_view name);
/// A list as its values, another value as a list of one.
std::span<const boost::json::value> as_list(const boost::json::value& value);
/// A text itself, or member "id" of an object; otherwise empty.
std::string_view id_of(const boost::json::value& value);
/// id_of() member `name`.
std::string_view id_at(const boost::json::object& object, std::string_view name);
/// Whether member "type" is, or has among its values, `type`.
bool has_type(const boost::json::object& object, std::string_view type);

/// An absolute URL in the sense of the data model: a scheme, a colon and more, no white space or brackets.
bool is_url(std::string_view text);

}  // namespace laurel::credential::data_model
