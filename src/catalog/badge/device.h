// The drawings on the medals: one for each stack.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/badge/svg.h"

namespace laurel::catalog::badge {

/// In the order of `device_names`.
enum class Device {
  chairs,
  scales,
  key,
  toolbox,
  puzzle,
  overlap,
  magnifier,
  sheltered_heart,
  compass,
  globe,
  speech,
  mountain,
  bridge,
  lantern,
  scroll,
  megaphone,
  sapling,
  envelope,
  weave,
  river,
  ladder,
  house,
  tree,
  door,
  sunrise,
  network,
  shield,
};

/// As the catalog package writes them.
inline constexpr std::array<std::string_view, 27> device_names = {
    "chairs",          "scales",    "key",     "toolbox",  "puzzle",   "overlap", "magnifier",
    "sheltered-heart", "compass",   "globe",   "speech",   "mountain", "bridge",  "lantern",
    "scroll",          "megaphone", "sapling", "envelope", "weave",    "river",   "ladder",
    "house",           "tree",      "door",    "sunrise",  "network",  "shield"};

std::optional<Device> parse_device(std::string_view name);
std::string_view name_of(Device device);

/// The device as SVG elements in one ink, drawn in a square of 96 units around the origin.
std::string draw_device(Device device, Color ink);

}  // namespace laurel::catalog::badge
