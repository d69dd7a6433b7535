#include "credential/keys/public_key.h"

#include <sodium.h>

#include <boost/json/serialize.hpp>

#include "base/result.h"
#include "credential/codec/multibase.h"
#include "credential/codec/multicodec.h"
#include "credential/data_model/members.h"

namespace laurel::credential::keys {
namespace {

using codec::Codec;

constexpr std::pair<KeyType, Codec> codecs[] = {{KeyType::ed25519, Codec::ed25519_public},
                                                {KeyType::p256, Codec::p256_public},
                                                {KeyType::p384, Codec::p384_public},
                                                {KeyType::p521, Codec::p521_public},
                                                {KeyType::rsa, Codec::rsa_public}};

Bytes joined(std::uint8_t first, const Bytes& x, const Bytes& y) {
  Bytes bytes{first};
  bytes.insert(bytes.end(), x.begin(), x.end());
  bytes.insert(bytes.end(), y.begin(), y.end());
  return bytes;
}

Result<PublicKey> from_curve_jwk(KeyType type, const boost::json::object& jwk) {
  TRY(auto x, jwk_bytes(jwk, "x"));
  TRY(auto y, jwk_bytes(jwk, "y"));
  if (x.size() != field_size(type) || y.size() != field_size(type))
    return failure("invalid-key", "The coordinates of the JSON Web Key have the wrong length.");
  return PublicKey::from_bytes(type, joined(4, x, y));
}

}  // namespace

Result<Bytes> jwk_bytes(const boost::json::object& jwk, std::string_view name) {
  auto bytes = from_base64url(data_model::text(jwk, name));
  if (!bytes || bytes->empty())
    return failure("invalid-key", "The JSON Web Key needs \"" + std::string(name) + "\" in base64url.");
  return *std::move(bytes);
}

Result<PublicKey> PublicKey::from_bytes(KeyType type, std::span<const std::uint8_t> bytes) {
  if (type == KeyType::ed25519) {
    if (bytes.size() != crypto_sign_PUBLICKEYBYTES)
      return failure("invalid-key", "An Ed25519 public key has 32 bytes.");
    return PublicKey(type, Bytes(bytes.begin(), bytes.end()), nullptr);
  }
  TRY(auto handle,
      type == KeyType::rsa ? openssl::rsa_public_key(bytes) : openssl::curve_public_key(type, bytes));
  return from_handle(type, std::move(handle));
}

PublicKey PublicKey::from_handle(KeyType type, openssl::Key handle) {
  if (type == KeyType::rsa) {
    auto der = openssl::rsa_public_der(handle);
    return {type, std::move(der), std::move(handle)};
  }
  const auto [x, y] = openssl::curve_point(handle, type);
  return {type, joined((y.back() & 1) != 0 ? 3 : 2, x, {}), std::move(handle)};
}

Result<PublicKey> PublicKey::from_multikey(std::string_view text) {
  auto bytes = codec::from_multibase(text);
  auto coded = bytes ? codec::split_codec(*bytes) : std::nullopt;
  if (!coded) return failure("invalid-key", "The Multikey is not multibase text of a key.");
  for (auto [type, code] : codecs)
    if (code == coded->codec) return from_bytes(type, coded->bytes);
  return failure("unsupported-key", "The Multikey holds a kind of key that does not sign credentials here.");
}

Result<PublicKey> PublicKey::from_jwk(const boost::json::object& jwk) {
  const auto kind = data_model::text(jwk, "kty");
  const auto curve = data_model::text(jwk, "crv");
  if (kind == "OKP" && curve == "Ed25519") {
    TRY(auto x, jwk_bytes(jwk, "x"));
    return from_bytes(KeyType::ed25519, x);
  }
  if (kind == "EC") {
    for (auto type : {KeyType::p256, KeyType::p384, KeyType::p521})
      if (curve == jose_curve(type)) return from_curve_jwk(type, jwk);
  }
  if (kind == "RSA") {
    openssl::RsaNumbers numbers;
    TRY(numbers.n, jwk_bytes(jwk, "n"));
    TRY(numbers.e, jwk_bytes(jwk, "e"));
    TRY(auto handle, openssl::rsa_key(numbers, false));
    return from_handle(KeyType::rsa, std::move(handle));
  }
  return failure("unsupported-key", "The JSON Web Key is neither RSA nor of Ed25519, P-256, P-384 or P-521.");
}

Result<PublicKey> PublicKey::from_pem(std::string_view pem) {
  TRY(auto found, openssl::public_key_of_pem(pem));
  return from_handle(found.second, found.first);
}

std::string PublicKey::multikey() const {
  for (auto [type, code] : codecs)
    if (type == type_) return codec::multibase_base58btc(codec::with_codec(code, bytes_));
  return {};
}

boost::json::object PublicKey::jwk() const {
  boost::json::object jwk;
  if (type_ == KeyType::ed25519) {
    jwk["kty"] = "OKP";
    jwk["crv"] = jose_curve(type_);
    jwk["x"] = base64url(bytes_);
  } else if (type_ == KeyType::rsa) {
    const auto numbers = openssl::rsa_numbers(handle_, false);
    jwk["kty"] = "RSA";
    jwk["n"] = base64url(numbers.n);
    jwk["e"] = base64url(numbers.e);
  } else {
    const auto [x, y] = openssl::curve_point(handle_, type_);
    jwk["kty"] = "EC";
    jwk["crv"] = jose_curve(type_);
    jwk["x"] = base64url(x);
    jwk["y"] = base64url(y);
  }
  return jwk;
}

std::string PublicKey::thumbprint() const {
  // RFC 7638, 3: the required members in alphabetical order, no white space.
  const auto all = jwk();
  boost::json::object required;
  for (auto name : {"crv", "e", "kty", "n", "x", "y"})
    if (const auto* value = all.if_contains(name)) required[name] = *value;
  return base64url(codec::digest(codec::Hash::sha256, boost::json::serialize(required)));
}

bool PublicKey::verify(std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature) const {
  if (type_ != KeyType::ed25519) return openssl::verify(handle_, type_, message, signature);
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(signature.data(), message.data(), message.size(), bytes_.data()) == 0;
}

bool PublicKey::verify_rsa(std::string_view algorithm, std::span<const std::uint8_t> message,
                           std::span<const std::uint8_t> signature) const {
  return type_ == KeyType::rsa && openssl::verify_rsa(handle_, algorithm, message, signature);
}

}  // namespace laurel::credential::keys
