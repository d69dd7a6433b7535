#include "app/commands/recognize_command.h"

#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "recognition/cases.h"
#include "recognition/decision_json.h"
#include "recognition/decision_text.h"
#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"
#include "recognition/record/record_reader.h"

namespace laurel::app {
namespace {

using recognition::Failure;

struct Options {
  std::string pack, record, cases, packs;
  bool explain = false;
};

Result<std::string, Failure> read_file(const std::string& path) {
  std::stringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::unexpected(Failure{path, "cannot be opened; check the path"});
  text << in.rdbuf();
  if (in.bad() || text.fail())
    return std::unexpected(Failure{path, "cannot be read; is it an empty file or a folder?"});
  return text.str();
}

std::filesystem::path folder(const Options& options) {
  return options.packs.empty() ? recognition::packs_folder() : std::filesystem::path(options.packs);
}

Result<int, Failure> decide(const Options& options) {
  recognition::PackLibrary packs(folder(options));
  TRY(const auto pack, packs.load(options.pack));
  TRY(const std::string text, read_file(options.record));
  const auto record = recognition::read_record(text);
  if (!record) return std::unexpected(Failure{options.record, record.error().text()});
  const auto decision = recognition::evaluate(*record, *pack);
  fmt::print("{}",
             options.explain ? recognition::decision_text(decision) : recognition::decision_json(decision));
  return 0;
}

Result<int, Failure> run_cases(const Options& options) {
  recognition::PackLibrary packs(folder(options));
  TRY(const std::string text, read_file(options.cases));
  const auto results = recognition::run_cases(text, packs);
  if (!results) return std::unexpected(Failure{options.cases, results.error().text()});
  int failed = 0;
  for (const auto& result : *results) {
    if (!result.differences.empty()) ++failed;
    for (const std::string& difference : result.differences)
      fmt::print(stderr, "{}: {}\n", result.id, difference);
  }
  fmt::print("{} passed, {} failed\n", static_cast<int>(results->size()) - failed, failed);
  return failed == 0 ? 0 : 1;
}

int run(const Options& options) {
  const bool both = !options.pack.empty() && !options.record.empty();
  if (options.cases.empty() == !both) {
    fmt::print(stderr, "laurel recognize: give --pack and --record, or --cases\n");
    return 2;
  }
  try {
    const auto status = options.cases.empty() ? decide(options) : run_cases(options);
    if (status) return *status;
    fmt::print(stderr, "laurel recognize: {}\n", status.error().text());
  } catch (const std::overflow_error& error) {
    fmt::print(stderr, "laurel recognize: {}: {}\n", options.record, error.what());
  }
  return 2;
}

}  // namespace

void add_recognize_command(CLI::App& app, int& exit_status) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("recognize", "What an educator's record is worth to a recognizer, and why");
  command->add_option("--pack", options->pack, "Policy pack, such as us-oh");
  command->add_option("--record", options->record, "Record (JSON); - reads standard input");
  command->add_flag("--explain", options->explain, "Text that a person reads instead of JSON");
  command->add_option("--cases", options->cases, "Runs a file of cases and prints 'N passed, N failed'");
  command->add_option("--packs", options->packs,
                      "Folder of packs (default: LAUREL_PACKS, else the packs that came with Laurel)");
  command->footer("Example: laurel recognize --pack us-oh --record record.json --explain");
  command->callback([options, &exit_status] { exit_status = run(*options); });
}

}  // namespace laurel::app
