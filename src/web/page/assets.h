// Style, scripts, fonts: built by Vite, read once at the start, kept in memory in all encodings.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "web/page/page_cache.h"

namespace laurel::web {

class Assets {
 public:
  /// `folder`: Vite's output with .vite/manifest.json; a folder that is not there gives pages without style.
  explicit Assets(const std::filesystem::path& folder);

  /// The file at "/static/…", or null.
  const KeptBody* find(std::string_view path) const;
  /// The address of a source file's built form ("main.ts", "main.scss"); "" where there is none.
  const std::string& address(std::string_view source) const;

 private:
  std::map<std::string, KeptBody, std::less<>> files_;
  std::map<std::string, std::string, std::less<>> entries_;
};

std::string_view media_type_of(const std::filesystem::path& file);

}  // namespace laurel::web
