#include "credential/rdf/dataset.h"

#include "credential/rdf/vocabulary.h"

namespace laurel::credential::rdf {
namespace {

std::uint64_t pair_of(std::uint32_t high, std::uint32_t low) {
  return static_cast<std::uint64_t>(high) << 32U | low;
}

std::uint32_t hash_quad(const Quad& quad) {
  return static_cast<std::uint32_t>(
      mix(mix(pair_of(quad.subject, quad.predicate), pair_of(quad.object, quad.graph)), 0));
}

}  // namespace

TermIndex Dataset::iri(std::string_view iri, bool is_checked) {
  return intern({.kind = TermKind::iri, .is_checked = is_checked, .value = iri});
}

TermIndex Dataset::blank_node(std::string_view label) {
  return intern({.kind = TermKind::blank_node, .value = label});
}

TermIndex Dataset::literal(std::string_view lexical_form, std::string_view datatype,
                           std::string_view language) {
  return intern(
      {.kind = TermKind::literal, .value = lexical_form, .datatype = datatype, .language = language});
}

TermIndex Dataset::intern(Term term) {
  std::uint64_t hash = hash_text(term.value, static_cast<std::uint64_t>(term.kind));
  if (term.kind == TermKind::literal) hash = mix(hash, term.datatype.size() << 32U | term.language.size());
  term.hash = static_cast<std::uint32_t>(hash);
  bool is_string = term.datatype == xsd_string;
  std::uint32_t known = term_table_.find(term.hash, [&](std::uint32_t index) {
    const Term& other = terms_[index];
    return other.value == term.value && other.kind == term.kind && other.datatype == term.datatype &&
           other.language == term.language;
  });
  if (known != IndexTable::none) return known;
  term.value = arena_.copy(term.value);
  term.datatype = is_string ? xsd_string : arena_.copy(term.datatype);
  term.language = arena_.copy(term.language);
  auto index = static_cast<TermIndex>(terms_.size());
  terms_.push_back(term);
  term_table_.insert(term.hash, index);
  return index;
}

bool Dataset::add(const Quad& quad) {
  std::uint32_t hash = hash_quad(quad);
  if (quad_table_.find(hash, [&](std::uint32_t index) { return quads_[index] == quad; }) != IndexTable::none)
    return false;
  quad_table_.insert(hash, static_cast<std::uint32_t>(quads_.size()));
  quads_.push_back(quad);
  return true;
}

}  // namespace laurel::credential::rdf
