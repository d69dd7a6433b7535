// Previews are drawn by a process of their own. The libraries that read strangers' files are large: what goes
// wrong in them must not happen where the keys are, and must end.
#pragma once
#include <chrono>
#include <functional>
#include <optional>

#include "earning/preview.h"

namespace laurel::earning {

inline constexpr std::chrono::seconds preview_timeout{15};  // by the clock on the wall
inline constexpr int preview_cpu_seconds_max = 10;
inline constexpr std::int64_t preview_memory_bytes_max = 2LL << 30;
inline constexpr std::int64_t preview_png_bytes_max = 4 << 20;

/// Draws with `program preview MEDIA-TYPE` (draw_preview_here in another process), which gets no variable and
/// no open file of ours. Nothing where it fails, takes too long or too much memory; none where `is_stopping`
/// became true before it was done: then it was not tried. Throws std::runtime_error where no process can be
/// made.
std::optional<Preview> make_preview_apart(const std::string& program, const std::string& media_type,
                                          const std::string& content,
                                          const std::function<bool()>& is_stopping);

/// What the other process does: takes the file from standard input, writes the number of pages, a line feed
/// and the PNG to standard output. Binds itself to the limits above first.
void draw_preview_here(const std::string& media_type);

}  // namespace laurel::earning
