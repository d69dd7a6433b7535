// https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
// OPTIMIZATION: quads are given out while walking the expanded form, without the node map between
// (section 4.6.1, Node Map Generation): a dataset is a set, so that joining what is said of one subject in
// several places changes nothing.
#include "credential/jsonld/to_rdf.h"

#include <fmt/core.h>

#include <charconv>
#include <cmath>

#include "base/result.h"
#include "base/text.h"
#include "credential/json/json.h"
#include "credential/jsonld/expander.h"
#include "credential/jsonld/plain.h"
#include "credential/rdf/iri.h"
#include "credential/rdf/language_tag.h"
#include "credential/rdf/vocabulary.h"

namespace laurel::credential::jsonld {
namespace {

using rdf::TermIndex;

/// A term, or none where RDF has no place for what was given.
using OptionalTerm = std::optional<TermIndex>;

/// https://www.w3.org/TR/json-ld11-api/#dfn-canonical-double
std::string canonical_double(double number) {
  std::string text = fmt::format("{:.15E}", number);
  std::size_t exponent_at = text.find('E');
  std::string mantissa = text.substr(0, exponent_at);
  while (mantissa.ends_with('0') && !mantissa.ends_with(".0")) mantissa.pop_back();
  int exponent = 0;
  std::size_t digits_at = exponent_at + (text[exponent_at + 1] == '+' ? 2 : 1);
  std::from_chars(text.data() + digits_at, text.data() + text.size(), exponent);
  return fmt::format("{}E{}", mantissa, exponent);
}

class RdfWriter {
 public:
  RdfWriter(rdf::Dataset& dataset, const Options& options) : dataset_(dataset), options_(options) {}

  Result<void> write(std::span<Object* const> objects, TermIndex graph) {
    for (const Object* object : objects) {
      // A value or list that no property leads to says nothing; node map generation has no place for it.
      const bool is_node = !object->is_value() && !object->is_list();
      if (!is_node) TRY_VOID(lose(object->text, "stands in a graph without a property that leads to it"));
      if (is_node) TRY_VOID(write_node(*object, graph));
    }
    return {};
  }

 private:
  struct Text {
    std::string_view lexical_form;
    std::string_view datatype;
  };

  Result<OptionalTerm> lose(std::string_view what, std::string_view problem) const {
    if (!options_.safe) return OptionalTerm();
    return jsonld_error("relative-reference", what, problem);
  }

  TermIndex new_blank_node() {
    char label[24] = {'b'};
    auto [end, status] = std::to_chars(label + 1, std::end(label), blank_nodes_++);
    return dataset_.blank_node({label, static_cast<std::size_t>(end - label)});
  }

  // https://www.w3.org/TR/json-ld11-api/#generate-blank-node-identifier
  TermIndex named_blank_node(std::string_view label) {
    auto hash = static_cast<std::uint32_t>(rdf::hash_text(label));
    std::uint32_t known =
        label_table_.find(hash, [&](std::uint32_t index) { return labels_[index].first == label; });
    if (known != rdf::IndexTable::none) return labels_[known].second;
    label_table_.insert(hash, static_cast<std::uint32_t>(labels_.size()));
    return labels_.emplace_back(label, new_blank_node()).second;
  }

  /// An IRI or blank node as a term.
  Result<OptionalTerm> reference(std::string_view iri) {
    if (iri.starts_with("_:")) return OptionalTerm(named_blank_node(iri));
    if (rdf::is_well_formed_iri(iri)) return OptionalTerm(dataset_.iri(iri, true));
    return lose(iri,
                "is not an absolute address (IRI) without spaces and the like, and so has no place in RDF");
  }

  /// A property or type as a term: IRIs of what contexts define come again and again from the same place in
  /// memory.
  Result<OptionalTerm> stable_iri(std::string_view iri, std::string_view problem) {
    SeenIri& seen = seen_iris_[reinterpret_cast<std::uintptr_t>(iri.data()) / 8 % seen_iris_.size()];
    if (seen.iri.data() == iri.data() && seen.iri.size() == iri.size()) return OptionalTerm(seen.term);
    if (!rdf::is_well_formed_iri(iri)) return lose(iri, problem);
    seen = {iri, dataset_.iri(iri, true)};
    return OptionalTerm(seen.term);
  }

  Result<void> add(TermIndex subject, TermIndex predicate, TermIndex object, TermIndex graph) {
    if (dataset_.quads().size() >= options_.limits.quads_max || dataset_.bytes() > options_.limits.bytes_max)
      return failure("too-large",
                     fmt::format("The document makes more than {} statements.", options_.limits.quads_max));
    dataset_.add({subject, predicate, object, graph});
    return {};
  }

  Result<OptionalTerm> subject_of(const Object& node) {
    if (!node.contains(Keyword::id)) return OptionalTerm(new_blank_node());
    return reference(node.id);
  }

  /// What a node says, in `graph`; its term for those who refer to it.
  Result<OptionalTerm> write_node(const Object& node, TermIndex graph) {
    TRY(auto subject, subject_of(node));
    if (subject) {
      TRY_VOID(check_plain(node, *subject));
      TRY_VOID(write_types(node, *subject, graph));
      for (const Property& property : node.properties)
        TRY_VOID(write_property(property, *subject, graph, false));
      if (node.reverse != nullptr) {
        for (const Property& property : node.reverse->properties)
          TRY_VOID(write_property(property, *subject, graph, true));
      }
      // 1. For each graph name and graph in node map: a named graph's name is its node's.
      if (node.contains(Keyword::graph)) TRY_VOID(write({node.graph.begin(), node.graph.size()}, *subject));
    }
    TRY_VOID(write({node.included.begin(), node.included.size()}, graph));
    return subject;
  }

  /// Options::plain: what a document is checked by stands in its first object, not where it is mentioned
  /// again (an endorsement may stand in what it endorses).
  Result<void> check_plain(const Object& node, TermIndex subject) {
    if (!options_.plain) return {};
    if (!root_) {
      root_ = subject;
    } else if (subject == *root_) {
      for (const Property& property : node.properties)
        if (!plain_name_of(property.iri).empty())
          return jsonld_error("not-plain", plain_name_of(property.iri),
                              "stands where nobody would look for it");
    }
    return {};
  }

  // 1.3.2.1 If property is @type, then for each type in values, a triple of subject, rdf:type, and type.
  Result<void> write_types(const Object& node, TermIndex subject, TermIndex graph) {
    for (std::string_view type : node.type) {
      TRY(auto object, type.starts_with("_:")
                           ? reference(type)
                           : stable_iri(type, "is not an absolute address (IRI) and so cannot be a type"));
      TRY(auto predicate, stable_iri(rdf::rdf_type, ""));
      if (object) TRY_VOID(add(subject, *predicate, *object, graph));
    }
    return {};
  }

  // 1.3.2.3 to 1.3.2.5 for each property
  Result<void> write_property(const Property& property, TermIndex subject, TermIndex graph, bool is_reverse) {
    // 1.3.2.3 Otherwise, if property is a blank node identifier and not generalized RDF, or not a well-formed
    // IRI, continue (here: after writing what the values say of themselves).
    TRY(auto predicate, stable_iri(property.iri, "is not an address (IRI) and so cannot be a property"));
    // 1.3.2.5 Otherwise, for each item in values, unless its object is null, add a triple.
    for (const Object* item : property.values) {
      TRY(auto object, object_to_rdf(*item, graph));
      if (!object || !predicate) continue;
      TRY_VOID(is_reverse ? add(*object, *predicate, subject, graph)
                          : add(subject, *predicate, *object, graph));
    }
    return {};
  }

  // https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion
  Result<OptionalTerm> object_to_rdf(const Object& item, TermIndex graph) {
    // 1. and 2. If item is a node object, return the IRI or blank node associated with its @id entry.
    if (item.is_list()) return list_to_rdf({item.list.begin(), item.list.size()}, graph);
    if (!item.is_value()) return write_node(item, graph);
    // 4. and 5. Otherwise, item is a value object; initialize datatype to its @type or null.
    std::string_view datatype = item.contains(Keyword::type) ? item.type[0] : std::string_view();
    // 6. If datatype is not null and neither a well-formed IRI nor @json, return null.
    if (!datatype.empty() && datatype != "@json" && !rdf::is_well_formed_iri(datatype))
      return lose(datatype, "is not an address (IRI) and so cannot be the type of a value");
    // 7. If item has an @language entry which is not well-formed, return null.
    if (item.contains(Keyword::language) && !rdf::is_language_tag(item.language))
      return lose(item.language, "is not a language tag");
    std::string scratch;
    Text text = text_of(item, datatype, scratch);
    // 13. If item contains an @direction entry
    if (item.contains(Keyword::direction)) return directed(item, text.lexical_form, graph);
    // 12. Otherwise, if datatype is null, xsd:string, or rdf:langString if item has an @language entry.
    if (item.contains(Keyword::language))
      return OptionalTerm(language_literal(text.lexical_form, item.language));
    return OptionalTerm(dataset_.literal(text.lexical_form, text.datatype));
  }

  TermIndex language_literal(std::string_view lexical_form, std::string_view language) {
    if (!options_.lower_case_languages) return dataset_.literal(lexical_form, rdf::rdf_lang_string, language);
    return dataset_.literal(lexical_form, rdf::rdf_lang_string, lower(language));
  }

  /// Steps 8 to 12: the lexical form and the datatype.
  static Text text_of(const Object& item, std::string_view datatype, std::string& scratch) {
    auto typed = [&](std::string_view own) { return datatype.empty() ? own : datatype; };
    // 8. If datatype is @json, convert value to the canonical form of RFC 8785, and set datatype to rdf:JSON.
    if (datatype == "@json") {
      scratch = item.value == nullptr ? json::canonicalize(boost::json::string(item.text))
                                      : json::canonicalize(*item.value);
      return {scratch, rdf::rdf_json};
    }
    if (item.value == nullptr || item.value->is_string()) return {item.text, typed(rdf::xsd_string)};
    // 9. If value is true or false
    if (const bool* value = item.value->if_bool())
      return {*value ? "true" : "false", typed(rdf::xsd_boolean)};
    // 10. Otherwise, if value is a number with a non-zero fractional part or an absolute value of at least
    // 1e21, or value is a number and datatype equals xsd:double, convert value to the canonical lexical form
    // of an xsd:double.
    constexpr double integer_end = 1e21;
    const double* floating = item.value->if_double();
    double number = item.value->to_number<double>();
    bool has_fraction =
        floating != nullptr && (std::trunc(number) != number || std::abs(number) >= integer_end);
    if (has_fraction || datatype == rdf::xsd_double) {
      scratch = canonical_double(number);
      return {scratch, typed(rdf::xsd_double)};
    }
    // 11. Otherwise, if value is a number, convert it to the canonical lexical form of an xsd:integer.
    if (floating != nullptr) {
      scratch = fmt::format("{:.0f}", number == 0 ? 0.0 : number);
    } else if (const auto* large = item.value->if_uint64()) {
      scratch = std::to_string(*large);
    } else {
      scratch = std::to_string(item.value->get_int64());
    }
    return {scratch, typed(rdf::xsd_integer)};
  }

  // 13. If item contains an @direction entry and rdfDirection is not null
  Result<OptionalTerm> directed(const Object& item, std::string_view lexical_form, TermIndex graph) {
    if (!options_.rdf_direction) {
      TRY_VOID(lose(lexical_form, "has a text direction, which plain RDF cannot express"));
      if (item.contains(Keyword::language))
        return OptionalTerm(language_literal(lexical_form, item.language));
      return OptionalTerm(dataset_.literal(lexical_form, rdf::xsd_string));
    }
    std::string language = item.contains(Keyword::language) ? lower(item.language) : "";
    std::string_view direction = direction_text(item.direction);
    // 13.2 If rdfDirection is i18n-datatype, the datatype says language and direction.
    if (*options_.rdf_direction == RdfDirection::i18n_datatype)
      return OptionalTerm(
          dataset_.literal(lexical_form, fmt::format("{}{}_{}", rdf::i18n_namespace, language, direction)));
    // 13.3 Otherwise, if rdfDirection is compound-literal, a blank node says them.
    TermIndex literal = new_blank_node();
    TRY_VOID(
        add(literal, dataset_.iri(rdf::rdf_value), dataset_.literal(lexical_form, rdf::xsd_string), graph));
    if (!language.empty())
      TRY_VOID(
          add(literal, dataset_.iri(rdf::rdf_language), dataset_.literal(language, rdf::xsd_string), graph));
    TRY_VOID(
        add(literal, dataset_.iri(rdf::rdf_direction), dataset_.literal(direction, rdf::xsd_string), graph));
    return OptionalTerm(literal);
  }

  // https://www.w3.org/TR/json-ld11-api/#list-to-rdf-conversion
  Result<OptionalTerm> list_to_rdf(std::span<Object* const> list, TermIndex graph) {
    // 1. If list is empty, return rdf:nil.
    if (list.empty()) return OptionalTerm(dataset_.iri(rdf::rdf_nil));
    // 2. Otherwise, create an array bnodes composed of a newly generated blank node for each entry in list.
    TermIndex first = new_blank_node();
    TermIndex subject = first;
    // 3. For each pair of subject from bnodes and item from list:
    for (std::size_t at = 0; at < list.size(); ++at) {
      // 3.1 and 3.2 Unless object is null, append a triple composed of subject, rdf:first, and object.
      TRY(auto object, object_to_rdf(*list[at], graph));
      if (object) TRY_VOID(add(subject, dataset_.iri(rdf::rdf_first), *object, graph));
      // 3.3 Initialize rest as the next entry in bnodes, or rdf:nil, and append a triple.
      bool is_last = at + 1 == list.size();
      TermIndex rest = is_last ? dataset_.iri(rdf::rdf_nil) : new_blank_node();
      TRY_VOID(add(subject, dataset_.iri(rdf::rdf_rest), rest, graph));
      subject = rest;
    }
    // 4. Return the first blank node from bnodes.
    return OptionalTerm(first);
  }

  rdf::Dataset& dataset_;
  const Options& options_;
  struct SeenIri {
    std::string_view iri;
    TermIndex term = 0;
  };
  std::array<SeenIri, 64> seen_iris_;
  OptionalTerm root_;  // the document's own node
  std::uint64_t blank_nodes_ = 0;
  std::vector<std::pair<std::string_view, TermIndex>> labels_;
  rdf::IndexTable label_table_;
};

}  // namespace

Result<rdf::Dataset> to_rdf(const boost::json::value& document, const Options& options) {
  rdf::Arena arena;
  Expander expander(arena, options);
  TRY(auto expanded, expander.expand_document(document));
  rdf::Dataset dataset;
  dataset.reserve(128, 128);
  TRY_VOID(RdfWriter(dataset, options).write({expanded.begin(), expanded.size()}, rdf::default_graph));
  return dataset;
}

}  // namespace laurel::credential::jsonld
