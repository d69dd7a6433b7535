#include <algorithm>

#include "base/result.h"
#include "credential/rdf/canonicalization_state.h"

namespace laurel::credential::rdf {
namespace {

/// Deeper than any graph that finishes within its steps; keeps the stack small.
constexpr std::size_t depth_max = 400;

struct Related {
  HexHash hash;
  BlankNode node;
};

std::unexpected<Failure> too_complex() {
  return failure("graph-too-complex",
                 "The data has too many blank nodes that look alike to be put in canonical form; give them "
                 "identifiers.");
}

// https://www.w3.org/TR/rdf-canon/#hash-related-blank-node
HexHash hash_related_blank_node(CanonicalizationState& state, BlankNode related, const Quad& quad,
                                const IdentifierIssuer& issuer, char position) {
  // 1. Initialize a string input to the value of position.
  std::string input(1, position);
  // 2. If position is not g, append <, the value of the predicate in quad, and >.
  if (position != 'g') input += state.text(quad.predicate);
  // 3. If there is a canonical identifier for related, or an identifier issued by issuer, append _: and that
  // identifier, using the canonical identifier if present.
  if (state.has_canonical(related)) {
    input += "_:c14n" + std::to_string(state.canonical_number(related));
  } else if (auto number = issuer.find(related)) {
    input += "_:" + issuer.identifier(*number);
  } else {
    // 4. Otherwise, append the result of the Hash First Degree Quads algorithm, passing related.
    input += state.first_degree_hash(related).text();
  }
  // 5. Return the hash that results from passing input through the hash algorithm.
  return state.digest().hash(input);
}

/// Steps 1 to 3: the blank nodes beside `identifier`, sorted by what relates them to it.
std::vector<Related> related_blank_nodes(CanonicalizationState& state, BlankNode identifier,
                                         const IdentifierIssuer& issuer) {
  std::vector<Related> hn;
  for (std::uint32_t index : state.quads_of(identifier)) {
    const Quad& quad = state.dataset().quads()[index];
    // 3.1 For each component in quad, where component is the subject, object, or graph name, and it is a
    // blank node that is not identified by identifier:
    auto add = [&](TermIndex term, char position) {
      if (!state.dataset().is_blank_node(term) || state.blank_node(term) == identifier) return;
      BlankNode related = state.blank_node(term);
      hn.push_back({hash_related_blank_node(state, related, quad, issuer, position), related});
    };
    add(quad.subject, 's');
    add(quad.object, 'o');
    add(quad.graph, 'g');
  }
  std::ranges::sort(hn, {}, [](const Related& related) { return related.hash.text(); });
  return hn;
}

/// The path and issuer chosen so far among permutations (steps 5.2 to 5.4).
struct Choice {
  std::string path;
  IdentifierIssuer issuer;
  bool is_made = false;
  /// Whether a path that begins so cannot become less than the chosen one.
  bool beats(const std::string& other) const {
    return is_made && other.size() >= path.size() && other > path;
  }
};

class NDegreeHash {
 public:
  NDegreeHash(CanonicalizationState& state, std::size_t depth) : state_(state), depth_(depth) {}

  // 5.4 For each permutation p of blank node list
  Result<void> try_permutation(const std::vector<BlankNode>& permutation, const IdentifierIssuer& issuer,
                               Choice& choice) {
    // 5.4.1 Create a copy of issuer, issuer copy; 5.4.2 a string path; 5.4.3 a recursion list.
    IdentifierIssuer copy = issuer;
    std::string path;
    std::vector<BlankNode> recursion_list;
    // 5.4.4 For each related in p:
    for (BlankNode related : permutation) {
      if (state_.has_canonical(related)) {
        // 5.4.4.1 If a canonical identifier has been issued for related, append it to path.
        path += "_:c14n" + std::to_string(state_.canonical_number(related));
      } else {
        // 5.4.4.2 Otherwise, if issuer copy has not issued an identifier, append related to recursion list;
        // append the result of the Issue Identifier algorithm to path.
        if (!copy.has(related)) recursion_list.push_back(related);
        path += "_:" + copy.identifier(copy.issue(related));
      }
      // 5.4.4.3 If chosen path is not empty and path is not better than it, skip to the next permutation.
      if (choice.beats(path)) return {};
    }
    // 5.4.5 For each related in recursion list:
    for (BlankNode related : recursion_list) {
      // 5.4.5.1 Set result to the result of recursively executing this algorithm with related and issuer
      // copy.
      auto result = hash_n_degree_quads(state_, related, copy, depth_ + 1);
      if (!result) return std::unexpected(std::move(result).error());
      // 5.4.5.2 Append the identifier issued for related; 5.4.5.3 append <, the hash in result, and >.
      path += "_:" + copy.identifier(copy.issue(related));
      path += '<';
      path += result->hash.text();
      path += '>';
      // 5.4.5.4 Set issuer copy to the identifier issuer in result.
      copy = std::move(result->issuer);
      // 5.4.5.5 Skip to the next permutation where path cannot be better.
      if (choice.beats(path)) return {};
    }
    // 5.4.6 If chosen path is empty or path is less than it, choose path and issuer copy.
    if (!choice.is_made || path < choice.path) choice = {std::move(path), std::move(copy), true};
    return {};
  }

  // 5.3 and 5.4
  Result<Choice> choose(std::vector<BlankNode> nodes, const IdentifierIssuer& issuer) {
    Choice choice{{}, issuer, false};
    std::sort(nodes.begin(), nodes.end());
    do {
      if (!state_.spend(1 + nodes.size() * (2 + issuer.issued().size() / 32))) return too_complex();
      TRY_VOID(try_permutation(nodes, issuer, choice));
    } while (std::next_permutation(nodes.begin(), nodes.end()));
    return choice;
  }

 private:
  CanonicalizationState& state_;
  std::size_t depth_;
};

}  // namespace

Result<NDegreeResult> hash_n_degree_quads(CanonicalizationState& state, BlankNode identifier,
                                          IdentifierIssuer issuer, std::size_t depth) {
  if (depth > depth_max || !state.spend(1 + state.quads_of(identifier).size())) return too_complex();
  // 1. Create a new map Hn; 2. get the quads of identifier; 3. for each quad, relate its other blank nodes.
  std::vector<Related> hn = related_blank_nodes(state, identifier, issuer);
  // 4. Create an empty string, data to hash.
  std::string data_to_hash;
  // 5. For each related hash to blank node list mapping in Hn, code point ordered by related hash:
  for (auto begin = hn.begin(); begin != hn.end();) {
    auto end =
        std::find_if(begin, hn.end(), [&](const Related& related) { return !(related.hash == begin->hash); });
    // 5.1 Append the related hash to the data to hash.
    data_to_hash += begin->hash.text();
    std::vector<BlankNode> nodes;
    for (auto at = begin; at != end; ++at) nodes.push_back(at->node);
    auto choice = NDegreeHash(state, depth).choose(std::move(nodes), issuer);
    if (!choice) return std::unexpected(std::move(choice).error());
    // 5.5 Append chosen path to data to hash.
    data_to_hash += choice->path;
    // 5.6 Replace issuer, by reference, with chosen issuer.
    issuer = std::move(choice->issuer);
    begin = end;
  }
  // 6. Return issuer and the hash that results from passing data to hash through the hash algorithm.
  return NDegreeResult{state.digest().hash(data_to_hash), std::move(issuer)};
}

}  // namespace laurel::credential::rdf
