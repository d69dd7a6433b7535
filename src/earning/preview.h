// A small picture of a file of evidence, for lists.
#pragma once
#include <optional>
#include <string>

namespace laurel::earning {

inline constexpr int preview_width = 96;  // twice what lists show
inline constexpr int preview_height = 120;
/// What is larger is not drawn: a picture by its pixels, a PDF by the size of its file.
inline constexpr std::int64_t preview_pixels_max = 100'000'000;
inline constexpr std::int64_t preview_bytes_max = 100'000'000;

struct Preview {
  std::string png;  // "" where none could be made
  int pages = 0;    // of a PDF
};

/// Of a PDF its first page, of a picture the picture; nothing of what cannot be drawn.
Preview make_preview(const std::string& media_type, const std::string& content);

}  // namespace laurel::earning
