// JSON-LD 1.1 to RDF (https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm).
#pragma once
#include <boost/json/value.hpp>

#include "credential/failure.h"
#include "credential/jsonld/options.h"
#include "credential/rdf/dataset.h"

namespace laurel::credential::jsonld {

/// Expands the document and gives its quads. Relative references and blank nodes as predicates have no place
/// in RDF: they are left out, or refused in safe mode. Failures are those of expand().
Result<rdf::Dataset> to_rdf(const boost::json::value& document, const Options& options = {});

}  // namespace laurel::credential::jsonld
