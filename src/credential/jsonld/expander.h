// The expansion algorithm, https://www.w3.org/TR/json-ld11-api/#expansion-algorithm, on forms in an arena.
#pragma once
#include <boost/json/object.hpp>
#include <span>

#include "credential/jsonld/context_processor.h"
#include "credential/jsonld/expanded.h"

namespace laurel::credential::jsonld {

/// Expands one document. The document, the options and the arena outlive the expander and the result.
class Expander {
 public:
  Expander(rdf::Arena& arena, const Options& options)
      : arena_(arena), options_(options), contexts_(arena, options) {}

  /// JsonLdProcessor.expand from step 5 on: the array of the expanded document.
  Result<ArenaVector<Object*>> expand_document(const boost::json::value& document);
  /// A context to apply before the document's own (expandContext, or one named by a Link header).
  void set_link_context(const boost::json::value* context) { link_context_ = context; }

 private:
  using Value = boost::json::value;

  /// An active property: its name and, where its context defines it, its definition.
  struct ActiveProperty {
    std::string_view name;  // empty: null
    Keyword keyword = Keyword::none;
    const TermDefinition* definition = nullptr;
    bool is_top() const { return name.empty() || keyword == Keyword::graph; }
  };

  // The algorithm of section 5.1.2 and its parts.
  Result<Expanded> expand_element(const ActiveContext& active, const ActiveProperty& property,
                                  const Value& element, bool from_map);
  Result<Expanded> expand_scalar(const ActiveContext& active, const ActiveProperty& property,
                                 const Value& element);
  Result<Expanded> expand_array(const ActiveContext& active, const ActiveProperty& property,
                                const Value& element, bool from_map);
  Result<Expanded> expand_map(const ActiveContext& active, const ActiveProperty& property,
                              const boost::json::object& element, bool from_map);
  bool must_leave_context(const ActiveContext& active, const boost::json::object& element);
  Result<const ActiveContext*> apply_type_scoped(const ActiveContext& type_scoped,
                                                 const boost::json::object& element, bool& is_json_literal);

  /// What the steps of one map share.
  struct Map {
    const ActiveContext* active;
    const ActiveContext* type_scoped;
    const ActiveProperty* property;
    bool is_json_literal;  // input type is @json
    Object* result;
    ArenaVector<const boost::json::key_value_pair*> nests;
  };
  Result<void> expand_entries(Map& map, const boost::json::object& element);                         // 13.
  Result<void> expand_nests(Map& map);                                                               // 14.
  Result<void> expand_keyword(Map& map, Keyword keyword, const boost::json::key_value_pair& entry);  // 13.4
  Result<void> expand_id(Map& map, const Value& value);
  Result<void> expand_type(Map& map, const Value& value);
  Result<void> expand_included(Map& map, const Value& value);
  Result<void> expand_value(Map& map, const Value& value);
  Result<void> expand_language(Map& map, const Value& value);
  Result<void> expand_direction(Map& map, const Value& value);
  Result<void> expand_index(Map& map, const Value& value);
  Result<void> expand_list(Map& map, const Value& value);
  Result<void> expand_reverse(Map& map, const Value& value);
  Result<void> expand_property(Map& map, const TermDefinition* definition, std::string_view iri,
                               const boost::json::key_value_pair& entry);  // 13.5 to 13.14
  Result<Expanded> expand_language_map(const ActiveContext& active, const TermDefinition& definition,
                                       const boost::json::object& languages);  // 13.7
  Result<Expanded> expand_index_map(const ActiveContext& active, const ActiveProperty& property,
                                    const boost::json::object& indexes);  // 13.8
  Result<void> add_index(const ActiveContext& active, const TermDefinition& definition,
                         std::string_view index, const ExpandedIri& expanded_index,
                         Object& item);     // 13.8.3.7.2 to 13.8.3.7.5
  Result<Expanded> finish(const Map& map);  // 15. to 20.
  Result<Expanded> finish_value(const Map& map);

  /// https://www.w3.org/TR/json-ld11-api/#value-expansion
  Result<Object*> expand_value_of(const ActiveContext& active, const TermDefinition* definition,
                                  const Value* value, std::string_view text);

  Result<void> add_reverse(Object& result, std::string_view iri, std::span<Object* const> items);
  void add_property(Object& object, std::string_view iri, const ArenaVector<Object*>& values);
  ArenaVector<Object*> as_array(const Expanded& expanded);
  Object* new_object() { return arena_.create<Object>(); }

  /// In safe mode a failure, otherwise nothing: something is about to be dropped or left relative.
  Result<void> lose(std::string_view code, std::string_view what, std::string_view problem) const {
    if (!options_.safe) return {};
    return jsonld_error(code, what, problem);
  }
  Result<void> check_limits() const;
  /// Options::plain: an entry that a program reading the JSON would not see where it belongs.
  Result<void> check_plain(const Map& map, std::string_view key, const ExpandedIri& property,
                           const TermDefinition* definition) const;

  rdf::Arena& arena_;
  const Options& options_;
  ContextProcessor contexts_;
  const Value* link_context_ = nullptr;
  std::size_t depth_ = 0;
};

}  // namespace laurel::credential::jsonld
