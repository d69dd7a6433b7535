// Worked cases: records with what must hold of the decision. The format is that of `laurel recognize
// --cases`.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "recognition/failure.h"
#include "recognition/pack/pack_library.h"
#include "recognition/record/json_tree.h"

namespace laurel::recognition {

struct CaseResult {
  std::string id;
  std::vector<std::string> differences;  // empty: passed
};

/// A file of cases: [{"id", "pack", "record", "expect" or "expect_exit": 2, …}].
Result<std::vector<CaseResult>, Failure> run_cases(std::string_view json, PackLibrary& packs);

/// Where a decision, as JSON, does not hold what `expect` names: an object's members, an array's elements by
/// `activity`, `part` or `option`, numbers exactly, null for what is absent.
std::vector<std::string> differences(const JsonTree& expect, const JsonTree& actual);

}  // namespace laurel::recognition
