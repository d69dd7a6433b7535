// Language tags (BCP 47) as far as RDF asks: well-formed, not registered.
#pragma once
#include <string_view>

namespace laurel::credential::rdf {

/// Letters, then groups of letters and digits behind hyphens, each of one to eight.
inline bool is_language_tag(std::string_view tag) {
  std::size_t length = 0;
  bool is_first = true;
  for (char c : tag) {
    if (c == '-') {
      if (length == 0) return false;
      length = 0;
      is_first = false;
      continue;
    }
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!is_letter && (is_first || c < '0' || c > '9')) return false;
    if (++length > 8) return false;
  }
  return length > 0;
}

}  // namespace laurel::credential::rdf
