#include "credential/jsonld/context.h"

#include <algorithm>

#include "credential/rdf/index_table.h"

namespace laurel::credential::jsonld {
namespace {

std::uint32_t hash_term(std::string_view term) {
  return static_cast<std::uint32_t>(rdf::hash_text(term));
}

}  // namespace

std::string_view direction_text(Direction direction) {
  return direction == Direction::ltr ? "ltr" : direction == Direction::rtl ? "rtl" : "";
}

std::optional<Direction> direction_of(std::string_view text) {
  if (text == "ltr") return Direction::ltr;
  if (text == "rtl") return Direction::rtl;
  return std::nullopt;
}

bool TermDefinition::is_same_as(const TermDefinition& other) const {
  bool same_context = context == other.context ||
                      (context != nullptr && other.context != nullptr && *context == *other.context);
  return same_context && has_iri == other.has_iri && keyword == other.keyword &&
         is_prefix == other.is_prefix && is_reverse == other.is_reverse && container == other.container &&
         type_mapping == other.type_mapping && has_language == other.has_language &&
         has_direction == other.has_direction && direction == other.direction && iri == other.iri &&
         type_iri == other.type_iri && language == other.language && index == other.index &&
         nest == other.nest;
}

const TermDefinition* ActiveContext::find(std::string_view term) const {
  if (capacity_ == 0) return nullptr;
  std::uint32_t hash = hash_term(term);
  for (std::size_t at = hash & (capacity_ - 1);; at = (at + 1) & (capacity_ - 1)) {
    const Slot& slot = slots_[at];
    if (slot.definition == nullptr) return nullptr;
    if (slot.hash == hash && slot.definition->term == term)
      return slot.definition->is_removed ? nullptr : slot.definition;
  }
}

void ActiveContext::set(rdf::Arena& arena, const TermDefinition* definition) {
  if ((count_ + 1) * 4 > capacity_ * 3) grow(arena);
  std::uint32_t hash = hash_term(definition->term);
  std::size_t at = hash & (capacity_ - 1);
  while (slots_[at].definition != nullptr &&
         !(slots_[at].hash == hash && slots_[at].definition->term == definition->term))
    at = (at + 1) & (capacity_ - 1);
  if (slots_[at].definition == nullptr) ++count_;
  slots_[at] = {definition, hash};
  has_protected_terms |= definition->is_protected;
  if (definition->keyword == Keyword::none) return;
  std::size_t length = definition->term.size();
  if (length < 64) alias_lengths_ |= std::uint64_t{1} << length;
  has_long_alias_ |= length >= 64;
}

void ActiveContext::grow(rdf::Arena& arena) {
  const Slot* old = slots_;
  std::size_t old_capacity = capacity_;
  capacity_ = std::max<std::size_t>(16, old_capacity * 2);
  slots_ = static_cast<Slot*>(arena.allocate(capacity_ * sizeof(Slot), alignof(Slot)));
  std::uninitialized_fill_n(slots_, capacity_, Slot{});
  for (std::size_t from = 0; from < old_capacity; ++from) {
    if (old[from].definition == nullptr) continue;
    std::size_t at = old[from].hash & (capacity_ - 1);
    while (slots_[at].definition != nullptr) at = (at + 1) & (capacity_ - 1);
    slots_[at] = old[from];
  }
}

ActiveContext* ActiveContext::clone(rdf::Arena& arena) const {
  auto* copy = arena.create<ActiveContext>();
  copy->has_vocab = has_vocab;
  copy->has_protected_terms = has_protected_terms;
  copy->default_direction = default_direction;
  copy->base_kind = base_kind;
  copy->base = base;
  copy->vocab = vocab;
  copy->default_language = default_language;
  copy->previous = previous;
  copy->capacity_ = capacity_;
  copy->count_ = count_;
  copy->alias_lengths_ = alias_lengths_;
  copy->has_long_alias_ = has_long_alias_;
  if (capacity_ > 0) {
    copy->slots_ = static_cast<Slot*>(arena.allocate(capacity_ * sizeof(Slot), alignof(Slot)));
    std::uninitialized_copy_n(slots_, capacity_, copy->slots_);
  }
  return copy;
}

const ActiveContext* ActiveContext::find_derived(const boost::json::value* local, unsigned flags) const {
  for (const Derived* at = derived_.load(std::memory_order_acquire); at != nullptr; at = at->next) {
    if (at->local == local && at->flags == flags) return at->context;
  }
  return nullptr;
}

void ActiveContext::add_derived(rdf::Arena& arena, const boost::json::value* local, unsigned flags,
                                const ActiveContext* context) const {
  const auto* next = derived_.load(std::memory_order_relaxed);
  derived_.store(arena.create<Derived>(Derived{local, flags, context, next}), std::memory_order_release);
}

}  // namespace laurel::credential::jsonld
