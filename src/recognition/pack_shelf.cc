#include "recognition/pack_shelf.h"

#include <algorithm>
#include <stdexcept>

#include "identity/state.h"

namespace laurel::recognition {

PackShelf::PackShelf(const std::filesystem::path& folder, const std::vector<LocalPack>& local,
                     std::int64_t revisions)
    : revisions_(revisions) {
  PackLibrary library(folder);
  const auto shipped = library.ids();
  if (shipped.empty())
    throw std::runtime_error("there are no policy packs in \"" + folder.string() +
                             "\": set LAUREL_PACKS to the folder that came with Laurel");
  for (const auto& pack : local)
    if (!library.add(pack.id, pack.text))
      failures_.push_back({pack.id, "a pack that came with Laurel has this id now; keep it under another"});
  for (const auto& id : library.ids()) {
    auto pack = library.load(id);
    if (pack) {
      all_.push_back(*pack);
      by_id_.emplace(id, *pack);
    } else if (std::ranges::binary_search(shipped, id)) {
      throw std::runtime_error("a policy pack cannot be used: " + pack.error().text());
    } else {
      failures_.push_back(pack.error());
    }
  }
}

SharedPack PackShelf::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

std::vector<SharedPack> PackShelf::of_state(std::string_view state, Purpose purpose) const {
  std::vector<SharedPack> packs;
  for (const auto& pack : all_)
    if (pack->purpose == purpose && !is_overlay(*pack) && state_of(*pack) == state) packs.push_back(pack);
  return packs;
}

std::string state_of(const Pack& pack) {
  const std::string_view id = pack.root;
  if (!id.starts_with("us-") || (id.size() > 5 && id[5] != '-') || id.size() < 5) return {};
  std::string code;
  for (char c : id.substr(3, 2)) code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return identity::is_state(code) ? code : std::string();
}

PackKeeper::PackKeeper(storage::Database& database, const Clock& clock, std::filesystem::path folder)
    : database_(database),
      folder_(std::move(folder)),
      newest_(clock, [this](const std::shared_ptr<const PackShelf>& old) {
        std::int64_t revisions = 0;
        const auto local = database_.read([&](storage::Session& session) -> std::vector<LocalPack> {
          revisions = count_local_packs(session);
          if (old && revisions == old->revisions()) return {};
          return local_packs(session);
        });
        if (old && revisions == old->revisions()) return old;
        return std::make_shared<const PackShelf>(folder_, local, revisions);
      }) {}

Result<Pack, Failure> PackKeeper::check(const std::string& id, const std::string& text) {
  PackLibrary library(folder_);
  for (const auto& pack : database_.read([](storage::Session& session) { return local_packs(session); }))
    if (pack.id != id) library.add(pack.id, pack.text);
  if (!library.add(id, text))
    return std::unexpected(Failure{
        id, "write 1 to 64 letters a–z, digits and dashes, and not the id of a pack that came with Laurel"});
  TRY(const auto pack, library.load(id));
  return *pack;
}

}  // namespace laurel::recognition
