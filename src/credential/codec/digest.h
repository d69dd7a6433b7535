// SHA-2, and the two ways credentials write a digest down: multihash and subresource integrity.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"

namespace laurel::credential::codec {

enum class Hash { sha256, sha384, sha512 };

std::size_t digest_size(Hash hash);
Bytes digest(Hash hash, std::span<const std::uint8_t> bytes);
Bytes digest(Hash hash, std::string_view text);

/// Whether `content` has the digest that `written` names: a multibase multihash ("zQm…", "uEi…",
/// `digestMultibase` of the data model 2.0) or "sha256-…", "sha384-…" (`digestSRI`). None where `written` is
/// neither or names another hash function.
std::optional<bool> matches_digest(std::string_view content, std::string_view written);
/// MD5 in hexadecimal. Broken, and here only because Open Badges lets issuers hide an e-mail address with it.
std::string md5_hex(std::string_view text);
/// A SHA-256 multihash in multibase base58btc.
std::string digest_multibase(std::string_view content);

}  // namespace laurel::credential::codec
