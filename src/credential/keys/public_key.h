// A key that checks signatures, in the three ways credentials write it: Multikey, JSON Web Key, PEM.
#pragma once
#include <boost/json/object.hpp>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "credential/failure.h"
#include "credential/keys/openssl_key.h"

namespace laurel::credential::keys {

/// Immutable; cheap to copy; may be used by several threads at once. Two are equal when their keys are.
class PublicKey {
 public:
  /// The bytes a Multikey carries: 32 for Ed25519, a SEC1 point (compressed or not) for the curves, PKCS#1
  /// DER for RSA. Fails with "invalid-key".
  static Result<PublicKey> from_bytes(KeyType type, std::span<const std::uint8_t> bytes);
  /// "z6Mk…" (Controlled Identifiers 1.0, 2.2.2). Fails with "invalid-key" or "unsupported-key".
  static Result<PublicKey> from_multikey(std::string_view text);
  /// RFC 7517; members that are secret are ignored.
  static Result<PublicKey> from_jwk(const boost::json::object& jwk);
  static Result<PublicKey> from_pem(std::string_view pem);

  KeyType type() const { return type_; }
  /// Compressed where it is a point of a curve.
  const Bytes& bytes() const { return bytes_; }
  std::string multikey() const;
  boost::json::object jwk() const;
  /// RFC 7638, SHA-256, base64url.
  std::string thumbprint() const;
  /// ECDSA as r and s one after the other, RSA as PKCS#1 v1.5 with SHA-256.
  bool verify(std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature) const;

  /// With one of the RSA algorithms of JOSE by its name (RFC 7518, 3.3 and 3.5); false for other names or
  /// keys.
  bool verify_rsa(std::string_view algorithm, std::span<const std::uint8_t> message,
                  std::span<const std::uint8_t> signature) const;

  bool operator==(const PublicKey& other) const { return type_ == other.type_ && bytes_ == other.bytes_; }

 private:
  PublicKey(KeyType type, Bytes bytes, openssl::Key handle)
      : type_(type), bytes_(std::move(bytes)), handle_(std::move(handle)) {}
  static PublicKey from_handle(KeyType type, openssl::Key handle);

  KeyType type_;
  Bytes bytes_;
  openssl::Key handle_;  // none for Ed25519
};

/// Makes `keys::PublicKey::from_jwk` and secret JWKs read their members alike: base64url text of member
/// `name`.
Result<Bytes> jwk_bytes(const boost::json::object& jwk, std::string_view name);

}  // namespace laurel::credential::keys
