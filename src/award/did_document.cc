#include "award/did_document.h"

#include <boost/json/array.hpp>

#include "base/check.h"

namespace laurel::award {

using boost::json::array;
using boost::json::object;
using credential::keys::PublicKey;

std::string multikey_name(const std::string& did, const PublicKey& key) {
  return did + "#" + key.multikey();
}

KeyNames names_of(const std::string& did, const PublicKey& key) {
  return {multikey_name(did, key), did + "#" + key.thumbprint()};
}

object did_document(const Addresses& addresses, const catalog::Issuer& issuer,
                    const std::vector<PublishedKey>& keys) {
  const auto did = addresses.issuer_did(issuer.id);
  array methods;
  array assertion;
  for (const auto& published : keys) {
    const auto key = PublicKey::from_multikey(published.multikey);
    CHECK(key, "the key ring keeps keys that it made");
    const auto names = names_of(did, *key);
    methods.push_back(object{{"id", names.multikey},
                             {"type", "Multikey"},
                             {"controller", did},
                             {"publicKeyMultibase", published.multikey}});
    auto jwk = key->jwk();
    jwk["kid"] = key->thumbprint();
    jwk["alg"] = "EdDSA";
    methods.push_back(
        object{{"id", names.jwk}, {"type", "JsonWebKey"}, {"controller", did}, {"publicKeyJwk", jwk}});
    assertion.emplace_back(names.multikey);
    assertion.emplace_back(names.jwk);
  }
  return {{"@context", array{"https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1",
                             "https://w3id.org/security/jwk/v1"}},
          {"id", did},
          {"verificationMethod", std::move(methods)},
          {"assertionMethod", std::move(assertion)},
          {"service", array{object{{"id", did + "#profile"},
                                   {"type", "LinkedResource"},
                                   {"serviceEndpoint", addresses.issuer_page(issuer.id)}}}}};
}

object house_document(const Addresses& addresses, const std::vector<std::string>& issuers) {
  const auto did = addresses.house_did();
  array services;
  for (const auto& issuer : issuers)
    services.push_back(object{{"id", did + "#" + issuer},
                              {"type", "CredentialIssuer"},
                              {"serviceEndpoint", addresses.issuer_page(issuer) + "/did.json"}});
  return {{"@context", array{"https://www.w3.org/ns/did/v1"}}, {"id", did}, {"service", std::move(services)}};
}

credential::open_badges::Profile issuer_profile(const Addresses& addresses, const catalog::Issuer& issuer) {
  return {.id = addresses.issuer_did(issuer.id),
          .name = issuer.name,
          .url = issuer.url.empty() ? addresses.issuer_page(issuer.id) : issuer.url,
          .description = issuer.description,
          .email = issuer.email};
}

object profile_document(const Addresses& addresses, const catalog::Issuer& issuer) {
  object document{{"@context", array{credential::open_badges::credentials_context,
                                     credential::open_badges::open_badges_context}}};
  for (const auto& member : credential::open_badges::to_json(issuer_profile(addresses, issuer)))
    document[member.key()] = member.value();
  return document;
}

}  // namespace laurel::award
