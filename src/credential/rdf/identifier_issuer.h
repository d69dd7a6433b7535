// Identifier issuers, https://www.w3.org/TR/rdf-canon/#issue-identifier
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::credential::rdf {

/// A blank node of the dataset under canonicalization, counted from 0.
using BlankNode = std::uint32_t;

/// Issues "<prefix>0", "<prefix>1", … to blank nodes in the order they ask. Copied for every path that is
/// tried, so it holds only the blank nodes it has seen; finding one takes time in their number.
class IdentifierIssuer {
 public:
  /// `prefix` must outlive the issuer.
  explicit IdentifierIssuer(std::string_view prefix) : prefix_(prefix) {}

  bool has(BlankNode node) const { return find(node).has_value(); }
  std::optional<std::size_t> find(BlankNode node) const {
    for (std::size_t number = 0; number < issued_.size(); ++number) {
      if (issued_[number] == node) return number;
    }
    return std::nullopt;
  }
  /// Does nothing to a node that has its identifier already; gives the number behind the prefix.
  std::size_t issue(BlankNode node) {
    if (auto number = find(node)) return *number;
    issued_.push_back(node);
    return issued_.size() - 1;
  }
  std::string identifier(std::size_t number) const { return std::string(prefix_) + std::to_string(number); }
  const std::vector<BlankNode>& issued() const { return issued_; }

 private:
  std::string_view prefix_;
  std::vector<BlankNode> issued_;
};

}  // namespace laurel::credential::rdf
