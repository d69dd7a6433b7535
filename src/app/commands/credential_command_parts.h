// What the credential commands share: files, documents given on the command line, and how they end.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "credential/document_loader.h"

namespace laurel::app {

/// Input or arguments that cannot be used: the command prints the sentence on standard error and ends with 2.
class Unusable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr std::size_t file_bytes_max = 64 * 1024 * 1024;

/// The bytes of a file, or of standard input for "-". Throws Unusable with the file's name.
std::string read_file(const std::string& path);
/// Throws Unusable. `secret` files are readable by their owner only.
void write_file(const std::string& path, std::string_view bytes, bool secret = false);

/// Runs a command: an Unusable becomes its sentence on standard error and status 2.
void run_command(int& exit_status, const std::function<int()>& command);

/// Checks an option that takes a moment.
CLI::Validator is_instant();
/// What such an option says; where it was not given, the moment now.
Instant instant_or_now(const std::string& written);

/// Documents given by --document URL=FILE, where a did:web identifier may stand for its address, and what
/// `behind` loads; null: nothing else.
class GivenDocuments final : public credential::DocumentLoader {
 public:
  GivenDocuments(const std::vector<std::string>& url_and_file, std::shared_ptr<const DocumentLoader> behind);
  credential::Result<credential::Document> load(std::string_view url) const override;

 private:
  std::map<std::string, credential::Document, std::less<>> documents_;
  std::shared_ptr<const DocumentLoader> behind_;
};

void add_verify_command(CLI::App& app, int& exit_status);
void add_sign_command(CLI::App& app, int& exit_status);
void add_key_command(CLI::App& app, int& exit_status);
void add_json_ld_commands(CLI::App& app, int& exit_status);
void add_baking_commands(CLI::App& app, int& exit_status);

}  // namespace laurel::app
