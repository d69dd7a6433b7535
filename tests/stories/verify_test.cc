// REQ A3: who checks a credential reads whose it is and who signed it, and nobody passes for somebody else.
#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>

#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "stories/browser.h"

namespace laurel::stories {

using testing::HasSubstr;
using testing::Not;

class VerifyStory : public Story {
 protected:
  web::Response check_file(const std::string& name, const std::string& content) {
    Browser stranger(house->application());
    stranger.get("/verify");
    return stranger.send(web::Method::post, "/verify",
                         "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                             "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content +
                             "\r\n--cut--\r\n",
                         {{"Content-Type", "multipart/form-data; boundary=cut"}});
  }
  static std::string sample() {
    std::ifstream in(LAUREL_SOURCE_DIR "/tests/data/open-badge.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  // A credential that anybody could have made: signed with a key of one's own, under any name.
  std::string homemade(const std::string& issuer_name) {
    SeededRandom random(5);
    const auto key = credential::keys::KeyPair::generate(credential::keys::KeyType::ed25519, random);
    auto document = boost::json::parse(sample()).as_object();
    document["issuer"].as_object()["id"] = credential::did::did_key(key.public_key());
    document["issuer"].as_object()["name"] = issuer_name;
    document.erase("credentialStatus");
    document.erase("credentialSchema");
    document.erase("evidence");
    const auto secured = credential::data_integrity::sign(
        document, key,
        {.created = clock->now(), .verification_method = credential::did::did_key_method(key.public_key())});
    EXPECT_TRUE(secured) << secured.error().detail;
    return boost::json::serialize(*secured);
  }
};
INSTANTIATE_TEST_SUITE_P(Both, VerifyStory, test::both_databases(), test::database_name);

TEST_P(VerifyStory, AKeyThatCallsItselfAnIssuerIsNoIssuer) {
  const auto answer = check_file("credential.json", homemade("Laurel sample issuer"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.text(), HasSubstr("A key nobody vouches for"));
  EXPECT_THAT(answer.text(), HasSubstr("did:key:z6Mk"));
  EXPECT_THAT(answer.text(), HasSubstr("nobody vouches for who signed it"));
  EXPECT_THAT(answer.text(), Not(HasSubstr("Genuine, unchanged and in force")));
  EXPECT_THAT(answer.text(), Not(HasSubstr("publishes the key itself")));
}

TEST_P(VerifyStory, AChangedLetterIsSaidOnceAndWithoutContradiction) {
  auto text = homemade("Lakeside");
  text.replace(text.find("Formative"), 9, "Formal  ");
  const auto answer = check_file("credential.json", text);
  EXPECT_THAT(answer.text(), HasSubstr("The signature does not fit"));
  EXPECT_THAT(answer.text(), HasSubstr("nobody knows who signed it"));
  EXPECT_THAT(answer.text(), Not(HasSubstr("The signature fits a key")));
}

TEST_P(VerifyStory, WhatCannotBeReadAnyMoreIsNotToBeReliedOn) {
  for (const std::string_view content :
       {"eyJhbGciOiJFZERTQSJ9.eyJ2Y3!iOiB9.c2lnbmF0dXJl", "{\"@context\": [,]}"})
    EXPECT_THAT(check_file("credential.jwt", std::string(content)).text(),
                HasSubstr("Do not rely on it: this file was changed or damaged"));
  auto text = homemade("Lakeside");
  text.replace(text.find("Formative"), 9, "Formal  ");
  EXPECT_THAT(check_file("credential.json", text).text(),
              HasSubstr("Do not rely on it: this was changed, or is forged"));
}

TEST_P(VerifyStory, WhatCannotBeCheckedSaysWhatCan) {
  EXPECT_THAT(check_file("empty.json", "").text(), HasSubstr("The file is empty"));
  EXPECT_THAT(check_file("certificate.pdf", "%PDF-1.7 …").text(), HasSubstr("The PDF is for people"));
}

}  // namespace laurel::stories
