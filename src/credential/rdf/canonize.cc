#include "credential/rdf/canonize.h"

#include <algorithm>
#include <numeric>

#include "base/result.h"
#include "credential/rdf/canonicalization_state.h"

namespace laurel::credential::rdf {
namespace {

/// A run of blank nodes with the same first degree hash, in the order of those hashes.
struct HashOrder {
  std::vector<BlankNode> nodes;

  template <class Visit>
  Result<void> for_each_run(const CanonicalizationState& state, Visit visit) const {
    for (auto begin = nodes.begin(); begin != nodes.end();) {
      auto differs = [&](BlankNode node) {
        return !(state.first_degree_hash(node) == state.first_degree_hash(*begin));
      };
      auto end = std::find_if(begin, nodes.end(), differs);
      TRY_VOID(visit(std::span(begin, end)));
      begin = end;
    }
    return {};
  }
};

// Steps 5.1 to 5.3 for the blank nodes that share one hash
Result<void> label_alike(CanonicalizationState& state, std::span<const BlankNode> nodes) {
  // 5.1 Create hash path list.
  std::vector<NDegreeResult> hash_path_list;
  // 5.2 For each blank node identifier n in identifier list:
  for (BlankNode node : nodes) {
    // 5.2.1 If a canonical identifier has already been issued for n, continue to the next blank node
    // identifier.
    if (state.has_canonical(node)) continue;
    // 5.2.2 Create temporary issuer with the prefix b; 5.2.3 issue an identifier for n.
    IdentifierIssuer temporary_issuer("b");
    temporary_issuer.issue(node);
    // 5.2.4 Run the Hash N-Degree Quads algorithm and append the result to the hash path list.
    TRY(auto result, hash_n_degree_quads(state, node, std::move(temporary_issuer)));
    hash_path_list.push_back(std::move(result));
  }
  // 5.3 For each result in the hash path list, code point ordered by the hash in result:
  std::ranges::sort(hash_path_list, {}, [](const NDegreeResult& result) { return result.hash.text(); });
  for (const NDegreeResult& result : hash_path_list) {
    // 5.3.1 For each blank node identifier, existing identifier, that was issued by issuer in result, issue a
    // canonical identifier, in the same order.
    for (BlankNode node : result.issuer.issued()) state.issue_canonical(node);
  }
  return {};
}

// https://www.w3.org/TR/rdf-canon/#canon-algorithm
Result<void> issue_canonical_identifiers(CanonicalizationState& state) {
  // 1. and 2. (the canonicalization state and its blank node to quads map are made by its constructor)
  // 3. For each key n in the blank node to quads map, compute hash first degree quads.
  TRY_VOID(state.hash_first_degree_quads());
  // 4. For each hash to identifier list map entry, code point ordered by hash:
  HashOrder order;
  order.nodes.resize(state.blank_node_count());
  std::iota(order.nodes.begin(), order.nodes.end(), 0U);
  std::sort(order.nodes.begin(), order.nodes.end(), [&](BlankNode a, BlankNode b) {
    return state.first_degree_hash(a) < state.first_degree_hash(b);
  });
  TRY_VOID(order.for_each_run(state, [&](std::span<const BlankNode> nodes) -> Result<void> {
    // 4.1 If identifier list has more than one member, continue to the next mapping.
    // 4.2 Use the Issue Identifier algorithm on the canonical issuer and the single blank node identifier.
    if (nodes.size() == 1) state.issue_canonical(nodes.front());
    return {};
  }));
  // 5. For each hash to identifier list map entry that is left, code point ordered by hash:
  return order.for_each_run(state, [&](std::span<const BlankNode> nodes) -> Result<void> {
    return nodes.size() == 1 ? Result<void>{} : label_alike(state, nodes);
  });
}

/// Canonical labels as texts and ranks, by blank node.
struct CanonicalLabels {
  std::vector<std::string> texts;  // "_:c14n0"
  std::vector<std::uint32_t> ranks;
};

CanonicalLabels canonical_labels(const CanonicalizationState& state) {
  CanonicalLabels labels;
  std::vector<BlankNode> order(state.blank_node_count());
  for (BlankNode node = 0; node < order.size(); ++node) {
    labels.texts.push_back("_:c14n" + std::to_string(state.canonical_number(node)));
    order[node] = node;
  }
  std::sort(order.begin(), order.end(),
            [&](BlankNode a, BlankNode b) { return labels.texts[a] < labels.texts[b]; });
  labels.ranks.resize(order.size());
  std::uint32_t rank = state.rank_behind_all();
  for (BlankNode node : order) labels.ranks[node] = rank++;
  return labels;
}

// 6. and 7. Write every quad with canonical labels, sorted; `end_line(text)` is called behind each line.
template <class EndLine>
Result<std::string> write_canonical(const CanonicalizationState& state, const CanonizeOptions& options,
                                    EndLine end_line) {
  const Dataset& dataset = state.dataset();
  CanonicalLabels labels = canonical_labels(state);
  auto rank = [&](TermIndex term) {
    return dataset.is_blank_node(term) ? labels.ranks[state.blank_node(term)] : state.rank(term);
  };
  auto text_of = [&](TermIndex term) {
    return dataset.is_blank_node(term) ? std::string_view(labels.texts[state.blank_node(term)])
                                       : state.text(term);
  };
  std::vector<SortableQuad> quads(dataset.quads().size());
  for (std::uint32_t index = 0; index < quads.size(); ++index) quads[index].index = index;
  sort_quads(dataset, quads, rank, text_of);
  std::string text;
  text.reserve(std::min(options.bytes_max, quads.size() * 192));
  for (const SortableQuad& quad : quads) {
    append_line(text, dataset.quads()[quad.index], text_of);
    if (text.size() > options.bytes_max)
      return failure("too-large",
                     "The canonical form is longer than " + std::to_string(options.bytes_max) + " bytes.");
    end_line(text);
  }
  return text;
}

}  // namespace

Result<std::string> canonize(const Dataset& dataset, const CanonizeOptions& options) {
  CanonicalizationState state(dataset, options);
  TRY_VOID(issue_canonical_identifiers(state));
  return write_canonical(state, options, [](const std::string&) {});
}

Result<Canonical> canonize_with_identifiers(const Dataset& dataset, const CanonizeOptions& options) {
  CanonicalizationState state(dataset, options);
  TRY_VOID(issue_canonical_identifiers(state));
  Canonical canonical;
  std::size_t begin = 0;
  auto end_line = [&](const std::string& text) {
    canonical.lines.push_back(text.substr(begin));
    begin = text.size();
  };
  TRY(canonical.nquads, write_canonical(state, options, end_line));
  for (BlankNode node : state.issued_canonical()) {
    canonical.issued_identifiers.emplace_back(state.label(node),
                                              "c14n" + std::to_string(state.canonical_number(node)));
  }
  return canonical;
}

}  // namespace laurel::credential::rdf
