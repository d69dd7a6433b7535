// IRIs (RFC 3987) as far as RDF and JSON-LD need them: is it one, and what does a reference mean.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace laurel::credential::rdf {

/// The parts of a reference (RFC 3986 appendix B); an absent part is not an empty one.
struct IriParts {
  std::optional<std::string_view> scheme;
  std::optional<std::string_view> authority;
  std::string_view path;
  std::optional<std::string_view> query;
  std::optional<std::string_view> fragment;
};
IriParts split_iri(std::string_view reference);

/// Whether the text begins with a scheme ("https:", "urn:", "did:").
bool has_scheme(std::string_view text);
/// Whether the text holds no character that N-Quads forbids inside < >.
bool has_only_iri_characters(std::string_view text);
/// Whether the text may stand in RDF: a scheme and no forbidden characters.
inline bool is_iri(std::string_view text) {
  return has_scheme(text) && has_only_iri_characters(text);
}

/// Whether it is an IRI by RFC 3987 too, which allows one "#": JSON-LD drops others where it makes RDF.
bool is_well_formed_iri(std::string_view text);

/// RFC 3986 section 5.2; an empty base leaves the reference as it is.
std::string resolve_iri(std::string_view base, std::string_view reference);

}  // namespace laurel::credential::rdf
