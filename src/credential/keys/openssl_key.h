// Elliptic-curve and RSA keys as OpenSSL holds them; inside keys/ only. A handle is immutable after it was
// made and may be used by several threads.
#pragma once
#include <openssl/types.h>

#include <memory>
#include <span>
#include <string_view>

#include "base/encoding.h"
#include "base/secret.h"
#include "credential/failure.h"
#include "credential/keys/key_type.h"

namespace laurel::credential::keys::openssl {

using Key = std::shared_ptr<EVP_PKEY>;

inline constexpr int rsa_bits_min = 2048;
inline constexpr int rsa_bits_max = 8192;

/// Unsigned big-endian numbers of an RSA key (RFC 8017); only n and e where it is public.
struct RsaNumbers {
  Bytes n, e, d, p, q, dp, dq, qi;
};

/// The raw numbers of a key pair on a curve.
struct CurvePoint {
  Bytes x, y;  // field_size(type) bytes each
};

/// `point` as SEC1 writes it, compressed or not; fails where it is not on the curve.
Result<Key> curve_public_key(KeyType type, std::span<const std::uint8_t> point);
CurvePoint curve_point(const Key& key, KeyType type);
/// The public point of `scalar`; fails unless 0 < scalar < order.
Result<CurvePoint> curve_point_of_scalar(KeyType type, std::span<const std::uint8_t> scalar);

Result<Key> rsa_key(const RsaNumbers& numbers, bool secret);
/// PKCS#1 RSAPublicKey in DER, as did:key carries it.
Result<Key> rsa_public_key(std::span<const std::uint8_t> der);
Bytes rsa_public_der(const Key& key);
RsaNumbers rsa_numbers(const Key& key, bool secret);
Key generate_rsa(int bits);

/// SubjectPublicKeyInfo or PKCS#1 in PEM, as Open Badges 2.0 publishes keys.
Result<std::pair<Key, KeyType>> public_key_of_pem(std::string_view pem);

/// ECDSA signatures are r and s one after the other (RFC 7518, 3.4), RSA is PKCS#1 v1.5.
bool verify(const Key& key, KeyType type, std::span<const std::uint8_t> message,
            std::span<const std::uint8_t> signature);
/// RS256, RS384, RS512, PS256, PS384 or PS512 (RFC 7518, 3.3 and 3.5); false for other algorithms.
bool verify_rsa(const Key& key, std::string_view algorithm, std::span<const std::uint8_t> message,
                std::span<const std::uint8_t> signature);
Bytes sign_rsa(const Key& key, std::span<const std::uint8_t> message);

}  // namespace laurel::credential::keys::openssl
