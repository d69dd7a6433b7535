#include "credential/verify/verify.h"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "credential/codec/digest.h"
#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "credential/jose/vc_jwt.h"
#include "credential/open_badges/baking.h"
#include "credential/open_badges/sample.h"
#include "credential/status_list/status_list_credential.h"
#include "credential/verify/status_lists.h"
#include "support/known_documents.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::serialize;

const auto now = *Instant::parse("2026-04-01T00:00:00Z");
const std::string list_url = "https://lakeside.example/status/1";

class Verify : public testing::Test {
 protected:
  Verify() : issuer_(did::did_key(key_.public_key())), method_(did::did_key_method(key_.public_key())) {}

  object unsigned_credential() const { return open_badges::to_json(open_badges::sample_credential(issuer_)); }
  object sign(const object& credential, std::string suite = "eddsa-rdfc-2022") const {
    auto secured = data_integrity::sign(
        credential, key_, {.suite = std::move(suite), .created = now, .verification_method = method_});
    EXPECT_TRUE(secured) << secured.error().detail;
    return secured.value_or(object{});
  }
  Report verify_text(const std::string& text) const { return verify(text, options()); }
  Report verify_object(const object& credential) const { return verify_text(serialize(credential)); }
  Options options() const { return {.loader = &documents_, .now = now}; }
  static std::string code(const Report& report, std::string_view check) {
    const auto* found = report.find(check);
    return found ? found->code : "(no such check)";
  }

  object with_status(std::string purpose) const {
    auto credential = open_badges::sample_credential(issuer_);
    credential.status = {{list_url, 1234, std::move(purpose)}};
    return sign(open_badges::to_json(credential));
  }
  object status_credential(bool set, const std::string& purpose) const {
    status_list::StatusList list{list_url, issuer_, purpose, now, {}, status_list::Bitstring()};
    list.bits.set(1234, set ? 1 : 0);
    return status_list::to_credential(list);
  }

  SeededRandom random_{11};
  keys::KeyPair key_ = keys::KeyPair::generate(keys::KeyType::ed25519, random_);
  std::string issuer_, method_;
  test::KnownDocuments documents_;
};

TEST_F(Verify, SaysYesToWhatWasSigned) {
  const auto report = verify_object(sign(unsigned_credential()));
  EXPECT_TRUE(report.verified) << serialize(to_json(report));
  EXPECT_EQ(report.summary.kind, "Open Badges 3.0");
  EXPECT_EQ(report.summary.name, "Checks for Understanding");
  EXPECT_EQ(report.summary.issuer_name, "Lakeside Education Association");
  EXPECT_EQ(code(report, "issuer"), "issuer-established");
}

TEST_F(Verify, SaysYesToEverySuiteAndKind) {
  EXPECT_TRUE(verify_object(sign(unsigned_credential(), "eddsa-jcs-2022")).verified);
  for (auto type : {keys::KeyType::p256, keys::KeyType::p384}) {
    key_ = keys::KeyPair::generate(type, random_);
    issuer_ = did::did_key(key_.public_key());
    method_ = did::did_key_method(key_.public_key());
    for (auto suite : {"ecdsa-rdfc-2019", "ecdsa-jcs-2019"})
      EXPECT_TRUE(verify_object(sign(unsigned_credential(), suite)).verified) << suite;
  }
}

TEST_F(Verify, SaysYesToTokensOfEveryKey) {
  for (auto type : {keys::KeyType::ed25519, keys::KeyType::p256, keys::KeyType::p384, keys::KeyType::rsa}) {
    key_ = keys::KeyPair::generate(type, random_);
    issuer_ = did::did_key(key_.public_key());
    for (const auto& token :
         {*jose::sign_vc_jwt(unsigned_credential(), key_, did::did_key_method(key_.public_key())),
          *jose::sign_vc_jwt(unsigned_credential(), key_, ""),
          jose::sign_jose(unsigned_credential(), key_, did::did_key_method(key_.public_key()))}) {
      const auto report = verify_text(token);
      EXPECT_TRUE(report.verified) << serialize(to_json(report));
      EXPECT_EQ(code(report, "issuer"), "issuer-established");
    }
  }
}

TEST_F(Verify, ReadsTheCredentialOutOfPictures) {
  const auto text = serialize(sign(unsigned_credential()));
  const auto svg = *open_badges::bake("<svg><g/></svg>", text);
  EXPECT_TRUE(verify_text(svg).verified);
  EXPECT_EQ(verify_text(svg).summary.container, "SVG");
  EXPECT_TRUE(verify_text(*open_badges::bake("<svg/>", *jose::sign_vc_jwt(unsigned_credential(), key_, "")))
                  .verified);
}

TEST_F(Verify, SaysNoToChangedTexts) {
  auto credential = sign(unsigned_credential());
  credential["name"] = "Checks for Misunderstanding";
  const auto report = verify_object(credential);
  EXPECT_FALSE(report.verified);
  EXPECT_EQ(code(report, "proof"), "invalid-signature");
}

TEST_F(Verify, SaysNoToUnsignedCredentials) {
  EXPECT_EQ(code(verify_object(unsigned_credential()), "proof"), "no-proof");
  EXPECT_FALSE(verify_object(unsigned_credential()).verified);
}

TEST_F(Verify, SaysNoToACredentialThatNamesAnotherIssuer) {
  auto credential = unsigned_credential();
  credential["issuer"].as_object()["id"] = "did:web:nea.example";
  const auto report = verify_object(sign(credential));
  EXPECT_FALSE(report.verified);
  EXPECT_EQ(code(report, "issuer"), "issuer-mismatch");
}

TEST_F(Verify, SaysNoOutsideTheDates) {
  auto credential = unsigned_credential();
  credential["validUntil"] = "2026-03-31T23:59:59Z";
  EXPECT_EQ(code(verify_object(sign(credential)), "validity"), "expired");
  credential["validUntil"] = "2026-04-01T00:00:00Z";
  EXPECT_TRUE(verify_object(sign(credential)).verified);
  credential.erase("validUntil");
  credential["validFrom"] = "2026-04-01T00:00:01Z";
  EXPECT_EQ(code(verify_object(sign(credential)), "validity"), "not-yet-valid");
  EXPECT_FALSE(verify_object(sign(credential)).verified);
}

TEST_F(Verify, KnowsWhatTheStatusListSays) {
  documents_.put(list_url, serialize(sign(status_credential(false, "revocation"))));
  EXPECT_TRUE(verify_object(with_status("revocation")).verified);
  documents_.put(list_url, serialize(sign(status_credential(true, "revocation"))));
  EXPECT_EQ(code(verify_object(with_status("revocation")), "status"), "revoked");
  EXPECT_FALSE(verify_object(with_status("revocation")).verified);
  documents_.put(list_url, *jose::sign_vc_jwt(status_credential(true, "suspension"), key_, method_));
  EXPECT_EQ(code(verify_object(with_status("suspension")), "status"), "suspended");
}

TEST_F(Verify, KeptStatusListsAreNotLoadedAgainAndBelongToOneIssuer) {
  StatusLists kept;
  auto keeping = options();
  keeping.status_lists = &kept;
  const auto credential = serialize(with_status("revocation"));
  documents_.put(list_url, serialize(sign(status_credential(true, "revocation"))));
  EXPECT_EQ(code(verify(credential, keeping), "status"), "revoked");
  documents_.remove(list_url);
  EXPECT_EQ(code(verify(credential, keeping), "status"), "revoked");
  EXPECT_EQ(code(verify(credential, options()), "status"), "status-unavailable");
  EXPECT_EQ(kept.find({list_url, "did:key:z6MkSomebodyElse"}), nullptr);
  for (std::size_t i = 0; i < StatusLists::lists_max; ++i)
    kept.keep({std::to_string(i), issuer_}, kept.find({list_url, issuer_}));
  EXPECT_EQ(kept.find({list_url, issuer_}), nullptr) << "the oldest goes first";
}

TEST_F(Verify, DoesNotSayYesWhileTheStatusIsUnknown) {
  const auto credential = serialize(with_status("revocation"));
  EXPECT_EQ(code(verify_text(credential), "status"), "status-unavailable");
  EXPECT_FALSE(verify_text(credential).verified);
  auto lenient = options();
  lenient.allow_unchecked_status = true;
  EXPECT_TRUE(verify(credential, lenient).verified);
}

TEST_F(Verify, TrustsNoStatusListOfSomeoneElse) {
  const auto credential = serialize(with_status("revocation"));
  documents_.put(list_url, serialize(status_credential(false, "revocation")));
  EXPECT_EQ(code(verify_text(credential), "status"), "untrusted-status-list");
  const auto other = keys::KeyPair::generate(keys::KeyType::ed25519, random_);
  auto list = status_credential(false, "revocation");
  list["issuer"] = did::did_key(other.public_key());
  const auto forged = data_integrity::sign(
      list, other, {.created = now, .verification_method = did::did_key_method(other.public_key())});
  documents_.put(list_url, serialize(*forged));
  EXPECT_EQ(code(verify_text(credential), "status"), "untrusted-status-list");
  EXPECT_FALSE(verify_text(credential).verified);
}

TEST_F(Verify, ReadsTheRevocationListOf1EdTech) {
  auto credential = unsigned_credential();
  credential["credentialStatus"] = {{"id", "https://lakeside.example/revoked"},
                                    {"type", "1EdTechRevocationList"}};
  const auto text = serialize(sign(credential));
  documents_.put("https://lakeside.example/revoked",
                 R"({"id":"https://lakeside.example/revoked","revokedCredential":[]})");
  EXPECT_TRUE(verify_text(text).verified);
  documents_.put("https://lakeside.example/revoked",
                 R"({"id":"https://lakeside.example/revoked","revokedCredential":[{"id":")" +
                     std::string(credential.at("id").as_string()) +
                     R"(","revoked":true,"revocationReason":"Error"}]})");
  EXPECT_EQ(code(verify_text(text), "status"), "revoked");
}

TEST_F(Verify, ComparesTheRecipientByDidAndHashedMail) {
  const auto text = serialize(sign(unsigned_credential()));
  auto asking = options();
  for (auto person :
       {"did:key:z6MkjnTsAhSmGMxbGrHqGqoubDpdWyPbPTNWpcYBNfWXMXgD", "Maria.Santos@lakeside.example"}) {
    asking.recipient = person;
    EXPECT_EQ(code(verify(text, asking), "recipient"), "recipient-matches") << person;
  }
  asking.recipient = "someone@lakeside.example";
  EXPECT_FALSE(verify(text, asking).verified);
}

TEST_F(Verify, TakesTheKeyInTheFragmentOnlyWhenToldAndNeverAsIdentity) {
  issuer_ = "https://lakeside.example/issuer";
  method_ = issuer_ + "#" + key_.public_key().multikey();
  const auto text = serialize(sign(unsigned_credential()));
  EXPECT_EQ(code(verify_text(text), "proof"), "document-unavailable");
  EXPECT_FALSE(verify_text(text).verified);
  auto trusting = options();
  trusting.key_in_fragment = true;
  EXPECT_TRUE(verify(text, trusting).verified);
  EXPECT_EQ(code(verify(text, trusting), "issuer"), "issuer-not-established");
}

TEST_F(Verify, FindsTheKeyInTheDocumentOfDidWeb) {
  issuer_ = "did:web:lakeside.example";
  method_ = "did:web:lakeside.example#2026";
  const auto text = serialize(sign(unsigned_credential()));
  object document{{"id", issuer_},
                  {"verificationMethod",
                   {{{"id", method_},
                     {"type", "Multikey"},
                     {"controller", issuer_},
                     {"publicKeyMultibase", key_.public_key().multikey()}}}},
                  {"assertionMethod", {method_}}};
  const std::string url = "https://lakeside.example/.well-known/did.json";
  documents_.put(url, serialize(document));
  EXPECT_TRUE(verify_text(text).verified) << serialize(to_json(verify_text(text)));
  auto retired = document;
  retired["assertionMethod"] = boost::json::array{};
  documents_.put(url, serialize(retired));
  EXPECT_EQ(code(verify_text(text), "proof"), "wrong-purpose");
  auto revoked = document;
  revoked["verificationMethod"].as_array()[0].as_object()["revoked"] = "2026-03-31T00:00:00Z";
  documents_.put(url, serialize(revoked));
  EXPECT_EQ(code(verify_text(text), "proof"), "key-revoked");
  revoked["verificationMethod"].as_array()[0].as_object()["revoked"] = "2026-04-02T00:00:00Z";
  documents_.put(url, serialize(revoked));
  EXPECT_TRUE(verify_text(text).verified);
}

TEST_F(Verify, WantsEveryProofOfASetAndFollowsChains) {
  const auto other = keys::KeyPair::generate(keys::KeyType::ed25519, random_);
  data_integrity::ProofOptions first{.created = now, .verification_method = method_, .id = "urn:uuid:1"};
  data_integrity::ProofOptions second{.created = now,
                                      .verification_method = did::did_key_method(other.public_key())};
  auto set = *data_integrity::sign(*data_integrity::sign(unsigned_credential(), key_, first), other, second);
  EXPECT_TRUE(verify_object(set).verified);
  second.previous_proofs = {"urn:uuid:1"};
  auto chain =
      *data_integrity::sign(*data_integrity::sign(unsigned_credential(), key_, first), other, second);
  EXPECT_TRUE(verify_object(chain).verified) << serialize(to_json(verify_object(chain)));
  chain["proof"].as_array()[0].as_object()["created"] = "2026-04-01T00:00:01Z";
  EXPECT_FALSE(verify_object(chain).verified);
  chain["proof"].as_array().erase(chain["proof"].as_array().begin());
  EXPECT_EQ(code(verify_object(chain), "proof"), "previous-proof-not-found");
  set["proof"].as_array()[1].as_object()["proofValue"] = set["proof"].as_array()[0].as_object()["proofValue"];
  EXPECT_FALSE(verify_object(set).verified);
}

TEST_F(Verify, ChecksEndorsementsInside) {
  const auto credential = open_badges::sample_credential(issuer_);
  object endorsement{{"@context", {open_badges::credentials_context, open_badges::open_badges_context}},
                     {"id", "urn:uuid:2"},
                     {"type", {"VerifiableCredential", "EndorsementCredential"}},
                     {"name", "Endorsed by the state"},
                     {"issuer", {{"id", issuer_}, {"type", {"Profile"}}, {"name", "State"}}},
                     {"validFrom", "2026-01-01T00:00:00Z"},
                     {"credentialSubject",
                      {{"id", credential.subject.achievement.id},
                       {"type", {"EndorsementSubject"}},
                       {"endorsementComment", "Good work."}}}};
  const auto place = [&](const object& inner) {
    auto outer = unsigned_credential();
    outer["credentialSubject"].as_object()["achievement"].as_object()["endorsement"] = {inner};
    return sign(outer);
  };
  EXPECT_EQ(code(verify_object(place(sign(endorsement))), "endorsements"), "endorsements-valid")
      << serialize(to_json(verify_object(place(sign(endorsement)))));
  EXPECT_TRUE(verify_object(place(sign(endorsement))).verified);
  auto changed = sign(endorsement);
  changed["name"] = "Endorsed by the country";
  EXPECT_EQ(code(verify_object(place(changed)), "endorsements"), "endorsement-invalid-signature");
  endorsement["credentialSubject"].as_object()["id"] = issuer_;
  EXPECT_TRUE(verify_object(place(sign(endorsement))).verified);
  endorsement["credentialSubject"].as_object()["id"] = "urn:uuid:3";
  EXPECT_EQ(code(verify_object(place(sign(endorsement))), "endorsements"), "endorsement-misplaced");
}

TEST_F(Verify, ComparesEvidenceWithItsDigest) {
  auto credential = open_badges::sample_credential(issuer_);
  credential.evidence.front().digest_multibase = codec::digest_multibase("a video");
  const auto text = serialize(sign(open_badges::to_json(credential)));
  EXPECT_EQ(code(verify_text(text), "evidence"), "evidence-unavailable");
  EXPECT_TRUE(verify_text(text).verified);
  documents_.put(credential.evidence.front().id, "a video");
  EXPECT_EQ(code(verify_text(text), "evidence"), "evidence-unchanged");
  documents_.put(credential.evidence.front().id, "another video");
  EXPECT_EQ(code(verify_text(text), "evidence"), "evidence-changed");
  EXPECT_FALSE(verify_text(text).verified);
}

TEST_F(Verify, SaysWhatIsMissingByName) {
  auto credential = unsigned_credential();
  credential["credentialSubject"].as_object()["achievement"].as_object().erase("criteria");
  const auto report = verify_object(sign(credential));
  EXPECT_EQ(code(report, "schema"), "schema-violated");
  EXPECT_THAT(report.find("schema")->detail,
              testing::HasSubstr("credentialSubject.achievement: \"criteria\" is missing"));
}

TEST_F(Verify, SaysWhyItCannotReadOtherThings) {
  for (auto text :
       {"", "hello", "[]", "{}", "{", "eyJhbGciOiJub25lIn0.e30.AA", "<svg></svg>", "\x89PNG\r\n\x1a\n"}) {
    const auto report = verify_text(text);
    EXPECT_FALSE(report.verified) << text;
    EXPECT_EQ(report.checks.front().outcome, Outcome::failed) << text;
  }
}

TEST_F(Verify, NeverTakesATokenWithoutSignatureOrWithAnotherAlgorithm) {
  auto token = *jose::sign_vc_jwt(unsigned_credential(), key_, "");
  const auto payload = token.substr(token.find('.'), token.rfind('.') - token.find('.'));
  for (auto header :
       {R"({"alg":"none"})", R"({"alg":"HS256","kid":")", R"({"alg":"EdDSA","crit":["exp"],"exp":1})"})
    EXPECT_FALSE(verify_text(base64url(bytes_of(header)) + payload + ".AAAA").verified) << header;
}

TEST_F(Verify, WantsClaimsAndCredentialToSayTheSame) {
  const auto credential = unsigned_credential();
  for (auto [claim, value] : {std::pair<const char*, boost::json::value>("iss", "did:web:nea.example"),
                              {"sub", "did:web:someone"},
                              {"jti", "urn:uuid:9"},
                              {"nbf", 1}}) {
    auto payload = credential;
    payload[claim] = value;
    const auto token =
        jose::sign_jws({{"typ", "JWT"}, {"jwk", key_.public_key().jwk()}}, serialize(payload), key_);
    EXPECT_EQ(verify_text(token).checks.front().code, "claims-differ") << claim;
  }
}

TEST_F(Verify, HonorsTheExpiryThatOnlyTheTokenHas) {
  auto payload = unsigned_credential();
  payload["exp"] = now.milliseconds() / 1000 - 1;
  const auto token =
      jose::sign_jws({{"typ", "JWT"}, {"jwk", key_.public_key().jwk()}}, serialize(payload), key_);
  EXPECT_EQ(code(verify_text(token), "validity"), "expired");
  payload["exp"] = "never";
  EXPECT_FALSE(verify_text(jose::sign_jws({{"typ", "JWT"}, {"jwk", key_.public_key().jwk()}},
                                          serialize(payload), key_))
                   .verified);
}

TEST_F(Verify, OpensEnvelopesAndPresentations) {
  const auto token = jose::sign_jose(unsigned_credential(), key_, method_);
  const object envelope{{"@context", "https://www.w3.org/ns/credentials/v2"},
                        {"id", "data:application/vc+jwt," + token},
                        {"type", "EnvelopedVerifiableCredential"}};
  EXPECT_TRUE(verify_object(envelope).verified);
  object presentation{{"@context", {"https://www.w3.org/ns/credentials/v2"}},
                      {"type", {"VerifiablePresentation"}},
                      {"holder", issuer_},
                      {"verifiableCredential", {sign(unsigned_credential()), envelope}}};
  data_integrity::ProofOptions proof{.created = now,
                                     .verification_method = method_,
                                     .purpose = "authentication",
                                     .domain = "hr.example",
                                     .challenge = "abc"};
  const auto text = serialize(*data_integrity::sign(presentation, key_, proof));
  auto asking = options();
  asking.domain = "hr.example";
  asking.challenge = "abc";
  EXPECT_TRUE(verify(text, asking).verified) << serialize(to_json(verify(text, asking)));
  asking.challenge = "abd";
  EXPECT_EQ(code(verify(text, asking), "proof"), "wrong-challenge");
}

}  // namespace
}  // namespace laurel::credential::verify
