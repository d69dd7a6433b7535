#include "catalog/badge/hue.h"

#include "base/check.h"
#include "base/encoding.h"
#include "base/text.h"

namespace laurel::catalog::badge {

std::optional<Hue> Hue::parse(std::string_view text) {
  const std::string wanted = lower(text);
  for (std::size_t i = 0; i < hue_names.size(); ++i) {
    if (lower(hue_names[i]) == wanted) return Hue(i);
  }
  return std::nullopt;
}

Color Hue::color() const {
  const auto channels = from_hex(lower(name().substr(1)));
  CHECK(channels && channels->size() == 3, "a hue is written #RRGGBB");
  return {(*channels)[0], (*channels)[1], (*channels)[2]};
}

}  // namespace laurel::catalog::badge
