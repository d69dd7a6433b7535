// Memory given out in one direction and freed all at once: for the many small things of one document.
#pragma once
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace laurel::credential::rdf {

/// Blocks grow as more is used. Only for things whose destructors need not run. Movable: what was given out
/// stays where it is.
class Arena {
 public:
  static constexpr std::size_t first_block_bytes = std::size_t{8} * 1024;
  static constexpr std::size_t block_bytes_max = std::size_t{1024} * 1024;

  Arena() = default;
  Arena(Arena&& other) noexcept { *this = std::move(other); }
  Arena& operator=(Arena&& other) noexcept;
  ~Arena() { release(); }

  void* allocate(std::size_t bytes, std::size_t alignment) {
    std::size_t padding = (0 - reinterpret_cast<std::uintptr_t>(next_)) & (alignment - 1);
    if (bytes + padding > static_cast<std::size_t>(end_ - next_))
      return allocate_from_new_block(bytes, alignment);
    char* place = next_ + padding;
    next_ = place + bytes;
    return place;
  }

  template <class T, class... Arguments>
  T* create(Arguments&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    return new (allocate(sizeof(T), alignof(T))) T(std::forward<Arguments>(arguments)...);
  }

  /// Room for so many, not yet made.
  template <class T>
  T* allocate_array(std::size_t count) {
    constexpr std::size_t size = sizeof(T);  // NOLINT(bugprone-sizeof-expression): pointers are meant
    return static_cast<T*>(allocate(count * size, alignof(T)));
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    auto* place = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }
  /// Both texts, one behind the other.
  std::string_view concatenate(std::string_view first, std::string_view second);

  /// Bytes given out and left over at the end of blocks.
  std::size_t used() const { return used_before_ + static_cast<std::size_t>(next_ - begin_); }

 private:
  struct Block {
    Block* previous;
  };
  void* allocate_from_new_block(std::size_t bytes, std::size_t alignment);
  void release();

  Block* blocks_ = nullptr;
  char* begin_ = nullptr;
  char* next_ = nullptr;
  char* end_ = nullptr;
  std::size_t used_before_ = 0;
  std::size_t next_block_bytes_ = first_block_bytes;
};

}  // namespace laurel::credential::rdf
