#include "credential/rdf/index_table.h"

#include <sodium.h>

namespace laurel::credential::rdf {

std::uint64_t make_run_seed() {
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
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
