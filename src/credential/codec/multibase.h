// Multibase: a letter that names the base, then the bytes in that base (Controlled Identifiers 1.0, 2.4).
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"

namespace laurel::credential::codec {

/// "z" and base58btc.
std::string multibase_base58btc(std::span<const std::uint8_t> bytes);
/// "u" and base64url without padding.
std::string multibase_base64url(std::span<const std::uint8_t> bytes);
/// Reads "z" (base58btc) and "u" (base64url without padding), the two that credentials use.
std::optional<Bytes> from_multibase(std::string_view text);

}  // namespace laurel::credential::codec
