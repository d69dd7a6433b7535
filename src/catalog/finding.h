// What is wrong with a text, where, and what to do about it.
#pragma once
#include <string>
#include <vector>

namespace laurel::catalog {

struct Finding {
  std::string file;         // relative to the package's folder, or as given
  int line = 0;             // 1 for the first, 0 for the file as a whole
  std::string message;      // one or two sentences: what is wrong, and the remedy
  bool unreadable = false;  // the file could not be read at all: broken YAML, too large, a link
  bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// "stacks/organizing.yaml:12: …"
std::string text_of(const Finding& finding);

}  // namespace laurel::catalog
