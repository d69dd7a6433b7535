#include "storage/blob_store.h"

#include <fstream>

#include "base/check.h"
#include "base/encoding.h"
#include "storage/file.h"
#include "storage/hash.h"

namespace laurel::storage {
namespace {

bool is_hash(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

class FolderBlobStore final : public BlobStore {
 public:
  FolderBlobStore(std::filesystem::path folder, Faults* faults)
      : folder_(std::move(folder)), faults_(faults) {
    std::filesystem::create_directories(folder_);
  }

  Blob put(std::string_view content) override {
    Blob blob{hex(sha256(content)), static_cast<std::int64_t>(content.size())};
    auto file = place(blob.sha256);
    if (std::filesystem::exists(file)) return blob;
    make_folder(file.parent_path());
    write_file(file, content, faults_);
    return blob;
  }

  Blob put_file(const std::filesystem::path& from) override {
    auto blob = hash_file(from);
    auto file = place(blob.sha256);
    if (faults_ != nullptr) faults_->before("keep file");
    if (std::filesystem::exists(file)) {
      std::filesystem::remove(from);
      return blob;
    }
    make_folder(file.parent_path());
    std::filesystem::rename(from, file);
    sync_folder(file.parent_path());
    return blob;
  }

  bool contains(const std::string& hash) const override { return std::filesystem::exists(place(hash)); }

  std::string read(const std::string& hash, std::int64_t offset, std::int64_t count) const override {
    if (faults_ != nullptr) faults_->before("read file");
    std::ifstream in(place(hash), std::ios::binary);
    if (!in) throw FileError("a kept file is missing: " + hash);
    in.seekg(offset);
    std::string content(
        static_cast<std::size_t>(std::min(count, std::max<std::int64_t>(0, size(hash) - offset))), '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    return content;
  }

  std::int64_t size(const std::string& hash) const override {
    std::error_code error;
    auto bytes = std::filesystem::file_size(place(hash), error);
    if (error) throw FileError("a kept file is missing: " + hash);
    return static_cast<std::int64_t>(bytes);
  }

  void remove(const std::string& hash) override { std::filesystem::remove(place(hash)); }

 private:
  std::filesystem::path place(const std::string& hash) const {
    CHECK(is_hash(hash), "files are asked for by their hash");
    return folder_ / hash.substr(0, 2) / hash.substr(2);
  }

  static void make_folder(const std::filesystem::path& folder) {
    if (std::filesystem::create_directories(folder)) sync_folder(folder.parent_path());
  }

  static Blob hash_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw FileError("an uploaded file is missing");
    Sha256Stream stream;
    Blob blob;
    std::string piece(1 << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
      stream.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
      blob.bytes += in.gcount();
    }
    blob.sha256 = hex(stream.finish());
    return blob;
  }

  std::filesystem::path folder_;
  Faults* faults_;
};

}  // namespace

std::unique_ptr<BlobStore> folder_blob_store(std::filesystem::path folder, Faults* faults) {
  return std::make_unique<FolderBlobStore>(std::move(folder), faults);
}

}  // namespace laurel::storage
