// https://www.w3.org/TR/json-ld11-api/#create-term-definition
#include <algorithm>

#include "credential/jsonld/context_processor.h"
#include "credential/rdf/iri.h"

namespace laurel::credential::jsonld {
namespace {

using boost::json::value;

bool is_iri_or_blank_node(std::string_view text) {
  return rdf::has_scheme(text) || text.starts_with("_:");
}

bool ends_with_gen_delim(std::string_view iri) {
  return !iri.empty() && std::string_view(":/?#[]@").find(iri.back()) != std::string_view::npos;
}

/// A colon that is neither the first nor the last character.
bool has_inner_colon(std::string_view term) {
  std::size_t colon = term.find(':', 1);
  return colon != std::string_view::npos && colon + 1 < term.size();
}

std::uint8_t container_bit(std::string_view keyword) {
  switch (keyword_of(keyword)) {
    case Keyword::graph:
      return container::graph;
    case Keyword::id:
      return container::id;
    case Keyword::index:
      return container::index;
    case Keyword::language:
      return container::language;
    case Keyword::list:
      return container::list;
    case Keyword::set:
      return container::set;
    case Keyword::type:
      return container::type;
    default:
      return 0;
  }
}

/// The combinations that step 19.1 allows.
bool is_container_mapping(std::uint8_t bits) {
  auto without_set = static_cast<std::uint8_t>(bits & ~container::set);
  bool is_single = (bits & (bits - 1)) == 0;
  bool is_graph_map = without_set == (container::graph | container::id) ||
                      without_set == (container::graph | container::index);
  bool is_with_set = (without_set & (without_set - 1)) == 0 && (without_set & container::list) == 0;
  return bits != 0 && (is_single || is_graph_map || is_with_set);
}

constexpr std::string_view definition_keys[] = {"@id",        "@reverse",   "@container", "@context",
                                                "@direction", "@index",     "@language",  "@nest",
                                                "@prefix",    "@protected", "@type"};

/// Step 4: in JSON-LD 1.1, @type may be given a @container of @set and be protected, nothing else.
bool may_define_type(const value& definition) {
  const auto* object = definition.if_object();
  if (object == nullptr || object->empty()) return false;
  return std::all_of(object->begin(), object->end(), [](const auto& entry) {
    return entry.key() == "@protected" || (entry.key() == "@container" && entry.value() == "@set");
  });
}

}  // namespace

Result<void> ContextProcessor::create_term_definition(ActiveContext& active, LocalContext& local,
                                                      std::ptrdiff_t at) {
  std::string_view term = (local.object().begin() + at)->key();
  const value& given = (local.object().begin() + at)->value();
  // 1. If defined contains the entry term and its value is true, return; if it is false, a cyclic IRI mapping
  // error has been detected.
  if (local.state(at) == LocalContext::State::done) return {};
  if (local.state(at) == LocalContext::State::in_progress)
    return jsonld_error("cyclic-iri-mapping", term, "is defined by means of itself");
  // 2. If term is the empty string, an invalid term definition error has been detected.
  if (term.empty()) return jsonld_error("invalid-term-definition", term, "is not a term: it is empty");
  local.state(at) = LocalContext::State::in_progress;
  if (terms_left_ == 0 || arena_->used() > options_.limits.bytes_max)
    return failure("too-large", "The contexts of this document define too many terms.");
  --terms_left_;
  // 4. If term is @type …
  if (term == "@type") {
    if (is_1_0() || !may_define_type(given))
      return jsonld_error("keyword-redefinition", term, "is a keyword; it cannot be redefined");
  } else if (keyword_of(term) != Keyword::none) {
    // 5. Otherwise, since keywords cannot be overridden, a keyword redefinition error has been detected; a
    // term that has the form of a keyword is ignored.
    return jsonld_error("keyword-redefinition", term, "is a keyword; it cannot be redefined");
  } else if (has_keyword_form(term)) {
    return {};
  }
  // 6. Initialize previous definition to any existing term definition for term in active context, removing
  // it.
  const TermDefinition* previous = active.find(term);
  if (previous != nullptr)
    active.set(*arena_, arena_->create<TermDefinition>(TermDefinition{.term = term, .is_removed = true}));
  // 10. Create a new term definition, definition.
  auto* definition = arena_->create<TermDefinition>();
  definition->term = term;
  definition->is_protected = local.is_protected;
  bool is_ignored = false;
  TRY_VOID(define(active, local, term, given, *definition, is_ignored));
  if (is_ignored) return {};
  // 27. If override protected is false and previous definition exists and is protected: it may only be
  // repeated.
  if (!local.flags.override_protected && previous != nullptr && previous->is_protected) {
    if (!definition->is_same_as(*previous))
      return jsonld_error("protected-term-redefinition", term,
                          "is a protected term; it cannot be defined otherwise");
    definition->is_protected = true;
  }
  // 28. Set the term definition of term in active context to definition and the value of defined's entry to
  // true.
  active.set(*arena_, definition);
  local.state(at) = LocalContext::State::done;
  return {};
}

Result<void> ContextProcessor::define(ActiveContext& active, LocalContext& local, std::string_view term,
                                      const value& given, TermDefinition& definition, bool& is_ignored) {
  // 7. to 9. If value is null or a string, it stands for a map whose only entry is @id.
  if (given.is_null() || given.is_string())
    return define_iri(active, local, &given, given.is_string(), definition, is_ignored);
  const auto* object = given.if_object();
  if (object == nullptr)
    return jsonld_error("invalid-term-definition", term,
                        "is a term defined as neither null, an IRI nor an object");
  // 11. If value has an @protected entry, set the protected flag in definition to the value of this entry.
  if (const auto* is_protected = object->if_contains("@protected")) {
    if (is_1_0())
      return jsonld_error("invalid-term-definition", term, "is protected, which is not for JSON-LD 1.0");
    if (!is_protected->is_bool())
      return jsonld_error("invalid-protected-value", term, "has a @protected that is neither true nor false");
    definition.is_protected = is_protected->get_bool();
  }
  // 12. If value contains the entry @type
  TRY_VOID(define_type(active, local, *object, definition));
  // 13. If value contains the entry @reverse
  if (object->contains("@reverse")) return define_reverse(active, local, *object, definition, is_ignored);
  // 14. to 18.
  TRY_VOID(define_iri(active, local, object->if_contains("@id"), false, definition, is_ignored));
  if (is_ignored) return {};
  TRY_VOID(define_container(*object, definition));
  TRY_VOID(define_index(active, local, *object, definition));
  TRY_VOID(define_scoped_context(active, local, *object, definition));
  return define_rest(*object, definition);
}

// 12. If value contains the entry @type
Result<void> ContextProcessor::define_type(ActiveContext& active, LocalContext& local,
                                           const boost::json::object& object, TermDefinition& definition) {
  const auto* given = object.if_contains("@type");
  if (given == nullptr) return {};
  // 12.1 Initialize type to the value of the @type entry, which MUST be a string.
  if (!given->is_string())
    return jsonld_error("invalid-type-mapping", definition.term, "has a @type that is not an IRI");
  // 12.2 Set type to the result of IRI expanding type.
  TRY(auto type, expand_iri_while_defining(active, local, given->get_string(), false, true));
  switch (type.keyword) {
    case Keyword::id:
      definition.type_mapping = TypeMapping::id;
      return {};
    case Keyword::vocab:
      definition.type_mapping = TypeMapping::vocab;
      return {};
    case Keyword::json:
      definition.type_mapping = TypeMapping::json;
      break;
    case Keyword::none_value:
      definition.type_mapping = TypeMapping::none_value;
      break;
    default:
      // 12.4 Otherwise, if the expanded type is not an IRI, an invalid type mapping error has been detected.
      if (type.is_null || type.keyword != Keyword::none || !rdf::has_scheme(type.text))
        return jsonld_error("invalid-type-mapping", given->get_string(),
                            "is not an IRI, as the type of a term has to be");
      definition.type_mapping = TypeMapping::iri;
      definition.type_iri = type.text;
      return {};
  }
  // 12.3 If the expanded type is @json or @none, and processing mode is json-ld-1.0, an invalid type mapping
  // error has been detected.
  if (is_1_0())
    return jsonld_error("invalid-type-mapping", definition.term, "has a @type that is not for JSON-LD 1.0");
  return {};
}

// 13. If value contains the entry @reverse
Result<void> ContextProcessor::define_reverse(ActiveContext& active, LocalContext& local,
                                              const boost::json::object& object, TermDefinition& definition,
                                              bool& is_ignored) {
  std::string_view term = definition.term;
  const value& given = object.at("@reverse");
  // 13.1 If value contains @id or @nest, an invalid reverse property error has been detected.
  if (object.contains("@id") || object.contains("@nest"))
    return jsonld_error("invalid-reverse-property", term,
                        "has @reverse and so can have neither @id nor @nest");
  // 13.2 If the value associated with @reverse is not a string, an invalid IRI mapping error has been
  // detected.
  if (!given.is_string())
    return jsonld_error("invalid-iri-mapping", term, "has a @reverse that is not an IRI");
  // 13.3 If the value has the form of a keyword, return.
  if (keyword_of(given.get_string()) == Keyword::none && has_keyword_form(given.get_string())) {
    is_ignored = true;
    return {};
  }
  // 13.4 Otherwise, set the IRI mapping of definition to the result of IRI expanding the value.
  TRY(auto iri, expand_iri_while_defining(active, local, given.get_string(), false, true));
  if (iri.is_null || iri.keyword != Keyword::none || !is_iri_or_blank_node(iri.text))
    return jsonld_error("invalid-iri-mapping", term, "has a @reverse that is not an IRI");
  definition.iri = iri.text;
  definition.has_iri = true;
  // 13.5 If value contains @container, set the container mapping; only @set, @index and null are allowed.
  if (const auto* given_container = object.if_contains("@container");
      given_container != nullptr && !given_container->is_null()) {
    if (*given_container != "@set" && *given_container != "@index")
      return jsonld_error("invalid-reverse-property", term,
                          "is reversed and has another @container than @set and @index");
    definition.container = container_bit(given_container->get_string());
  }
  // 13.6 Set the reverse property flag of definition to true.
  definition.is_reverse = true;
  // The standard returns here; its test expand/0131 wants index maps of reverse properties, and nothing
  // forbids the rest.
  TRY_VOID(define_index(active, local, object, definition));
  TRY_VOID(define_scoped_context(active, local, object, definition));
  return define_rest(object, definition);
}

// 14. to 18.
Result<void> ContextProcessor::define_iri(ActiveContext& active, LocalContext& local, const value* id,
                                          bool is_simple, TermDefinition& definition, bool& is_ignored) {
  std::string_view term = definition.term;
  // 14. If value contains the entry @id and its value does not equal term
  if (id != nullptr && !(id->is_string() && std::string_view(id->get_string()) == term))
    return define_iri_from_id(active, local, *id, is_simple, definition, is_ignored);
  // 15. Otherwise, if the term contains a colon anywhere after the first character
  if (std::size_t colon = term.find(':', 1); colon != std::string_view::npos) {
    // 15.1 If term is a compact IRI with a prefix that is an entry in local context, define that first.
    std::string_view prefix = term.substr(0, colon);
    if (std::ptrdiff_t at = local.find(prefix); at >= 0) TRY_VOID(create_term_definition(active, local, at));
    // 15.2 If term's prefix has a term definition in active context, concatenate; 15.3 otherwise, term is an
    // IRI or blank node identifier.
    const TermDefinition* of_prefix = active.find(prefix);
    bool is_compact = of_prefix != nullptr && of_prefix->has_iri;
    definition.iri = is_compact ? arena_->concatenate(of_prefix->iri, term.substr(colon + 1)) : term;
    definition.has_iri = true;
    return {};
  }
  if (term.find('/') != std::string_view::npos) {
    // 16. Otherwise, if the term contains a slash, it is a relative IRI reference, and expands to an IRI.
    ExpandedIri iri = expand_iri(active, term, nullptr, false, true);
    if (!rdf::has_scheme(iri.text))
      return jsonld_error("invalid-iri-mapping", term, "is a term that is not an IRI");
    definition.iri = iri.text;
  } else if (term == "@type") {
    // 17. Otherwise, if term is @type, set the IRI mapping of definition to @type.
    definition.keyword = Keyword::type;
  } else if (active.has_vocab) {
    // 18. Otherwise, if active context has a vocabulary mapping, concatenate it and term.
    definition.iri = arena_->concatenate(active.vocab, term);
  } else {
    return jsonld_error("invalid-iri-mapping", term, "is a term without @id, and there is no @vocab");
  }
  definition.has_iri = true;
  return {};
}

// 14.
Result<void> ContextProcessor::define_iri_from_id(ActiveContext& active, LocalContext& local, const value& id,
                                                  bool is_simple, TermDefinition& definition,
                                                  bool& is_ignored) {
  std::string_view term = definition.term;
  // 14.1 If the @id entry is null, the term is not used for IRI expansion, but is retained.
  if (id.is_null()) return {};
  // 14.2.1 Otherwise, it has to be a string.
  if (!id.is_string()) return jsonld_error("invalid-iri-mapping", term, "has an @id that is not an IRI");
  // 14.2.2 If it is not a keyword, but has the form of a keyword, return.
  if (keyword_of(id.get_string()) == Keyword::none && has_keyword_form(id.get_string())) {
    is_ignored = true;
    return {};
  }
  // 14.2.3 Otherwise, set the IRI mapping of definition to the result of IRI expanding the value.
  TRY(auto iri, expand_iri_while_defining(active, local, id.get_string(), false, true));
  if (iri.keyword == Keyword::context)
    return jsonld_error("invalid-keyword-alias", term, "may not stand for @context");
  if (iri.is_null || (iri.keyword == Keyword::none && !is_iri_or_blank_node(iri.text)))
    return jsonld_error("invalid-iri-mapping", term, "has an @id that is neither an IRI nor a keyword");
  definition.keyword = iri.keyword;
  definition.iri = iri.text;
  definition.has_iri = true;
  bool has_slash = term.find('/') != std::string_view::npos;
  // 14.2.4 If the term contains a colon anywhere but as the first or last character, or a slash, it has to
  // expand to the same IRI.
  if (has_inner_colon(term) || has_slash) {
    if (std::ptrdiff_t at = local.find(term); at >= 0) local.state(at) = LocalContext::State::done;
    TRY(auto same, expand_iri_while_defining(active, local, term, false, true));
    if (same.is_null || same.text != definition.iri)
      return jsonld_error("invalid-iri-mapping", term, "looks like an IRI and is defined as another one");
  }
  // 14.2.5 If term contains neither a colon nor a slash, simple term is true, and the IRI ends with a
  // gen-delim character or is a blank node identifier, set the prefix flag.
  definition.is_prefix = is_simple && !has_slash && term.find(':') == std::string_view::npos &&
                         iri.keyword == Keyword::none &&
                         (ends_with_gen_delim(definition.iri) || definition.iri.starts_with("_:"));
  return {};
}

// 19. If value contains the entry @container
Result<void> ContextProcessor::define_container(const boost::json::object& object,
                                                TermDefinition& definition) {
  const auto* given = object.if_contains("@container");
  if (given == nullptr) return {};
  std::string_view term = definition.term;
  // 19.1 Initialize container to one of the keywords, or an array of some that go together.
  std::uint8_t bits = 0;
  bool is_known = true;
  auto add = [&](const value& keyword) {
    std::uint8_t bit = keyword.is_string() ? container_bit(keyword.get_string()) : std::uint8_t{0};
    is_known &= bit != 0 && (bits & bit) == 0;
    bits |= bit;
  };
  if (const auto* array = given->if_array()) {
    std::for_each(array->begin(), array->end(), add);
  } else {
    add(*given);
  }
  if (!is_known || !is_container_mapping(bits))
    return jsonld_error("invalid-container-mapping", term, "has a @container that does not exist");
  // 19.2 If the container value is @graph, @id, or @type, or is otherwise not a string, it is not for
  // JSON-LD 1.0.
  bool is_new = !given->is_string() || (bits & (container::graph | container::id | container::type)) != 0;
  if (is_1_0() && is_new)
    return jsonld_error("invalid-container-mapping", term, "has a @container that is not for JSON-LD 1.0");
  // 19.3 Set the container mapping of definition to container.
  definition.container = bits;
  if ((bits & container::type) == 0) return {};
  // 19.4 If the container mapping includes @type: the type mapping is @id if undefined, and has to be @id or
  // @vocab.
  if (definition.type_mapping == TypeMapping::none) definition.type_mapping = TypeMapping::id;
  if (definition.type_mapping != TypeMapping::id && definition.type_mapping != TypeMapping::vocab)
    return jsonld_error("invalid-type-mapping", term,
                        "has a @container of @type and a @type that is neither @id nor @vocab");
  return {};
}

// 20. If value contains the entry @index
Result<void> ContextProcessor::define_index(ActiveContext& active, LocalContext& local,
                                            const boost::json::object& object, TermDefinition& definition) {
  const auto* given = object.if_contains("@index");
  if (given == nullptr) return {};
  // 20.1 If processing mode is json-ld-1.0 or container mapping does not include @index, …
  if (is_1_0() || (definition.container & container::index) == 0)
    return jsonld_error("invalid-term-definition", definition.term,
                        "has @index without a @container of @index");
  // 20.2 Initialize index to the value of the @index entry; it has to expand to an IRI.
  if (!given->is_string())
    return jsonld_error("invalid-term-definition", definition.term, "has an @index that is not an IRI");
  TRY(auto iri, expand_iri_while_defining(active, local, given->get_string(), false, true));
  if (iri.is_null || iri.keyword != Keyword::none || !rdf::has_scheme(iri.text))
    return jsonld_error("invalid-term-definition", definition.term, "has an @index that is not an IRI");
  // 20.3 Set the index mapping of definition to index.
  definition.index = given->get_string();
  return {};
}

// 21. If value contains the entry @context
Result<void> ContextProcessor::define_scoped_context(ActiveContext& active, LocalContext& local,
                                                     const boost::json::object& object,
                                                     TermDefinition& definition) {
  const auto* context = object.if_contains("@context");
  if (context == nullptr) return {};
  // 21.1 If processing mode is json-ld-1.0, an invalid term definition has been detected.
  if (is_1_0())
    return jsonld_error("invalid-term-definition", definition.term,
                        "has a scoped context, which is not for JSON-LD 1.0");
  // 21.3 Invoke the Context Processing algorithm to find errors in context; its result is not used.
  ProcessFlags flags{.override_protected = true, .propagate = true, .validate_scoped = false};
  rdf::Arena scratch;
  rdf::Arena* kept = std::exchange(arena_, &scratch);
  auto tried = process(active, *context, local.base_url, flags, local.remote_contexts);
  arena_ = kept;
  if (!tried) {
    if (tried.error().code == "too-large") return std::unexpected(std::move(tried).error());
    return failure("invalid-scoped-context", std::move(tried).error().detail);
  }
  // 21.4 Set the local context of definition to context, and base URL to base URL.
  definition.context = context;
  definition.base_url = local.base_url;
  return {};
}

// 22. to 26.
Result<void> ContextProcessor::define_rest(const boost::json::object& object, TermDefinition& definition) {
  std::string_view term = definition.term;
  bool is_typed = object.contains("@type");
  // 22. If value contains the entry @language and does not contain the entry @type
  if (const auto* language = object.if_contains("@language"); language != nullptr && !is_typed) {
    if (!language->is_null() && !language->is_string())
      return jsonld_error("invalid-language-mapping", term, "has a @language that is no language tag");
    definition.has_language = true;
    if (language->is_string()) definition.language = language->get_string();
  }
  // 23. If value contains the entry @direction and does not contain the entry @type
  if (const auto* direction = object.if_contains("@direction"); direction != nullptr && !is_typed) {
    std::optional<Direction> known;
    if (direction->is_null()) known = Direction::none;
    if (direction->is_string()) known = direction_of(direction->get_string());
    if (!known)
      return jsonld_error("invalid-base-direction", term,
                          "has a @direction that is neither null, ltr nor rtl");
    definition.has_direction = true;
    definition.direction = *known;
  }
  // 24. If value contains the entry @nest: a string that is no keyword other than @nest
  if (const auto* nest = object.if_contains("@nest")) {
    if (is_1_0())
      return jsonld_error("invalid-term-definition", term, "has @nest, which is not for JSON-LD 1.0");
    bool is_keyword =
        nest->is_string() && keyword_of(nest->get_string()) != Keyword::none && *nest != "@nest";
    if (!nest->is_string() || is_keyword)
      return jsonld_error("invalid-nest-value", term, "has a @nest that is no term");
    definition.nest = nest->get_string();
  }
  // 25. If value contains the entry @prefix
  if (const auto* prefix = object.if_contains("@prefix")) {
    if (is_1_0() || term.find_first_of(":/") != std::string_view::npos)
      return jsonld_error("invalid-term-definition", term, "cannot be a prefix");
    if (!prefix->is_bool())
      return jsonld_error("invalid-prefix-value", term, "has a @prefix that is neither true nor false");
    definition.is_prefix = prefix->get_bool();
    if (definition.is_prefix && definition.keyword != Keyword::none)
      return jsonld_error("invalid-term-definition", term, "stands for a keyword and cannot be a prefix");
  }
  // 26. If value contains any entry other than those, an invalid term definition error has been detected.
  for (const auto& entry : object) {
    if (std::ranges::find(definition_keys, std::string_view(entry.key())) == std::end(definition_keys))
      return jsonld_error("invalid-term-definition", entry.key(), "is no entry of a term definition");
  }
  return {};
}

}  // namespace laurel::credential::jsonld
