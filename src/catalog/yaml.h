// The YAML that packages are written in: texts, lists and keys, nothing else. Files come from strangers, so
// what YAML allows beyond that (aliases, tags, several documents) is refused, and depth and size are limited.
#pragma once
#include <boost/json/value.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "catalog/finding.h"

namespace laurel::catalog {

inline constexpr std::size_t yaml_depth_max = 16;
inline constexpr std::size_t yaml_values_max = 20'000;
inline constexpr std::size_t yaml_key_bytes_max = 128;

/// A file's content, and where it stands.
struct YamlDocument {
  /// Objects, arrays, strings and nulls: YAML's plain words and numbers are strings, too.
  boost::json::value value;
  /// JSON pointer → line, 1 for the first.
  std::map<std::string, int> lines;

  /// The line of the place, or of the nearest place around it that is there.
  int line_of(std::string_view place) const;
};

/// The finding's file is left empty.
Result<YamlDocument, Finding> read_yaml(std::string_view text);

/// Writes objects, arrays, strings, numbers and truth as readable YAML with lines of at most 110 columns.
/// Reading it gives the same value, with numbers and truth as strings.
std::string write_yaml(const boost::json::value& value);

}  // namespace laurel::catalog
