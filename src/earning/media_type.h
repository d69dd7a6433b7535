// What a file really is, whatever its name says, and whether it may come in.
#pragma once
#include <filesystem>

#include "catalog/micro_credential.h"
#include "earning/journey.h"

namespace laurel::earning {

struct MediaType {
  std::string type;  // "application/pdf", …
  catalog::FileKind kind = catalog::FileKind::document;
};

/// An office file is a ZIP archive; what it unpacks to has limits.
inline constexpr std::int64_t office_unpacked_bytes_max = 500LL * 1000 * 1000;
inline constexpr std::int64_t office_ratio_max = 200;
inline constexpr std::int64_t office_entries_max = 5000;

/// PDF, pictures, audio, video, office documents without macros, plain text and CSV; everything else is
/// refused with the reason. `name` decides between plain text and CSV, and a program's name is refused.
std::expected<MediaType, Refusal> sniff(const std::filesystem::path& file, std::string_view name);

}  // namespace laurel::earning
