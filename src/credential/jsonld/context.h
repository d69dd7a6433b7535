// Active contexts and term definitions, https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms
#pragma once
#include <atomic>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "credential/jsonld/keywords.h"
#include "credential/rdf/arena.h"

namespace laurel::credential::jsonld {

enum class Direction : std::uint8_t { none, ltr, rtl };
std::string_view direction_text(Direction direction);
std::optional<Direction> direction_of(std::string_view text);

enum class TypeMapping : std::uint8_t { none, id, vocab, json, none_value, iri };

/// The container mapping as bits.
namespace container {
inline constexpr std::uint8_t graph = 1, id = 2, index = 4, language = 8, list = 16, set = 32, type = 64;
}

/// Lives in an arena; never changed once its context is made.
struct TermDefinition {
  std::string_view term;
  std::uint32_t hash = 0;
  bool is_removed = false;          // stands for a term that is defined no more
  bool has_iri = false;             // false: mapped to null
  Keyword keyword = Keyword::none;  // where the IRI mapping is one
  bool is_prefix = false;
  bool is_protected = false;
  bool is_reverse = false;
  std::uint8_t container = 0;
  TypeMapping type_mapping = TypeMapping::none;
  bool has_language = false;  // an empty text then means: none at all
  bool has_direction = false;
  Direction direction = Direction::none;
  std::string_view iri;       // the IRI mapping
  std::string_view type_iri;  // where type_mapping is iri
  std::string_view language;
  std::string_view index;  // the index mapping
  std::string_view nest;
  const boost::json::value* context = nullptr;  // the local context of a scoped term, as written
  std::string_view base_url;                    // of that context

  /// Equal in all but the protected flag.
  bool is_same_as(const TermDefinition& other) const;
};

/// Where relative references of a document begin.
enum class BaseKind : std::uint8_t { of_document, none, own };

class ActiveContext {
 public:
  /// What became of this context by processing another on top of it.
  struct Derived {
    const boost::json::value* local;
    unsigned flags;
    const ActiveContext* context;
    const Derived* next;
  };

  /// The definition of a term, or null.
  const TermDefinition* find(std::string_view term) const;
  void set(rdf::Arena& arena, const TermDefinition* definition);
  /// The keyword a key of a map stands for, as itself or as its alias; most keys are told apart without a
  /// look-up.
  Keyword keyword_of_key(std::string_view key) const {
    if (!key.empty() && key.front() == '@') return keyword_of(key);
    if (key.size() >= 64 || (alias_lengths_ >> key.size() & 1U) == 0)
      return has_long_alias_ ? keyword_of_alias(key) : Keyword::none;
    return keyword_of_alias(key);
  }
  /// A copy to change, without what was derived from this one.
  ActiveContext* clone(rdf::Arena& arena) const;
  std::size_t capacity() const { return capacity_; }

  const ActiveContext* find_derived(const boost::json::value* local, unsigned flags) const;
  /// Safe beside other threads that read, not beside others that add.
  void add_derived(rdf::Arena& arena, const boost::json::value* local, unsigned flags,
                   const ActiveContext* context) const;

  bool has_vocab = false;
  bool has_protected_terms = false;
  bool is_shared = false;  // made from embedded contexts only, lives until the program ends
  Direction default_direction = Direction::none;
  BaseKind base_kind = BaseKind::of_document;
  std::string_view base;  // where base_kind is own
  std::string_view vocab;
  std::string_view default_language;  // empty: none
  const ActiveContext* previous = nullptr;

 private:
  struct Slot {
    const TermDefinition* definition = nullptr;
    std::uint32_t hash = 0;
  };
  void grow(rdf::Arena& arena);
  Keyword keyword_of_alias(std::string_view key) const {
    const TermDefinition* definition = find(key);
    return definition == nullptr ? Keyword::none : definition->keyword;
  }

  Slot* slots_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t count_ = 0;
  std::uint64_t alias_lengths_ = 0;  // bit n: some alias of a keyword has n characters
  bool has_long_alias_ = false;      // … or 64 and more
  mutable std::atomic<const Derived*> derived_ = nullptr;
};

}  // namespace laurel::credential::jsonld
