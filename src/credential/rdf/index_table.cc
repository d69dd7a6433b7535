#include "credential/rdf/index_table.h"

#include <sodium.h>

#include <cstring>

namespace laurel::credential::rdf {
namespace {

std::uint64_t make_seed() {
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
}

std::uint64_t run_seed() {
  static const std::uint64_t seed = make_seed();
  return seed;
}

std::uint64_t read_bytes(const char* text, std::size_t count) {
  std::uint64_t word = 0;
  std::memcpy(&word, text, count);
  return word;
}

}  // namespace

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = run_seed() ^ mix(seed, left);
  for (; left > 16; at += 16, left -= 16) hash = mix(read_bytes(at, 8) ^ hash, read_bytes(at + 8, 8));
  if (left >= 8) return mix(read_bytes(at, 8) ^ hash, read_bytes(at + left - 8, 8));
  return mix(hash, left == 0 ? 0 : read_bytes(at, left));
}

void IndexTable::insert(std::uint32_t hash, std::uint32_t index) {
  if ((count_ + 1) * 2 > slots_.size()) grow();
  place({hash, index});
  ++count_;
}

void IndexTable::place(Slot slot) {
  std::size_t at = slot.hash & mask();
  while (slots_[at].index != none) at = (at + 1) & mask();
  slots_[at] = slot;
}

void IndexTable::grow() {
  std::vector<Slot> old(slots_.empty() ? 256 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.index != none) place(slot);
  }
}

}  // namespace laurel::credential::rdf
