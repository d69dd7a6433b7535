// What an archive says about itself, as its last file: docs/formats/backup.md.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "storage/dump.h"

namespace laurel::app {

inline constexpr std::string_view backup_format = "laurel-backup-1";
inline constexpr std::string_view manifest_name = "manifest.json";

struct BackupTable {
  std::vector<storage::Column> columns;
  std::int64_t rows = 0;
  std::string sha256;  // of its files, one after the other
};

struct BackupManifest {
  std::string made_at;
  int schema = 0;  // migrations applied
  std::map<std::string, BackupTable> tables;
  std::int64_t blobs = 0;
  std::int64_t blob_bytes = 0;
  std::string blobs_sha256;  // of their names in order, each with a line's end
};

std::string text_of(const BackupManifest& manifest);
/// Throws storage::FileError where it is none of ours.
BackupManifest read_backup_manifest(std::string_view text);

/// Rows as lines of JSON arrays.
std::string line_of(const storage::RowValues& values);
storage::RowValues read_line(std::string_view line, const std::vector<storage::Column>& columns);

}  // namespace laurel::app
