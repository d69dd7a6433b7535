#include "conformance.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/check.h"
#include "base/text.h"
#include "credential/json/json.h"

namespace laurel::conformance {
namespace {

namespace fs = std::filesystem;

struct Counts {
  std::size_t cases = 0;
  std::size_t passed = 0;
  std::size_t unsupported = 0;
};

std::map<std::string, Counts>& all_counts() {
  static std::map<std::string, Counts> counts;
  return counts;
}

/// Calls `visit(words)` for each line of a list that is neither empty nor a comment.
void for_each_entry(const fs::path& file, const std::function<void(std::istringstream&)>& visit) {
  std::ifstream in(file);
  CHECK(in.good(), "the lists of the conformance tests are there");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    visit(words);
  }
}

/// unsupported.txt: suite, case, reason.
std::map<std::string, std::string> unsupported_in(const std::string& suite) {
  std::map<std::string, std::string> unsupported;
  for_each_entry(fs::path(LAUREL_CONFORMANCE_LISTS) / "unsupported.txt", [&](std::istringstream& words) {
    std::string name, test_case, reason;
    words >> name >> test_case;
    std::getline(words, reason);
    EXPECT_FALSE(trim(reason).empty()) << name << ' ' << test_case << " lacks its reason";
    if (name == suite) unsupported[test_case] = reason;
  });
  return unsupported;
}

// What this run reached, as the tables of docs/conformance.md.
std::string tables() {
  std::ostringstream text;
  text << "| suite | passed | cases | knowingly unsupported |\n|---|---|---|---|\n";
  for (const auto& [suite, counts] : all_counts())
    text << "| " << suite << " | " << counts.passed << " | " << counts.cases << " | " << counts.unsupported
         << " |\n";
  text << "\n| knowingly unsupported | reason |\n|---|---|\n";
  for_each_entry(fs::path(LAUREL_CONFORMANCE_LISTS) / "unsupported.txt", [&](std::istringstream& words) {
    std::string suite, test_case, reason;
    words >> suite >> test_case;
    std::getline(words, reason);
    text << "| " << suite << ' ' << test_case << " | " << trim(reason) << " |\n";
  });
  return std::move(text).str();
}

// Puts the tables between their marks; the file is touched only when it says something else.
void write_document() {
  const fs::path file = LAUREL_CONFORMANCE_DOCUMENT;
  const auto old = read_text(file);
  const std::string begin = "<!-- written by conformance_test -->\n", end = "<!-- end -->";
  const auto from = old.find(begin), to = old.find(end);
  ASSERT_TRUE(from != std::string::npos && to != std::string::npos && from < to)
      << file << " lacks its marks";
  const auto text = old.substr(0, from + begin.size()) + tables() + old.substr(to);
  if (text != old) std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

fs::path data_folder() {
  const char* folder = std::getenv("LAUREL_CONFORMANCE");
  return folder != nullptr ? folder : LAUREL_CONFORMANCE_DEFAULT;
}

bool has_data() {
  return fs::exists(data_folder() / "README.md");
}

std::string read_text(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  EXPECT_TRUE(in.good()) << file << " cannot be read";
  return text;
}

boost::json::value read_json(const fs::path& file) {
  auto value = credential::json::parse(read_text(file));
  EXPECT_TRUE(value) << file << ": " << value.error().detail;
  return value ? std::move(*value) : boost::json::value();
}

Suite::Suite(std::string name) : name_(std::move(name)), unsupported_(unsupported_in(name_)) {}

Suite::~Suite() {
  for (const auto& [test_case, reason] : unsupported_)
    ADD_FAILURE() << name_ << ' ' << test_case << " is listed as unsupported, and there is no such case";
  all_counts()[name_] = {cases_, passed_, cases_ - passed_ - failed_};
}

void Suite::record(const std::string& test_case, const std::string& problem) {
  ++cases_;
  bool is_listed = unsupported_.erase(test_case) > 0;
  if (problem.empty()) ++passed_;
  if (problem.empty() != is_listed) return;
  if (!is_listed) ++failed_;
  ADD_FAILURE() << name_ << ' ' << test_case << ": "
                << (is_listed ? "passes now; take it off unsupported.txt" : problem);
}

void write_report() {
  bool all_ran = true;
  for_each_entry(fs::path(LAUREL_CONFORMANCE_LISTS) / "counts.txt", [&](std::istringstream& words) {
    std::string suite;
    std::size_t cases = 0, passed = 0;
    words >> suite >> cases >> passed;
    auto counts = all_counts().find(suite);
    if (counts == all_counts().end()) {  // left out by --gtest_filter
      all_ran = false;
      return;
    }
    EXPECT_GE(counts->second.cases, cases) << suite << " has fewer cases than before";
    EXPECT_GE(counts->second.passed, passed) << suite << " passes fewer cases than before";
  });
  if (all_ran) write_document();
}

}  // namespace laurel::conformance

namespace {
class Report : public testing::Environment {
 public:
  void TearDown() override {
    if (laurel::conformance::has_data()) laurel::conformance::write_report();
  }
};
}  // namespace

int main(int count, char** arguments) {
  testing::InitGoogleTest(&count, arguments);
  testing::AddGlobalTestEnvironment(new Report);
  return RUN_ALL_TESTS();
}
