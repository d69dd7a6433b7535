// 1EdTech's canonical texts of Open Badges 3.0 and CLR 2.0, its examples, and the badges of the JFF
// plugfests.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "conformance.h"
#include "credential/data_integrity/proof.h"
#include "credential/data_model/members.h"
#include "credential/did/did_key.h"
#include "credential/verify/verify.h"
#include "credential/verify/well_formed.h"
#include "published_contexts.h"

namespace laurel::conformance {
namespace {

using boost::json::object;
namespace data_integrity = credential::data_integrity;

const auto now = *Instant::parse("2026-04-01T00:00:00Z");
const PublishedContexts contexts;

// The documents behind the canonical texts; the texts were published without them.
constexpr std::string_view badge = R"({
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  "id": "http://example.com/credentials/3527",
  "type": ["VerifiableCredential", "OpenBadgeCredential"],
  "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"], "name": "Example Corp",
             "url": "https://www.imsglobal.org"},
  "validFrom": "2010-01-01T00:00:00Z",
  "name": "Teamwork Badge",
  "credentialSubject": {
    "id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["AchievementSubject"],
    "achievement": {
      "id": "https://example.com/achievements/21st-century-skills/teamwork", "type": ["Achievement"],
      "criteria": {"narrative": "Team members are nominated for this badge by their peers and recognized upon review by Example Corp management."},
      "description": "This badge recognizes the development of the capacity to collaborate within a group environment.",
      "name": "Teamwork"}}})";

constexpr std::string_view record = R"({
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
               "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
               "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
  "id": "http://example.edu/credentials/3732",
  "type": ["VerifiableCredential", "ClrCredential"],
  "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"], "name": "Example University"},
  "validFrom": "2010-01-01T00:00:00Z",
  "name": "Sample Transcript",
  "credentialSubject": {
    "id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["ClrSubject"],
    "achievement": [
      {"id": "urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002", "type": ["Achievement"],
       "creator": {"id": "https://example.edu/issuers/565049", "type": ["Profile"]},
       "name": "Achievement 1", "description": "Achievement 1",
       "criteria": {"id": "https://example.edu/achievements/a7467ef6-56cb-11ec-bf63-0242ac130002/criteria"},
       "image": {"id": "https://example.edu/achievements/sample.png", "type": "Image"}},
      {"id": "urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002", "type": ["Achievement"],
       "creator": {"id": "https://example.edu/issuers/565049", "type": ["Profile"]},
       "name": "Achievement 2", "description": "Achievement 2",
       "criteria": {"id": "https://example.edu/achievements/dd887f0a-56cb-11ec-bf63-0242ac130002/criteria"},
       "image": {"id": "https://example.edu/achievements/sample.png", "type": "Image"}}],
    "association": [{"type": ["Association"], "associationType": "isParentOf",
                     "sourceId": "urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002",
                     "targetId": "urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002"}],
    "verifiableCredential": [{
      "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                   "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
      "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
      "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"], "name": "Example University"},
      "validFrom": "2010-01-01T00:00:00Z",
      "name": "Example University Degree",
      "credentialSubject": {
        "id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["AchievementSubject"],
        "achievement": {"id": "urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002", "type": ["Achievement"],
          "creator": {"id": "https://example.edu/issuers/565049", "type": ["Profile"]},
          "name": "Achievement 1", "description": "Achievement 1",
          "criteria": {"id": "https://example.edu/achievements/a7467ef6-56cb-11ec-bf63-0242ac130002/criteria"},
          "image": {"id": "https://example.edu/achievements/sample.png", "type": "Image"}}},
      "credentialSchema": [{"id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                            "type": "1EdTechJsonSchemaValidator2019"}],
      "proof": [{"type": "DataIntegrityProof", "created": "2010-01-01T19:23:24Z",
                 "verificationMethod": "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
                 "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
                 "proofValue": "z45QnLySMt2mWuW787G6cf3SLkP97ZkMZxLeXH5yaaTQPCtTup4GCV95tU8HEnQJSyGCokSj3AvUhmJtvveTmN4Vu"}]}]},
  "credentialSchema": [{"id": "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json",
                        "type": "1EdTechJsonSchemaValidator2019"}]})";

constexpr std::string_view proof = R"({"type": "DataIntegrityProof", "created": "2010-01-01T19:23:24Z",
  "verificationMethod": "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
  "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod"})";

std::string compare(std::string_view document, const std::string& folder_name) {
  const auto folder = data_folder() / "openbadges-spec/test-vectors" / folder_name;
  const auto stages = data_integrity::eddsa_rdfc_2022.transform_and_hash(
      boost::json::parse(document), boost::json::parse(proof).as_object(), credential::keys::KeyType::ed25519,
      {.loader = &contexts});
  if (!stages) return stages.error().detail;
  if (stages->canonical_document != read_text(folder / "document-canon.txt"))
    return "gives\n" + stages->canonical_document;
  return stages->canonical_proof == read_text(folder / "proof-canon.txt")
             ? ""
             : "gives\n" + stages->canonical_proof;
}

TEST(OpenBadges, CanonicalTextsOfTheStandards) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("openbadges-spec/canonical");
  suite.record("obv3p0", compare(badge, "obv3p0"));
  suite.record("clrv2p0", compare(record, "clrv2p0"));
}

const credential::keys::KeyPair& key() {
  static const auto pair =
      credential::keys::KeyPair::from_seed(credential::keys::KeyType::ed25519, Bytes(32, 3)).value();
  return pair;
}

// Issued by our key, signed and verified.
std::string issue_and_verify(object document) {
  document.erase("proof");
  document.erase("credentialStatus");
  const auto did = credential::did::did_key(key().public_key());
  if (auto* issuer = document["issuer"].if_object()) {
    (*issuer)["id"] = did;
  } else {
    document["issuer"] = did;
  }
  const auto secured = data_integrity::sign(
      document, key(),
      {.created = now, .verification_method = credential::did::did_key_method(key().public_key())},
      &contexts);
  if (!secured) return secured.error().detail;
  auto report =
      credential::verify::verify(boost::json::serialize(*secured), {.loader = &contexts, .now = now});
  for (const auto& check : report.checks)
    if ((check.name == "schema" || check.name == "proof" || check.name == "issuer") &&
        check.outcome != credential::verify::Outcome::passed)
      return check.name + ": " + check.detail;
  return "";
}

TEST(OpenBadges, ExamplesOfTheSpecification) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("openbadges-spec/examples");
  for (const auto& entry : std::filesystem::directory_iterator(data_folder() / "openbadges-spec/examples")) {
    const auto document = read_json(entry.path()).as_object();
    const auto problems = credential::verify::problems_of(document);
    suite.record(entry.path().stem().string(),
                 problems.empty() ? issue_and_verify(document) : problems.text());
  }
}

// The signed ones as they were signed, the others issued by us.
std::string run_plugfest(const std::filesystem::path& file) {
  const auto document = read_json(file).as_object();
  if (!document.contains("proof")) return issue_and_verify(document);
  const auto report = credential::verify::verify(read_text(file), {.loader = &contexts, .now = now});
  return report.verified ? "" : boost::json::serialize(credential::verify::to_json(report));
}

TEST(OpenBadges, BadgesOfThePlugfests) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("vc-ed-plugfest");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_folder() / "vc-ed-plugfest"))
    if (entry.path().extension() == ".json" && !entry.path().stem().string().ends_with("context"))
      suite.record(entry.path().stem().string(), run_plugfest(entry.path()));
}

}  // namespace
}  // namespace laurel::conformance
