// RDF Dataset Canonicalization, RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): the same text for datasets that
// differ only in the names of their blank nodes and the order of their quads.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "credential/failure.h"
#include "credential/rdf/dataset.h"

namespace laurel::credential::rdf {

enum class HashAlgorithm : std::uint8_t { sha256, sha384 };

struct CanonizeOptions {
  HashAlgorithm hash_algorithm = HashAlgorithm::sha256;
  /// What may be spent on blank nodes that look alike, in steps of about a microsecond. A graph made to need
  /// more ("dataset poisoning", section 7.1) is refused; graphs of credentials need a few dozen.
  std::size_t steps_max = 200'000;
  std::size_t bytes_max = std::size_t{64} * 1024 * 1024;  // length of the canonical text
};

/// The canonical N-Quads text: sorted lines, each ended by a newline; empty for an empty dataset.
/// Fails with "graph-too-complex" or "too-large".
Result<std::string> canonize(const Dataset& dataset, const CanonizeOptions& options = {});

struct Canonical {
  std::string nquads;
  std::vector<std::string> lines;  // the same, a line each with its newline, in order
  /// Blank node label in the input and its canonical label ("c14n0"), both without "_:", in order of issue.
  std::vector<std::pair<std::string, std::string>> issued_identifiers;
};

/// As canonize(), with the issued identifiers map; slower.
Result<Canonical> canonize_with_identifiers(const Dataset& dataset, const CanonizeOptions& options = {});

}  // namespace laurel::credential::rdf
