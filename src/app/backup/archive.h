// Tar files, written and read piece by piece. The only file pair that includes libarchive.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace laurel::app {

/// Written beside its name and named when it is whole and on the disk; gone again where that does not happen.
class ArchiveWriter {
 public:
  /// Compresses where the name ends in ".gz". Throws storage::FileError; also where `file` is there already.
  explicit ArchiveWriter(std::filesystem::path file);
  ~ArchiveWriter();
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;

  void add(const std::string& name, std::string_view content);
  /// A large one: the pieces, together exactly `bytes`, until `next` gives an empty one.
  void add(const std::string& name, std::int64_t bytes, const std::function<std::string()>& next);
  void finish();

 private:
  struct State;
  void begin(const std::string& name, std::int64_t bytes);
  void write(std::string_view content);
  std::unique_ptr<State> state_;
};

/// Calls `entry` for every file of the archive, in its order; `next` gives its content piece by piece, "" at
/// the end. Throws storage::FileError where the archive is cut off or is none.
void read_archive(
    const std::filesystem::path& file,
    const std::function<void(const std::string& name, const std::function<std::string()>& next)>& entry);

}  // namespace laurel::app
