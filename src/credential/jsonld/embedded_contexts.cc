#include "credential/jsonld/embedded_contexts.h"

#include <algorithm>

#include "credential/jsonld/embedded_contexts_table.h"

namespace laurel::credential::jsonld {
namespace {

const EmbeddedContext* find(std::span<const EmbeddedContext> contexts, std::string_view url) {
  auto found = std::ranges::find(contexts, url, &EmbeddedContext::url);
  return found == contexts.end() ? nullptr : &*found;
}

}  // namespace

std::span<const EmbeddedContext> embedded_contexts() {
  return latest_contexts();
}

std::optional<std::string_view> embedded_context(std::string_view url, ContextRevision revision) {
  const EmbeddedContext* found = nullptr;
  if (revision == ContextRevision::earlier) found = find(earlier_contexts(), url);
  if (found == nullptr) found = find(latest_contexts(), url);
  return found == nullptr ? std::nullopt : std::optional(found->text);
}

bool has_earlier_revision(std::string_view url) {
  return find(earlier_contexts(), url) != nullptr;
}

}  // namespace laurel::credential::jsonld
