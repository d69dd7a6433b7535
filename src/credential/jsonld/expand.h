// JSON-LD 1.1 expansion (https://www.w3.org/TR/json-ld11-api/#expansion-algorithms).
#pragma once
#include <boost/json/value.hpp>

#include "credential/failure.h"
#include "credential/jsonld/options.h"

namespace laurel::credential::jsonld {

/// The document in expanded form, always an array. The codes of failures are those of the standard with
/// hyphens ("invalid-term-definition", "loading-remote-context-failed", …), and beside them, in safe mode:
/// "undefined-term", "relative-reference", "dropped-value"; at a limit: "too-large".
Result<boost::json::value> expand(const boost::json::value& document, const Options& options = {});

/// Expands what the options' loader has at `url` (section 9.1, JsonLdProcessor.expand given an IRI): the base
/// is the address after redirects, and a context named by an HTTP Link header is used for plain JSON.
Result<boost::json::value> expand_url(std::string_view url, const Options& options);

}  // namespace laurel::credential::jsonld
