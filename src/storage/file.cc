#include "storage/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "storage/blob_store.h"

namespace laurel::storage {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw FileError(file.filename().string() + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags)
      : file_(file), number_(open(file.c_str(), flags | O_CLOEXEC, 0600)) {
    if (number_ < 0) fail(file_);
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write_at(std::int64_t offset, std::string_view content) {
    while (!content.empty()) {
      auto written = pwrite(number_, content.data(), content.size(), offset);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(file_);
      content.remove_prefix(static_cast<std::size_t>(written));
      offset += written;
    }
  }
  void truncate(std::int64_t size) {
    if (ftruncate(number_, size) != 0) fail(file_);
  }
  void sync() {
    if (fsync(number_) != 0) fail(file_);
  }

 private:
  std::filesystem::path file_;
  int number_;
};

}  // namespace

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(file);
  std::ostringstream content;
  content << in.rdbuf();
  if (in.bad()) fail(file);
  return std::move(content).str();
}

void write_file(const std::filesystem::path& file, std::string_view content, Faults* faults) {
  if (faults != nullptr) faults->before("write file");
  static std::atomic<unsigned> number{0};
  auto beside = file;
  beside += fmt::format(".{}-{}.part", getpid(), ++number);
  try {
    Descriptor out(beside, O_WRONLY | O_CREAT | O_EXCL);
    out.write_at(0, content);
    if (faults != nullptr) faults->before("sync file");
    out.sync();
    if (faults != nullptr) faults->before("rename file");
    std::filesystem::rename(beside, file);
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw;
  }
  sync_folder(file.parent_path());
}

void append_file(const std::filesystem::path& file, std::int64_t offset, std::string_view content,
                 Faults* faults) {
  if (faults != nullptr) faults->before("append file");
  Descriptor out(file, O_WRONLY | O_CREAT);
  out.truncate(offset);
  out.write_at(offset, content);
  out.sync();
}

void sync_folder(const std::filesystem::path& folder) {
  Descriptor directory(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  directory.sync();
}

}  // namespace laurel::storage
