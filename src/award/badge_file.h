// The badge of an earned credential as a picture file, with the credential baked in or without.
#pragma once
#include <string>

#include "award/credential.h"
#include "catalog/badge/medal.h"
#include "catalog/shelf.h"

namespace laurel::award {

/// The medal of what the credential is of, gold-edged; drawn with the first hue and device where its stack is
/// not in the catalog any more.
catalog::badge::Medal medal_of(const catalog::Shelf& shelf, const Credential& credential,
                               catalog::badge::Cut cut = catalog::badge::Cut::large);

std::string badge_svg(const catalog::Shelf& shelf, const Credential& credential);
/// `width` pixels wide.
std::string badge_png(const catalog::Shelf& shelf, const Credential& credential, int width);
/// `picture`: an SVG or PNG of ours; `document`: the signed JSON (Open Badges 3.0, 5.3).
std::string baked(const std::string& picture, const std::string& document);

inline constexpr int badge_pixels = 960;

}  // namespace laurel::award
