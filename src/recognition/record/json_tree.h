// JSON as a tree whose numbers keep the digits that were written: amounts are never binary floating point.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "recognition/failure.h"

namespace laurel::recognition {

/// A JSON value (RFC 8259). An object whose members have the same name twice is refused: nobody can tell
/// which was meant.
struct JsonTree {
  enum class Type { null, boolean, number, string, array, object };
  Type type = Type::null;
  bool boolean = false;
  std::string text;                // of a string, or a number as written
  std::vector<JsonTree> elements;  // of an array, or the values of an object
  std::vector<std::string> names;  // of an object: one for each element

  /// The member of an object; null where it is absent, JSON null, or this is no object.
  const JsonTree* find(std::string_view name) const;
  bool is(Type wanted) const { return type == wanted; }

  static constexpr std::size_t bytes_max = 16U << 20U;
  static constexpr std::size_t depth_max = 32;
  static Result<JsonTree, Failure> parse(std::string_view text);
};

}  // namespace laurel::recognition
