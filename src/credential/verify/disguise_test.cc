// What a holder or a forger may write so that the signature still fits: never a yes.
#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "credential/jose/jws.h"
#include "credential/jose/vc_jwt.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/open_badges/sample.h"
#include "credential/rdf/canonize.h"
#include "credential/status_list/status_list_credential.h"
#include "credential/verify/verify.h"
#include "support/known_documents.h"

namespace laurel::credential::verify {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::serialize;

const auto now = *Instant::parse("2026-04-01T00:00:00Z");
const std::string list_url = "https://lakeside.example/status/1";
const std::string vocabulary = "https://www.w3.org/2018/credentials#";

// A credential that the issuer has revoked, and what its holder can write without breaking the signature.
class Disguise : public testing::Test {
 protected:
  Disguise() {
    auto credential = open_badges::sample_credential(issuer_);
    credential.status = {{list_url, 1234, "revocation"}};
    signed_ = sign(open_badges::to_json(credential));
    status_list::StatusList list{list_url, issuer_, "revocation", now, {}, status_list::Bitstring()};
    list.bits.set(1234, 1);
    documents_.put(list_url, serialize(sign(status_list::to_credential(list))));
  }
  object sign(const object& credential) const {
    return data_integrity::sign(credential, key_, {.created = now, .verification_method = method_}).value();
  }
  Report check(const object& credential) const {
    return verify(serialize(credential), {.loader = &documents_, .now = now});
  }
  /// What is signed, without asking for the plain form.
  static std::string meaning(object credential) {
    credential.erase("proof");
    const auto dataset = jsonld::to_rdf(credential, {.rdf_direction = jsonld::RdfDirection::i18n_datatype});
    return dataset ? rdf::canonize(*dataset).value() : dataset.error().detail;
  }
  void expect_no(const object& disguised, const char* how) {
    EXPECT_TRUE(meaning(disguised) == meaning(signed_))
        << how << ": the case would not deceive anybody: " << meaning(disguised).substr(0, 200);
    const auto report = check(disguised);
    EXPECT_FALSE(report.verified) << how;
    EXPECT_EQ(report.find("proof")->code, "not-plain") << how;
  }
  object with_context(const object& more) const {
    auto credential = signed_;
    credential["@context"].as_array().push_back(more);
    return credential;
  }
  static boost::json::value take(object& from, std::string_view name) {
    auto value = from.at(name);
    from.erase(name);
    return value;
  }

  keys::KeyPair key_ = *keys::KeyPair::from_seed(keys::KeyType::ed25519, Bytes(32, 9));
  std::string issuer_ = did::did_key(key_.public_key());
  std::string method_ = did::did_key_method(key_.public_key());
  test::KnownDocuments documents_;
  object signed_;
};

TEST_F(Disguise, ARevokedCredentialIsANoAsItWasIssued) {
  EXPECT_EQ(check(signed_).find("status")->code, "revoked");
}

TEST_F(Disguise, AStatusUnderAnotherNameIsANo) {
  auto by_address = signed_;
  by_address[vocabulary + "credentialStatus"] = take(by_address, "credentialStatus");
  expect_no(by_address, "the full IRI");

  auto by_prefix = with_context({{"c", vocabulary}});
  by_prefix["c:credentialStatus"] = take(by_prefix, "credentialStatus");
  expect_no(by_prefix, "a prefix");

  auto by_alias = with_context({{"standing", {{"@id", vocabulary + "credentialStatus"}, {"@type", "@id"}}}});
  by_alias["standing"] = take(by_alias, "credentialStatus");
  expect_no(by_alias, "an alias");
}

TEST_F(Disguise, AStatusInAnotherPlaceIsANo) {
  auto nested = with_context({{"more", "@nest"}});
  nested["more"] = object{{"credentialStatus", take(nested, "credentialStatus")}};
  expect_no(nested, "@nest");

  auto included = signed_;
  included["@included"] = array{object{{"id", included.at("id")},
                                       {"type", "VerifiableCredential"},
                                       {"credentialStatus", take(included, "credentialStatus")}}};
  expect_no(included, "@included");

  auto in_set = signed_;
  in_set["credentialStatus"] = object{{"@set", array{take(in_set, "credentialStatus")}}};
  expect_no(in_set, "@set");

  auto in_list = signed_;
  in_list["credentialSubject"] = array{array{take(in_list, "credentialSubject")}};
  expect_no(in_list, "a list inside a list");
}

TEST_F(Disguise, AStatusSaidOfAnotherMentionOfTheCredentialIsANo) {
  auto credential = signed_;
  credential.erase("proof");
  const auto id = credential.at("id");
  credential["evidence"] = array{object{{"id", id}, {"type", array{"Evidence", "VerifiableCredential"}}}};
  signed_ = sign(credential);
  auto moved = signed_;
  moved["evidence"].as_array().front().as_object()["credentialStatus"] = take(moved, "credentialStatus");
  const auto report = check(moved);
  EXPECT_TRUE(meaning(moved) == meaning(signed_)) << meaning(moved).substr(0, 300);
  EXPECT_FALSE(report.verified);
}

TEST_F(Disguise, TypesIdsAndDatesUnderOtherNamesAreANo) {
  auto by_keyword = signed_;
  by_keyword["@type"] = take(by_keyword, "type");
  expect_no(by_keyword, "@type");

  auto id = signed_;
  id["@id"] = take(id, "id");
  expect_no(id, "@id");

  auto dates = signed_;
  dates[vocabulary + "validFrom"] =
      object{{"@value", take(dates, "validFrom")}, {"@type", "http://www.w3.org/2001/XMLSchema#dateTime"}};
  expect_no(dates, "a date");
}

TEST_F(Disguise, AProofThatHidesItsExpiryIsANo) {
  auto credential = open_badges::to_json(open_badges::sample_credential(issuer_));
  data_integrity::ProofOptions options{.created = now, .verification_method = method_};
  options.expires = *Instant::parse("2026-03-01T00:00:00Z");
  auto expired = data_integrity::sign(credential, key_, options).value();
  EXPECT_EQ(check(expired).find("proof")->code, "proof-expired");
  auto& proof = expired["proof"].is_array() ? expired["proof"].as_array().front().as_object()
                                            : expired["proof"].as_object();
  proof["https://w3id.org/security#expiration"] =
      object{{"@value", take(proof, "expires")}, {"@type", "http://www.w3.org/2001/XMLSchema#dateTime"}};
  EXPECT_EQ(check(expired).find("proof")->code, "not-plain");
}

TEST_F(Disguise, SigningRefusesWhatVerifyingWould) {
  auto credential = open_badges::to_json(open_badges::sample_credential(issuer_));
  credential[vocabulary + "issuer"] = object{{"@id", "did:web:nea.example"}};
  const auto refused =
      data_integrity::sign(credential, key_, {.created = now, .verification_method = method_});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "not-plain");
}

// Whoever forges a credential brings their own key.
TEST_F(Disguise, AKeyThatCameWithTheTokenIsNotTheIssuers) {
  const auto mine = *keys::KeyPair::from_seed(keys::KeyType::ed25519, Bytes(32, 66));
  auto forged = open_badges::to_json(open_badges::sample_credential("did:web:nea.example"));
  for (const object& header : {object{{"typ", "JWT"}, {"jwk", mine.public_key().jwk()}},
                               object{{"typ", "vc+jwt"}, {"jwk", mine.public_key().jwk()}},
                               object{{"typ", "JWT"}, {"kid", ""}, {"jwk", mine.public_key().jwk()}},
                               object{{"typ", "JWT"}, {"kid", 7}, {"jwk", mine.public_key().jwk()}}}) {
    const auto token = jose::sign_jws(header, serialize(forged), mine);
    const auto report = verify(token, {.loader = &documents_, .now = now});
    EXPECT_FALSE(report.verified) << serialize(header);
    EXPECT_EQ(report.find("issuer")->code, "issuer-not-established") << serialize(header);
  }
  forged["issuer"].as_object()["id"] = did::did_key(mine.public_key());
  const auto own =
      jose::sign_jws({{"typ", "JWT"}, {"jwk", mine.public_key().jwk()}}, serialize(forged), mine);
  EXPECT_TRUE(verify(own, {.now = now}).verified) << "the key is the issuer's own did:key";
}

TEST_F(Disguise, APresentationCannotBorrowItsHoldersName) {
  const auto mine = *keys::KeyPair::from_seed(keys::KeyType::ed25519, Bytes(32, 66));
  const object presentation{
      {"@context", array{"https://www.w3.org/ns/credentials/v2"}},
      {"type", array{"VerifiablePresentation"}},
      {"holder", "did:web:nea.example"},
      {"verifiableCredential",
       array{open_badges::to_json(open_badges::sample_credential("did:web:nea.example"))}}};
  const auto token =
      jose::sign_jws({{"typ", "vp+jwt"}, {"jwk", mine.public_key().jwk()}}, serialize(presentation), mine);
  EXPECT_FALSE(verify(token, {.loader = &documents_, .now = now}).verified);
}

}  // namespace
}  // namespace laurel::credential::verify
