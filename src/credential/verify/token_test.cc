// Credentials and presentations that are JWTs, and what their claims say beside them.
#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "credential/did/did_key.h"
#include "credential/jose/jws.h"
#include "credential/verify/verify.h"
#include "support/known_documents.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::serialize;

const auto now = *Instant::parse("2026-04-01T00:00:00Z");
constexpr std::int64_t january = 1'767'225'600;   // 2026-01-01
constexpr std::int64_t february = 1'769'904'000;  // 2026-02-01
constexpr std::int64_t june = 1'780'272'000;      // 2026-06-01

class Token : public testing::Test {
 protected:
  Report check(const object& payload, object header = {{"typ", "JWT"}}, std::string domain = "") const {
    return check_text(jose::sign_jws(std::move(header), serialize(payload), key_), std::move(domain));
  }
  Report check_text(const std::string& token, std::string domain = "") const {
    return verify(token, {.loader = &documents_, .now = now, .domain = std::move(domain)});
  }
  static std::string code(const Report& report, std::string_view check) {
    const auto* found = report.find(check);
    return found ? found->code : "(no such check)";
  }
  object credential() const {
    return {{"@context", {"https://www.w3.org/ns/credentials/v2"}},
            {"type", {"VerifiableCredential"}},
            {"issuer", issuer_},
            {"credentialSubject", {{"id", "did:example:1"}}}};
  }
  /// A credential of the data model 1.1, whose claims stand for what it lacks.
  static object first_credential() {
    return {{"@context", {"https://www.w3.org/2018/credentials/v1"}},
            {"type", {"VerifiableCredential"}},
            {"credentialSubject", {{"name", "Maria"}}}};
  }
  object claims(object inside, std::int64_t nbf = january) const {
    return {{"iss", issuer_}, {"sub", "did:example:1"}, {"nbf", nbf}, {"vc", std::move(inside)}};
  }

  SeededRandom random_{17};
  keys::KeyPair key_ = keys::KeyPair::generate(keys::KeyType::p256, random_);
  std::string issuer_ = did::did_key(key_.public_key());
  test::KnownDocuments documents_;
};

TEST_F(Token, OfTheFirstDataModelFillsTheCredentialFromItsClaims) {
  const auto report = check(claims(first_credential()));
  EXPECT_TRUE(report.verified) << serialize(to_json(report));
  EXPECT_EQ(report.summary.issuer_id, issuer_);
  EXPECT_EQ(report.summary.recipient_id, "did:example:1");
  EXPECT_EQ(report.summary.valid_from, Instant::from_milliseconds(january * 1000));
}

TEST_F(Token, IsNotLongerGoodThanItsClaimsSay) {
  auto inside = first_credential();
  inside["issuanceDate"] = "2026-01-01T00:00:00Z";
  inside["expirationDate"] = "2027-01-01T00:00:00Z";
  auto payload = claims(inside);
  payload["exp"] = february;
  EXPECT_EQ(code(check(payload), "token"), "claims-differ");
  EXPECT_EQ(code(check(claims(inside, june)), "token"), "claims-differ");
  EXPECT_EQ(code(check(claims(first_credential(), june)), "validity"), "not-yet-valid");
  payload = claims(first_credential());
  payload["exp"] = february;
  EXPECT_EQ(code(check(payload), "validity"), "expired");
}

TEST_F(Token, OfTheFirstDataModelPresentsTokens) {
  const auto inner = jose::sign_jws({{"typ", "JWT"}}, serialize(claims(first_credential())), key_);
  const object presentation{{"@context", {"https://www.w3.org/2018/credentials/v1"}},
                            {"type", {"VerifiablePresentation"}},
                            {"verifiableCredential", {inner}}};
  const object payload{{"iss", issuer_}, {"aud", "hr.example"}, {"vp", presentation}};
  const auto report = check(payload, {{"typ", "JWT"}}, "hr.example");
  EXPECT_TRUE(report.verified) << serialize(to_json(report));
  EXPECT_EQ(code(report, "issuer"), "holder-established");
  EXPECT_EQ(code(check(payload, {{"typ", "JWT"}}, "x.example"), "proof"), "wrong-domain");
}

TEST_F(Token, ThatContradictsItselfIsANoAndNotUnreadable) {
  auto other_issuer = credential();
  other_issuer["iss"] = "did:example:2";
  EXPECT_EQ(code(check(other_issuer), "token"), "claims-differ");
  EXPECT_EQ(code(check(credential(), {{"typ", "at+jwt"}}), "token"), "wrong-media-type");
  auto mixed = credential();
  mixed["vc"] = credential();
  EXPECT_EQ(code(check(mixed, {{"typ", "vc+jwt"}}), "token"), "unexpected-claim");
  EXPECT_EQ(code(check({{"sub", "x"}}), "format"), "not-a-credential");
}

TEST_F(Token, MayWriteItsTypeInFull) {
  EXPECT_TRUE(check(credential(), {{"typ", "application/vc+jwt"}}).verified);
}

TEST_F(Token, WithoutSignatureIsANo) {
  auto header = base64url(bytes_of(R"({"alg":"none","typ":"JWT"})"));
  const auto payload = base64url(bytes_of(serialize(credential())));
  const auto report = check_text(header + "." + payload + ".");
  EXPECT_FALSE(report.verified);
  EXPECT_EQ(code(report, "proof"), "wrong-algorithm");
}

TEST_F(Token, NamesItsKeyByFragmentOrInASetOfKeys) {
  issuer_ = "did:web:lakeside.example";
  auto jwk = key_.public_key().jwk();
  const object method{
      {"id", "#2026"}, {"type", "JsonWebKey"}, {"controller", issuer_}, {"publicKeyJwk", jwk}};
  documents_.put(
      "https://lakeside.example/.well-known/did.json",
      serialize(object{
          {"id", issuer_}, {"verificationMethod", {method}}, {"assertionMethod", {issuer_ + "#2026"}}}));
  EXPECT_TRUE(check(credential(), {{"kid", "2026"}}).verified);
  EXPECT_EQ(code(check(credential(), {{"kid", "2025"}}), "proof"), "verification-method-not-found");
  issuer_ = "https://lakeside.example/issuer";
  jwk["kid"] = "2026";
  documents_.put("https://lakeside.example/keys", serialize(object{{"keys", {object{{"kty", "x"}}, jwk}}}));
  const auto report = check(credential(), {{"kid", "https://lakeside.example/keys#2026"}});
  EXPECT_TRUE(report.verified) << serialize(to_json(report));
  EXPECT_EQ(code(report, "issuer"), "issuer-established");
}

}  // namespace
}  // namespace laurel::credential::verify
