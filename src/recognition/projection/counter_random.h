// Random numbers that are a function of (seed, stream, place): the same whatever the order or the number of
// threads they are asked for in. Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers, as easy
// as 1, 2, 3; SC 2011). Not for keys.
#pragma once
#include <array>
#include <cstdint>

namespace laurel::recognition::projection {

using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;
PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key);

class CounterRandom {
 public:
  CounterRandom(std::uint64_t seed, std::uint64_t stream)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
        counter_{0, 0, static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32U)} {}

  /// In (0, 1), in steps of 2^-53: never 0, never 1.
  double uniform() {
    if (left_ == 0) refill();
    return values_[--left_];
  }

 private:
  void refill();

  PhiloxKey key_;
  PhiloxBlock counter_;
  static constexpr unsigned blocks_at_once = 8;
  std::array<double, 2 * blocks_at_once> values_{};
  unsigned left_ = 0;
};

}  // namespace laurel::recognition::projection
