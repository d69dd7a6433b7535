// https://w3c-ccg.github.io/did-method-key/, test vectors: the documents of 27 identifiers.
#include <gtest/gtest.h>

#include "conformance.h"
#include "credential/codec/base58.h"
#include "credential/codec/multibase.h"
#include "credential/data_model/members.h"
#include "credential/did/did_key.h"

namespace laurel::conformance {
namespace {

using boost::json::object;
using credential::codec::Codec;
using credential::data_model::id_of;
using credential::data_model::list_at;
using credential::data_model::object_at;
using credential::data_model::text;

Bytes point_of(const object& jwk) {
  auto point = *from_base64url(text(jwk, "x"));
  if (jwk.contains("y"))
    point.insert(point.begin(), (from_base64url(text(jwk, "y"))->back() & 1) != 0 ? 3 : 2);
  return point;
}

// The key of a method in the older ways of the vectors.
Bytes key_in(const object& method) {
  if (const auto base58 = text(method, "publicKeyBase58"); !base58.empty())
    return *credential::codec::from_base58btc(base58);
  const auto& jwk = *object_at(method, "publicKeyJwk");
  if (text(jwk, "kty") == "RSA") return credential::keys::PublicKey::from_jwk(jwk)->bytes();
  return point_of(jwk);
}

const object* method_with_id(const object& document, std::string_view id) {
  for (const auto& entry : list_at(document, "verificationMethod"))
    if (text(entry.get_object(), "id") == id) return entry.if_object();
  return nullptr;
}

std::string compare_methods(const object& ours, const object& expected) {
  for (const auto& entry : list_at(expected, "verificationMethod")) {
    const auto& method = entry.get_object();
    const auto* found = method_with_id(ours, text(method, "id"));
    if (found == nullptr) return "lacks the method " + std::string(text(method, "id"));
    const auto coded = credential::codec::split_codec(
        *credential::codec::from_multibase(text(*found, "publicKeyMultibase")));
    // Keys of BLS12-381 in JWK are written uncompressed in a way of their own; their identifiers were
    // compared.
    const auto* jwk = object_at(method, "publicKeyJwk");
    if (jwk != nullptr && text(*jwk, "crv").starts_with("BLS")) continue;
    if (coded->bytes != key_in(method)) return "has another key for " + std::string(text(method, "id"));
  }
  return "";
}

std::string compare_documents(std::string_view did, const object& expected) {
  const auto ours = credential::did::did_key_document(did);
  if (!ours) return ours.error().detail;
  if (text(*ours, "id") != did) return "has another id";
  if (auto problem = compare_methods(*ours, expected); !problem.empty()) return problem;
  for (auto purpose : {"assertionMethod", "authentication", "keyAgreement"}) {
    for (const auto& entry : list_at(expected, purpose)) {
      const auto same = [&](const auto& own) { return id_of(own) == id_of(entry); };
      if (!entry.is_null() && std::ranges::none_of(list_at(*ours, purpose), same))
        return "does not list the key under " + std::string(purpose);
    }
  }
  return "";
}

// The vectors of X25519 are one case with several documents.
std::string run(std::string_view name, const object& vector) {
  if (name != "didDocument") return compare_documents(name, *object_at(vector, "didDocument"));
  for (const auto& entry : vector)
    if (auto problem = compare_documents(entry.key(), entry.value().get_object()); !problem.empty())
      return problem;
  return "";
}

TEST(DidKey, EveryVector) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("did-key");
  for (const auto& file : std::filesystem::directory_iterator(data_folder() / "did-key/test-vectors")) {
    const auto vectors = read_json(file.path());
    for (const auto& vector : vectors.as_object())
      suite.record(std::string(vector.key()), run(vector.key(), vector.value().as_object()));
  }
}

}  // namespace
}  // namespace laurel::conformance
