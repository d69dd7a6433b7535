#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "credential/jose/jws.h"
#include "credential/open_badges/achievement_credential.h"
#include "credential/open_badges/baking.h"
#include "credential/verify/verify.h"
#include "support/known_documents.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::serialize;

class OpenBadges2 : public testing::Test {
 protected:
  OpenBadges2() {
    put({{"@context", context},
         {"type", "BadgeClass"},
         {"id", site + "/badge"},
         {"name", "Robotics"},
         {"issuer", site + "/issuer"}});
    put(issuer_);
    assertion_ = {{"@context", context},
                  {"type", "Assertion"},
                  {"id", site + "/assertions/1"},
                  {"recipient",
                   {{"type", "email"},
                    {"hashed", true},
                    {"salt", "s"},
                    {"identity", open_badges::hash_identity("a@b.example", "s")}}},
                  {"badge", site + "/badge"},
                  {"issuedOn", "2020-01-01T00:00:00Z"},
                  {"verification", {{"type", "HostedBadge"}}}};
    put(assertion_);
  }
  void put(const object& document) {
    documents_.put(std::string(document.at("id").as_string()), serialize(document));
  }
  Report check(const std::string& text, std::string recipient = "") const {
    return verify(text, {.loader = &documents_,
                         .now = *Instant::parse("2026-01-01T00:00:00Z"),
                         .recipient = std::move(recipient)});
  }
  static std::string code(const Report& report, std::string_view name) {
    return report.find(name) ? report.find(name)->code : "(no such check)";
  }

  static constexpr const char* context = "https://w3id.org/openbadges/v2";
  const std::string site = "https://badges.example";
  object issuer_{{"@context", context}, {"type", "Profile"}, {"id", site + "/issuer"}, {"name", "Makers"}};
  object assertion_;
  test::KnownDocuments documents_;
};

TEST_F(OpenBadges2, VerifiesHostedAssertionsInEveryContainer) {
  const auto report = check(serialize(assertion_), "a@b.example");
  EXPECT_TRUE(report.verified) << serialize(to_json(report));
  EXPECT_EQ(report.summary.name, "Robotics");
  EXPECT_EQ(report.summary.issuer_name, "Makers");
  const auto picture = [&](std::string_view inside) {
    return *open_badges::bake("<svg/>", inside, open_badges::Generation::two);
  };
  EXPECT_TRUE(check(picture(serialize(assertion_))).verified);
  EXPECT_TRUE(check(picture(site + "/assertions/1")).verified);
}

TEST_F(OpenBadges2, SaysNoToChangedRevokedExpiredAndForeignAssertions) {
  auto changed = assertion_;
  changed["issuedOn"] = "2021-01-01T00:00:00Z";
  EXPECT_EQ(code(check(serialize(changed)), "proof"), "invalid-signature");
  EXPECT_EQ(code(check(serialize(assertion_), "x@b.example"), "recipient"), "recipient-differs");
  auto expired = assertion_;
  expired["expires"] = "2025-01-01T00:00:00Z";
  put(expired);
  EXPECT_EQ(code(check(serialize(expired)), "validity"), "expired");
  put({{"id", site + "/assertions/1"}, {"revoked", true}});
  EXPECT_EQ(code(check(serialize(assertion_)), "proof"), "revoked");
  auto foreign = assertion_;
  foreign["id"] = "https://elsewhere.example/1";
  put(foreign);
  EXPECT_EQ(code(check(serialize(foreign)), "issuer"), "issuer-mismatch");
  EXPECT_FALSE(check(serialize(foreign)).verified);
}

TEST_F(OpenBadges2, VerifiesSignedAssertionsWithTheIssuersKeyOnly) {
  SeededRandom random(4);
  const auto key = keys::KeyPair::generate(keys::KeyType::rsa, random);
  const auto other = keys::KeyPair::generate(keys::KeyType::rsa, random);
  object published{{"id", site + "/key"},
                   {"type", "CryptographicKey"},
                   {"owner", site + "/issuer"},
                   {"publicKeyJwk", key.public_key().jwk()}};
  put(published);
  issuer_["publicKey"] = site + "/key";
  issuer_["revocationList"] = site + "/revoked";
  put(issuer_);
  documents_.put(site + "/revoked", R"({"type":"RevocationList","revokedAssertions":["urn:uuid:9"]})");
  assertion_["id"] = "urn:uuid:1";
  assertion_["verification"] = {{"type", "SignedBadge"}, {"creator", site + "/key"}};
  const auto token = jose::sign_jws({}, serialize(assertion_), key);
  EXPECT_TRUE(check(token).verified) << serialize(to_json(check(token)));
  EXPECT_EQ(code(check(jose::sign_jws({}, serialize(assertion_), other)), "proof"), "invalid-signature");
  documents_.put(site + "/revoked",
                 R"({"revokedAssertions":[{"id":"urn:uuid:1","revocationReason":"Error"}]})");
  EXPECT_EQ(code(check(token), "status"), "revoked");
  assertion_["verification"].as_object()["creator"] = "https://elsewhere.example/key";
  EXPECT_EQ(code(check(jose::sign_jws({}, serialize(assertion_), key)), "proof"), "issuer-mismatch");
}

TEST_F(OpenBadges2, TakesTheKeyThatTheProfileHasInIt) {
  SeededRandom random(4);
  const auto key = keys::KeyPair::generate(keys::KeyType::rsa, random);
  issuer_["publicKey"] = {
      {"id", site + "/key"}, {"type", "CryptographicKey"}, {"publicKeyJwk", key.public_key().jwk()}};
  put(issuer_);
  assertion_["verification"] = {{"type", "SignedBadge"}, {"creator", site + "/key"}};
  EXPECT_TRUE(check(jose::sign_jws({}, serialize(assertion_), key)).verified);
}

TEST_F(OpenBadges2, KnowsRecipientsHashedWithEitherFunction) {
  // printf a@b.examples | md5sum
  assertion_["recipient"].as_object()["identity"] = "md5$679be422b8fb4acba13f6ea18578a164";
  put(assertion_);
  EXPECT_EQ(code(check(serialize(assertion_), "a@b.example"), "recipient"), "recipient-matches");
  EXPECT_EQ(code(check(serialize(assertion_), "b@b.example"), "recipient"), "recipient-differs");
}

TEST_F(OpenBadges2, DoesNotSayYesWithoutTheDocumentsAndStillLooksAtTheDates) {
  documents_.remove(site + "/issuer");
  auto report = check(serialize(assertion_), "a@b.example");
  EXPECT_FALSE(report.verified);
  for (auto name : {"proof", "issuer", "status"})
    EXPECT_EQ(report.find(name)->outcome, Outcome::not_checked) << name;
  EXPECT_EQ(code(report, "issuer"), "document-unavailable");
  EXPECT_EQ(code(report, "recipient"), "recipient-matches");
  assertion_["expires"] = "2025-01-01T00:00:00Z";
  EXPECT_EQ(code(check(serialize(assertion_)), "validity"), "expired");
}

TEST_F(OpenBadges2, CannotCheckAPictureWhoseAddressAnswersNothing) {
  documents_.remove(site + "/assertions/1");
  const auto report =
      check(*open_badges::bake("<svg/>", site + "/assertions/1", open_badges::Generation::two));
  EXPECT_FALSE(report.verified);
  EXPECT_EQ(report.find("proof")->outcome, Outcome::not_checked);
}

// What an assertion says of its issuer is what its author says: only the issuer's own address counts.
TEST_F(OpenBadges2, DoesNotBelieveAProfileThatTheAssertionBringsAlong) {
  object badge{{"@context", context},
               {"type", "BadgeClass"},
               {"id", "https://mine.example/badge"},
               {"name", "Forged"}};
  badge["issuer"] = object{{"type", "Profile"},
                           {"id", site + "/issuer"},
                           {"name", "Makers"},
                           {"publicKey", "https://mine.example/key"},
                           {"verification", {{"allowedOrigins", {"mine.example"}}}}};
  auto hosted = assertion_;
  hosted["id"] = "https://mine.example/1";
  hosted["badge"] = badge;
  put(hosted);
  for (const bool issuer_answers : {true, false}) {
    if (!issuer_answers) documents_.remove(site + "/issuer");
    EXPECT_FALSE(check(serialize(hosted)).verified) << issuer_answers;
  }
  SeededRandom random(5);
  const auto key = keys::KeyPair::generate(keys::KeyType::rsa, random);
  put({{"id", "https://mine.example/key"},
       {"type", "CryptographicKey"},
       {"owner", site + "/issuer"},
       {"publicKeyJwk", key.public_key().jwk()}});
  auto with_key = hosted;
  with_key["verification"] = {{"type", "SignedBadge"}, {"creator", "https://mine.example/key"}};
  const auto token = jose::sign_jws({}, serialize(with_key), key);
  EXPECT_FALSE(check(token).verified);
  put(issuer_);
  EXPECT_FALSE(check(token).verified);
}

TEST_F(OpenBadges2, BelievesAnEmbeddedProfileOfTheSiteThatHostsTheAssertion) {
  documents_.remove(site + "/issuer");
  auto hosted = assertion_;
  hosted["badge"] =
      object{{"type", "BadgeClass"}, {"id", site + "/badge"}, {"name", "Robotics"}, {"issuer", issuer_}};
  put(hosted);
  EXPECT_TRUE(check(serialize(hosted)).verified) << serialize(to_json(check(serialize(hosted))));
}

}  // namespace
}  // namespace laurel::credential::verify
