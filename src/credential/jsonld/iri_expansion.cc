// https://www.w3.org/TR/json-ld11-api/#iri-expansion
#include "credential/jsonld/context_processor.h"
#include "credential/rdf/iri.h"

namespace laurel::credential::jsonld {

std::string_view ContextProcessor::base_of(const ActiveContext& active) const {
  if (active.base_kind == BaseKind::own) return active.base;
  return active.base_kind == BaseKind::none ? std::string_view() : options_.base;
}

ExpandedIri ContextProcessor::expand_iri(const ActiveContext& active, std::string_view value,
                                         bool document_relative, bool vocab) {
  return expand_iri(active, value, active.find(value), document_relative, vocab);
}

ExpandedIri ContextProcessor::expand_iri(const ActiveContext& active, std::string_view value,
                                         const TermDefinition* definition, bool document_relative,
                                         bool vocab) {
  if (!value.empty() && value.front() == '@') {
    // 1. If value is a keyword, return value as is.
    if (Keyword keyword = keyword_of(value); keyword != Keyword::none) return {false, keyword, value};
    // 2. If value has the form of a keyword, return null.
    if (has_keyword_form(value)) return {.is_null = true};
  }
  // 3. (local context is null)
  if (definition != nullptr) {
    // 4. If active context has a term definition for value, and the associated IRI mapping is a keyword,
    // return it.
    if (definition->keyword != Keyword::none)
      return {false, definition->keyword, keyword_text(definition->keyword)};
    // 5. If vocab is true and the active context has a term definition for value, return the associated IRI
    // mapping.
    if (vocab) return {!definition->has_iri, Keyword::none, definition->iri};
  }
  // 6. If value contains a colon anywhere after the first character, it is either an IRI, a compact IRI, or a
  // blank node identifier.
  if (std::size_t colon = value.find(':', 1); colon != std::string_view::npos) {
    // 6.1 Split value into a prefix and suffix at the first occurrence of a colon.
    std::string_view prefix = value.substr(0, colon);
    std::string_view suffix = value.substr(colon + 1);
    // 6.2 If prefix is underscore or suffix begins with double-forward-slash, return value.
    if (prefix == "_" || suffix.starts_with("//")) return {false, Keyword::none, value};
    // 6.4 If active context contains a term definition for prefix having a non-null IRI mapping and the
    // prefix flag, return the result of concatenating the IRI mapping and suffix.
    const TermDefinition* definition_of_prefix = active.find(prefix);
    if (definition_of_prefix != nullptr && definition_of_prefix->has_iri && definition_of_prefix->is_prefix)
      return {false, Keyword::none, arena_->concatenate(definition_of_prefix->iri, suffix)};
    // 6.5 If value has the form of an IRI, return value.
    if (rdf::has_scheme(value)) return {false, Keyword::none, value};
  }
  // 7. If vocab is true, and active context has a vocabulary mapping, return it and value concatenated.
  if (vocab && active.has_vocab) return {false, Keyword::none, arena_->concatenate(active.vocab, value)};
  // 8. Otherwise, if document relative is true, return value resolved against the base IRI from active
  // context.
  if (document_relative) {
    std::string_view base = base_of(active);
    if (!base.empty()) return {false, Keyword::none, arena_->copy(rdf::resolve_iri(base, value))};
  }
  // 9. Return value as is.
  return {false, Keyword::none, value};
}

Result<ExpandedIri> ContextProcessor::expand_iri_while_defining(ActiveContext& active, LocalContext& local,
                                                                std::string_view value,
                                                                bool document_relative, bool vocab) {
  if (keyword_of(value) == Keyword::none && !has_keyword_form(value)) {
    // 3. If local context contains an entry whose key equals value, and it is not defined yet, define it.
    if (std::ptrdiff_t at = local.find(value); at >= 0 && local.state(at) != LocalContext::State::done)
      TRY_VOID(create_term_definition(active, local, at));
    // 6.3 If local context contains a prefix entry that is not defined yet, define it.
    std::size_t colon = value.find(':', 1);
    bool has_prefix = colon != std::string_view::npos && value.substr(0, colon) != "_" &&
                      !value.substr(colon + 1).starts_with("//");
    if (std::ptrdiff_t at = has_prefix ? local.find(value.substr(0, colon)) : -1;
        at >= 0 && local.state(at) != LocalContext::State::done)
      TRY_VOID(create_term_definition(active, local, at));
  }
  return expand_iri(active, value, document_relative, vocab);
}

}  // namespace laurel::credential::jsonld
