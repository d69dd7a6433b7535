// Contexts that credentials name all the time, built into the program (contexts/README.md says from where):
// none of them is ever loaded, whatever the loader would say.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "credential/jsonld/options.h"

namespace laurel::credential::jsonld {

struct EmbeddedContext {
  std::string_view url;
  std::string_view text;  // as published, byte for byte
};

/// Every embedded context in its latest revision.
std::span<const EmbeddedContext> embedded_contexts();

/// The text published at `url`; none where it is not embedded.
std::optional<std::string_view> embedded_context(std::string_view url,
                                                 ContextRevision revision = ContextRevision::latest);

/// Whether the context at `url` had another text before: what fails under the latest may be tried with it.
bool has_earlier_revision(std::string_view url);

}  // namespace laurel::credential::jsonld
