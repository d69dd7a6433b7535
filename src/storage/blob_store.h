// Files by the SHA-256 of their content: written once, never changed, the same content kept once.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "storage/session.h"

namespace laurel::storage {

/// Something that cannot be written or read: disk full, permission, gone. Nothing half-written is left under
/// a hash.
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Blob {
  std::string sha256;  // 64 hexadecimal digits
  std::int64_t bytes = 0;
};

/// Thread-safe; several processes may share one store.
class BlobStore {
 public:
  virtual ~BlobStore() = default;
  /// Keeps the content; when this returns it is on the disk.
  virtual Blob put(std::string_view content) = 0;
  /// Takes over a file (it is moved or removed). Streams it: any size.
  virtual Blob put_file(const std::filesystem::path& file) = 0;
  virtual bool contains(const std::string& sha256) const = 0;
  /// Bytes [offset, offset + count) of the content, fewer at its end. Throws FileError when it is not there.
  virtual std::string read(const std::string& sha256, std::int64_t offset, std::int64_t count) const = 0;
  virtual std::int64_t size(const std::string& sha256) const = 0;
  virtual void remove(const std::string& sha256) = 0;
};

/// In `folder`, two levels: ab/cdef…; made if missing.
std::unique_ptr<BlobStore> folder_blob_store(std::filesystem::path folder, Faults* faults = nullptr);

}  // namespace laurel::storage
