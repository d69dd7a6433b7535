// Baking: a credential inside the picture that shows it (Open Badges 3.0, 5.3; Open Badges 2.x Baking).
#pragma once
#include <string>
#include <string_view>

#include "credential/failure.h"

namespace laurel::credential::open_badges {

enum class Generation { two, three };  // Open Badges 2.x, 3.0

inline constexpr std::size_t image_bytes_max = 16 * 1024 * 1024;
inline constexpr std::size_t chunks_max = 8192;  // of a PNG
inline constexpr std::size_t credential_bytes_max = 4 * 1024 * 1024;

/// `image` is a PNG; a credential baked into it before is replaced. `credential` is JSON or a compact JWS (or
/// the address of an assertion, 2.x). Fails with "invalid-image" or "too-large".
Result<std::string> bake_png(std::string_view image, std::string_view credential,
                             Generation generation = Generation::three);
/// `image` is an SVG document; the rest of it stays as it is, byte for byte.
Result<std::string> bake_svg(std::string_view image, std::string_view credential,
                             Generation generation = Generation::three);
/// By the first bytes of `image`: PNG or SVG.
Result<std::string> bake(std::string_view image, std::string_view credential,
                         Generation generation = Generation::three);

struct Baked {
  std::string credential;  // JSON, compact JWS, or (2.x) the address of a hosted assertion
  Generation generation = Generation::three;
};

/// Fails with "not-baked" where the picture has no credential, "invalid-image", "too-large".
Result<Baked> unbake_png(std::string_view image);
Result<Baked> unbake_svg(std::string_view image);
Result<Baked> unbake(std::string_view image);

bool looks_like_png(std::string_view bytes);
/// XML whose first element is svg, as far as the first 16 KB tell.
bool looks_like_svg(std::string_view bytes);

}  // namespace laurel::credential::open_badges
