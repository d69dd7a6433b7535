// Reads one pack from its file and those it uses and extends.
#pragma once
#include <filesystem>
#include <string>

#include "recognition/failure.h"
#include "recognition/pack/pack.h"

namespace laurel::recognition {

/// `root` and `family` are left to the library, which knows the other packs.
Result<Pack, Failure> load_pack(const std::filesystem::path& folder, const std::string& id);

}  // namespace laurel::recognition
