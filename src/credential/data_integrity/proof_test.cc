#include "credential/data_integrity/proof.h"

#include <gtest/gtest.h>

#include "credential/codec/multibase.h"
#include "credential/data_integrity/suite.h"
#include "credential/did/did_key.h"

namespace laurel::credential::data_integrity {
namespace {

using boost::json::object;

TEST(Proof, FitsHoweverItsMakerWritesLanguages) {
  SeededRandom random(3);
  const auto key = keys::KeyPair::generate(keys::KeyType::ed25519, random);
  const object document{{"@context", {"https://www.w3.org/ns/credentials/v2"}},
                        {"type", {"VerifiableCredential"}},
                        {"issuer", did::did_key(key.public_key())},
                        {"name", {{"@value", "Color"}, {"@language", "en-US"}}},
                        {"credentialSubject", {{"id", "did:example:1"}}}};
  auto secured = *split(*sign(document, key,
                              {.created = Instant::from_milliseconds(0),
                               .verification_method = did::did_key_method(key.public_key())}));
  auto& proof = secured.proofs.front().as_object();
  EXPECT_TRUE(verify(secured, proof, key.public_key(), {}));
  auto unsigned_proof = proof;
  unsigned_proof.erase("proofValue");
  for (bool lower_case : {false, true}) {
    const auto stages = eddsa_rdfc_2022.transform_and_hash(secured.document, unsigned_proof, key.type(),
                                                           {.lower_case_languages = lower_case});
    EXPECT_TRUE(stages->canonical_document.contains(lower_case ? "\"@en-us" : "\"@en-US"));
    proof["proofValue"] = codec::multibase_base58btc(key.sign(stages->hash_data));
    EXPECT_TRUE(verify(secured, proof, key.public_key(), {})) << lower_case;
  }
  secured.document.as_object()["name"].as_object()["@value"] = "Colour";
  EXPECT_EQ(verify(secured, proof, key.public_key(), {}).error().code, "invalid-signature");
}

}  // namespace
}  // namespace laurel::credential::data_integrity
