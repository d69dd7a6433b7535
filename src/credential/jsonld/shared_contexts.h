// The processed forms of embedded contexts: made once when first asked for, then shared by all threads and
// never changed. A credential whose contexts are all embedded finds them by following a few pointers.
#pragma once
#include <boost/json/value.hpp>
#include <string_view>

#include "credential/failure.h"
#include "credential/jsonld/context.h"
#include "credential/jsonld/context_processor.h"
#include "credential/jsonld/options.h"

namespace laurel::credential::jsonld {

/// The newly initialized active context for documents read with this revision.
const ActiveContext& initial_context(ContextRevision revision);

/// The parsed value of @context of an embedded document, or null where the URL is not embedded.
const boost::json::value* embedded_context_value(std::string_view url, ContextRevision revision);

/// The context that processing `local` on top of `active` gives; both are shared. Thread-safe; where more
/// than a fixed number of contexts are kept already, gives null, and the caller processes for itself.
Result<const ActiveContext*> derive_shared(const ActiveContext& active, const boost::json::value& local,
                                           std::string_view base_url, ProcessFlags flags,
                                           ContextRevision revision);

}  // namespace laurel::credential::jsonld
