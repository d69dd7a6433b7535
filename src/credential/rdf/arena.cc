#include "credential/rdf/arena.h"

#include <algorithm>

namespace laurel::credential::rdf {

Arena& Arena::operator=(Arena&& other) noexcept {
  if (this == &other) return *this;
  release();
  blocks_ = std::exchange(other.blocks_, nullptr);
  begin_ = std::exchange(other.begin_, nullptr);
  next_ = std::exchange(other.next_, nullptr);
  end_ = std::exchange(other.end_, nullptr);
  used_before_ = std::exchange(other.used_before_, 0);
  next_block_bytes_ = std::exchange(other.next_block_bytes_, first_block_bytes);
  return *this;
}

std::string_view Arena::concatenate(std::string_view first, std::string_view second) {
  auto* place = static_cast<char*>(allocate(first.size() + second.size() + 1, 1));
  if (!first.empty()) std::memcpy(place, first.data(), first.size());
  if (!second.empty()) std::memcpy(place + first.size(), second.data(), second.size());
  return {place, first.size() + second.size()};
}

void* Arena::allocate_from_new_block(std::size_t bytes, std::size_t alignment) {
  std::size_t size = std::max(next_block_bytes_, sizeof(Block) + bytes + alignment);
  auto* block = static_cast<Block*>(::operator new(size));
  block->previous = blocks_;
  used_before_ = used();
  blocks_ = block;
  begin_ = next_ = reinterpret_cast<char*>(block + 1);
  end_ = reinterpret_cast<char*>(block) + size;
  next_block_bytes_ = std::min(next_block_bytes_ * 2, block_bytes_max);
  return allocate(bytes, alignment);
}

void Arena::release() {
  while (blocks_ != nullptr) {
    Block* previous = blocks_->previous;
    ::operator delete(blocks_);
    blocks_ = previous;
  }
}

}  // namespace laurel::credential::rdf
