// The canonicalization state, https://www.w3.org/TR/rdf-canon/#canon-state, shared by the algorithms of
// RDFC-1.0.
#pragma once
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
  /// Places of terms in the order of their texts, from 1; blank nodes have none: they come behind all others,
  /// since "_" is greater than "<" and the quotation mark. The default graph is 0.
  std::uint32_t rank(TermIndex term) const { return term == default_graph ? 0 : ranks_[term]; }
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

/// The terms of one quad as numbers that sort as its line of canonical N-Quads does: no term's text is the
/// beginning of another's followed by a character less than the space behind it.
struct QuadRank {
  std::uint64_t subject_predicate;
  std::uint64_t object_graph;
  std::uint32_t quad;
  bool operator<(const QuadRank& other) const {
    if (subject_predicate != other.subject_predicate) return subject_predicate < other.subject_predicate;
    return object_graph < other.object_graph;
  }
};

template <class Rank>
QuadRank rank_quad(const Quad& quad, std::uint32_t index, Rank rank) {
  auto pair = [](std::uint32_t high, std::uint32_t low) {
    return static_cast<std::uint64_t>(high) << 32U | low;
  };
  return {pair(rank(quad.subject), rank(quad.predicate)), pair(rank(quad.object), rank(quad.graph)), index};
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
