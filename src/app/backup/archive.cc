#include "app/backup/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/blob_store.h"
#include "storage/file.h"

namespace laurel::app {
namespace {

constexpr std::size_t piece_bytes = 256 * 1024;
// Rows compress to a tenth or so. What swells far beyond that is meant to fill the disk.
constexpr std::uintmax_t unpacked_times_max = 50;
constexpr std::uintmax_t unpacked_bytes_min = 64 * 1024 * 1024;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
  throw storage::FileError(file.string() + ": " + why);
}

// libarchive's words, and the system's where it has some.
[[noreturn]] void fail(const std::filesystem::path& file, archive* of) {
  const auto* words = archive_error_string(of);
  const int number = archive_errno(of);
  std::string why = words != nullptr ? words : "damaged";
  if (number > 0 && why.find(std::strerror(number)) == std::string::npos)
    why += fmt::format(" ({})", std::strerror(number));
  fail(file, why);
}

void check(archive* of, int outcome, const std::filesystem::path& file) {
  if (outcome < ARCHIVE_WARN) fail(file, of);
}

}  // namespace

struct ArchiveWriter::State {
  std::filesystem::path file;
  std::filesystem::path beside;
  int descriptor = -1;
  archive* writer = nullptr;
  bool is_finished = false;

  ~State() {
    if (writer != nullptr) {
      if (!is_finished) archive_write_fail(writer);
      archive_write_free(writer);
    }
    if (descriptor >= 0) close(descriptor);
    if (!is_finished && descriptor >= 0) unlink(beside.c_str());
  }
};

ArchiveWriter::ArchiveWriter(std::filesystem::path file) : state_(std::make_unique<State>()) {
  state_->file = std::move(file);
  state_->beside = state_->file.string() + ".part";
  if (std::filesystem::exists(state_->file)) fail(state_->file, "is there already: choose another name");
  state_->descriptor =
      open(state_->beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (state_->descriptor < 0) fail(state_->beside, std::strerror(errno));
  state_->writer = archive_write_new();
  archive_write_set_format_pax_restricted(state_->writer);
  if (state_->file.extension() == ".gz") archive_write_add_filter_gzip(state_->writer);
  archive_write_set_bytes_in_last_block(state_->writer, 1);
  check(state_->writer, archive_write_open_fd(state_->writer, state_->descriptor), state_->file);
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::begin(const std::string& name, std::int64_t bytes) {
  auto* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, S_IRUSR | S_IWUSR);
  archive_entry_set_size(entry, bytes);
  const int outcome = archive_write_header(state_->writer, entry);
  archive_entry_free(entry);
  check(state_->writer, outcome, state_->file);
}

void ArchiveWriter::write(std::string_view content) {
  while (!content.empty()) {
    const auto written = archive_write_data(state_->writer, content.data(), content.size());
    if (written <= 0) fail(state_->file, state_->writer);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void ArchiveWriter::add(const std::string& name, std::string_view content) {
  begin(name, static_cast<std::int64_t>(content.size()));
  write(content);
}

void ArchiveWriter::add(const std::string& name, std::int64_t bytes,
                        const std::function<std::string()>& next) {
  begin(name, bytes);
  for (auto piece = next(); !piece.empty(); piece = next()) write(piece);
}

void ArchiveWriter::finish() {
  check(state_->writer, archive_write_close(state_->writer), state_->file);
  if (fsync(state_->descriptor) != 0) fail(state_->file, std::strerror(errno));
  std::filesystem::rename(state_->beside, state_->file);
  state_->is_finished = true;
  storage::sync_folder(state_->file.parent_path());
}

void read_archive(
    const std::filesystem::path& file,
    const std::function<void(const std::string& name, const std::function<std::string()>& next)>& take) {
  if (!std::filesystem::is_regular_file(file)) fail(file, "is not there");
  const std::unique_ptr<archive, int (*)(archive*)> reader(archive_read_new(), archive_read_free);
  archive_read_support_format_tar(reader.get());
  archive_read_support_filter_gzip(reader.get());
  check(reader.get(), archive_read_open_filename(reader.get(), file.c_str(), piece_bytes), file);
  const auto bytes_max =
      std::max<std::uintmax_t>(std::filesystem::file_size(file) * unpacked_times_max, unpacked_bytes_min);
  std::uintmax_t unpacked = 0;
  archive_entry* entry = nullptr;
  while (true) {
    const int outcome = archive_read_next_header(reader.get(), &entry);
    if (outcome == ARCHIVE_EOF) return;
    check(reader.get(), outcome, file);
    const auto* name = archive_entry_pathname(entry);
    if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG) fail(file, "holds what is no file");
    take(name, [&] {
      std::string piece(piece_bytes, '\0');
      const auto count = archive_read_data(reader.get(), piece.data(), piece.size());
      if (count < 0) fail(file, reader.get());
      piece.resize(static_cast<std::size_t>(count));
      unpacked += piece.size();
      if (unpacked > bytes_max)
        fail(file, "unpacks to far more than a backup does: it is no archive of Laurel's");
      return piece;
    });
  }
}

}  // namespace laurel::app
