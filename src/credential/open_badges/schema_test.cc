#include "credential/open_badges/schema.h"

#include <gmock/gmock.h>

#include "credential/open_badges/sample.h"

namespace laurel::credential::open_badges {
namespace {

std::string problems_of(const boost::json::object& credential) {
  data_model::Problems problems;
  check_class(credential, *class_of(credential), "", problems);
  return problems.empty() ? "" : problems.text();
}

TEST(Schema, HasNothingAgainstTheSample) {
  EXPECT_EQ(problems_of(to_json(sample_credential("did:web:nea.example"))), "");
}

TEST(Schema, WantsTheDateTheCredentialIsGoodFrom) {
  auto credential = to_json(sample_credential("did:web:nea.example"));
  credential.erase("validFrom");
  EXPECT_EQ(problems_of(credential), "\"validFrom\" is missing.");
}

TEST(Schema, WantsAContextOfItsOwn) {
  auto credential = to_json(sample_credential("did:web:nea.example"));
  for (auto version : {"context.json", "context-3.0.1.json", "context-3.0.3.json"}) {
    credential["@context"] = {credentials_context,
                              "https://purl.imsglobal.org/spec/ob/v3p0/" + std::string(version)};
    EXPECT_EQ(problems_of(credential), "") << version;
  }
  credential["@context"] = {credentials_context};
  EXPECT_THAT(problems_of(credential), testing::StartsWith("@context: "));
}

}  // namespace
}  // namespace laurel::credential::open_badges
