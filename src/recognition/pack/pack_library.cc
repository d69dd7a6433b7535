#include "recognition/pack/pack_library.h"

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "recognition/pack/pack_loader.h"

namespace laurel::recognition {
namespace {

namespace fs = std::filesystem;

// The value of a top-level `key:` line, without reading the text as YAML.
std::string top_level_value(std::istream& in, std::string_view key) {
  std::string line;
  while (std::getline(in, line))
    if (line.starts_with(key) && line.size() > key.size() && line[key.size()] == ':')
      return std::string(trim(std::string_view(line).substr(key.size() + 1)));
  return {};
}

bool is_pack_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

fs::path packs_above(fs::path folder) {
  std::error_code error;
  for (; !folder.empty(); folder = folder.parent_path()) {
    for (const char* place : {"packs", "share/laurel/packs"})
      if (fs::exists(folder / place / "none.yaml", error)) return folder / place;
    if (folder == folder.parent_path()) break;
  }
  return {};
}

}  // namespace

fs::path packs_folder() {
  if (const char* named = std::getenv("LAUREL_PACKS"); named != nullptr && *named != '\0') return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (fs::path found = packs_above(program.parent_path()); !found.empty()) return found;
  return packs_above(fs::current_path(error));
}

PackLibrary::PackLibrary(fs::path folder) : folder_(std::move(folder)) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder_, error))
    if (entry.path().extension() == ".yaml") {
      std::ifstream in(entry.path());
      extends_[entry.path().stem().string()] = top_level_value(in, "extends");
    }
}

bool PackLibrary::add(const std::string& id, std::string text) {
  if (!is_pack_id(id) || extends_.contains(id)) return false;
  std::istringstream in(text);
  extends_[id] = top_level_value(in, "extends");
  local_[id] = std::move(text);
  return true;
}

std::vector<std::string> PackLibrary::ids() const {
  std::vector<std::string> ids;
  for (const auto& [id, parent] : extends_) ids.push_back(id);
  return ids;
}

Result<std::shared_ptr<const Pack>, Failure> PackLibrary::load(const std::string& id) {
  if (const auto known = loaded_.find(id); known != loaded_.end()) return known->second;
  if (!is_pack_id(id) || !extends_.contains(id))
    return std::unexpected(
        Failure{"pack", fmt::format("there is no pack \"{}\"; see the files of {}", id, folder_.string())});
  TRY(Pack pack, load_pack(folder_, id, local_));
  // An overlay and the pack it extends are one ledger, whichever of them decides.
  const auto root_of = [&](std::string of) {
    for (std::size_t depth = 0; depth < extends_depth_max; ++depth) {
      const auto parent = extends_.find(of);
      if (parent == extends_.end() || parent->second.empty()) break;
      of = parent->second;
    }
    return of;
  };
  pack.root = root_of(id);
  for (const auto& [other, parent] : extends_)
    if (root_of(other) == pack.root) pack.family.push_back(other);
  auto shared = std::make_shared<const Pack>(std::move(pack));
  loaded_[id] = shared;
  return shared;
}

}  // namespace laurel::recognition
