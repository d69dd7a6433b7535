// What the suites share: where the data is, the cases knowingly not supported, and the counts that the run
// writes.
#pragma once
#include <boost/json/value.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace laurel::conformance {

/// $LAUREL_CONFORMANCE, or shared/conformance beside the source tree.
std::filesystem::path data_folder();
bool has_data();
/// CHECKs that the file can be read.
std::string read_text(const std::filesystem::path& file);
boost::json::value read_json(const std::filesystem::path& file);

/// Collects one suite's outcomes. A case fails unless it passes or stands in unsupported.txt; one that stands
/// there and passes fails too, so that list and truth never differ. The destructor hands the counts to the
/// report.
class Suite {
 public:
  explicit Suite(std::string name);
  Suite(const Suite&) = delete;
  Suite& operator=(const Suite&) = delete;
  ~Suite();
  /// `problem` is empty where the case passed.
  void record(const std::string& test_case, const std::string& problem);
  std::size_t cases() const { return cases_; }

 private:
  std::string name_;
  std::map<std::string, std::string> unsupported_;  // case and reason
  std::size_t cases_ = 0;
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
};

/// Ends the current test as skipped where the data is absent.
#define REQUIRE_CONFORMANCE_DATA()                                                                           \
  if (!::laurel::conformance::has_data())                                                                    \
  GTEST_SKIP() << "SKIPPED: conformance data not found at " << ::laurel::conformance::data_folder().string() \
               << '\n'

/// Compares the counts of this run with counts.txt: none may shrink. Writes the report: a line per suite with
/// its name, cases, passed and knowingly unsupported cases, separated by tabs.
void write_report();

}  // namespace laurel::conformance
