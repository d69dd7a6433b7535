// The kinds of keys the engine knows, and what each is called in JOSE.
#pragma once
#include <optional>
#include <string_view>

#include "credential/codec/digest.h"

namespace laurel::credential::keys {

/// Ed25519, P-256 and P-384 secure credentials both ways; P-521 and RSA (2048 to 8192 bits) by JOSE only.
enum class KeyType { ed25519, p256, p384, p521, rsa };

/// "ed25519", "p256", "p384", "p521", "rsa2048": what the command line calls them.
std::string_view key_type_name(KeyType type);
std::optional<KeyType> key_type_of(std::string_view name);
/// "EdDSA", "ES256", "ES384", "ES512", "RS256" (RFC 7518, RFC 8037).
std::string_view jose_algorithm(KeyType type);
/// "Ed25519", "P-256", "P-384", "P-521"; empty for RSA.
std::string_view jose_curve(KeyType type);
/// What is hashed before signing; Ed25519 hashes by itself (SHA-512).
codec::Hash signature_hash(KeyType type);
/// Bytes of a coordinate or scalar of an elliptic curve, of a key and seed of Ed25519; 0 for RSA.
std::size_t field_size(KeyType type);

}  // namespace laurel::credential::keys
