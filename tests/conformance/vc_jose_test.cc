// w3c/vc-jose-cose-test-suite: its JWTs, and its documents signed with its keys. COSE and SD-JWT are not
// spoken here.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "base/text.h"
#include "conformance.h"
#include "credential/data_model/members.h"
#include "credential/jose/vc_jwt.h"
#include "credential/verify/verify.h"
#include "support/known_documents.h"

namespace laurel::conformance {
namespace {

using boost::json::object;

const std::string issuer = "https://example.issuer/vc-jose-cose";
constexpr const char* key_names[] = {"vm-p256", "vm-p384", "vm-p521", "vm-ed25519"};

std::filesystem::path folder() {
  return data_folder() / "vc-jose-cose/input";
}

object method(const std::string& name) {
  auto found = read_json(folder() / (name + ".json")).as_object();
  found.erase("secretKeyJwk");
  return found;
}

credential::keys::KeyPair key(const std::string& name) {
  return *credential::keys::KeyPair::from_secret_jwk(
      read_json(folder() / (name + ".json")).at("secretKeyJwk").as_object());
}

// The issuer's document with all four keys.
test::KnownDocuments issuer_documents() {
  boost::json::array methods, names;
  for (const auto* name : key_names) {
    methods.emplace_back(method(name));
    names.push_back(methods.back().at("id"));
  }
  test::KnownDocuments documents;
  documents.put(issuer, boost::json::serialize(object{
                            {"id", issuer}, {"verificationMethod", methods}, {"assertionMethod", names}}));
  return documents;
}

credential::verify::Report verify(const std::string& text) {
  const auto documents = issuer_documents();
  return credential::verify::verify(text,
                                    {.loader = &documents, .now = *Instant::parse("2024-12-15T12:00:00Z")});
}

std::string why_not(const credential::verify::Report& report) {
  return report.verified ? "" : boost::json::serialize(credential::verify::to_json(report));
}

bool is_json_web_token(const std::string& name) {
  return name.contains("-jose-") || name == "credential-issuer-match-signed";
}

TEST(VcJose, EveryTokenOfTheSuite) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("vc-jose-cose/tokens");
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    const auto name = entry.path().stem().string();
    if (entry.path().extension() != ".txt" || !is_json_web_token(name)) continue;
    const auto report = verify(std::string(trim(read_text(entry.path()))));
    const bool refused = name.contains("-bad-") || name.contains("vc-vp-claims");
    suite.record(name, refused ? (report.verified ? "is accepted" : "") : why_not(report));
  }
}

TEST(VcJose, EveryDocumentOfTheSuiteWithEachKey) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("vc-jose-cose/documents");
  for (const std::string name : {"credential-minimal", "credential-full", "credential-unknown-extensions",
                                 "credential-selective", "credential-nested-selective"}) {
    for (const std::string key_name : key_names) {
      auto document = read_json(folder() / (name + ".json")).as_object();
      document["issuer"] = issuer;
      document.erase("credentialStatus");
      const auto token = credential::jose::sign_jose(document, key(key_name),
                                                     credential::data_model::text(method(key_name), "id"));
      suite.record(name + "/" + key_name, why_not(verify(token)));
    }
  }
}

}  // namespace
}  // namespace laurel::conformance
