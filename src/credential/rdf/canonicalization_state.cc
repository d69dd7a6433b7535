#include "credential/rdf/canonicalization_state.h"

#include <algorithm>
#include <numeric>

#include "credential/rdf/nquads.h"

namespace laurel::credential::rdf {
namespace {

/// Calls `visit(term)` for each blank node that stands as subject, object or graph name, once each.
template <class Visit>
void for_each_blank_node(const Dataset& dataset, const Quad& quad, Visit visit) {
  bool subject = dataset.is_blank_node(quad.subject);
  bool object = dataset.is_blank_node(quad.object);
  if (subject) visit(quad.subject);
  if (object && quad.object != quad.subject) visit(quad.object);
  if (dataset.is_blank_node(quad.graph) && quad.graph != quad.subject && quad.graph != quad.object)
    visit(quad.graph);
}

}  // namespace

CanonicalizationState::CanonicalizationState(const Dataset& dataset, const CanonizeOptions& options)
    : dataset_(dataset),
      digest_(options.hash_algorithm),
      bytes_max_(options.bytes_max),
      steps_left_(options.steps_max) {
  number_blank_nodes();
  map_blank_nodes_to_quads();
  write_texts();
  rank_terms();
}

// Only those that some quad mentions: a dataset may know terms that none does.
void CanonicalizationState::number_blank_nodes() {
  constexpr BlankNode unknown = 0xFFFFFFFFU;
  blank_nodes_.assign(dataset_.terms().size(), unknown);
  for (const Quad& quad : dataset_.quads()) {
    for_each_blank_node(dataset_, quad, [&](TermIndex term) {
      if (blank_nodes_[term] != unknown) return;
      blank_nodes_[term] = static_cast<BlankNode>(labels_.size());
      labels_.push_back(dataset_.term(term).value);
    });
  }
  canonical_numbers_.assign(labels_.size(), not_issued);
}

void CanonicalizationState::map_blank_nodes_to_quads() {
  mentions_begin_.assign(labels_.size() + 1, 0);
  for (const Quad& quad : dataset_.quads())
    for_each_blank_node(dataset_, quad, [&](TermIndex term) { ++mentions_begin_[blank_nodes_[term] + 1]; });
  std::partial_sum(mentions_begin_.begin(), mentions_begin_.end(), mentions_begin_.begin());
  mentions_.resize(mentions_begin_.back());
  std::vector<std::uint32_t> next(mentions_begin_.begin(), mentions_begin_.end() - 1);
  for (std::uint32_t index = 0; index < dataset_.quads().size(); ++index)
    for_each_blank_node(dataset_, dataset_.quads()[index],
                        [&](TermIndex term) { mentions_[next[blank_nodes_[term]]++] = index; });
}

void CanonicalizationState::write_texts() {
  texts_.reserve(dataset_.bytes() + dataset_.terms().size() * 8);
  texts_begin_.reserve(dataset_.terms().size() + 1);
  for (const Term& term : dataset_.terms()) {
    texts_begin_.push_back(texts_.size());
    if (term.kind != TermKind::blank_node) append_term(texts_, term);
  }
  texts_begin_.push_back(texts_.size());
}

void CanonicalizationState::rank_terms() {
  ranks_.assign(dataset_.terms().size(), 0);
  std::vector<TermIndex> order;
  order.reserve(ranks_.size());
  for (const Quad& quad : dataset_.quads()) {
    for (TermIndex term : {quad.subject, quad.predicate}) {
      if (ranks_[term] != 0 || dataset_.is_blank_node(term)) continue;
      ranks_[term] = 1;
      order.push_back(term);
    }
  }
  std::sort(order.begin(), order.end(), [this](TermIndex a, TermIndex b) { return text(a) < text(b); });
  std::uint32_t rank = 0;
  for (TermIndex term : order) ranks_[term] = ++rank;
}

void CanonicalizationState::issue_canonical(BlankNode node) {
  if (has_canonical(node)) return;
  canonical_numbers_[node] = static_cast<std::uint32_t>(issued_canonical_.size());
  issued_canonical_.push_back(node);
}

Result<void> CanonicalizationState::hash_first_degree_quads() {
  constexpr std::size_t mentions_max = 3;  // blank nodes in one quad: subject, object, graph name
  std::size_t bytes = 0;
  for (std::uint32_t index : mentions_) {
    const Quad& quad = dataset_.quads()[index];
    for (TermIndex term : {quad.subject, quad.predicate, quad.object, quad.graph})
      bytes += term == default_graph ? 0 : text(term).size();
  }
  if (bytes > bytes_max_ * mentions_max)
    return failure("too-large", "The data around blank nodes is too large to be put in canonical form.");
  std::string scratch;
  first_degree_hashes_.reserve(labels_.size());
  for (BlankNode node = 0; node < labels_.size(); ++node)
    first_degree_hashes_.push_back(first_degree_hash_of(node, scratch));
  return {};
}

// https://www.w3.org/TR/rdf-canon/#hash-1d-quads
HexHash CanonicalizationState::first_degree_hash_of(BlankNode node, std::string& scratch) {
  // 1. and 2. Get the list of quads associated with the reference blank node identifier.
  std::vector<SortableQuad> quads;
  quads.reserve(quads_of(node).size());
  for (std::uint32_t quad : quads_of(node)) quads.push_back({0, quad});
  // 3. A blank node is written as a if it is the reference blank node identifier and as z otherwise.
  auto text_here = [&](TermIndex term) {
    if (!dataset_.is_blank_node(term)) return text(term);
    return blank_nodes_[term] == node ? std::string_view("_:a") : std::string_view("_:z");
  };
  auto rank_here = [&](TermIndex term) {
    if (!dataset_.is_blank_node(term)) return rank(term);
    return rank_behind_all() + (blank_nodes_[term] == node ? 0 : 1);
  };
  // 4. Sort nquads in Unicode code point order (OPTIMIZATION: before writing them, by their terms).
  sort_quads(dataset_, quads, rank_here, text_here);
  scratch.clear();
  for (const SortableQuad& quad : quads) append_line(scratch, dataset_.quads()[quad.index], text_here);
  // 5. Return the hash that results from passing the sorted and concatenated nquads through the hash
  // algorithm.
  return digest_.hash(scratch);
}

}  // namespace laurel::credential::rdf
