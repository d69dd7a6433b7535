#include "credential/jsonld/shared_contexts.h"

#include <array>
#include <deque>
#include <mutex>

#include "base/check.h"
#include "credential/json/json.h"
#include "credential/jsonld/embedded_contexts_table.h"
#include "credential/rdf/index_table.h"

namespace laurel::credential::jsonld {
namespace {

/// Some hundred are made of all that real credentials combine; what hostile ones combine beyond is not kept.
constexpr std::size_t kept_max = 2048;

struct ParsedContext {
  std::string_view url;
  boost::json::value document;
  const boost::json::value* context = nullptr;
};

/// Every embedded document of one revision, parsed, and all that was processed from them. Never destroyed.
class Library {
 public:
  explicit Library(ContextRevision revision) {
    options_.context_revision = revision;
    initial_.is_shared = true;
    for (const EmbeddedContext& embedded : latest_contexts()) {
      auto text = embedded_context(embedded.url, revision);
      auto document = json::parse(text.value_or(""));
      CHECK(document && document->is_object() && document->get_object().contains("@context"), embedded.url);
      ParsedContext& parsed = parsed_.emplace_back();
      parsed.url = embedded.url;
      parsed.document = std::move(*document);
      parsed.context = &parsed.document.get_object().at("@context");
      table_.insert(hash(parsed.url), static_cast<std::uint32_t>(parsed_.size() - 1));
    }
  }

  const ActiveContext& initial() const { return initial_; }

  const ParsedContext* find(std::string_view url) const {
    std::uint32_t index = table_.find(hash(url), [&](std::uint32_t at) { return parsed_[at].url == url; });
    return index == rdf::IndexTable::none ? nullptr : &parsed_[index];
  }

  Result<const ActiveContext*> derive(const ActiveContext& active, const boost::json::value& local,
                                      std::string_view base_url, ProcessFlags flags) {
    if (const auto* known = active.find_derived(&local, flags.bits())) return known;
    std::scoped_lock lock(mutex_);
    if (const auto* known = active.find_derived(&local, flags.bits())) return known;
    if (arenas_.size() >= kept_max) return nullptr;
    rdf::Arena arena;
    ContextProcessor processor(arena, options_, true);
    TRY(const auto* processed, processor.process(active, local, base_url, flags));
    const ActiveContext* result = processed;
    if (!processed->is_shared) {
      auto* own =
          const_cast<ActiveContext*>(processed);  // made just now in our arena, and known to nobody else yet
      own->is_shared = true;
    }
    active.add_derived(arena, &local, flags.bits(), result);
    arenas_.push_back(std::move(arena));
    return result;
  }

 private:
  static std::uint32_t hash(std::string_view url) { return static_cast<std::uint32_t>(rdf::hash_text(url)); }

  Options options_;
  ActiveContext initial_;
  std::deque<ParsedContext> parsed_;
  rdf::IndexTable table_;
  std::mutex mutex_;
  std::deque<rdf::Arena> arenas_;
};

Library& library(ContextRevision revision) {
  static auto& latest = *new Library(ContextRevision::latest);
  if (revision == ContextRevision::latest) return latest;
  static auto& earlier = *new Library(ContextRevision::earlier);
  return earlier;
}

}  // namespace

const ActiveContext& initial_context(ContextRevision revision) {
  return library(revision).initial();
}

const boost::json::value* embedded_context_value(std::string_view url, ContextRevision revision) {
  const ParsedContext* found = library(revision).find(url);
  return found == nullptr ? nullptr : found->context;
}

Result<const ActiveContext*> derive_shared(const ActiveContext& active, const boost::json::value& local,
                                           std::string_view base_url, ProcessFlags flags,
                                           ContextRevision revision) {
  Library& known = library(revision);
  // The URL may be the caller's; the one in the library stays.
  if (const ParsedContext* own = known.find(base_url)) base_url = own->url;
  return known.derive(active, local, base_url, flags);
}

}  // namespace laurel::credential::jsonld
