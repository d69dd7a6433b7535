// JSON as credentials need it: strict reading with limits, and the one canonical text (JCS).
// Standards: RFC 8259 (JSON), RFC 7493 (I-JSON: unique names, no lone surrogates), RFC 8785 (JCS).
#pragma once
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "credential/failure.h"

namespace laurel::credential::json {

/// How much JSON is read before it is refused; the defaults hold any real credential with room to spare.
struct Limits {
  std::size_t bytes_max = std::size_t{8} * 1024 * 1024;  // length of the text
  std::size_t depth_max = 64;                            // arrays and objects inside each other
  std::size_t values_max = 1'000'000;                    // values of every kind, containers included
};

/// Reads one JSON text. Numbers are exact: integers that fit stay integers, all others become the nearest
/// double; one too large for a double is refused. Fails with "too-large" (a limit; the sentence names it),
/// "invalid-json" (not JSON, not UTF-8, a lone surrogate, more text behind the value; with the line) or
/// "duplicate-key". The value lives in `storage`, by default on the heap; a
/// boost::json::monotonic_resource makes reading many small texts faster.
Result<boost::json::value> parse(std::string_view text, const Limits& limits = {},
                                 boost::json::storage_ptr storage = {});

/// The canonical text of RFC 8785: members sorted by UTF-16 code units, numbers as ECMAScript writes them,
/// no white space. CHECKs that every number is finite, which is so for whatever parse() returned.
std::string canonicalize(const boost::json::value& value);

/// A number as ECMAScript's Number::toString writes it (RFC 8785 section 3.2.2.3), appended to `out`.
void append_number(std::string& out, double number);

}  // namespace laurel::credential::json
