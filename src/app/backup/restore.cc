#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <fstream>

#include "app/backup/archive.h"
#include "app/backup/backup.h"
#include "base/encoding.h"
#include "base/text.h"
#include "credential/keys/key_file.h"
#include "storage/blob_store.h"
#include "storage/event.h"
#include "storage/file.h"
#include "storage/hash.h"
#include "storage/migrations.h"

namespace laurel::app {
namespace {

constexpr std::size_t manifest_bytes_max = 4 * 1024 * 1024;
constexpr std::string_view versions_table = "schema_migration";

[[noreturn]] void damaged(const std::string& why) {
  throw storage::FileError("the archive is damaged: " + why);
}

bool is_name(std::string_view text, std::string_view letters) {
  return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

// The archive's files unpacked beside the place they will go to; gone when this is.
class Unpacked {
 public:
  Unpacked(const std::filesystem::path& archive, std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "tables");
    std::filesystem::create_directories(folder_ / "blobs");
    read_archive(archive, [&](const std::string& name, const auto& next) { take(name, next); });
    if (!manifest_) damaged("it ends before its manifest");
    compare();
  }
  ~Unpacked() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;

  const BackupManifest& manifest() const { return *manifest_; }
  std::filesystem::path blobs() const { return folder_ / "blobs"; }
  bool has_blob(const std::string& hash) const {
    return hash.size() > 2 && std::filesystem::exists(blobs() / hash.substr(0, 2) / hash.substr(2));
  }
  void each_line(const std::string& table, const std::function<void(const std::string&)>& take) const {
    std::ifstream in(folder_ / "tables" / table);
    for (std::string line; std::getline(in, line);) take(line);
  }

 private:
  void take(const std::string& name, const std::function<std::string()>& next) {
    if (manifest_) damaged("something follows its manifest");
    const auto parts = split(name, '/');
    if (name == manifest_name) {
      std::string text;
      for (auto piece = next(); !piece.empty() && text.size() <= manifest_bytes_max; piece = next())
        text += piece;
      manifest_ = read_backup_manifest(text);
    } else if (parts.size() == 3 && parts[0] == "tables" &&
               is_name(parts[1], "abcdefghijklmnopqrstuvwxyz_0123456789")) {
      take_table(std::string(parts[1]), next);
    } else if (parts.size() == 2 && parts[0] == "blobs" && parts[1].size() == 64 &&
               is_name(parts[1], "0123456789abcdef")) {
      take_blob(std::string(parts[1]), next);
    } else {
      damaged("it holds " + shorten(name, 80));
    }
  }

  void take_table(const std::string& table, const std::function<std::string()>& next) {
    std::ofstream out(folder_ / "tables" / table, std::ios::binary | std::ios::app);
    auto& hash = hashes_[table];
    if (!hash) hash = std::make_unique<storage::Sha256Stream>();
    for (auto piece = next(); !piece.empty(); piece = next()) {
      hash->add(piece);
      out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    }
    if (!out.flush())
      throw storage::FileError(folder_.string() + ": cannot be written, perhaps the disk is full");
  }

  void take_blob(const std::string& name, const std::function<std::string()>& next) {
    const auto file = folder_ / "blobs" / name.substr(0, 2) / name.substr(2);
    std::filesystem::create_directories(file.parent_path());
    storage::Sha256Stream hash;
    std::int64_t bytes = 0;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    for (auto piece = next(); !piece.empty(); piece = next()) {
      hash.add(piece);
      out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
      bytes += static_cast<std::int64_t>(piece.size());
    }
    if (!out.flush()) cannot_write();
    if (hex(hash.finish()) != name) damaged("the file " + name + " is not what it was");
    names_.add(name + "\n");
    ++blob_count_;
    blob_bytes_ += bytes;
  }

  [[noreturn]] void cannot_write() const {
    throw storage::FileError(folder_.string() + ": cannot be written; perhaps the disk is full");
  }

  void compare() {
    for (const auto& [name, hash] : hashes_)
      if (!manifest_->tables.contains(name)) damaged("its manifest does not know the table " + name);
    for (const auto& [name, table] : manifest_->tables) {
      auto& hash = hashes_[name];
      if (!hash) hash = std::make_unique<storage::Sha256Stream>();
      if (hex(hash->finish()) != table.sha256) damaged("the table " + name + " is not what it was");
    }
    if (blob_count_ != manifest_->blobs || blob_bytes_ != manifest_->blob_bytes ||
        hex(names_.finish()) != manifest_->blobs_sha256)
      damaged("files are missing or too many");
  }

  std::filesystem::path folder_;
  std::optional<BackupManifest> manifest_;
  std::map<std::string, std::unique_ptr<storage::Sha256Stream>> hashes_;
  storage::Sha256Stream names_;
  std::int64_t blob_count_ = 0;
  std::int64_t blob_bytes_ = 0;
};

void refuse_what_is_there(storage::Session& session, const std::filesystem::path& data) {
  for (const auto& table : storage::tables(session)) {
    if (table.name == versions_table) continue;
    bool any = false;
    storage::each_row(session, table, [&](const storage::RowValues&) { any = true; });
    if (any)
      throw RestoreRefused("the database is not empty: restore into a new one, or move the old one away");
  }
  const auto blobs = data / "blobs";
  if (std::filesystem::exists(blobs))
    for (const auto& entry : std::filesystem::recursive_directory_iterator(blobs))
      if (entry.is_regular_file())
        throw RestoreRefused(blobs.string() +
                             " is not empty: restore into a new data folder, or move the old one away");
}

// The schema as it was when the archive was made, then its rows.
void fill(storage::Transaction& transaction, const Unpacked& unpacked) {
  const auto& manifest = unpacked.manifest();
  if (manifest.schema > storage::migrations().back().number)
    throw RestoreRefused("the archive was made by a newer Laurel: restore it with that version");
  storage::apply_migrations(transaction, manifest.schema);
  storage::begin_any_order(transaction);
  const auto tables = storage::tables(transaction.session());
  if (tables.size() != manifest.tables.size()) damaged("it has other tables than its version");
  for (const auto& table : tables) {
    const auto found = manifest.tables.find(table.name);
    if (found == manifest.tables.end() || found->second.columns != table.columns)
      damaged("the table " + table.name + " is missing or another one");
    const auto& known = found->second;
    std::int64_t rows = 0;
    const bool versions = table.name == versions_table;
    unpacked.each_line(table.name, [&](const std::string& line) {
      ++rows;
      if (!versions) storage::insert_row(transaction, table, read_line(line, table.columns));
    });
    if (rows != known.rows) damaged("rows of " + table.name + " are missing");
  }
  storage::end_any_order(transaction);
}

// Same steps, other program: the versions' texts must be the same ones.
void compare_versions(storage::Session& session, const Unpacked& unpacked) {
  std::set<std::string> here, there;
  for (const auto& table : storage::tables(session))
    if (table.name == versions_table)
      storage::each_row(session, table, [&](const storage::RowValues& row) { here.insert(line_of(row)); });
  unpacked.each_line(std::string(versions_table),
                     [&](const std::string& line) { there.insert(line + "\n"); });
  if (here != there)
    throw RestoreRefused(
        "the archive was made by a Laurel with other migrations: restore it with that version");
}

void check_whole(storage::Session& session, const Unpacked& unpacked) {
  if (const auto broken = storage::first_broken_event(session))
    damaged(fmt::format("event {} does not fit the chain of events", *broken));
  for (const std::string query : {"SELECT DISTINCT sha256 AS hash FROM evidence WHERE sha256 IS NOT NULL",
                                  "SELECT DISTINCT preview AS hash FROM evidence WHERE preview IS NOT NULL"})
    for (const auto& row : session.query({query, query, query}))
      if (!row.text("hash").empty() && !unpacked.has_blob(row.text("hash")))
        damaged("the file " + row.text("hash") + " is missing");
}

// Tries the newest key. Without a secret at hand nothing can be said: false.
bool keys_open(storage::Session& session, const Configuration& configuration) {
  constexpr std::string_view query = "SELECT sealed_key FROM issuer_key WHERE retired_at IS NULL LIMIT 1";
  const auto row = session.query_first({query, query, query});
  if (!row) return true;
  const auto secret = secret_at_hand(configuration);
  return !secret.empty() && credential::keys::read_key(row->text("sealed_key"), secret).has_value();
}

// Files first, rows after: what was killed between leaves files without rows, and those are named by content.
void move_blobs(const std::filesystem::path& from, const std::filesystem::path& to) {
  const int folder = open(from.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = folder >= 0 && syncfs(folder) == 0;
  if (folder >= 0) close(folder);
  if (!synced) throw storage::FileError(from.string() + ": cannot be brought to the disk");
  std::filesystem::remove_all(to);  // empty: refuse_what_is_there has looked
  std::filesystem::rename(from, to);
  storage::sync_folder(to.parent_path());
}

}  // namespace

Restored restore(const Configuration& configuration, const std::filesystem::path& archive) {
  const auto file = configuration.data / "laurel.sqlite";
  const bool is_new_file = configuration.database.empty() && !std::filesystem::exists(file);
  std::filesystem::create_directories(configuration.data);
  const auto blobs = configuration.data / "blobs";
  const auto unpacked_to = configuration.data / "restore.part";
  bool moved = false;
  try {
    storage::Database database(database_options(configuration));
    database.read([&](storage::Session& session) { refuse_what_is_there(session, configuration.data); });
    Unpacked unpacked(archive, unpacked_to);
    Restored restored{.manifest = unpacked.manifest()};
    database.write([&](storage::Transaction& transaction) {
      fill(transaction, unpacked);
      compare_versions(transaction.session(), unpacked);
      check_whole(transaction.session(), unpacked);
      restored.migrations = storage::apply_migrations(transaction, storage::migrations().back().number);
      if (restored.migrations > 0) storage::seal_chain_end(transaction);
      restored.keys_open = keys_open(transaction.session(), configuration);
      restored.chain_end = storage::check_chain_end(transaction.session(), transaction.audit_key());
      move_blobs(unpacked.blobs(), blobs);
      moved = true;
    });
    return restored;
  } catch (...) {
    std::error_code ignored;
    if (moved) std::filesystem::remove_all(blobs, ignored);
    std::filesystem::remove_all(unpacked_to, ignored);
    if (is_new_file)
      for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end, ignored);
    throw;
  }
}

}  // namespace laurel::app
