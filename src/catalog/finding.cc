#include "catalog/finding.h"

#include <fmt/core.h>

namespace laurel::catalog {

std::string text_of(const Finding& finding) {
  if (finding.line == 0) return fmt::format("{}: {}", finding.file, finding.message);
  return fmt::format("{}:{}: {}", finding.file, finding.line, finding.message);
}

}  // namespace laurel::catalog
