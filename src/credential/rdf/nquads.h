// N-Quads 1.1 (https://www.w3.org/TR/n-quads/) in and out.
#pragma once
#include <string>
#include <string_view>

#include "credential/failure.h"
#include "credential/rdf/dataset.h"

namespace laurel::credential::rdf {

struct NQuadsLimits {
  std::size_t bytes_max = std::size_t{64} * 1024 * 1024;  // length of the text
  std::size_t quads_max = 2'000'000;
};

/// Reads a whole N-Quads document. Fails with "invalid-nquads" (the sentence names the line) or "too-large".
Result<Dataset> parse_nquads(std::string_view text, const NQuadsLimits& limits = {});

/// One line per quad in the dataset's order, in the canonical form of RDFC-1.0 section 5 (single spaces, only
/// the necessary escapes, xsd:string not written); blank nodes keep their labels.
std::string to_nquads(const Dataset& dataset);

/// One term as it stands in N-Quads, appended to `out`.
void append_term(std::string& out, const Term& term);

}  // namespace laurel::credential::rdf
