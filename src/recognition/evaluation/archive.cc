#include <zip.h>

#include <stdexcept>

#include "base/text.h"
#include "recognition/evaluation/evaluation_file.h"

namespace laurel::recognition {
namespace {

// The day before which ZIP knows no time: the same for every entry, so that the bytes repeat.
constexpr zip_uint16_t first_dos_date = 0x21;

std::string free_name(const std::string& name, std::set<std::string>& taken) {
  std::string free = safe_file_name(name);
  for (int i = 2; !taken.insert(free).second; ++i) free = fmt::format("{} {}", i, safe_file_name(name));
  return free;
}

void add(zip_t* archive, const std::string& name, const std::string& content) {
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  const auto place = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (place < 0) {
    zip_source_free(source);
    throw std::runtime_error("a file cannot be put into the archive");
  }
  zip_file_set_dostime(archive, static_cast<zip_uint64_t>(place), 0, first_dos_date, 0);
}

}  // namespace

std::string make_archive(const std::vector<ArchiveEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = buffer == nullptr ? nullptr : zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("the archive cannot be made");
  zip_source_keep(buffer);
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(buffer, zip_source_free);
  std::set<std::string> taken;
  try {
    for (const auto& entry : entries) add(archive, free_name(entry.name, taken), entry.content);
  } catch (...) {
    zip_discard(archive);
    throw;
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::runtime_error("the archive cannot be written");
  }
  if (zip_source_open(buffer) != 0) throw std::runtime_error("the archive cannot be read");
  zip_source_seek(buffer, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_source_tell(buffer))), '\0');
  zip_source_seek(buffer, 0, SEEK_SET);
  const auto read = zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  if (read != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("the archive cannot be read");
  return bytes;
}

}  // namespace laurel::recognition
