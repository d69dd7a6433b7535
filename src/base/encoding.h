// Bytes as text: hexadecimal and base64url (RFC 4648).
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace laurel {

using Bytes = std::vector<std::uint8_t>;

std::span<const std::uint8_t> bytes_of(std::string_view text);
/// Lower-case hexadecimal.
std::string hex(std::span<const std::uint8_t> bytes);
std::optional<Bytes> from_hex(std::string_view text);
/// base64url without padding.
std::string base64url(std::span<const std::uint8_t> bytes);
/// Strict: no padding, no other characters, no stray bits at the end.
std::optional<Bytes> from_base64url(std::string_view text);
/// base64 with padding.
std::string base64(std::span<const std::uint8_t> bytes);
std::optional<Bytes> from_base64(std::string_view text);

}  // namespace laurel
