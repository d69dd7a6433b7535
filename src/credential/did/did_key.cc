#include "credential/did/did_key.h"

#include <sodium.h>

#include <boost/json/array.hpp>
#include <optional>

#include "base/result.h"
#include "credential/codec/multibase.h"

namespace laurel::credential::did {
namespace {

using codec::Codec;

constexpr std::string_view prefix = "did:key:";
constexpr std::size_t bls_g1_bytes = 48;
constexpr std::size_t bls_g2_bytes = 96;

std::string_view without_fragment(std::string_view did) {
  return did.substr(0, did.find('#'));
}

// Bytes of a key of this kind, 0 where it varies; none for codecs that are no public key.
std::optional<std::size_t> key_size(Codec codec) {
  switch (codec) {
    case Codec::ed25519_public:
    case Codec::x25519_public:
      return 32;
    case Codec::secp256k1_public:
    case Codec::p256_public:
      return 33;
    case Codec::p384_public:
      return 49;
    case Codec::p521_public:
      return 67;
    case Codec::bls12381_g1_public:
      return bls_g1_bytes;
    case Codec::bls12381_g2_public:
      return bls_g2_bytes;
    case Codec::bls12381_g1g2_public:
      return bls_g1_bytes + bls_g2_bytes;
    case Codec::rsa_public:
      return 0;
    default:
      return {};
  }
}

// The same point on Curve25519; none for a point of small order.
std::optional<std::string> key_agreement_multikey(const Bytes& ed25519) {
  Bytes x25519(crypto_scalarmult_curve25519_BYTES);
  if (crypto_sign_ed25519_pk_to_curve25519(x25519.data(), ed25519.data()) != 0) return {};
  return codec::multibase_base58btc(codec::with_codec(Codec::x25519_public, x25519));
}

boost::json::object method(std::string_view did, std::string_view multikey) {
  return {{"id", std::string(did) + "#" + std::string(multikey)},
          {"type", "Multikey"},
          {"controller", did},
          {"publicKeyMultibase", multikey}};
}

// Some identifiers hold two keys: an Ed25519 key gives a key for agreement too, and the BLS12-381 pair is one
// of each group.
Result<boost::json::array> methods_of(std::string_view did, const codec::Coded& coded) {
  const std::span<const std::uint8_t> bytes = coded.bytes;
  if (coded.codec == Codec::bls12381_g1g2_public) {
    const auto g1 = codec::with_codec(Codec::bls12381_g1_public, bytes.first(bls_g1_bytes));
    const auto g2 = codec::with_codec(Codec::bls12381_g2_public, bytes.subspan(bls_g1_bytes));
    return boost::json::array{method(did, codec::multibase_base58btc(g1)),
                              method(did, codec::multibase_base58btc(g2))};
  }
  boost::json::array methods{method(did, did.substr(prefix.size()))};
  if (coded.codec != Codec::ed25519_public) return methods;
  auto derived = key_agreement_multikey(coded.bytes);
  if (!derived) return failure("invalid-did", "The did:key holds a point that is no Ed25519 key.");
  methods.push_back(method(did, *derived));
  return methods;
}

}  // namespace

std::string did_key(const keys::PublicKey& key) {
  return std::string(prefix) + key.multikey();
}

std::string did_key_method(const keys::PublicKey& key) {
  const auto multikey = key.multikey();
  return std::string(prefix) + multikey + "#" + multikey;
}

Result<codec::Coded> parse_did_key(std::string_view did) {
  did = without_fragment(did);
  if (!did.starts_with(prefix))
    return failure("invalid-did", "The identifier does not begin with \"did:key:\".");
  auto bytes = codec::from_multibase(did.substr(prefix.size()));
  auto coded = bytes ? codec::split_codec(*bytes) : std::nullopt;
  const auto size = coded ? key_size(coded->codec) : std::nullopt;
  if (!size || coded->bytes.empty() || (*size != 0 && coded->bytes.size() != *size))
    return failure("invalid-did", "The did:key does not hold a public key of a known kind.");
  return *std::move(coded);
}

Result<boost::json::object> did_key_document(std::string_view did) {
  did = without_fragment(did);
  TRY(auto coded, parse_did_key(did));
  TRY(auto methods, methods_of(did, coded));
  boost::json::object document{
      {"@context", {"https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"}}, {"id", did}};
  const auto first = methods.front().at("id");
  const auto last = methods.back().at("id");
  document["verificationMethod"] = std::move(methods);
  if (coded.codec != Codec::x25519_public)
    for (auto purpose : {"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"})
      document[purpose] = {first};
  document["keyAgreement"] = {last};
  return document;
}

}  // namespace laurel::credential::did
