// The keywords of JSON-LD 1.1, https://www.w3.org/TR/json-ld11/#keywords (without those of framing).
#pragma once
#include <cstdint>
#include <string_view>

namespace laurel::credential::jsonld {

enum class Keyword : std::uint8_t {
  none,  // not a keyword; the keyword "@none" is none_value
  base,
  container,
  context,
  direction,
  graph,
  id,
  import,
  included,
  index,
  json,
  language,
  list,
  nest,
  none_value,
  prefix,
  propagate,
  protected_flag,
  reverse,
  set,
  type,
  value,
  version,
  vocab,
};

std::string_view keyword_text(Keyword keyword);
Keyword keyword_of(std::string_view text);
/// "@" and one or more letters: reserved, whether it is a keyword or not.
bool has_keyword_form(std::string_view text);

}  // namespace laurel::credential::jsonld
