// The expanded form in memory of an arena: JSON-LD's maps with a fixed place for each keyword. Texts point
// into the document, into contexts or into the arena. Properties are kept as they come: one that comes twice
// (by two terms that mean the same) is there twice, and joined only when the form is written as JSON.
#pragma once
#include <boost/json/value.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

#include "credential/jsonld/context.h"
#include "credential/rdf/arena.h"

namespace laurel::credential::jsonld {

/// A growing array whose memory belongs to an arena.
template <class T>
class ArenaVector {
 public:
  static_assert(std::is_trivially_copyable_v<T>);
  void push(rdf::Arena& arena, const T& element) {
    if (size_ == capacity_) grow(arena);
    data_[size_++] = element;
  }
  void append(rdf::Arena& arena, const ArenaVector& other) {
    for (const T& element : other) push(arena, element);
  }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  const T& operator[](std::size_t index) const { return data_[index]; }
  T& back() { return data_[size_ - 1]; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  void grow(rdf::Arena& arena) {
    std::uint32_t capacity = capacity_ == 0 ? 4 : capacity_ * 2;
    T* data = arena.allocate_array<T>(capacity);
    std::uninitialized_copy_n(data_, size_, data);
    data_ = data;
    capacity_ = capacity;
  }

  T* data_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

struct Object;

/// The result of expanding an element: null, one map, or an array of maps.
struct Expanded {
  enum class Kind : std::uint8_t { null, object, array };
  Kind kind = Kind::null;
  Object* object = nullptr;
  ArenaVector<Object*> array;

  static Expanded of(Object* object) { return {Kind::object, object, {}}; }
  static Expanded of(const ArenaVector<Object*>& array) { return {Kind::array, nullptr, array}; }
  bool is_null() const { return kind == Kind::null; }
  std::span<Object* const> items() const {
    if (kind == Kind::array) return {array.begin(), array.size()};
    return kind == Kind::object ? std::span(&object, 1) : std::span<Object* const>();
  }
};

struct Property {
  std::string_view iri;
  ArenaVector<Object*> values;
};

/// One map. Which keywords it has is said by `has`; the other fields count only where their bit is set.
struct Object {
  static constexpr std::uint32_t bit(Keyword keyword) { return 1U << static_cast<unsigned>(keyword); }
  bool contains(Keyword keyword) const { return (has & bit(keyword)) != 0; }
  void mark(Keyword keyword) { has |= bit(keyword); }
  bool is_value() const { return contains(Keyword::value); }
  bool is_list() const { return contains(Keyword::list); }
  /// A graph object has @graph and at most @id and @index beside it.
  bool is_graph() const {
    constexpr std::uint32_t others = ~(bit(Keyword::graph) | bit(Keyword::id) | bit(Keyword::index));
    return contains(Keyword::graph) && (has & others) == 0 && properties.empty();
  }
  bool is_node() const { return (has & (bit(Keyword::value) | bit(Keyword::list) | bit(Keyword::set))) == 0; }
  bool is_empty() const { return has == 0 && properties.empty(); }

  std::uint32_t has = 0;
  bool type_is_array = false;
  Direction direction = Direction::none;
  std::string_view id;  // without characters where the @id is null: see id_is_null
  bool id_is_null = false;
  ArenaVector<std::string_view> type;
  const boost::json::value* value = nullptr;  // null: the value is `text`
  std::string_view text;
  std::string_view language;
  std::string_view index;
  ArenaVector<Object*> list;
  Expanded set;
  ArenaVector<Object*> graph;
  ArenaVector<Object*> included;
  ArenaVector<Property> properties;
  Object* reverse = nullptr;  // the reverse map: only its properties count
};

/// The expanded form as JSON.
boost::json::array to_json(std::span<Object* const> objects);

}  // namespace laurel::credential::jsonld
