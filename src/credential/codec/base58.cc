#include "credential/codec/base58.h"

#include <algorithm>
#include <array>

namespace laurel::credential::codec {
namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
// Five digits at a time fit a 32-bit limb: 58^5 = 656,356,768.
constexpr int digits_per_step = 5;
constexpr std::uint32_t step = 58U * 58 * 58 * 58 * 58;

constexpr std::array<std::int8_t, 256> values = [] {
  std::array<std::int8_t, 256> table{};
  table.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    table[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::int8_t>(i);
  return table;
}();

// Limbs, least significant first.
using Number = std::vector<std::uint32_t>;

void multiply_add(Number& number, std::uint32_t factor, std::uint32_t carry) {
  for (auto& limb : number) {
    const std::uint64_t product = std::uint64_t{limb} * factor + carry;
    limb = static_cast<std::uint32_t>(product);
    carry = static_cast<std::uint32_t>(product >> 32);
  }
  if (carry != 0) number.push_back(carry);
}

std::uint32_t divide(Number& number, std::uint32_t divisor) {
  std::uint64_t remainder = 0;
  for (auto limb = number.rbegin(); limb != number.rend(); ++limb) {
    const std::uint64_t value = remainder << 32 | *limb;
    *limb = static_cast<std::uint32_t>(value / divisor);
    remainder = value % divisor;
  }
  while (!number.empty() && number.back() == 0) number.pop_back();
  return static_cast<std::uint32_t>(remainder);
}

Number number_of(std::span<const std::uint8_t> bytes) {
  Number number((bytes.size() + 3) / 4);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto place = bytes.size() - 1 - i;
    number[place / 4] |= std::uint32_t{bytes[i]} << (place % 4 * 8);
  }
  while (!number.empty() && number.back() == 0) number.pop_back();
  return number;
}

}  // namespace

std::string base58btc(std::span<const std::uint8_t> bytes) {
  const auto zeros = std::ranges::find_if(bytes, [](auto byte) { return byte != 0; }) - bytes.begin();
  auto number = number_of(bytes);
  std::string reversed;
  reversed.reserve(bytes.size() * 138 / 100 + 2);
  while (!number.empty()) {
    auto rest = divide(number, step);
    for (int i = 0; i < digits_per_step && (rest != 0 || !number.empty()); ++i, rest /= 58)
      reversed += alphabet[rest % 58];
  }
  reversed.append(static_cast<std::size_t>(zeros), '1');
  std::ranges::reverse(reversed);
  return reversed;
}

std::optional<Bytes> from_base58btc(std::string_view text) {
  if (text.size() > base58_characters_max) return {};
  const auto zeros = std::min(text.find_first_not_of('1'), text.size());
  Number number;
  number.reserve(text.size() / digits_per_step + 2);
  for (std::size_t i = zeros; i < text.size();) {
    std::uint32_t value = 0;
    std::uint32_t factor = 1;
    for (int digit = 0; digit < digits_per_step && i < text.size(); ++digit, ++i) {
      const auto entry = values[static_cast<std::uint8_t>(text[i])];
      if (entry < 0) return {};
      value = value * 58 + static_cast<std::uint32_t>(entry);
      factor *= 58;
    }
    multiply_add(number, factor, value);
  }
  Bytes bytes(zeros, 0);
  bool leading = true;
  for (auto limb = number.rbegin(); limb != number.rend(); ++limb) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      const auto byte = static_cast<std::uint8_t>(*limb >> shift);
      leading = leading && byte == 0;
      if (!leading) bytes.push_back(byte);
    }
  }
  return bytes;
}

}  // namespace laurel::credential::codec
