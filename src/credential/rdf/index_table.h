// Finds an index by the hash of the thing it names: open addressing, linear probing, nothing is ever removed.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace laurel::credential::rdf {

/// A hash of text that differs from one run of the program to the next, so that nobody can prepare texts that
/// collide. Nothing that anyone sees may depend on it.
std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0);

/// Mixes two numbers well enough for a table.
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  Wide product = static_cast<Wide>(a ^ 0x9E3779B97F4A7C15U) * (b ^ 0xD6E8FEB86659FD93U);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

class IndexTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  /// The index under `hash` for which `is_same(index)` holds, or none.
  template <class IsSame>
  std::uint32_t find(std::uint32_t hash, IsSame is_same) const {
    if (slots_.empty()) return none;
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const Slot& slot = slots_[at];
      if (slot.index == none) return none;
      if (slot.hash == hash && is_same(slot.index)) return slot.index;
    }
  }
  /// `index` must not be there yet.
  void insert(std::uint32_t hash, std::uint32_t index);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t index = none;
  };
  std::size_t mask() const { return slots_.size() - 1; }
  void place(Slot slot);
  void grow();

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace laurel::credential::rdf
