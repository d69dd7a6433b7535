// REQ W4, W5, R1, R3, R4, R5, R6, R8: the worked cases of every pack.
#include "recognition/cases.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace laurel::recognition {
namespace {

namespace fs = std::filesystem;

fs::path source_folder() {
  return LAUREL_SOURCE_DIR;
}

std::string read(const fs::path& file) {
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(source_folder() / "tests/recognition/cases"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

TEST(CasesTest, EveryWorkedCaseHolds) {
  PackLibrary packs(source_folder() / "packs");
  std::size_t count = 0;
  for (const fs::path& file : case_files()) {
    const auto results = run_cases(read(file), packs);
    ASSERT_TRUE(results) << file << ": " << results.error().text();
    for (const CaseResult& result : *results)
      for (const std::string& difference : result.differences)
        ADD_FAILURE() << result.id << ": " << difference;
    count += results->size();
  }
  EXPECT_GE(count, 200U);
}

TEST(CasesTest, EveryPackHasCasesOfItsOwn) {
  std::set<std::string> tried;
  for (const fs::path& file : case_files()) {
    const auto tree = JsonTree::parse(read(file));
    ASSERT_TRUE(tree);
    for (const JsonTree& one : tree->elements) tried.insert(one.find("pack")->text);
  }
  for (const std::string& id : PackLibrary(source_folder() / "packs").ids())
    EXPECT_TRUE(tried.contains(id)) << id;
}

TEST(CasesTest, ACaseThatDoesNotHoldSaysWhere) {
  const auto expect =
      JsonTree::parse(R"({"total": {"amount": 1.50}, "items": [{"activity": "B", "outcome": "counted"}],
                                          "carry": null, "effective": "2025-01-01"})");
  const auto actual =
      JsonTree::parse(R"({"total": {"amount": 1.5}, "items": [{"activity": "A", "outcome": "counted"},
                                          {"activity": "B", "outcome": "refused"}], "effective": null})");
  EXPECT_EQ(differences(*expect, *actual),
            (std::vector<std::string>{"items[0].outcome: \"refused\" instead of \"counted\"",
                                      "effective: null instead of \"2025-01-01\""}));
}

TEST(CasesTest, ACaseThatExpectsNothingFails) {
  PackLibrary packs(source_folder() / "packs");
  const auto results =
      run_cases(R"([{"id": "x", "pack": "none", "record": {"as_of": "2024-06-01"}}])", packs);
  ASSERT_TRUE(results);
  EXPECT_EQ(results->front().differences.size(), 1U);
  EXPECT_FALSE(run_cases("{}", packs));
  EXPECT_FALSE(run_cases("[", packs));
}

}  // namespace
}  // namespace laurel::recognition
