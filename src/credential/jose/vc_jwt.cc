#include "credential/jose/vc_jwt.h"

#include <boost/json/serialize.hpp>

#include "base/instant.h"
#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/data_model/verifiable_credential.h"
#include "credential/json/json.h"

namespace laurel::credential::jose {
namespace {

using boost::json::object;
using data_model::id_at;
using data_model::text;

// The claim that repeats a text of the credential, and what it repeats.
struct TextClaim {
  std::string_view claim;
  std::string_view member;
  bool of_id;  // the member's "id" (issuer, credentialSubject) rather than the member
};
constexpr TextClaim text_claims[] = {{"iss", "issuer", true},
                                     {"jti", "id", false},
                                     {"sub", "credentialSubject", true},
                                     {"iss", "holder", true}};
// The claim that repeats a date, by the name of the data model 2.0 and that of 1.1.
struct DateClaim {
  std::string_view claim, member, member_1;
};
constexpr DateClaim date_claims[] = {{"nbf", "validFrom", "issuanceDate"},
                                     {"exp", "validUntil", "expirationDate"}};
constexpr std::string_view registered_claims[] = {"iss", "jti", "sub", "nbf", "exp", "iat", "aud", "nonce"};

Result<std::optional<std::int64_t>> seconds_at(const object& credential, std::string_view member) {
  if (!credential.contains(member)) return std::nullopt;
  const auto instant = Instant::parse(text(credential, member));
  if (!instant)
    return failure("invalid-credential",
                   "\"" + std::string(member) + "\" is not a date and time such as 2026-11-22T02:40:38Z.");
  return instant->milliseconds() / 1000 - (instant->milliseconds() % 1000 < 0 ? 1 : 0);
}

// The member that has, or in this version of the data model would have, the date of the claim.
std::string_view member_of(const object& credential, const DateClaim& claim) {
  if (credential.contains(claim.member)) return claim.member;
  const bool first = data_model::version_of(credential) == data_model::Version::one;
  return first || credential.contains(claim.member_1) ? claim.member_1 : claim.member;
}

bool is_member_text(const object& credential, const TextClaim& claim, std::string_view value) {
  return (claim.of_id ? id_at(credential, claim.member) : text(credential, claim.member)) == value;
}

std::unexpected<Failure> differ(std::string_view claim, std::string_view member) {
  return failure("claims-differ", "The token's \"" + std::string(claim) + "\" and the credential's \"" +
                                      std::string(member) + "\" do not say the same.");
}

Result<void> check_texts(const object& payload, const object& credential) {
  for (const auto& claim : text_claims) {
    if (!payload.contains(claim.claim) || !credential.contains(claim.member)) continue;
    if (!is_member_text(credential, claim, text(payload, claim.claim)))
      return differ(claim.claim, claim.member);
  }
  return {};
}

Result<void> check_dates(const object& payload, const object& credential) {
  for (const auto& claim : date_claims) {
    const auto* value = payload.if_contains(claim.claim);
    for (const auto member : {claim.member, claim.member_1}) {
      const auto expected = seconds_at(credential, member);
      // What is no date is found where the credential's own dates are checked.
      if (value == nullptr || !expected || !*expected) continue;
      boost::system::error_code error;
      const auto seconds = value->to_number<std::int64_t>(error);
      if (error || seconds != **expected) return differ(claim.claim, member);
    }
  }
  return {};
}

void put_key_id(object& header, const keys::KeyPair& key, std::string_view key_id) {
  if (key_id.empty()) {
    header["jwk"] = key.public_key().jwk();
  } else {
    header["kid"] = key_id;
  }
}

void take_over(const object& payload, std::string_view claim, object& to, std::string_view member) {
  if (payload.contains(claim) && !to.contains(member)) to[member] = payload.at(claim);
}

// The data model 1.1 put the credential under "vc", the presentation under "vp", and let claims stand for
// their members (1.1, 6.3.1, JWT decoding).
Result<object> from_vc_claim(const object& payload, std::string_view name) {
  const auto* inner = data_model::object_at(payload, name);
  if (inner == nullptr)
    return failure("invalid-jws", "The token's \"" + std::string(name) + "\" is not an object.");
  auto credential = *inner;
  take_over(payload, "iss", credential, name == "vp" ? "holder" : "issuer");
  take_over(payload, "jti", credential, "id");
  auto* subject = credential.if_contains("credentialSubject");
  if (subject != nullptr && subject->is_object()) take_over(payload, "sub", subject->get_object(), "id");
  return credential;
}

// Dates that only the claims have hold for the credential too.
void take_over_dates(const object& payload, object& credential) {
  for (const auto& claim : date_claims) {
    const auto* value = payload.if_contains(claim.claim);
    const auto member = member_of(credential, claim);
    if (value == nullptr || credential.contains(claim.member) || credential.contains(claim.member_1))
      continue;
    // A claim that is no number, or out of range, must not pass for no date at all.
    constexpr std::int64_t seconds_max = 253'402'300'799;  // end of the year 9999
    boost::system::error_code error;
    const auto seconds = value->to_number<std::int64_t>(error);
    const bool usable = !error && seconds >= 0 && seconds <= seconds_max;
    credential[member] = usable ? Instant::from_milliseconds(seconds * 1000).text_seconds() : "invalid";
  }
}

Result<CredentialToken> read_legacy(Jws jws, const object& payload) {
  const bool presentation = payload.contains("vp");
  TRY(auto credential, from_vc_claim(payload, presentation ? "vp" : "vc"));
  TRY_VOID(check_texts(payload, credential));
  TRY_VOID(check_dates(payload, credential));
  take_over_dates(payload, credential);
  return CredentialToken{std::move(jws), std::move(credential), presentation};
}

}  // namespace

Result<std::string> sign_vc_jwt(const object& credential, const keys::KeyPair& key, std::string_view key_id) {
  object header{{"alg", ""}, {"typ", "JWT"}};
  put_key_id(header, key, key_id);
  auto payload = credential;
  for (const auto& claim : text_claims) {
    const auto value = claim.of_id ? id_at(credential, claim.member) : text(credential, claim.member);
    if (!value.empty()) payload[claim.claim] = value;
  }
  for (const auto& claim : date_claims) {
    TRY(auto seconds, seconds_at(credential, member_of(credential, claim)));
    if (seconds) payload[claim.claim] = *seconds;
  }
  return sign_jws(std::move(header), boost::json::serialize(payload), key);
}

std::string sign_jose(const object& credential, const keys::KeyPair& key, std::string_view key_id) {
  const bool presentation = data_model::has_type(credential, "VerifiablePresentation");
  object header{
      {"alg", ""}, {"typ", presentation ? "vp+jwt" : "vc+jwt"}, {"cty", presentation ? "vp" : "vc"}};
  put_key_id(header, key, key_id);
  return sign_jws(std::move(header), boost::json::serialize(credential), key);
}

Result<CredentialToken> read_token(std::string_view token) {
  TRY(auto jws, parse_jws(token));
  TRY(auto parsed, json::parse(jws.payload));
  if (!parsed.is_object()) return failure("invalid-jws", "The token's payload is not a JSON object.");
  auto& payload = parsed.get_object();
  // RFC 7515, 4.1.9: "application/" may be left out.
  auto type = lower(text(jws.header, "typ"));
  if (type.starts_with("application/")) type.erase(0, std::string_view("application/").size());
  const bool modern = type == "vc+jwt" || type == "vp+jwt" || type == "vc+ld+jwt" || type == "vp+ld+jwt";
  if (!modern && !type.empty() && type != "jwt")
    return failure("wrong-media-type", "The token's \"typ\" is \"" + shorten(type, 40) +
                                           "\"; that of a credential is \"JWT\" or \"vc+jwt\".");
  const bool legacy = payload.contains("vc") || payload.contains("vp");
  if (modern && legacy)
    return failure("unexpected-claim", "A token of type vc+jwt must not have the claims \"vc\" and \"vp\".");
  if (legacy) return read_legacy(std::move(jws), payload);
  TRY_VOID(check_texts(payload, payload));
  TRY_VOID(check_dates(payload, payload));
  auto credential = payload;
  for (auto claim : registered_claims) credential.erase(claim);
  take_over_dates(payload, credential);
  const bool presentation = data_model::has_type(credential, "VerifiablePresentation");
  return CredentialToken{std::move(jws), std::move(credential), presentation};
}

}  // namespace laurel::credential::jose
