// base58btc: numbers in base 58 without the letters that look alike (draft-msporny-base58).
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"

namespace laurel::credential::codec {

/// Decoding takes time quadratic in the length, so longer texts are refused; an RSA-8192 key fits.
inline constexpr std::size_t base58_characters_max = 4096;

std::string base58btc(std::span<const std::uint8_t> bytes);
/// None for characters outside the alphabet and for texts longer than base58_characters_max.
std::optional<Bytes> from_base58btc(std::string_view text);

}  // namespace laurel::credential::codec
