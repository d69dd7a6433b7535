// Plain JSON-LD: what is signed is RDF, what is checked is JSON. A document may say the same RDF in a way
// that a program which reads members by name does not see: "cred:credentialStatus", a status inside an @nest,
// a second object of the same id. Such documents are refused (VC Data Integrity 1.0, 2.4.1 and 4.6, ask that
// an application knows the form of what it verifies).
#pragma once
#include <string_view>

#include "credential/jsonld/keywords.h"

namespace laurel::credential::jsonld {

/// The one name by which a checked property of this IRI may be written; empty for properties that nobody
/// checks.
std::string_view plain_name_of(std::string_view iri);

/// Keywords (and their aliases) whose entries stand somewhere else than where they are meant.
constexpr bool moves_entries(Keyword keyword) {
  return keyword == Keyword::nest || keyword == Keyword::included || keyword == Keyword::reverse ||
         keyword == Keyword::graph || keyword == Keyword::set;
}

}  // namespace laurel::credential::jsonld
