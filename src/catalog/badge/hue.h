// The ten hues a stack may have. Each is at least 6:1 on white, and none is near clay (wrong) or gold
// (earned).
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "catalog/badge/svg.h"

namespace laurel::catalog::badge {

/// As the catalog package writes them, in the order of its documentation.
inline constexpr std::array<std::string_view, 10> hue_names = {"#2B4C7E", "#6A3B5E", "#4A4184", "#6B4A34",
                                                               "#1F5D6B", "#4F602B", "#862F52", "#3B5166",
                                                               "#54483F", "#2D6A62"};

class Hue {
 public:
  /// The first hue; so that a Medal is always drawable.
  constexpr Hue() = default;
  /// Reads a name of `hue_names`, in upper or lower case.
  static std::optional<Hue> parse(std::string_view text);
  std::string_view name() const { return hue_names[index_]; }
  Color color() const;
  bool operator==(const Hue&) const = default;

 private:
  explicit constexpr Hue(std::size_t index) : index_(index) {}
  std::size_t index_ = 0;
};

}  // namespace laurel::catalog::badge
