// A key that signs. Its secret leaves it only by secret_jwk() and is wiped when the pair goes.
#pragma once
#include <boost/json/object.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "base/random.h"
#include "base/secret.h"
#include "credential/failure.h"
#include "credential/keys/public_key.h"

namespace laurel::credential::keys {

/// Immutable; copies share the secret; may sign from several threads at once.
class KeyPair {
 public:
  /// RSA keys have 2048 bits and come from OpenSSL's own generator, all others from `random`.
  static KeyPair generate(KeyType type, Random& random);
  /// Ed25519: the 32-byte seed of RFC 8032. Curves: the secret number, field_size(type) bytes, big-endian.
  /// RSA has no seed. Fails with "invalid-key".
  static Result<KeyPair> from_seed(KeyType type, std::span<const std::uint8_t> seed);
  /// A JSON Web Key with its secret members; the public members must belong to them.
  static Result<KeyPair> from_secret_jwk(const boost::json::object& jwk);
  /// `secretKeyMultibase` of a Multikey: "z3u2…" (Ed25519), "z42t…" (P-256), "z2fa…" (P-384).
  static Result<KeyPair> from_secret_multikey(std::string_view text);

  KeyType type() const { return public_key_.type(); }
  const PublicKey& public_key() const { return public_key_; }
  /// Ed25519, or ECDSA with the nonce of RFC 6979 as r and s one after the other, or RSA PKCS#1 v1.5.
  Bytes sign(std::span<const std::uint8_t> message) const;
  Secret<boost::json::object> secret_jwk() const;

 private:
  struct SecretPart;
  KeyPair(PublicKey public_key, std::shared_ptr<const SecretPart> secret)
      : public_key_(std::move(public_key)), secret_(std::move(secret)) {}
  static KeyPair from_rsa(openssl::Key handle);
  static Result<KeyPair> from_ed25519_secret(std::span<const std::uint8_t> secret);

  PublicKey public_key_;
  std::shared_ptr<const SecretPart> secret_;
};

}  // namespace laurel::credential::keys
