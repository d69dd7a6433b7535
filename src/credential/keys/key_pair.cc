#include "credential/keys/key_pair.h"

#include <sodium.h>

#include <algorithm>

#include "base/check.h"
#include "base/result.h"
#include "credential/codec/multibase.h"
#include "credential/codec/multicodec.h"
#include "credential/keys/deterministic_ecdsa.h"

namespace laurel::credential::keys {

// For Ed25519 the seed and the public key behind it (as libsodium signs), for curves the secret number, for
// RSA OpenSSL's handle.
struct KeyPair::SecretPart {
  Bytes bytes;
  openssl::Key rsa;

  SecretPart(Bytes secret, openssl::Key handle) : bytes(std::move(secret)), rsa(std::move(handle)) {}
  ~SecretPart() { sodium_memzero(bytes.data(), bytes.size()); }
  SecretPart(const SecretPart&) = delete;
  SecretPart& operator=(const SecretPart&) = delete;
};

namespace {

// Bytes that are wiped at the end of their scope.
struct Wiped {
  Bytes bytes;
  ~Wiped() { sodium_memzero(bytes.data(), bytes.size()); }
};

Bytes uncompressed(const openssl::CurvePoint& point) {
  Bytes bytes{4};
  bytes.insert(bytes.end(), point.x.begin(), point.x.end());
  bytes.insert(bytes.end(), point.y.begin(), point.y.end());
  return bytes;
}

Result<openssl::Key> secret_rsa(const boost::json::object& jwk) {
  openssl::RsaNumbers numbers;
  TRY(numbers.n, jwk_bytes(jwk, "n"));
  TRY(numbers.e, jwk_bytes(jwk, "e"));
  TRY(numbers.d, jwk_bytes(jwk, "d"));
  TRY(numbers.p, jwk_bytes(jwk, "p"));
  TRY(numbers.q, jwk_bytes(jwk, "q"));
  TRY(numbers.dp, jwk_bytes(jwk, "dp"));
  TRY(numbers.dq, jwk_bytes(jwk, "dq"));
  TRY(numbers.qi, jwk_bytes(jwk, "qi"));
  return openssl::rsa_key(numbers, true);
}

}  // namespace

KeyPair KeyPair::generate(KeyType type, Random& random) {
  if (type == KeyType::rsa) return from_rsa(openssl::generate_rsa(openssl::rsa_bits_min));
  while (true) {
    Wiped seed{Bytes(field_size(type))};
    random.fill(seed.bytes);
    if (type == KeyType::p521) seed.bytes.front() &= 1;  // 521 bits in 66 bytes
    // Only a number of zero or above the curve's order is refused, about once in 2^32 on P-256.
    if (auto pair = from_seed(type, seed.bytes)) return *std::move(pair);
  }
}

Result<KeyPair> KeyPair::from_seed(KeyType type, std::span<const std::uint8_t> seed) {
  if (type == KeyType::rsa) return failure("invalid-key", "An RSA key cannot be made from a seed.");
  if (seed.size() != field_size(type))
    return failure("invalid-key",
                   "The seed of this kind of key has " + std::to_string(field_size(type)) + " bytes.");
  if (type == KeyType::ed25519) {
    Bytes public_bytes(crypto_sign_PUBLICKEYBYTES);
    Wiped secret{Bytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_seed_keypair(public_bytes.data(), secret.bytes.data(), seed.data());
    TRY(auto public_key, PublicKey::from_bytes(type, public_bytes));
    return KeyPair(std::move(public_key), std::make_shared<const SecretPart>(secret.bytes, nullptr));
  }
  TRY(auto point, openssl::curve_point_of_scalar(type, seed));
  TRY(auto public_key, PublicKey::from_bytes(type, uncompressed(point)));
  return KeyPair(std::move(public_key),
                 std::make_shared<const SecretPart>(Bytes(seed.begin(), seed.end()), nullptr));
}

KeyPair KeyPair::from_rsa(openssl::Key handle) {
  auto public_key = PublicKey::from_bytes(KeyType::rsa, openssl::rsa_public_der(handle));
  CHECK(public_key, "the public half of an RSA key is a public key");
  return {*std::move(public_key), std::make_shared<const SecretPart>(Bytes{}, std::move(handle))};
}

Result<KeyPair> KeyPair::from_secret_jwk(const boost::json::object& jwk) {
  TRY(auto public_key, PublicKey::from_jwk(jwk));
  const auto belongs = [&](Result<KeyPair> pair) -> Result<KeyPair> {
    if (pair && pair->public_key() != public_key)
      return failure("invalid-key", "The secret of the JSON Web Key does not belong to its public members.");
    return pair;
  };
  if (public_key.type() == KeyType::rsa) {
    TRY(auto handle, secret_rsa(jwk));
    auto pair = from_rsa(std::move(handle));
    // OpenSSL takes numbers that do not fit together; a trial signature shows it.
    const auto trial = bytes_of("laurel");
    if (!public_key.verify(trial, pair.sign(trial)))
      return failure("invalid-key", "The numbers of the RSA key do not belong together.");
    return belongs(std::move(pair));
  }
  TRY(auto secret, jwk_bytes(jwk, "d"));
  const Wiped wiped{std::move(secret)};
  return belongs(from_seed(public_key.type(), wiped.bytes));
}

// A secret Multikey holds the seed, in some libraries with the public key behind it.
Result<KeyPair> KeyPair::from_ed25519_secret(std::span<const std::uint8_t> secret) {
  if (secret.size() != crypto_sign_SECRETKEYBYTES) return from_seed(KeyType::ed25519, secret);
  TRY(auto pair, from_seed(KeyType::ed25519, secret.first(crypto_sign_SEEDBYTES)));
  if (!std::ranges::equal(pair.public_key().bytes(), secret.subspan(crypto_sign_SEEDBYTES)))
    return failure("invalid-key", "The secret of the Multikey does not belong to the public key behind it.");
  return pair;
}

Result<KeyPair> KeyPair::from_secret_multikey(std::string_view text) {
  auto bytes = codec::from_multibase(text);
  auto coded = bytes ? codec::split_codec(*bytes) : std::nullopt;
  if (!coded) return failure("invalid-key", "The secret Multikey is not multibase text of a key.");
  const Wiped secret{std::move(coded->bytes)};
  switch (coded->codec) {
    case codec::Codec::ed25519_secret:
      return from_ed25519_secret(secret.bytes);
    case codec::Codec::p256_secret:
      return from_seed(KeyType::p256, secret.bytes);
    case codec::Codec::p384_secret:
      return from_seed(KeyType::p384, secret.bytes);
    case codec::Codec::p521_secret:
      return from_seed(KeyType::p521, secret.bytes);
    default:
      return failure("unsupported-key", "The secret Multikey holds a kind of key that does not sign here.");
  }
}

Bytes KeyPair::sign(std::span<const std::uint8_t> message) const {
  if (type() == KeyType::rsa) return openssl::sign_rsa(secret_->rsa, message);
  if (type() != KeyType::ed25519) return sign_ecdsa(type(), secret_->bytes, message);
  Bytes signature(crypto_sign_BYTES);
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_->bytes.data());
  return signature;
}

Secret<boost::json::object> KeyPair::secret_jwk() const {
  auto jwk = public_key_.jwk();
  if (type() == KeyType::rsa) {
    const auto numbers = openssl::rsa_numbers(secret_->rsa, true);
    jwk["d"] = base64url(numbers.d);
    jwk["p"] = base64url(numbers.p);
    jwk["q"] = base64url(numbers.q);
    jwk["dp"] = base64url(numbers.dp);
    jwk["dq"] = base64url(numbers.dq);
    jwk["qi"] = base64url(numbers.qi);
  } else {
    jwk["d"] = base64url(std::span(secret_->bytes).first(field_size(type())));
  }
  return Secret(std::move(jwk));
}

}  // namespace laurel::credential::keys
