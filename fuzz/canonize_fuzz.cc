// The canonical form is its own canonical form, whatever the order of the quads.
#include <algorithm>
#include <vector>

#include "base/check.h"
#include "credential/rdf/canonize.h"
#include "credential/rdf/nquads.h"

namespace {

using namespace laurel::credential;

/// The same quads in the opposite order.
rdf::Dataset reversed(const rdf::Dataset& dataset) {
  rdf::Dataset other;
  auto copy = [&](rdf::TermIndex index) {
    if (index == rdf::default_graph) return index;
    const rdf::Term& term = dataset.term(index);
    if (term.kind == rdf::TermKind::iri) return other.iri(term.value);
    if (term.kind == rdf::TermKind::blank_node) return other.blank_node(term.value);
    return other.literal(term.value, term.datatype, term.language);
  };
  for (std::size_t at = dataset.quads().size(); at-- > 0;) {
    const rdf::Quad& quad = dataset.quads()[at];
    other.add({copy(quad.subject), copy(quad.predicate), copy(quad.object), copy(quad.graph)});
  }
  return other;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto dataset = rdf::parse_nquads({reinterpret_cast<const char*>(data), size});
  if (!dataset) return 0;
  rdf::CanonizeOptions options{.steps_max = 5'000};
  auto canonical = rdf::canonize(*dataset, options);
  auto from_reversed = rdf::canonize(reversed(*dataset), options);
  if (!canonical || !from_reversed) return 0;
  CHECK(*canonical == *from_reversed, "the order of quads does not matter");
  auto again = rdf::parse_nquads(*canonical);
  CHECK(again.has_value(), "the canonical form is N-Quads");
  auto twice = rdf::canonize(*again, options);
  CHECK(!twice || *twice == *canonical, "the canonical form is its own canonical form");
  return 0;
}
