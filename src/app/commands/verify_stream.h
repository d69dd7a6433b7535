// Verifying many credentials, one a line: all cores, memory that does not grow with their number, results in
// order.
#pragma once
#include <functional>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace laurel::app {

inline constexpr std::size_t line_bytes_max = 8 * 1024 * 1024;

struct StreamCounts {
  std::size_t lines = 0;
  std::size_t verified = 0;
};

/// One answer for a line: the text to print (without newline) and whether it is a yes.
struct Answer {
  std::string text;
  bool verified = false;
};

/// Calls `answer` for every line of `in` that is not empty, on `threads` threads, and writes the answers to
/// `out` in the lines' order. A line longer than line_bytes_max is cut there. `answer` must be thread-safe.
StreamCounts answer_lines(std::istream& in, std::ostream& out, unsigned threads,
                          const std::function<Answer(std::string_view)>& answer);

}  // namespace laurel::app
