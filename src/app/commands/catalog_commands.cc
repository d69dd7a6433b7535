#include "app/commands/catalog_commands.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>

#include "app/configuration.h"
#include "base/clock.h"
#include "catalog/catalog_store.h"
#include "catalog/package.h"
#include "catalog/wording.h"
#include "storage/blob_store.h"
#include "storage/file.h"

namespace laurel::app {
namespace {

constexpr int yes = 0;
constexpr int no = 1;
constexpr int unusable = 2;
constexpr std::uintmax_t lint_bytes_max = std::uintmax_t{16} << 20;

struct CatalogOptions {
  Configuration configuration;
  std::filesystem::path folder;
  std::string issuer;
  std::vector<std::filesystem::path> files;
};

// Findings are what `check` is asked for; elsewhere they say why nothing was done.
int report(const catalog::Findings& findings, std::ostream& out) {
  for (const auto& finding : findings) out << catalog::text_of(finding) << '\n';
  const bool unreadable = std::ranges::any_of(findings, &catalog::Finding::unreadable);
  std::cerr << fmt::format("{} {} found\n", findings.size(), findings.size() == 1 ? "fault" : "faults");
  return unreadable ? unusable : no;
}

storage::Database open_database(const Configuration& configuration) {
  std::filesystem::create_directories(configuration.data);
  return storage::Database({.address = configuration.database,
                            .file = configuration.data / "laurel.sqlite",
                            .connections_max = 1});
}

int check(const std::filesystem::path& folder) {
  auto package = catalog::read_package(folder);
  if (!package) return report(package.error(), std::cout);
  std::cout << fmt::format("{} stacks and {} micro-credentials, no faults\n", package->stacks.size(),
                           package->micro_credentials.size());
  return yes;
}

int import(const CatalogOptions& options) {
  auto package = catalog::read_package(options.folder);
  if (!package) return report(package.error(), std::cerr);
  auto database = open_database(options.configuration);
  database.migrate();
  SystemRandom random;
  auto imported = database.write([&](storage::Transaction& transaction) {
    return catalog::import_package(transaction, *package, "", SystemClock().now(), random);
  });
  if (!imported) return report(imported.error(), std::cerr);
  if (!imported->changed())
    std::cout << "Nothing new: the catalog holds this package already\n";
  else
    std::cout << fmt::format("{} micro-credentials published, {} with a new version, {} stacks\n",
                             imported->published.size(), imported->raised.size(), package->stacks.size());
  return yes;
}

int export_to(const CatalogOptions& options) {
  auto database = open_database(options.configuration);
  database.migrate();
  const auto issuers = database.read(catalog::issuer_ids);
  auto issuer = options.issuer;
  if (issuer.empty() && issuers.size() == 1) issuer = issuers.front();
  if (std::ranges::find(issuers, issuer) == issuers.end()) {
    std::cerr << (issuers.empty()
                      ? "The catalog is empty: import a package first"
                      : fmt::format("Name the issuer with --issuer: {}", fmt::join(issuers, ", ")))
              << '\n';
    return unusable;
  }
  const auto package =
      database.read([&](storage::Session& session) { return *catalog::stored_package(session, issuer); });
  catalog::write_package(package, options.folder);
  std::cout << fmt::format("{} stacks and {} micro-credentials written to {}\n", package.stacks.size(),
                           package.micro_credentials.size(), options.folder.string());
  return yes;
}

int lint(const std::vector<std::filesystem::path>& files) {
  std::size_t found = 0;
  for (const auto& file : files) {
    if (!std::filesystem::is_regular_file(file) || std::filesystem::file_size(file) > lint_bytes_max) {
      std::cerr << fmt::format("{}: this is not a file of at most {} MiB: name text files\n", file.string(),
                               lint_bytes_max >> 20);
      return unusable;
    }
    const auto text = storage::read_file(file);
    const auto findings = catalog::lint_words(text, catalog::text_kind_of(file.filename().string()));
    for (const auto& finding : findings)
      std::cout << fmt::format("{}:{}: {}\n", file.string(), finding.line, catalog::text_of(finding));
    found += findings.size();
  }
  return found == 0 ? yes : no;
}

template <class Work>
void run(int& exit_status, Work&& work) {
  try {
    exit_status = work();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    exit_status = unusable;
  }
}

void add_storage_options(CLI::App& command, Configuration& configuration) {
  command.add_option("--data", configuration.data, "Folder for the database")->capture_default_str();
  command.add_option("--database", configuration.database,
                     "postgresql://… instead of SQLite in the data folder");
}

}  // namespace

void add_catalog_commands(CLI::App& app, int& exit_status) {
  auto options = std::make_shared<CatalogOptions>();
  options->configuration = configuration_from_environment();
  auto* catalog = app.add_subcommand("catalog", "Import, export and check catalog packages");
  catalog->require_subcommand(1);
  catalog->footer("Example: laurel catalog check catalogs/sample");

  auto* check_command = catalog->add_subcommand("check", "Say what is wrong with a package");
  check_command->add_option("DIR", options->folder, "The package's folder")->required();
  check_command->callback(
      [options, &exit_status] { run(exit_status, [&] { return check(options->folder); }); });

  auto* import_command = catalog->add_subcommand("import", "Publish a package");
  import_command->add_option("DIR", options->folder, "The package's folder")->required();
  add_storage_options(*import_command, options->configuration);
  import_command->callback([options, &exit_status] { run(exit_status, [&] { return import(*options); }); });

  auto* export_command = catalog->add_subcommand("export", "Write what an issuer publishes as a package");
  export_command->add_option("DIR", options->folder, "A folder that is missing or empty")->required();
  export_command->add_option("--issuer", options->issuer, "Its id, where there are several");
  add_storage_options(*export_command, options->configuration);
  export_command->callback(
      [options, &exit_status] { run(exit_status, [&] { return export_to(*options); }); });

  auto* lint_command = app.add_subcommand("lint-words", "Check texts against the wording rules W1 and W2");
  lint_command->footer("Example: laurel lint-words docs/guide.md src/web/messages/en/*.yaml");
  lint_command->add_option("FILE", options->files, "YAML, Markdown, HTML or plain text")->required();
  lint_command->callback([options, &exit_status] { run(exit_status, [&] { return lint(options->files); }); });
}

}  // namespace laurel::app
