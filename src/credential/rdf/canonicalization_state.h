// The canonicalization state, https://www.w3.org/TR/rdf-canon/#canon-state, shared by the algorithms of
// RDFC-1.0.
#pragma once
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "credential/rdf/canonize.h"
#include "credential/rdf/digest.h"
#include "credential/rdf/identifier_issuer.h"

namespace laurel::credential::rdf {

class CanonicalizationState {
 public:
  static constexpr std::uint32_t not_issued = 0xFFFFFFFFU;

  CanonicalizationState(const Dataset& dataset, const CanonizeOptions& options);

  const Dataset& dataset() const { return dataset_; }
  std::size_t blank_node_count() const { return labels_.size(); }
  std::string_view label(BlankNode node) const { return labels_[node]; }
  /// The number a term has among blank nodes; only of those that are.
  BlankNode blank_node(TermIndex term) const { return blank_nodes_[term]; }
  /// The blank node to quads map: places of the quads in the dataset.
  std::span<const std::uint32_t> quads_of(BlankNode node) const {
    return std::span(mentions_).subspan(mentions_begin_[node],
                                        mentions_begin_[node + 1] - mentions_begin_[node]);
  }

  /// A term that is no blank node, as it stands in canonical N-Quads.
  std::string_view text(TermIndex term) const {
    return std::string_view(texts_).substr(texts_begin_[term], texts_begin_[term + 1] - texts_begin_[term]);
  }
  /// Places of subjects and predicates in the order of their texts, from 1; blank nodes have none: they come
  /// behind all others, since "_" is greater than "<".
  std::uint32_t rank(TermIndex term) const { return ranks_[term]; }
  std::uint32_t rank_behind_all() const { return static_cast<std::uint32_t>(dataset_.terms().size()) + 1; }

  /// The canonical issuer: numbers behind "c14n".
  std::uint32_t canonical_number(BlankNode node) const { return canonical_numbers_[node]; }
  bool has_canonical(BlankNode node) const { return canonical_numbers_[node] != not_issued; }
  void issue_canonical(BlankNode node);
  std::span<const BlankNode> issued_canonical() const { return issued_canonical_; }

  const HexHash& first_degree_hash(BlankNode node) const { return first_degree_hashes_[node]; }
  Digest& digest() { return digest_; }

  // https://www.w3.org/TR/rdf-canon/#hash-1d-quads for every blank node
  // Fails with "too-large" when more has to be hashed than a canonical text within its limit could ask for.
  Result<void> hash_first_degree_quads();

  /// Takes `steps` from what may be spent on blank nodes that look alike; false when it is used up.
  bool spend(std::size_t steps) {
    if (steps > steps_left_) return false;
    steps_left_ -= steps;
    return true;
  }

 private:
  void number_blank_nodes();
  void map_blank_nodes_to_quads();
  void write_texts();
  void rank_terms();
  HexHash first_degree_hash_of(BlankNode node, std::string& scratch);

  const Dataset& dataset_;
  Digest digest_;
  std::size_t bytes_max_;
  std::size_t steps_left_;
  std::vector<BlankNode> blank_nodes_;    // by term
  std::vector<std::string_view> labels_;  // by blank node
  std::vector<std::uint32_t> mentions_;
  std::vector<std::uint32_t> mentions_begin_;
  std::string texts_;
  std::vector<std::size_t> texts_begin_;
  std::vector<std::uint32_t> ranks_;
  std::vector<HexHash> first_degree_hashes_;
  std::vector<std::uint32_t> canonical_numbers_;
  std::vector<BlankNode> issued_canonical_;
};

/// A quad to be sorted as its line of canonical N-Quads would be. Comparing term by term is the same as
/// comparing lines: no term's text is the beginning of another's that goes on with a character less than the
/// space behind it.
struct SortableQuad {
  std::uint64_t subject_predicate;  // their ranks
  std::uint32_t index;              // in the dataset
};

/// Sorts quads; `rank(term)` places a subject or predicate, `text(term)` gives any term's text.
template <class Rank, class Text>
void sort_quads(const Dataset& dataset, std::vector<SortableQuad>& quads, Rank rank, Text text) {
  for (SortableQuad& quad : quads) {
    const Quad& terms = dataset.quads()[quad.index];
    quad.subject_predicate = static_cast<std::uint64_t>(rank(terms.subject)) << 32U | rank(terms.predicate);
  }
  std::sort(quads.begin(), quads.end(), [&](const SortableQuad& a, const SortableQuad& b) {
    if (a.subject_predicate != b.subject_predicate) return a.subject_predicate < b.subject_predicate;
    const Quad& left = dataset.quads()[a.index];
    const Quad& right = dataset.quads()[b.index];
    if (left.object != right.object) {
      std::string_view left_text = text(left.object);
      std::string_view right_text = text(right.object);
      if (left_text != right_text) return left_text < right_text;
    }
    if (left.graph == right.graph || right.graph == default_graph) return false;
    return left.graph == default_graph || text(left.graph) < text(right.graph);
  });
}

/// Appends the line of a quad.
template <class Text>
void append_line(std::string& out, const Quad& quad, Text text) {
  for (TermIndex term : {quad.subject, quad.predicate, quad.object, quad.graph}) {
    if (term == default_graph) continue;
    out += text(term);
    out += ' ';
  }
  out += ".\n";
}

/// What hash_n_degree_quads gives.
struct NDegreeResult {
  HexHash hash;
  IdentifierIssuer issuer;
};

// https://www.w3.org/TR/rdf-canon/#hash-nd-quads
// Fails with "graph-too-complex" when the steps are used up.
Result<NDegreeResult> hash_n_degree_quads(CanonicalizationState& state, BlankNode identifier,
                                          IdentifierIssuer issuer, std::size_t depth = 0);

}  // namespace laurel::credential::rdf
