#include "credential/codec/multicodec.h"

namespace laurel::credential::codec {
namespace {
constexpr std::size_t varint_bytes_max = 9;  // multiformats/unsigned-varint
}

Bytes with_codec(Codec codec, std::span<const std::uint8_t> bytes) {
  Bytes result;
  result.reserve(bytes.size() + 2);
  auto value = static_cast<std::uint64_t>(codec);
  for (; value >= 0x80; value >>= 7) result.push_back(static_cast<std::uint8_t>(value | 0x80));
  result.push_back(static_cast<std::uint8_t>(value));
  result.insert(result.end(), bytes.begin(), bytes.end());
  return result;
}

std::optional<Coded> split_codec(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size() && i < varint_bytes_max; ++i) {
    value |= std::uint64_t{bytes[i] & 0x7fU} << (7 * i);
    if ((bytes[i] & 0x80) != 0) continue;
    if (i > 0 && bytes[i] == 0) return {};
    auto rest = bytes.subspan(i + 1);
    return Coded{static_cast<Codec>(value), Bytes(rest.begin(), rest.end())};
  }
  return {};
}

}  // namespace laurel::credential::codec
