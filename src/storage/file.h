// Files written so that they survive a power cut: content synced, then named, then the folder synced.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "storage/session.h"

namespace laurel::storage {

std::string read_file(const std::filesystem::path& file);
/// Writes beside, syncs, renames over `file`: the old content or the new, never a part.
void write_file(const std::filesystem::path& file, std::string_view content, Faults* faults = nullptr);
/// Appends `content` at `offset`, which is the file's size or less (what lay beyond is cut off), and syncs.
void append_file(const std::filesystem::path& file, std::int64_t offset, std::string_view content,
                 Faults* faults = nullptr);
void sync_folder(const std::filesystem::path& folder);

}  // namespace laurel::storage
