// Finds an index by the hash of the thing it names: open addressing, linear probing, nothing is ever removed.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace laurel::credential::rdf {

/// Mixes two numbers well enough for a table.
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  Wide product = static_cast<Wide>(a ^ 0x9E3779B97F4A7C15U) * (b ^ 0xD6E8FEB86659FD93U);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t make_run_seed();

/// Differs from one run of the program to the next, so that nobody can prepare texts that collide.
inline std::uint64_t run_seed() {
  static const std::uint64_t seed = make_run_seed();
  return seed;
}

/// A hash of text, different in each run: nothing that anyone sees may depend on it.
inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
  auto read = [](const char* from, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, count);
    return word;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = run_seed() ^ mix(seed, left);
  for (; left > 16; at += 16, left -= 16) hash = mix(read(at, 8) ^ hash, read(at + 8, 8));
  if (left >= 8) return mix(read(at, 8) ^ hash, read(at + left - 8, 8));
  if (left >= 4) return mix(hash, read(at, 4) | read(at + left - 4, 4) << 32U);
  if (left == 0) return mix(hash, 0);
  auto byte = [at](std::size_t which) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(at[which]));
  };
  return mix(hash, byte(0) | byte(left / 2) << 8U | byte(left - 1) << 16U);
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
