// JSON-LD inside HTML, https://www.w3.org/TR/json-ld11-api/#extract-script-content
#pragma once
#include <string>
#include <string_view>

namespace laurel::credential::jsonld {

bool is_html(std::string_view media_type);

/// The text of the script element that holds a context: the first of type application/ld+json with the
/// profile http://www.w3.org/ns/json-ld#context, or else the first of that type; empty where there is none.
std::string context_script_of(std::string_view html);

}  // namespace laurel::credential::jsonld
