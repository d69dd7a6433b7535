#include "credential/open_badges/baking.h"

#include "base/text.h"

namespace laurel::credential::open_badges {

bool looks_like_png(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n\x1a\n");
}

bool looks_like_svg(std::string_view bytes) {
  // Drawing programs put entities and licenses before the first element.
  constexpr std::size_t looked_at = std::size_t{16} * 1024;
  const auto start = trim(bytes.substr(bytes.starts_with("\xef\xbb\xbf") ? 3 : 0, looked_at));
  return start.starts_with('<') && (start.contains("<svg") || start.contains(":svg"));
}

Result<std::string> bake(std::string_view image, std::string_view credential, Generation generation) {
  if (looks_like_png(image)) return bake_png(image, credential, generation);
  if (looks_like_svg(image)) return bake_svg(image, credential, generation);
  return failure("invalid-image", "The picture is neither a PNG nor an SVG.");
}

Result<Baked> unbake(std::string_view image) {
  if (looks_like_png(image)) return unbake_png(image);
  if (looks_like_svg(image)) return unbake_svg(image);
  return failure("invalid-image", "The picture is neither a PNG nor an SVG.");
}

}  // namespace laurel::credential::open_badges
