// What contexts/embed.mjs makes of contexts/contexts.json.
#pragma once
#include <span>

#include "credential/jsonld/embedded_contexts.h"

namespace laurel::credential::jsonld {

std::span<const EmbeddedContext> latest_contexts();
std::span<const EmbeddedContext> earlier_contexts();

}  // namespace laurel::credential::jsonld
