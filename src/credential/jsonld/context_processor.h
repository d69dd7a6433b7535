// Context processing, creating term definitions and IRI expansion: three algorithms that call each other.
#pragma once
#include <boost/json/object.hpp>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "credential/failure.h"
#include "credential/jsonld/context.h"
#include "credential/jsonld/options.h"

namespace laurel::credential::jsonld {

/// An expanded IRI: null, a keyword, or text (an IRI, a blank node identifier, or still relative).
struct ExpandedIri {
  bool is_null = false;
  Keyword keyword = Keyword::none;
  std::string_view text;  // of keywords too
};

/// The remote contexts that led here, newest first; on the stack of those who process them.
struct RemoteContexts {
  std::string_view url;
  const RemoteContexts* previous = nullptr;
  std::size_t count = 1;
};

/// How a context is processed; part of the key under which the result is kept.
struct ProcessFlags {
  bool override_protected = false;
  bool propagate = true;
  bool validate_scoped = true;
  unsigned bits() const {
    return (override_protected ? 1U : 0U) | (propagate ? 2U : 0U) | (validate_scoped ? 4U : 0U);
  }
};

/// A local context being turned into definitions: which of its terms are done (the map `defined` of the
/// standard).
class LocalContext {
 public:
  enum class State : std::uint8_t { untouched, in_progress, done };
  explicit LocalContext(const boost::json::object& object) : object_(object), states_(object.size()) {}
  const boost::json::object& object() const { return object_; }
  /// The place of a term among the entries, or -1.
  std::ptrdiff_t find(std::string_view term) const {
    auto at = object_.find(term);
    return at == object_.end() ? -1 : at - object_.begin();
  }
  State& state(std::ptrdiff_t at) { return states_[static_cast<std::size_t>(at)]; }

  std::string_view base_url;
  bool is_protected = false;
  ProcessFlags flags;
  const RemoteContexts* remote_contexts = nullptr;

 private:
  const boost::json::object& object_;
  std::vector<State> states_;
};

/// One document's (or one shared context's) processor. Contexts it makes live in `arena`.
class ContextProcessor {
 public:
  ContextProcessor(rdf::Arena& arena, const Options& options, bool is_shared = false)
      : arena_(&arena), options_(options), terms_left_(options.limits.terms_max), is_shared_(is_shared) {}

  /// https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm
  Result<const ActiveContext*> process(const ActiveContext& active, const boost::json::value& local,
                                       std::string_view base_url, ProcessFlags flags = {},
                                       const RemoteContexts* remote_contexts = nullptr);

  /// process() for a definition's scoped context: looked up where it was done before.
  Result<const ActiveContext*> apply_scoped(const ActiveContext& active, const TermDefinition& definition,
                                            ProcessFlags flags);

  /// https://www.w3.org/TR/json-ld11-api/#iri-expansion without a local context, so that it cannot fail.
  ExpandedIri expand_iri(const ActiveContext& active, std::string_view value, bool document_relative,
                         bool vocab);
  /// The same for a value whose definition is at hand (null: it has none).
  ExpandedIri expand_iri(const ActiveContext& active, std::string_view value,
                         const TermDefinition* definition, bool document_relative, bool vocab);

  /// Where relative references begin under this context; empty: nowhere.
  std::string_view base_of(const ActiveContext& active) const;
  bool is_1_0() const { return options_.processing_mode == ProcessingMode::json_ld_1_0; }

 private:
  Result<const ActiveContext*> process_item(const ActiveContext& result, const boost::json::value& item,
                                            std::string_view base_url, ProcessFlags flags,
                                            const RemoteContexts* remote_contexts);
  Result<const ActiveContext*> process_null(const ActiveContext& result, ProcessFlags flags);
  Result<const ActiveContext*> process_url(const ActiveContext& result, std::string_view reference,
                                           std::string_view base_url, ProcessFlags flags,
                                           const RemoteContexts* remote_contexts);
  Result<const ActiveContext*> process_definition(const ActiveContext& result,
                                                  const boost::json::object& object,
                                                  std::string_view base_url, ProcessFlags flags,
                                                  const RemoteContexts* remote_contexts);
  Result<const boost::json::object*> import_context(const boost::json::object& object,
                                                    const boost::json::value& import,
                                                    std::string_view base_url);
  Result<void> set_base(ActiveContext& result, const boost::json::value& value);
  Result<void> set_vocab(ActiveContext& result, const boost::json::value& value);
  Result<void> set_language_and_direction(ActiveContext& result, const boost::json::object& object);
  Result<const boost::json::value*> load(std::string_view url);
  Result<ActiveContext*> own_copy(const ActiveContext& context);

  // https://www.w3.org/TR/json-ld11-api/#create-term-definition
  Result<void> create_term_definition(ActiveContext& active, LocalContext& local, std::ptrdiff_t at);
  Result<void> define(ActiveContext& active, LocalContext& local, std::string_view term,
                      const boost::json::value& value, TermDefinition& definition, bool& is_ignored);
  Result<void> define_type(ActiveContext& active, LocalContext& local, const boost::json::object& value,
                           TermDefinition& definition);
  Result<void> define_reverse(ActiveContext& active, LocalContext& local, const boost::json::object& value,
                              TermDefinition& definition, bool& is_ignored);
  Result<void> define_iri(ActiveContext& active, LocalContext& local, const boost::json::value* id,
                          bool is_simple, TermDefinition& definition, bool& is_ignored);
  Result<void> define_iri_from_id(ActiveContext& active, LocalContext& local, const boost::json::value& id,
                                  bool is_simple, TermDefinition& definition, bool& is_ignored);
  Result<void> define_container(const boost::json::object& value, TermDefinition& definition);
  Result<void> define_index(ActiveContext& active, LocalContext& local, const boost::json::object& value,
                            TermDefinition& definition);
  Result<void> define_scoped_context(ActiveContext& active, LocalContext& local,
                                     const boost::json::object& value, TermDefinition& definition);
  Result<void> define_rest(const boost::json::object& value, TermDefinition& definition);

  /// IRI expansion with a local context, which may define terms on the way.
  Result<ExpandedIri> expand_iri_while_defining(ActiveContext& active, LocalContext& local,
                                                std::string_view value, bool document_relative, bool vocab);

  rdf::Arena* arena_;
  const Options& options_;
  std::size_t terms_left_;
  bool is_shared_;
  std::deque<boost::json::value> merged_;  // contexts with their @import
  struct Loaded {
    std::string url;
    std::string final_url;
    boost::json::value document;
  };
  std::deque<Loaded> loaded_;
};

/// A failure with a code of the standard; `what` names the thing, e.g. the term.
std::unexpected<Failure> jsonld_error(std::string_view code, std::string_view what, std::string_view problem);

}  // namespace laurel::credential::jsonld
