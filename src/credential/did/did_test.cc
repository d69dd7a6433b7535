#include <gmock/gmock.h>

#include "credential/did/did_key.h"
#include "credential/did/did_web.h"
#include "credential/did/verification_method.h"
#include "support/known_documents.h"

namespace laurel::credential::did {
namespace {

constexpr std::string_view key_text = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

TEST(DidWeb, HasTheAddressesOfTheMethod) {
  EXPECT_EQ(*did_web_address("did:web:nea.example"), "https://nea.example/.well-known/did.json");
  EXPECT_EQ(*did_web_address("did:web:nea.example#key-1"), "https://nea.example/.well-known/did.json");
  EXPECT_EQ(*did_web_address("did:web:nea.example:issuers:ohio"),
            "https://nea.example/issuers/ohio/did.json");
  EXPECT_EQ(*did_web_address("did:web:nea.example%3A8443:a"), "https://nea.example:8443/a/did.json");
}

TEST(DidWeb, RefusesAddressesThatLeadElsewhere) {
  for (auto did :
       {"", "did:web:", "did:key:z6Mk", "did:web:a/b", "did:web:a@b", "did:web:a:..:b", "did:web:a::b",
        "did:web:a%2Fb", "did:web:a%3A", "did:web:a%3A80x", "did:web:a?b", "did:web:a\\b", "did:web:a b"})
    EXPECT_EQ(did_web_address(did).error().code, "invalid-did") << did;
}

TEST(DidKey, NamesAnotherMethodOnlyAfterItself) {
  const test::KnownDocuments none;
  const auto did = "did:key:" + std::string(key_text);
  EXPECT_EQ(resolve(did + "#" + std::string(key_text), "assertionMethod", none)->controller, did);
  EXPECT_EQ(resolve(did, "assertionMethod", none)->id, did + "#" + std::string(key_text));
  EXPECT_EQ(resolve(did + "#z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG", "assertionMethod", none)
                .error()
                .code,
            "verification-method-not-found");
  EXPECT_FALSE(resolve(did, "keyAgreement", none));
  EXPECT_FALSE(resolve("did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc", "assertionMethod", none));
}

TEST(Resolve, BelievesNoDocumentAboutSomeoneElse) {
  test::KnownDocuments documents;
  const std::string method =
      R"({"id":"did:web:a.example#k","type":"Multikey","controller":"did:web:b.example","publicKeyMultibase":")" +
      std::string(key_text) + "\"}";
  const std::string url = "https://a.example/.well-known/did.json";
  documents.put(url, R"({"id":"did:web:b.example"})");
  EXPECT_FALSE(resolve("did:web:a.example#k", "assertionMethod", documents));
  documents.put(url, R"({"id":"did:web:a.example","assertionMethod":[)" + method + "]}");
  EXPECT_EQ(resolve("did:web:a.example#k", "assertionMethod", documents).error().code,
            "invalid-verification-method");
  documents.remove(url);
  EXPECT_EQ(resolve("did:web:a.example#k", "assertionMethod", documents).error().code,
            "document-unavailable");
  EXPECT_EQ(resolve("did:ion:abc#k", "assertionMethod", documents).error().code, "unsupported-did");
}

}  // namespace
}  // namespace laurel::credential::did
