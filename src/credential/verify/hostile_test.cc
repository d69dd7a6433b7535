// Whatever is handed in: never a yes, never a crash, never long (the limit of the project is one second).
#include <gmock/gmock.h>

#include <boost/json/serialize.hpp>
#include <chrono>

#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "credential/jose/vc_jwt.h"
#include "credential/open_badges/baking.h"
#include "credential/open_badges/sample.h"
#include "credential/verify/verify.h"

namespace laurel::credential::verify {
namespace {

const auto now = *Instant::parse("2026-04-01T00:00:00Z");

class HostileCredential : public testing::Test {
 protected:
  HostileCredential() {
    credential_ = open_badges::to_json(open_badges::sample_credential(did::did_key(key_.public_key())));
    secured_ = boost::json::serialize(
        data_integrity::sign(credential_, key_, {.created = now, .verification_method = method_}).value());
  }
  static bool verified(const std::string& text) { return verify(text, {.now = now}).verified; }

  /// Flips one bit of each byte in turn, `step` bytes apart.
  static void expect_no_for_flipped(const std::string& text, std::size_t step) {
    ASSERT_TRUE(verified(text));
    for (std::size_t i = 0; i < text.size(); i += step) {
      auto flipped = text;
      flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 7)));
      EXPECT_FALSE(verified(flipped)) << i << ": " << flipped.substr(i, 20);
    }
  }

  static void expect_quick_no(const std::string& text, const std::string& what) {
    const auto started = std::chrono::steady_clock::now();
    const auto report = verify(text, {.now = now});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
    EXPECT_FALSE(report.verified) << what;
    EXPECT_FALSE(report.checks.empty()) << what;
    // Debug builds and sanitizers are several times slower than what is delivered.
    EXPECT_LT(taken.count(), 8.0) << what;
  }

  keys::KeyPair key_ = *keys::KeyPair::from_seed(keys::KeyType::ed25519, Bytes(32, 9));
  std::string method_ = did::did_key_method(key_.public_key());
  boost::json::object credential_;
  std::string secured_;
};

TEST_F(HostileCredential, AnyFlippedByteOfASignedCredentialIsANo) {
  expect_no_for_flipped(secured_, 7);
}

TEST_F(HostileCredential, AnyFlippedByteOfATokenIsANo) {
  expect_no_for_flipped(*jose::sign_vc_jwt(credential_, key_, method_), 7);
}

TEST_F(HostileCredential, AnyFlippedByteOfTheSignatureIsANo) {
  const auto value = secured_.find("\"proofValue\":\"") + 14;
  for (auto i = value; secured_[i] != '"'; ++i) {
    auto flipped = secured_;
    flipped[i] = flipped[i] == '2' ? '3' : '2';
    if (flipped == secured_) continue;
    EXPECT_FALSE(verified(flipped)) << i - value;
  }
}

TEST_F(HostileCredential, EveryCutIsANo) {
  for (std::size_t size = 0; size < secured_.size(); size += 13)
    EXPECT_FALSE(verified(secured_.substr(0, size)));
}

TEST_F(HostileCredential, NestedTextsEndSoon) {
  expect_quick_no(std::string(1'000'000, '['), "a million open brackets");
  std::string nested;
  for (int i = 0; i < 60'000; ++i) nested += "{\"@context\":";
  expect_quick_no(nested, "nested contexts, cut off");
  expect_quick_no(nested + "null" + std::string(60'000, '}'), "nested contexts");
  expect_quick_no("eyJ" + std::string(1'000'000, 'A') + "." + std::string(1'000'000, 'A') + ".AA",
                  "a long token");
}

TEST_F(HostileCredential, ManyMembersEndSoon) {
  auto crowd = credential_;
  boost::json::array many;
  for (int i = 0; i < 20'000; ++i)
    many.emplace_back(boost::json::object{{"type", {"Evidence"}}, {"name", "x"}});
  crowd["evidence"] = many;
  crowd["proof"] = {{"type", "DataIntegrityProof"},
                    {"cryptosuite", "eddsa-rdfc-2022"},
                    {"proofPurpose", "assertionMethod"},
                    {"verificationMethod", method_},
                    {"proofValue", "z1"}};
  expect_quick_no(boost::json::serialize(crowd), "20,000 nameless pieces of evidence");
  auto chain = crowd;
  chain["evidence"] = boost::json::array();
  chain["proof"] = boost::json::array(1000, chain["proof"]);
  expect_quick_no(boost::json::serialize(chain), "a thousand proofs");
}

TEST_F(HostileCredential, StrangeTextsAreANo) {
  const std::string cases[] = {
      R"({"@context":"https://www.w3.org/ns/credentials/v2","@context":{}})",
      R"({"@context":["https://www.w3.org/ns/credentials/v2"],"id":"\ud800"})",
      R"({"@context":["https://www.w3.org/ns/credentials/v2"],"n":1e999})",
      "{\"@context\":\"\xff\xfe\"}",
      R"({"@context":null,"credentialSubject":null,"issuer":null,"proof":null,"type":null})",
      R"({"@context":[[[]]],"credentialSubject":[[]],"issuer":[],"proof":[[]],"type":[[]]})",
      R"({"type":"EnvelopedVerifiableCredential","id":"data:,"})",
      R"({"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,eyJ.eyJ.x"})",
      R"({"type":"Assertion","id":"http:","recipient":[],"badge":{},"verification":{"type":"hosted"},"issuedOn":"x"})",
      "eyJhbGciOiJFZERTQSJ9..AA",
      "eyJ..",
      std::string("\0\0\0", 3)};
  for (const auto& text : cases) expect_quick_no(text, text);
}

TEST_F(HostileCredential, ACredentialInsideItselfEndsSoon) {
  boost::json::value inner = credential_;
  for (int i = 0; i < 12; ++i) {
    auto outer = credential_;
    outer["endorsement"] = {inner, inner};
    inner = outer;
    if (boost::json::serialize(inner).size() > 4'000'000) break;
  }
  expect_quick_no(boost::json::serialize(inner), "endorsements inside endorsements");
}

}  // namespace
}  // namespace laurel::credential::verify
