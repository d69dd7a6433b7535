// REQ R4: adding a state is adding a file. docs/formats/policy-pack.md is enough to write one, and the
// engine's own code knows no state.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"
#include "recognition/record/record_reader.h"
#include "support/temporary_folder.h"

namespace laurel::recognition {
namespace {

namespace fs = std::filesystem;
const fs::path root = LAUREL_SOURCE_DIR;

std::string content(const fs::path& file) {
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// The YAML under "A pack from scratch".
std::string pack_of_the_document() {
  const std::string document = content(root / "docs/formats/policy-pack.md");
  const std::string opening = "```yaml\n";
  const std::size_t start = document.find(opening, document.find("## A pack from scratch")) + opening.size();
  return document.substr(start, document.find("```", start) - start);
}

TEST(PackDocumentTest, ThePackOfTheDocumentWorks) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder.path() / "shared");
  fs::copy_file(root / "packs/shared/license-renewal.yaml", folder.path() / "shared/license-renewal.yaml");
  std::ofstream(folder.path() / "us-zz.yaml") << pack_of_the_document();
  PackLibrary library(folder.path());
  const auto pack = library.load("us-zz");
  ASSERT_TRUE(pack) << pack.error().text();
  const auto record = read_record(R"({"as_of": "2024-06-01",
      "licenses": [{"id": "L", "type": "any", "issued": "2020-07-01", "expires": "2025-06-30"}],
      "carryover": [{"unit": "hour", "amount": 30, "from_period_ending": "2020-06-30"}],
      "activities": [
        {"id": "A", "kind": "micro_credential", "hours": 15, "category": "equity", "earned": "2022-01-10",
         "provider_approved_by": ["us-zz"], "documents": {"evidence": "2022-01-11"}},
        {"id": "B", "kind": "clock_hours", "hours": 30, "category": "conference", "earned": "2022-02-10",
         "provider_approved_by": ["us-zz"], "documents": {"evidence": "2022-02-11"}},
        {"id": "C", "kind": "semester_credit", "quantity": 2, "issuer_kind": "ihe", "earned": "2022-03-10",
         "documents": {"evidence": "2022-03-11"}}]})");
  ASSERT_TRUE(record) << record.error().text();
  const Decision decision = evaluate(*record, **pack);
  EXPECT_EQ(decision.total, Rational(15 + 20 + 30 + 20));
  EXPECT_EQ(decision.requirement->parts.front().counted, Rational(15));
  EXPECT_TRUE(decision.requirement->parts.front().met);
  EXPECT_FALSE(decision.requirement->whole.met);
}

TEST(PackDocumentTest, EveryKeyTheReadersKnowIsInTheDocument) {
  const std::string document = content(root / "docs/formats/policy-pack.md");
  const std::regex key(
      R"re(node\.(?:text|texts|yes|amount|date|month_day|whole|need|has|get|list|outcome)\("(\w+)")re");
  for (const char* place : {"pack", "checks", "limits"})
    for (const auto& entry : fs::directory_iterator(root / "src/recognition" / place)) {
      const std::string code = content(entry.path());
      if (entry.path().string().ends_with("_test.cc")) continue;
      for (auto match = std::sregex_iterator(code.begin(), code.end(), key); match != std::sregex_iterator();
           ++match)
        EXPECT_NE(document.find((*match)[1].str()), std::string::npos) << entry.path() << ": " << (*match)[1];
    }
}

TEST(PackDocumentTest, TheCodeKnowsNoState) {
  const std::regex state(
      R"re(\b(Ohio|Oregon|Massachusetts|Tennessee|Utah|Texas|Illinois|Kentucky|Georgia|Carolina|NEA|us-[a-z]{2}|lpdc-|ihe-))re");
  for (const auto& entry : fs::recursive_directory_iterator(root / "src/recognition")) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.ends_with("_test.cc") || name.ends_with("_test_world.h") ||
        name == "README.md")
      continue;
    const std::string code = content(entry.path());
    std::smatch found;
    EXPECT_FALSE(std::regex_search(code, found, state)) << entry.path() << ": " << found[0];
  }
}

}  // namespace
}  // namespace laurel::recognition
