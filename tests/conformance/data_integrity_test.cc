// The vectors of vc-di-eddsa and vc-di-ecdsa, step by step: canonical forms, hashes, signature, secured
// document.
#include <gtest/gtest.h>

#include "base/text.h"
#include "conformance.h"
#include "credential/codec/multibase.h"
#include "credential/data_integrity/proof.h"
#include "credential/data_model/members.h"
#include "credential/json/json.h"
#include "credential/keys/key_file.h"
#include "published_contexts.h"

namespace laurel::conformance {
namespace {

using boost::json::object;
using credential::data_model::text;
using credential::keys::KeyPair;
namespace data_integrity = credential::data_integrity;

struct Vector {
  std::string suite;     // name of the engine's suite
  std::string folder;    // below TestVectors
  std::string document;  // unsigned document, beside or above the folder
  std::string ending;    // of the file names: "DataInt", "JCSECDSAP256", …
  std::string key_file;
};

const PublishedContexts contexts;

KeyPair key_of(const std::filesystem::path& file) {
  auto key = credential::keys::read_key(read_text(file));
  EXPECT_TRUE(key) << file;
  return *key;
}

std::string stated(const std::filesystem::path& folder, const std::string& step, const Vector& vector) {
  return std::string(trim(read_text(folder / (step + vector.ending + ".txt"))));
}

std::string compare_stages(const Vector& vector, const std::filesystem::path& folder, const object& document,
                           const object& options, const KeyPair& key) {
  const auto* suite = data_integrity::find_suite(vector.suite);
  auto stages = suite->transform_and_hash(document, options, key.type(), {.loader = &contexts});
  if (!stages) return stages.error().detail;
  const auto half = static_cast<std::ptrdiff_t>(stages->hash_data.size() / 2);
  const Bytes proof_hash(stages->hash_data.begin(), stages->hash_data.begin() + half);
  const Bytes document_hash(stages->hash_data.begin() + half, stages->hash_data.end());
  if (trim(stages->canonical_document) != stated(folder, "canonDoc", vector))
    return "canonical document differs";
  if (trim(stages->canonical_proof) != stated(folder, "proofCanon", vector)) return "canonical proof differs";
  if (hex(document_hash) != stated(folder, "docHash", vector)) return "hash of the document differs";
  if (hex(proof_hash) != stated(folder, "proofHash", vector)) return "hash of the proof differs";
  if (hex(stages->hash_data) != stated(folder, "combinedHash", vector)) return "combined hash differs";
  const auto signature = key.sign(stages->hash_data);
  if (hex(signature) != stated(folder, "sigHex", vector)) return "signature differs";
  if (credential::codec::multibase_base58btc(signature) != stated(folder, "sigBTC58", vector))
    return "written signature differs";
  return "";
}

std::string verify_signed(const object& document, const credential::keys::PublicKey& key) {
  const auto secured = data_integrity::split(document);
  for (const auto& proof : secured->proofs) {
    auto verified = data_integrity::verify(*secured, proof.get_object(), key, {.loader = &contexts});
    if (!verified) return "the signed document is not verified: " + verified.error().detail;
  }
  return secured->proofs.empty() ? "the signed document has no proof" : "";
}

std::string run(const std::filesystem::path& vectors, const Vector& vector) {
  const auto folder = vectors / vector.folder;
  const auto key = key_of(vectors / vector.key_file);
  const auto document = read_json(vectors / vector.document).as_object();
  const auto signed_document = read_json(folder / ("signed" + vector.ending + ".json")).as_object();
  const auto options = read_json(folder / ("proofConfig" + vector.ending + ".json")).as_object();
  // The document as it was signed: the older suite needs a context of its own in it.
  auto unsecured = data_integrity::split(signed_document)->object();
  if (vector.suite != "Ed25519Signature2020" &&
      credential::json::canonicalize(unsecured) != credential::json::canonicalize(document))
    return "the vector's documents differ";
  if (auto problem = compare_stages(vector, folder, unsecured, options, key); !problem.empty())
    return problem;
  return verify_signed(signed_document, key.public_key());
}

void run_all(const std::string& name, const std::vector<Vector>& vectors) {
  Suite suite(name);
  for (const auto& vector : vectors)
    suite.record(vector.folder, run(data_folder() / name / "TestVectors", vector));
}

TEST(DataIntegrityVectors, Eddsa) {
  REQUIRE_CONFORMANCE_DATA();
  run_all("vc-di-eddsa",
          {{"eddsa-rdfc-2022", "eddsa-rdfc-2022", "unsigned.json", "DataInt", "keyPair.json"},
           {"eddsa-rdfc-2022", "eddsa-rdfc-2022/employ", "employmentAuth.json", "DataInt", "keyPair.json"},
           {"eddsa-jcs-2022", "eddsa-jcs-2022", "unsigned.json", "JCS", "keyPair.json"},
           {"Ed25519Signature2020", "Ed25519Signature2020", "unsigned.json", "EdSig", "keyPair.json"}});
}

TEST(DataIntegrityVectors, Ecdsa) {
  REQUIRE_CONFORMANCE_DATA();
  std::vector<Vector> vectors;
  for (const std::string curve : {"256", "384"}) {
    const auto key = "p" + curve + "KeyPair.json";
    const auto rdfc = "ecdsa-rdfc-2019-p" + curve;
    vectors.push_back({"ecdsa-rdfc-2019", rdfc, "unsigned.json", "ECDSAP" + curve, key});
    vectors.push_back({"ecdsa-rdfc-2019", rdfc + "/employ", "employmentAuth.json", "ECDSAP" + curve, key});
    vectors.push_back(
        {"ecdsa-jcs-2019", "ecdsa-jcs-2019-p" + curve, "unsigned.json", "JCSECDSAP" + curve, key});
  }
  run_all("vc-di-ecdsa", vectors);
}

credential::keys::PublicKey key_in_method(const object& proof) {
  const auto method = text(proof, "verificationMethod");
  return *credential::keys::PublicKey::from_multikey(method.substr(method.find('#') + 1));
}

std::string verify_each(const object& document) {
  const auto secured = data_integrity::split(document);
  for (const auto& proof : secured->proofs) {
    auto verified = data_integrity::verify(*secured, proof.get_object(), key_in_method(proof.get_object()),
                                           {.loader = &contexts});
    if (!verified) return verified.error().detail;
  }
  return "";
}

KeyPair pair_of_method(const object& pairs, std::string_view method) {
  for (const auto& entry : pairs) {
    const auto& pair = entry.value().get_object();
    if (method.ends_with(text(pair, "publicKeyMultibase")))
      return *KeyPair::from_secret_multikey(text(pair, "privateKeyMultibase"));
  }
  ADD_FAILURE() << "no key for " << method;
  std::abort();
}

// Signing the same again gives the same proofs.
std::string sign_again(const object& document, const object& pairs) {
  const auto secured = data_integrity::split(document);
  for (const auto& entry : secured->proofs) {
    const auto& proof = entry.get_object();
    auto covered = secured->object();
    boost::json::array previous;
    for (const auto& id : credential::data_model::list_at(proof, "previousProof"))
      for (const auto& other : secured->proofs)
        if (text(other.get_object(), "id") == text(id)) previous.push_back(other);
    if (!previous.empty()) covered["proof"] = previous;
    const auto key = pair_of_method(pairs, text(proof, "verificationMethod"));
    auto stages =
        data_integrity::eddsa_rdfc_2022.transform_and_hash(covered, proof, key.type(), {.loader = &contexts});
    if (!stages) return stages.error().detail;
    if (credential::codec::multibase_base58btc(key.sign(stages->hash_data)) != text(proof, "proofValue"))
      return "a proof differs";
  }
  return "";
}

TEST(DataIntegrityVectors, ProofSetsAndChains) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("vc-di-eddsa/proof-set-chain");
  const auto folder = data_folder() / "vc-di-eddsa/TestVectors/proof-set-chain";
  const auto pairs = read_json(folder / "multiKeyPairs.json").as_object();
  for (const std::string name :
       {"signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"}) {
    const auto document = read_json(folder / (name + ".json")).as_object();
    auto problem = verify_each(document);
    suite.record(name, problem.empty() ? sign_again(document, pairs) : problem);
  }
}

}  // namespace
}  // namespace laurel::conformance
