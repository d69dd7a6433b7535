#include "recognition/projection/counter_random.h"

namespace laurel::recognition::projection {
namespace {

constexpr int rounds = 10;
constexpr std::uint64_t multiplier_0 = 0xD2511F53U;
constexpr std::uint64_t multiplier_1 = 0xCD9E8D57U;
constexpr std::uint32_t weyl_0 = 0x9E3779B9U;
constexpr std::uint32_t weyl_1 = 0xBB67AE85U;

double unit_interval(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t bits = (std::uint64_t{high} << 32U | low) >> 12U;  // 52 bits
  return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

}  // namespace

PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key) {
  for (int round = 0; round < rounds; ++round) {
    const std::uint64_t product_0 = multiplier_0 * counter[0];
    const std::uint64_t product_1 = multiplier_1 * counter[2];
    counter = {static_cast<std::uint32_t>(product_1 >> 32U) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(product_1),
               static_cast<std::uint32_t>(product_0 >> 32U) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(product_0)};
    key = {key[0] + weyl_0, key[1] + weyl_1};
  }
  return counter;
}

// Several blocks side by side: their rounds do not wait for each other.
void CounterRandom::refill() {
  std::array<std::array<std::uint32_t, blocks_at_once>, 4> words{};
  for (unsigned block = 0; block < blocks_at_once; ++block) {
    for (unsigned word = 0; word < 4; ++word) words[word][block] = counter_[word];
    if (++counter_[0] == 0) ++counter_[1];
  }
  auto key = key_;
  for (int round = 0; round < rounds; ++round) {
    for (unsigned block = 0; block < blocks_at_once; ++block) {
      const std::uint64_t product_0 = multiplier_0 * words[0][block];
      const std::uint64_t product_1 = multiplier_1 * words[2][block];
      words[0][block] = static_cast<std::uint32_t>(product_1 >> 32U) ^ words[1][block] ^ key[0];
      words[1][block] = static_cast<std::uint32_t>(product_1);
      words[2][block] = static_cast<std::uint32_t>(product_0 >> 32U) ^ words[3][block] ^ key[1];
      words[3][block] = static_cast<std::uint32_t>(product_0);
    }
    key = {key[0] + weyl_0, key[1] + weyl_1};
  }
  left_ = static_cast<unsigned>(values_.size());
  for (unsigned block = 0; block < blocks_at_once; ++block) {  // handed out from the end: first block first
    values_[left_ - 1 - 2 * block] = unit_interval(words[0][block], words[1][block]);
    values_[left_ - 2 - 2 * block] = unit_interval(words[2][block], words[3][block]);
  }
}

}  // namespace laurel::recognition::projection
