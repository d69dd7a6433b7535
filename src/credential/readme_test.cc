// The ten lines of README.md: this file holds them word for word, and the test compares.
#include <gmock/gmock.h>

#include <boost/json/serialize.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "credential/open_badges/sample.h"
// README begins
#include "credential/verify/verify.h"

bool is_genuine(std::string_view file, laurel::Instant now) {
  const auto report = laurel::credential::verify::verify(file, {.now = now});
  for (const auto& check : report.checks)
    std::cout << check.name << ": " << outcome_name(check.outcome) << ". " << check.detail << "\n";
  std::cout << report.summary.name << ", from " << report.summary.issuer_name << "\n";
  return report.verified;
}
// README ends

namespace laurel::credential {
namespace {

std::string content(const std::string& path) {
  std::ifstream file(std::string(LAUREL_SOURCE_DIR) + "/src/credential/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const auto start = text.find(begin) + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

TEST(Readme, ItsTenLinesAreTheOnesCompiledHere) {
  EXPECT_EQ(between(content("README.md"), "```cpp\n", "```"),
            between(content("readme_test.cc"), "// README begins\n", "// README ends"));
}

TEST(Readme, ItsTenLinesVerifyABadge) {
  SeededRandom random(1);
  const auto key = keys::KeyPair::generate(keys::KeyType::ed25519, random);
  const auto now = *Instant::parse("2026-04-01T00:00:00Z");
  const auto secured = data_integrity::sign(
      open_badges::to_json(open_badges::sample_credential(did::did_key(key.public_key()))), key,
      {.created = now, .verification_method = did::did_key_method(key.public_key())});
  ASSERT_TRUE(secured) << secured.error().detail;
  auto text = boost::json::serialize(*secured);
  EXPECT_TRUE(is_genuine(text, now));
  text.replace(text.find("Teacher"), 7, "Teached");
  EXPECT_FALSE(is_genuine(text, now));
}

}  // namespace
}  // namespace laurel::credential
