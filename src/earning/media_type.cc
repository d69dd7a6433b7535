#include "earning/media_type.h"

#include <magic.h>
#include <zip.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "base/check.h"
#include "base/text.h"

namespace laurel::earning {
namespace {

using catalog::FileKind;

// libmagic's handle is for one thread and slow to make: one for each.
std::string magic_type(const std::filesystem::path& file) {
  struct Closer {
    void operator()(magic_set* handle) const { magic_close(handle); }
  };
  thread_local std::unique_ptr<magic_set, Closer> handle;
  if (!handle) {
    handle.reset(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR));
    CHECK(handle && magic_load(handle.get(), nullptr) == 0, "libmagic has its database");
  }
  const char* type = magic_file(handle.get(), file.c_str());
  return type != nullptr ? type : "application/octet-stream";
}

std::string head_of(const std::filesystem::path& file) {
  constexpr std::size_t head_bytes = 4096;
  std::string head(head_bytes, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

std::string entry_text(zip_t* archive, const char* name) {
  constexpr std::size_t mark_bytes_max = 200;
  std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen(archive, name, 0), &zip_fclose);
  std::string text(mark_bytes_max, '\0');
  const auto count = entry ? zip_fread(entry.get(), text.data(), text.size()) : -1;
  text.resize(static_cast<std::size_t>(std::max<zip_int64_t>(count, 0)));
  return text;
}

bool has(zip_t* archive, const char* name) {
  return zip_name_locate(archive, name, 0) >= 0;
}

// By the sizes the archive declares: an office program refuses files that lie about them.
std::expected<void, Refusal> check_archive(zip_t* archive) {
  const auto entries = zip_get_num_entries(archive, 0);
  if (entries > office_entries_max) return std::unexpected(Refusal::file_is_bomb);
  std::int64_t unpacked = 0, packed = 0;
  for (zip_int64_t i = 0; i < entries; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
      return std::unexpected(Refusal::file_unknown);
    constexpr zip_uint64_t all = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_NAME;
    if ((stat.valid & all) != all || stat.size > static_cast<zip_uint64_t>(office_unpacked_bytes_max))
      return std::unexpected(Refusal::file_is_bomb);
    unpacked += static_cast<std::int64_t>(stat.size);
    packed += static_cast<std::int64_t>(stat.comp_size);
    if (unpacked > office_unpacked_bytes_max) return std::unexpected(Refusal::file_is_bomb);
    if (lower(stat.name).ends_with("vbaproject.bin")) return std::unexpected(Refusal::file_has_macros);
  }
  if (unpacked / office_ratio_max > packed) return std::unexpected(Refusal::file_is_bomb);
  return {};
}

std::expected<MediaType, Refusal> sniff_archive(const std::filesystem::path& file) {
  int error = 0;
  const Archive archive(zip_open(file.c_str(), ZIP_RDONLY, &error), &zip_discard);
  if (!archive) return std::unexpected(Refusal::file_unknown);
  if (auto safe = check_archive(archive.get()); !safe) return std::unexpected(safe.error());
  constexpr std::string_view office = "application/vnd.openxmlformats-officedocument.";
  const auto document = [](std::string type) { return MediaType{std::move(type), FileKind::document}; };
  if (has(archive.get(), "word/document.xml"))
    return document(std::string(office) + "wordprocessingml.document");
  if (has(archive.get(), "ppt/presentation.xml"))
    return document(std::string(office) + "presentationml.presentation");
  if (has(archive.get(), "xl/workbook.xml")) return document(std::string(office) + "spreadsheetml.sheet");
  const auto mark = entry_text(archive.get(), "mimetype");
  for (const char* type :
       {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation",
        "application/vnd.oasis.opendocument.spreadsheet"})
    if (mark == type) return document(type);
  return std::unexpected(Refusal::file_unknown);
}

bool is_program(std::string_view type) {
  for (auto part :
       {"executable", "x-dosexec", "x-sharedlib", "x-mach", "x-object", "shellscript", "javascript", "x-java",
        "x-msdos", "x-pie", "x-elf", "x-perl", "x-python", "x-php", "x-ruby", "x-script"})
    if (type.find(part) != std::string_view::npos) return true;
  return false;
}

// A name that a computer would run is refused whatever is inside: who downloads it can be hurt by the next.
bool has_program_name(std::string_view name) {
  const auto ending = lower(name);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{".exe", ".msi", ".dll", ".scr", ".pif", ".cpl", ".lnk",
                                              ".jar", ".app", ".apk", ".js",  ".mjs", ".vbs", ".bat",
                                              ".cmd", ".ps1", ".sh",  ".hta", ".wsf", ".reg", ".desktop"},
      [&](std::string_view unsafe) { return ending.ends_with(unsafe); });
}

std::expected<MediaType, Refusal> sniff_text(const std::filesystem::path& file, std::string_view name) {
  auto head = lower(head_of(file));
  for (auto mark : {"<html", "<!doctype html", "<script", "<svg", "<body", "<iframe"})
    if (head.find(mark) != std::string::npos) return std::unexpected(Refusal::file_is_page);
  if (head.starts_with("#!")) return std::unexpected(Refusal::file_unsafe);
  const auto ending = lower(name);
  for (auto unsafe : {".htm", ".html", ".svg"})
    if (ending.ends_with(unsafe)) return std::unexpected(Refusal::file_unsafe);
  return MediaType{ending.ends_with(".csv") ? "text/csv" : "text/plain", FileKind::document};
}

}  // namespace

std::expected<MediaType, Refusal> sniff(const std::filesystem::path& file, std::string_view name) {
  if (has_program_name(name)) return std::unexpected(Refusal::file_unsafe);
  auto type = magic_type(file);
  if (type == "application/pdf") return MediaType{type, FileKind::document};
  if (type == "text/html" || type == "image/svg+xml" || type == "application/xhtml+xml")
    return std::unexpected(Refusal::file_is_page);
  if (is_program(type)) return std::unexpected(Refusal::file_unsafe);
  for (auto picture : {"image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif",
                       "image/avif", "image/tiff", "image/bmp", "image/x-ms-bmp"})
    if (type == picture) return MediaType{type, FileKind::picture};
  if (type.starts_with("video/")) return MediaType{type, FileKind::video};
  if (type == "application/ogg") type = "audio/ogg";
  if (type.starts_with("audio/")) return MediaType{type, FileKind::audio};
  if (head_of(file).starts_with("PK\x03\x04")) return sniff_archive(file);
  if (type.starts_with("text/") || type == "application/csv" || type == "application/json")
    return sniff_text(file, name);
  // Some recorders write MP3 without the mark libmagic looks for: a frame begins with eleven ones.
  const auto head = head_of(file);
  const bool frame = head.size() > 2 && static_cast<unsigned char>(head[0]) == 0xFF &&
                     (static_cast<unsigned char>(head[1]) & 0xE0) == 0xE0;
  if (frame && lower(name).ends_with(".mp3")) return MediaType{"audio/mpeg", FileKind::audio};
  return std::unexpected(Refusal::file_unknown);
}

}  // namespace laurel::earning
