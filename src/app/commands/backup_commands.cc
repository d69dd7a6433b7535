#include "app/commands/backup_commands.h"

#include <fmt/core.h>

#include <iostream>

#include "app/backup/backup.h"
#include "base/clock.h"
#include "storage/migrations.h"

namespace laurel::app {
namespace {

std::int64_t rows_of(const BackupManifest& manifest) {
  std::int64_t rows = 0;
  for (const auto& [name, table] : manifest.tables) rows += table.rows;
  return rows;
}

void add_place(CLI::App* command, Configuration& configuration) {
  command->add_option("--data", configuration.data, "Folder of the database and files")
      ->capture_default_str();
  command->add_option("--database", configuration.database,
                      "postgresql://… instead of SQLite in the data folder");
}

int run_backup(const Configuration& configuration, const std::string& archive) {
  const auto manifest = back_up(configuration, archive, SystemClock().now());
  std::cout << fmt::format("{}: {} rows of {} tables, {} files with {} bytes\n", archive, rows_of(manifest),
                           manifest.tables.size(), manifest.blobs, manifest.blob_bytes);
  std::cerr << (configuration.secret.reveal().empty()
                    ? fmt::format(
                          "The secret that opens the signing keys is not in it: keep {} in another place.\n",
                          (configuration.data / "secret.key").string())
                    : std::string(
                          "The secret that opens the signing keys is not in it: keep LAUREL_SECRET in "
                          "another place.\n"));
  return 0;
}

std::string_view words_for(storage::ChainEnd end) {
  switch (end) {
    case storage::ChainEnd::sealed:
      return {};
    case storage::ChainEnd::unknown:
      return "Whether entries are missing at the end of the audit can be seen only with the old secret: look "
             "at "
             "/administration/audit/check.";
    case storage::ChainEnd::unsealed:
      return "The audit's end is not sealed: the backup is of an older Laurel, or the seal was removed.";
    case storage::ChainEnd::differs:
    case storage::ChainEnd::forged:
      return "WARNING: the audit's last entry is not the one that was sealed with this secret. Entries may "
             "have "
             "been removed before the backup was made: compare with an older one.";
  }
  return {};
}

int run_restore(const Configuration& configuration, const std::string& archive) {
  try {
    const auto restored = restore(configuration, archive);
    const auto& manifest = restored.manifest;
    std::cout << fmt::format(
        "Restored what was backed up at {}: {} rows of {} tables, {} files with {} bytes\n", manifest.made_at,
        rows_of(manifest), manifest.tables.size(), manifest.blobs, manifest.blob_bytes);
    if (restored.migrations > 0)
      std::cout << fmt::format("Brought from version {} to version {}\n", manifest.schema,
                               storage::migrations().back().number);
    if (!restored.keys_open)
      std::cerr << fmt::format(
          "The signing keys cannot be opened yet: put the old secret.key into {} (or set LAUREL_SECRET) "
          "before "
          "you start the server.\n",
          configuration.data.string());
    if (const auto words = words_for(restored.chain_end); !words.empty()) std::cerr << words << '\n';
    return 0;
  } catch (const RestoreRefused& refused) {
    std::cerr << "laurel: " << refused.what() << '\n';
    return 1;
  }
}

int run_migrate(const Configuration& configuration) {
  std::filesystem::create_directories(configuration.data);
  storage::Database database(database_options(configuration));
  const int from = database.read([](storage::Session& session) { return storage::schema_version(session); });
  const int count = database.migrate();
  if (count > 0) database.write(storage::seal_chain_end);
  std::cout << (count == 0 ? fmt::format("The database is at version {}: nothing to do\n", from)
                           : fmt::format("Brought the database from version {} to version {}\n", from,
                                         storage::migrations().back().number));
  return 0;
}

}  // namespace

void add_backup_commands(CLI::App& app, int& exit_status) {
  auto configuration = std::make_shared<Configuration>(configuration_from_environment());
  auto archive = std::make_shared<std::string>();

  auto* backup = app.add_subcommand("backup", "Write everything into one archive, while the server runs");
  backup->footer("Example: laurel backup --data var /backups/laurel-2026-11-22.tar.gz");
  backup->add_option("file", *archive, "The archive to make: .tar, or .tar.gz to compress it")->required();
  add_place(backup, *configuration);
  backup->callback([=, &exit_status] { exit_status = run_backup(*configuration, *archive); });

  auto* back = app.add_subcommand("restore", "Make an installation from an archive, on either database");
  back->footer("Example: laurel restore --data new-var /backups/laurel-2026-11-22.tar.gz");
  back->add_option("file", *archive, "An archive that laurel backup made")->required();
  add_place(back, *configuration);
  back->callback([=, &exit_status] { exit_status = run_restore(*configuration, *archive); });

  auto* migrate = app.add_subcommand("migrate", "Bring the database up to this program's version");
  migrate->footer("Example: laurel migrate --data var");
  add_place(migrate, *configuration);
  migrate->callback([=, &exit_status] { exit_status = run_migrate(*configuration); });
}

}  // namespace laurel::app
