#include "app/backup/backup.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "app/backup/archive.h"
#include "base/encoding.h"
#include "base/text.h"
#include "storage/blob_store.h"
#include "storage/file.h"
#include "storage/hash.h"
#include "storage/migrations.h"

namespace laurel::app {
namespace {

constexpr std::size_t chunk_bytes = 4 * 1024 * 1024;
constexpr std::size_t piece_bytes = 256 * 1024;

// Whoever reads an archive must not be able to sign in with it: sessions and links sent by mail stay out.
bool stays_out(const storage::Table& table) {
  return table.name == "session" || table.name == "mail_token";
}

// Each table in files of a few megabytes: a tar file wants to know a size before the content.
BackupTable write_table(storage::Session& session, const storage::Table& table, ArchiveWriter& writer) {
  BackupTable written{.columns = table.columns};
  storage::Sha256Stream hash;
  std::string chunk;
  int chunks = 0;
  const auto flush = [&] {
    if (chunk.empty()) return;
    writer.add(fmt::format("tables/{}/{:06}.jsonl", table.name, ++chunks), chunk);
    hash.add(chunk);
    chunk.clear();
  };
  const auto take = [&](const storage::RowValues& values) {
    chunk += line_of(values);
    ++written.rows;
    if (chunk.size() >= chunk_bytes) flush();
  };
  if (!stays_out(table)) storage::each_row(session, table, take);
  flush();
  written.sha256 = hex(hash.finish());
  return written;
}

class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& file) : number_(open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~OpenFile() {
    if (number_ >= 0) close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  bool is_there() const { return number_ >= 0; }
  std::int64_t bytes() const {
    struct stat about{};
    return fstat(number_, &about) == 0 ? about.st_size : 0;
  }
  std::string next() {
    std::string piece(piece_bytes, '\0');
    const auto count = ::read(number_, piece.data(), piece.size());
    piece.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return piece;
  }

 private:
  int number_;
};

// Files by their hash, in order. What a killed process left half-written is not among them.
std::vector<std::string> blob_names(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  if (!std::filesystem::exists(folder)) return names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto name = entry.path().parent_path().filename().string() + entry.path().filename().string();
    const bool is_hash = name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (is_hash && entry.is_regular_file()) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

void write_blobs(const std::filesystem::path& folder, ArchiveWriter& writer, BackupManifest& manifest) {
  storage::Sha256Stream list;
  for (const auto& name : blob_names(folder)) {
    OpenFile file(folder / name.substr(0, 2) / name.substr(2));
    if (!file.is_there()) continue;  // removed since: nothing refers to it any more
    storage::Sha256Stream hash;
    writer.add("blobs/" + name, file.bytes(), [&] {
      auto piece = file.next();
      hash.add(piece);
      return piece;
    });
    if (hex(hash.finish()) != name)
      throw storage::FileError(
          fmt::format("{} in {} does not hold what it held once: put it back from an older backup", name,
                      folder.string()));
    ++manifest.blobs;
    manifest.blob_bytes += file.bytes();
    list.add(name + "\n");
  }
  manifest.blobs_sha256 = hex(list.finish());
}

}  // namespace

std::string secret_at_hand(const Configuration& configuration) {
  if (!configuration.secret.reveal().empty()) return configuration.secret.reveal();
  const auto file = configuration.data / "secret.key";
  return std::filesystem::exists(file) ? std::string(trim(storage::read_file(file))) : std::string();
}

storage::DatabaseOptions database_options(const Configuration& configuration, storage::Faults* faults) {
  return {.address = configuration.database,
          .file = configuration.data / "laurel.sqlite",
          .connections_max = 8,
          .faults = faults,
          .audit_key = Secret<std::string>(storage::audit_key_of(secret_at_hand(configuration)))};
}

BackupManifest back_up(const Configuration& configuration, const std::filesystem::path& archive,
                       Instant now) {
  if (configuration.database.empty() && !std::filesystem::exists(configuration.data / "laurel.sqlite"))
    throw storage::FileError(configuration.data.string() + " holds no database: name its folder with --data");
  storage::Database database(database_options(configuration));
  ArchiveWriter writer(archive);
  BackupManifest manifest{.made_at = now.text()};
  // Files are written before the rows that refer to them, so those of the moment of the snapshot are all
  // there afterwards.
  database.read([&](storage::Session& session) {
    manifest.schema = storage::schema_version(session);
    if (manifest.schema == 0)
      throw storage::DatabaseError("the database is empty: there is nothing to back up");
    for (const auto& table : storage::tables(session))
      manifest.tables.emplace(table.name, write_table(session, table, writer));
  });
  write_blobs(configuration.data / "blobs", writer, manifest);
  writer.add(std::string(manifest_name), text_of(manifest));
  writer.finish();
  return manifest;
}

}  // namespace laurel::app
