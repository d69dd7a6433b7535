// Reads one pack from its file and those it uses and extends.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "recognition/failure.h"
#include "recognition/pack/pack.h"

namespace laurel::recognition {

/// Packs that are in no file, by id: YAML that an organization wrote for itself.
using LocalTexts = std::map<std::string, std::string>;

/// `root` and `family` are left to the library, which knows the other packs.
Result<Pack, Failure> load_pack(const std::filesystem::path& folder, const std::string& id,
                                const LocalTexts& local = {});

}  // namespace laurel::recognition
