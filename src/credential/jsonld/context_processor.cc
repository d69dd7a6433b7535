// https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm
#include "credential/jsonld/context_processor.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "credential/json/json.h"
#include "credential/jsonld/html_script.h"
#include "credential/jsonld/shared_contexts.h"
#include "credential/rdf/iri.h"

namespace laurel::credential::jsonld {
namespace {

constexpr std::size_t remote_depth_max = 16;  // contexts that name contexts that name contexts …
constexpr std::size_t shown_bytes_max = 80;   // of a foreign text inside a sentence

using boost::json::value;

}  // namespace

std::unexpected<Failure> jsonld_error(std::string_view code, std::string_view what,
                                      std::string_view problem) {
  return failure(std::string(code), fmt::format("\"{}\" {}.", shorten(what, shown_bytes_max), problem));
}

Result<const ActiveContext*> ContextProcessor::process(const ActiveContext& active, const value& local,
                                                       std::string_view base_url, ProcessFlags flags,
                                                       const RemoteContexts* remote_contexts) {
  // 1. Initialize result to the result of cloning active context (here: when it is first changed).
  const ActiveContext* result = &active;
  // 2. If local context is an object containing @propagate, its value MUST be a boolean; set propagate to it.
  if (const auto* object = local.if_object()) {
    if (const auto* propagate = object->if_contains("@propagate");
        propagate != nullptr && propagate->is_bool())
      flags.propagate = propagate->get_bool();
  }
  // 3. If propagate is false, and result does not have a previous context, set it to active context.
  if (!flags.propagate && result->previous == nullptr) {
    TRY(auto* copy, own_copy(*result));
    copy->previous = &active;
    result = copy;
  }
  // 4. If local context is not an array, set it to an array containing only local context.
  if (!local.is_array()) return process_item(*result, local, base_url, flags, remote_contexts);
  // 5. For each item context in local context:
  for (const value& item : local.get_array()) {
    TRY(result, process_item(*result, item, base_url, flags, remote_contexts));
  }
  return result;
}

Result<const ActiveContext*> ContextProcessor::process_item(const ActiveContext& result, const value& item,
                                                            std::string_view base_url, ProcessFlags flags,
                                                            const RemoteContexts* remote_contexts) {
  if (terms_left_ == 0) return failure("too-large", "The contexts of this document define too many terms.");
  --terms_left_;
  // 5.1 If context is null
  if (item.is_null()) return process_null(result, flags);
  // 5.2 If context is a string
  if (const auto* reference = item.if_string())
    return process_url(result, *reference, base_url, flags, remote_contexts);
  // 5.3 If context is not a map, an invalid local context error has been detected.
  const auto* object = item.if_object();
  if (object == nullptr)
    return jsonld_error("invalid-local-context", "@context", "is neither null, an address nor an object");
  // 5.4 Otherwise, context is a context definition.
  return process_definition(result, *object, base_url, flags, remote_contexts);
}

Result<const ActiveContext*> ContextProcessor::process_null(const ActiveContext& result, ProcessFlags flags) {
  // 5.1.1 If override protected is false and active context contains any protected term definitions, an
  // invalid context nullification has been detected.
  if (!flags.override_protected && result.has_protected_terms)
    return jsonld_error("invalid-context-nullification", "@context",
                        "may not be null here: terms are protected");
  // 5.1.2 Initialize result as a newly-initialized active context; if propagate is false, previous context in
  // result is the previous value of result.
  const ActiveContext& initial = initial_context(options_.context_revision);
  if (flags.propagate) return &initial;
  TRY(auto* copy, own_copy(initial));
  copy->previous = &result;
  return copy;
}

Result<const ActiveContext*> ContextProcessor::process_url(const ActiveContext& result,
                                                           std::string_view reference,
                                                           std::string_view base_url, ProcessFlags flags,
                                                           const RemoteContexts* remote_contexts) {
  // OPTIMIZATION: an embedded context on top of shared ones has been processed before.
  if (result.is_shared && !is_shared_ && !is_1_0() && flags.propagate && !flags.override_protected) {
    if (const value* embedded = embedded_context_value(reference, options_.context_revision)) {
      TRY(const auto* shared, derive_shared(result, *embedded, reference, flags, options_.context_revision));
      if (shared != nullptr) return shared;
    }
  }
  // 5.2.1 Initialize context to the result of resolving it against base URL.
  std::string_view url = reference;
  if (!rdf::has_scheme(reference)) url = arena_->copy(rdf::resolve_iri(base_url, reference));
  if (!rdf::has_scheme(url))
    return jsonld_error("loading-document-failed", reference,
                        "is a relative address of a context, and there is no base");
  // 5.2.2 If validate scoped context is false, and remote contexts already includes context, proceed to the
  // next.
  if (!flags.validate_scoped) {
    for (const auto* at = remote_contexts; at != nullptr; at = at->previous) {
      if (at->url == url) return &result;
    }
  }
  // 5.2.3 If the number of entries in remote contexts exceeds a processor defined limit, a context overflow
  // error has been detected; otherwise, add context to remote contexts.
  RemoteContexts here{url, remote_contexts, remote_contexts == nullptr ? 1 : remote_contexts->count + 1};
  if (here.count > remote_depth_max)
    return jsonld_error("context-overflow", url,
                        "is a context that leads through too many others, perhaps in a circle");
  // 5.2.4 to 5.2.6 Set loaded context to the value of the @context entry of the dereferenced document.
  TRY(const auto* loaded_context, load(url));
  // 5.2.7 Set result to the result of recursively calling this algorithm with loaded context and a copy of
  // remote contexts.
  ProcessFlags inner;
  inner.validate_scoped = flags.validate_scoped;
  inner.override_protected = flags.override_protected;
  return process(result, *loaded_context, url, inner, &here);
}

Result<const value*> ContextProcessor::load(std::string_view url) {
  if (const value* embedded = embedded_context_value(url, options_.context_revision)) return embedded;
  for (const Loaded& loaded : loaded_) {
    if (loaded.url == url) return &loaded.document.get_object().at("@context");
  }
  if (options_.loader == nullptr)
    return jsonld_error("loading-remote-context-failed", url,
                        "is a context that is not built in; supply its document");
  if (loaded_.size() >= options_.limits.remote_contexts_max)
    return jsonld_error("context-overflow", url, "is one context more than may be loaded for a document");
  auto document = options_.loader->load(url);
  if (!document) return failure("loading-remote-context-failed", document.error().detail);
  auto parsed =
      json::parse(is_html(document->media_type) ? context_script_of(document->body) : document->body);
  if (!parsed)
    return failure("loading-remote-context-failed",
                   fmt::format("The context {}: {}", url, parsed.error().detail));
  if (!parsed->is_object() || !parsed->get_object().contains("@context"))
    return jsonld_error("invalid-remote-context", url, "is not a JSON object with @context");
  loaded_.push_back({std::string(url), document->url, std::move(*parsed)});
  return &loaded_.back().document.get_object().at("@context");
}

Result<ActiveContext*> ContextProcessor::own_copy(const ActiveContext& context) {
  std::size_t cost = 1 + context.capacity() / 64;
  if (terms_left_ < cost || arena_->used() > options_.limits.bytes_max)
    return failure("too-large", "The contexts of this document define too many terms.");
  terms_left_ -= cost;
  return context.clone(*arena_);
}

Result<const ActiveContext*> ContextProcessor::process_definition(const ActiveContext& active,
                                                                  const boost::json::object& definition,
                                                                  std::string_view base_url,
                                                                  ProcessFlags flags,
                                                                  const RemoteContexts* remote_contexts) {
  const boost::json::object* object = &definition;
  // 5.5 If context has a @version entry: its value is 1.1, and the processing mode is not json-ld-1.0.
  if (const auto* version = object->if_contains("@version")) {
    if (!version->is_number() || version->to_number<double>() != 1.1)
      return jsonld_error("invalid-version-value", "@version", "of a context is not the number 1.1");
    if (is_1_0()) return jsonld_error("processing-mode-conflict", "@version", "1.1 is not for JSON-LD 1.0");
  }
  // 5.6 If context has an @import entry
  if (const auto* import = object->if_contains("@import")) {
    TRY(object, import_context(definition, *import, base_url));
  }
  TRY(auto* result, own_copy(active));
  // 5.7 If context has a @base entry and remote contexts is empty
  if (const auto* base = object->if_contains("@base"); base != nullptr && remote_contexts == nullptr)
    TRY_VOID(set_base(*result, *base));
  // 5.8 If context has a @vocab entry
  if (const auto* vocab = object->if_contains("@vocab")) TRY_VOID(set_vocab(*result, *vocab));
  // 5.9 and 5.10
  TRY_VOID(set_language_and_direction(*result, *object));
  // 5.11 If context has a @propagate entry
  if (const auto* propagate = object->if_contains("@propagate")) {
    if (is_1_0()) return jsonld_error("invalid-context-entry", "@propagate", "is not for JSON-LD 1.0");
    if (!propagate->is_bool())
      return jsonld_error("invalid-propagate-value", "@propagate", "is neither true nor false");
  }
  // 5.12 Create a map defined (here: in LocalContext).
  LocalContext local(*object);
  local.base_url = base_url;
  local.flags = flags;
  local.remote_contexts = remote_contexts;
  if (const auto* is_protected = object->if_contains("@protected")) {
    if (!is_protected->is_bool())
      return jsonld_error("invalid-protected-value", "@protected", "is neither true nor false");
    local.is_protected = is_protected->get_bool();
  }
  // 5.13 For each key-value pair in context that is not one of those above, invoke the Create Term Definition
  // algorithm.
  for (std::ptrdiff_t at = 0; at < static_cast<std::ptrdiff_t>(object->size()); ++at) {
    switch (keyword_of((object->begin() + at)->key())) {
      case Keyword::base:
      case Keyword::direction:
      case Keyword::import:
      case Keyword::language:
      case Keyword::propagate:
      case Keyword::protected_flag:
      case Keyword::version:
      case Keyword::vocab:
        break;
      default:
        TRY_VOID(create_term_definition(*result, local, at));
    }
  }
  return result;
}

// 5.6
Result<const boost::json::object*> ContextProcessor::import_context(const boost::json::object& object,
                                                                    const value& import,
                                                                    std::string_view base_url) {
  // 5.6.1 and 5.6.2
  if (is_1_0()) return jsonld_error("invalid-context-entry", "@import", "is not for JSON-LD 1.0");
  if (!import.is_string()) return jsonld_error("invalid-import-value", "@import", "is not an address");
  // 5.6.3 Initialize import to the result of resolving the value of @import.
  std::string_view url = arena_->copy(rdf::resolve_iri(base_url, import.get_string()));
  // 5.6.4 to 5.6.6 The dereferenced document has a top-level map with an @context entry whose value is a map.
  TRY(const auto* loaded, load(url));
  if (!loaded->is_object())
    return jsonld_error("invalid-remote-context", url, "is imported and not a single context");
  // 5.6.7 If import context has a @import entry, an invalid context entry error has been detected.
  if (loaded->get_object().contains("@import"))
    return jsonld_error("invalid-context-entry", url, "is imported and imports another context itself");
  // 5.6.8 Set context to the result of merging context into import context, replacing common entries.
  boost::json::object merged = loaded->get_object();
  for (const auto& entry : object) {
    if (entry.key() != "@import") merged.insert_or_assign(entry.key(), entry.value());
  }
  return &merged_.emplace_back(std::move(merged)).get_object();
}

// 5.7
Result<void> ContextProcessor::set_base(ActiveContext& result, const value& base) {
  if (base.is_null()) {
    result.base_kind = BaseKind::none;
    return {};
  }
  const auto* text = base.if_string();
  if (text == nullptr) return jsonld_error("invalid-base-iri", "@base", "is neither null nor an address");
  std::string_view from = base_of(result);
  if (!rdf::has_scheme(*text) && from.empty())
    return jsonld_error("invalid-base-iri", *text,
                        "is a relative @base, and there is nothing it could be relative to");
  result.base = arena_->copy(rdf::has_scheme(*text) ? std::string(*text) : rdf::resolve_iri(from, *text));
  result.base_kind = BaseKind::own;
  return {};
}

// 5.8
Result<void> ContextProcessor::set_vocab(ActiveContext& result, const value& vocab) {
  if (vocab.is_null()) {
    result.has_vocab = false;
    result.vocab = {};
    return {};
  }
  const auto* text = vocab.if_string();
  if (text == nullptr) return jsonld_error("invalid-vocab-mapping", "@vocab", "is neither null nor an IRI");
  bool is_absolute = rdf::has_scheme(*text) || text->starts_with("_:");
  if (is_1_0() && !is_absolute)
    return jsonld_error("invalid-vocab-mapping", *text, "is a relative @vocab, not for JSON-LD 1.0");
  ExpandedIri expanded = expand_iri(result, *text, true, true);
  if (expanded.is_null || expanded.keyword != Keyword::none)
    return jsonld_error("invalid-vocab-mapping", *text, "is not an IRI, as @vocab has to be");
  result.vocab = arena_->copy(expanded.text);
  result.has_vocab = true;
  return {};
}

// 5.9 and 5.10
Result<void> ContextProcessor::set_language_and_direction(ActiveContext& result,
                                                          const boost::json::object& object) {
  if (const auto* language = object.if_contains("@language")) {
    if (!language->is_null() && !language->is_string())
      return jsonld_error("invalid-default-language", "@language", "is neither null nor a language tag");
    result.default_language =
        language->is_null() ? std::string_view() : std::string_view(language->get_string());
  }
  if (const auto* direction = object.if_contains("@direction")) {
    if (is_1_0()) return jsonld_error("invalid-context-entry", "@direction", "is not for JSON-LD 1.0");
    std::optional<Direction> known;
    if (direction->is_null()) known = Direction::none;
    if (const auto* text = direction->if_string()) known = direction_of(*text);
    if (!known) return jsonld_error("invalid-base-direction", "@direction", "is neither null, ltr nor rtl");
    result.default_direction = *known;
  }
  return {};
}

Result<const ActiveContext*> ContextProcessor::apply_scoped(const ActiveContext& active,
                                                            const TermDefinition& definition,
                                                            ProcessFlags flags) {
  flags.validate_scoped = false;
  if (const auto* known = active.find_derived(definition.context, flags.bits())) return known;
  if (active.is_shared && !is_shared_) {
    TRY(const auto* shared,
        derive_shared(active, *definition.context, definition.base_url, flags, options_.context_revision));
    if (shared != nullptr) return shared;
  }
  TRY(const auto* result, process(active, *definition.context, definition.base_url, flags));
  if (!active.is_shared) active.add_derived(*arena_, definition.context, flags.bits(), result);
  return result;
}

}  // namespace laurel::credential::jsonld
