// What a killed process leaves beside the files it was writing.
#pragma once
#include <chrono>
#include <filesystem>

namespace laurel::storage {

/// Removes files that write_file began and never named ("….part"), in `folder` and below, untouched for
/// `age`; how many. Other processes may write there at the same time.
int remove_leftovers(const std::filesystem::path& folder, std::chrono::hours age);

}  // namespace laurel::storage
