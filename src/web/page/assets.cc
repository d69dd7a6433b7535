#include "web/page/assets.h"

#include <boost/json.hpp>

#include "storage/file.h"

namespace laurel::web {
namespace json = boost::json;

std::string_view media_type_of(const std::filesystem::path& file) {
  static const std::map<std::string, std::string_view> types{{".css", "text/css; charset=utf-8"},
                                                             {".js", "text/javascript; charset=utf-8"},
                                                             {".svg", "image/svg+xml"},
                                                             {".png", "image/png"},
                                                             {".ico", "image/x-icon"},
                                                             {".woff2", "font/woff2"},
                                                             {".json", "application/json"},
                                                             {".txt", "text/plain; charset=utf-8"},
                                                             {".webmanifest", "application/manifest+json"},
                                                             {".map", "application/json"},
                                                             {".woff", "font/woff"}};
  auto found = types.find(file.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

Assets::Assets(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder)) return;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    auto relative = std::filesystem::relative(entry.path(), folder);
    if (!entry.is_regular_file() || relative.begin()->string() == ".vite" ||
        entry.path().extension() == ".html")
      continue;
    auto response = text_response(200, media_type_of(entry.path()), storage::read_file(entry.path()));
    // Names made by Vite carry a hash of the content: they can be kept for ever. Others are asked for again.
    const bool hashed = relative.begin()->string() == "assets";
    response.set("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    response.set("X-Content-Type-Options", "nosniff");
    files_.emplace("/static/" + relative.generic_string(), keep_body(response, true));
  }
  const auto manifest = folder / ".vite" / "manifest.json";
  if (!std::filesystem::exists(manifest)) return;
  auto all = json::parse(storage::read_file(manifest)).as_object();
  for (const auto& [source, value] : all) {
    const auto& item = value.as_object();
    if (!item.contains("isEntry")) continue;
    entries_.emplace(std::filesystem::path(std::string(source)).filename().string(),
                     "/static/" + std::string(item.at("file").as_string()));
  }
}

const KeptBody* Assets::find(std::string_view path) const {
  auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

const std::string& Assets::address(std::string_view source) const {
  static const std::string none;
  auto found = entries_.find(source);
  return found == entries_.end() ? none : found->second;
}

}  // namespace laurel::web
