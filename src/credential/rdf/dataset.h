// An RDF dataset (RDF 1.1 Concepts), compact: every term is kept once and named by a 32-bit index, a quad is
// four of them. Term texts live in the dataset's own memory.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "credential/rdf/arena.h"
#include "credential/rdf/index_table.h"

namespace laurel::credential::rdf {

enum class TermKind : std::uint8_t { iri, blank_node, literal };

/// A term's place in its dataset; never compared across datasets.
using TermIndex = std::uint32_t;

/// Stands in Quad::graph for the default graph.
inline constexpr TermIndex default_graph = 0xFFFFFFFFU;

struct Term {
  TermKind kind = TermKind::iri;
  bool is_checked = false;    // an IRI whose characters were found allowed
  std::uint32_t hash = 0;     // of all that makes the term, for finding it again
  std::string_view value;     // IRI without < >, blank node label without _:, or the literal's lexical form
  std::string_view datatype;  // of a literal: the full IRI, xsd:string included; otherwise empty
  std::string_view language;  // of a literal of datatype rdf:langString: the tag as given; otherwise empty
};

struct Quad {
  TermIndex subject = 0;
  TermIndex predicate = 0;
  TermIndex object = 0;
  TermIndex graph = default_graph;
  bool operator==(const Quad&) const = default;
};

/// A set of quads in order of arrival. Movable, not copyable; not safe to change from several threads.
/// Nothing checks here that IRIs are IRIs: parse_nquads and to_rdf do.
class Dataset {
 public:
  Dataset() = default;
  Dataset(Dataset&&) noexcept = default;
  Dataset& operator=(Dataset&&) noexcept = default;

  /// The term's index; the same term always has the same one. Texts are copied into the dataset.
  /// `is_checked`: known to hold no character that would need an escape, so that nobody has to look again.
  TermIndex iri(std::string_view iri, bool is_checked = false);
  TermIndex blank_node(std::string_view label);
  TermIndex literal(std::string_view lexical_form, std::string_view datatype, std::string_view language = {});

  /// Adds a quad unless it is there already; true when it was added.
  bool add(const Quad& quad);

  std::span<const Quad> quads() const { return quads_; }
  std::span<const Term> terms() const { return terms_; }
  const Term& term(TermIndex index) const { return terms_[index]; }
  bool is_blank_node(TermIndex index) const {
    return index != default_graph && terms_[index].kind == TermKind::blank_node;
  }
  /// Makes room for as many as a credential has, so that it is asked for once.
  void reserve(std::size_t terms, std::size_t quads) {
    terms_.reserve(terms);
    quads_.reserve(quads);
  }
  /// Bytes the texts of all terms take.
  std::size_t bytes() const { return arena_.used(); }

 private:
  TermIndex intern(Term term);

  Arena arena_;
  std::vector<Term> terms_;
  std::vector<Quad> quads_;
  IndexTable term_table_;
  IndexTable quad_table_;
};

}  // namespace laurel::credential::rdf
