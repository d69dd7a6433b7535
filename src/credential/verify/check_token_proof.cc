// The signature of a credential that is a JWT: its key by "kid" or "jwk" (Open Badges 3.0, 8.2.2;
// VC-JOSE-COSE, 4.1).
#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/did/did_key.h"
#include "credential/json/json.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using data_model::text;

struct TokenKey {
  keys::PublicKey key;
  Signer signer;
};

bool is_address(std::string_view text) {
  return text.starts_with("did:") || text.starts_with("https://") || text.starts_with("http://");
}

std::string_view origin_of(std::string_view url) {
  const auto host = url.find("://");
  return host == std::string_view::npos ? std::string_view()
                                        : url.substr(0, url.find_first_of("/?#", host + 3));
}

Result<TokenKey> from_header(const object& jwk, std::string_view issuer) {
  TRY(auto key, keys::PublicKey::from_jwk(jwk));
  const bool own = issuer == did::did_key(key);
  return TokenKey{std::move(key), {own ? std::string(issuer) : std::string(), own}};
}

// Open Badges 3.0 lets "kid" be the address of the JSON Web Key itself. Such a key is the issuer's where both
// stand on the same web site.
Result<TokenKey> from_address_of_jwk(const object& jwk, std::string_view key_id, std::string_view issuer) {
  TRY(auto key, keys::PublicKey::from_jwk(jwk));
  const bool same_site = !origin_of(key_id).empty() && origin_of(key_id) == origin_of(issuer);
  return TokenKey{std::move(key), {same_site ? std::string(issuer) : std::string(key_id), same_site}};
}

// The JSON Web Key that a document is, or the one of that name in a set of them (RFC 7517, 5). Null for
// documents of another kind.
const object* jwk_in(const object& document, std::string_view key_id) {
  if (document.contains("kty")) return &document;
  for (const auto& item : data_model::list_at(document, "keys")) {
    const auto* jwk = item.if_object();
    const auto name = jwk != nullptr ? text(*jwk, "kid") : std::string_view();
    if (!name.empty() && (name == key_id || key_id.ends_with("#" + std::string(name)))) return jwk;
  }
  return nullptr;
}

// "kid" is the address of a verification method, a fragment of the issuer's, or a name inside the issuer's
// document.
Result<FoundMethod> find_method(std::string_view key_id, std::string_view issuer, const Context& context) {
  constexpr std::string_view purpose = "assertionMethod";
  if (is_address(key_id)) return find_verification_method(key_id, purpose, context);
  if (key_id.starts_with('#'))
    return find_verification_method(std::string(issuer) + std::string(key_id), purpose, context);
  TRY(auto method, did::resolve_key_id(issuer, key_id, purpose, context.loader));
  return FoundMethod{std::move(method), true};
}

Result<TokenKey> from_key_id(std::string_view key_id, std::string_view issuer, const Context& context) {
  if (key_id.starts_with("http")) {
    auto document = did::controller_document(key_id, context.loader);
    const auto* jwk = document ? jwk_in(*document, key_id) : nullptr;
    if (jwk != nullptr) return from_address_of_jwk(*jwk, key_id, issuer);
  }
  TRY(auto found, find_method(key_id, issuer, context));
  auto& method = found.method;
  if (method.revoked || (method.expires && *method.expires < context.options.now))
    return failure("key-revoked", "The key " + method.id + " is not to be used any more.");
  return TokenKey{std::move(method.key), {std::move(method.controller), found.established}};
}

Result<TokenKey> find_key(const Presented& presented, const Context& context) {
  const auto& header = presented.token->header;
  const auto issuer =
      data_model::id_at(presented.document(), presented.family == Family::presentation ? "holder" : "issuer");
  if (const auto key_id = text(header, "kid"); !key_id.empty()) return from_key_id(key_id, issuer, context);
  if (const auto* jwk = data_model::object_at(header, "jwk")) return from_header(*jwk, issuer);
  if (issuer.starts_with("did:key:")) return from_key_id(issuer, issuer, context);
  return failure("key-not-named", "The token's header names no key (\"kid\" or \"jwk\").");
}

// In a token the domain is "aud" and the challenge "nonce" (VC-JOSE-COSE, 3.1.3; OpenID4VP).
Result<void> check_audience(const Presented& presented, const Context& context) {
  const auto& domain = context.options.domain;
  const auto& challenge = context.options.challenge;
  if (presented.family != Family::presentation || (domain.empty() && challenge.empty())) return {};
  TRY(auto payload, json::parse(presented.token->payload));
  const auto* claims = payload.if_object();
  if (claims == nullptr) return failure("invalid-jws", "The token's payload is not a JSON object.");
  const auto audiences = data_model::list_at(*claims, "aud");
  if (!domain.empty() &&
      std::ranges::none_of(audiences, [&](const auto& value) { return text(value) == domain; }))
    return failure("wrong-domain", "The token was made for another domain.");
  if (!challenge.empty() && text(*claims, "nonce") != challenge)
    return failure("wrong-challenge", "The token was made for another challenge.");
  return {};
}

}  // namespace

ProofFindings check_token_proof(const Presented& presented, const Context& context) {
  const auto key = find_key(presented, context);
  if (!key) {
    return {is_undecided(key.error()) ? not_checked("proof", key.error()) : failed("proof", key.error()), {}};
  }
  if (auto verified = jose::verify_jws(*presented.token, key->key); !verified)
    return {failed("proof", verified.error()), {}};
  if (auto meant = check_audience(presented, context); !meant) return {failed("proof", meant.error()), {}};
  return {passed("proof", "signature-valid",
                 "The signature is genuine: nothing was changed since it was signed."),
          {key->signer}};
}

}  // namespace laurel::credential::verify
