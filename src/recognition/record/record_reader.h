// Reads a record from JSON and refuses what is not valid, naming the field.
#pragma once
#include <string_view>

#include "recognition/failure.h"
#include "recognition/record/json_tree.h"
#include "recognition/record/record.h"

namespace laurel::recognition {

inline constexpr std::size_t activities_max = 5'000;
/// Entries of any other array of a record.
inline constexpr std::size_t entries_max = 5'000;

Result<Record, Failure> read_record(std::string_view json);
Result<Record, Failure> read_record(const JsonTree& tree);

}  // namespace laurel::recognition
