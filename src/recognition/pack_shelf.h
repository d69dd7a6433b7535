// The packs in memory, those that came with Laurel and those that organizations wrote for themselves.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "recognition/local_pack.h"
#include "recognition/pack/pack_library.h"
#include "storage/newest.h"

namespace laurel::recognition {

using SharedPack = std::shared_ptr<const Pack>;

/// Immutable and thread-safe.
class PackShelf {
 public:
  /// Loads every pack; throws std::runtime_error naming file and line of one that came with Laurel and cannot
  /// be used. A local pack that cannot be used is left out and stands in `failures`.
  /// `revisions` counts the local packs and their changes (count_local_packs).
  PackShelf(const std::filesystem::path& folder, const std::vector<LocalPack>& local, std::int64_t revisions);

  /// Null where there is none.
  SharedPack find(std::string_view id) const;
  /// By id.
  const std::vector<SharedPack>& all() const { return all_; }
  /// Of a state's own packs (not its districts' and not overlays of a committee), those for a purpose, by id:
  /// two where a rule has two readings.
  std::vector<SharedPack> of_state(std::string_view state, Purpose purpose) const;
  const std::vector<Failure>& failures() const { return failures_; }
  std::int64_t revisions() const { return revisions_; }

 private:
  std::vector<SharedPack> all_;
  std::map<std::string, SharedPack, std::less<>> by_id_;
  std::vector<Failure> failures_;
  std::int64_t revisions_;
};

/// The two letters of the state whose pack it is or extends; "" for a pack that belongs to no state.
std::string state_of(const Pack& pack);
/// An overlay extends another pack.
inline bool is_overlay(const Pack& pack) {
  return pack.root != pack.id;
}

/// Hands out the newest shelf (storage::Newest). Thread-safe.
class PackKeeper {
 public:
  /// Throws std::runtime_error when a pack that came with Laurel cannot be used, DatabaseError when the
  /// database cannot be read.
  PackKeeper(storage::Database& database, const Clock& clock, std::filesystem::path folder);
  std::shared_ptr<const PackShelf> shelf() { return newest_.get(); }
  /// Looks now; for the one who has just added a pack.
  void refresh() { newest_.refresh(); }
  /// Whether a text could be kept as the local pack `id`: the pack, or file, line and remedy.
  Result<Pack, Failure> check(const std::string& id, const std::string& text);

 private:
  storage::Database& database_;
  const std::filesystem::path folder_;
  storage::Newest<PackShelf> newest_;
};

}  // namespace laurel::recognition
