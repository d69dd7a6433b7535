// The packs of a folder: <id>.yaml, and what several of them share in shared/<name>.yaml.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "recognition/failure.h"
#include "recognition/pack/pack.h"
#include "recognition/pack/pack_loader.h"

namespace laurel::recognition {

inline constexpr std::uintmax_t pack_bytes_max = 256U << 10U;
/// How many packs may extend each other in a row.
inline constexpr std::size_t extends_depth_max = 8;

/// Where the packs are: the environment's LAUREL_PACKS, else packs/ or share/laurel/packs/ in a folder above
/// the program or above the present folder. Empty where there is none.
std::filesystem::path packs_folder();

/// Loads packs once and keeps them. Not thread-safe while loading; loaded packs never change.
class PackLibrary {
 public:
  explicit PackLibrary(std::filesystem::path folder);

  /// Adds a pack that is in no file. False, and nothing is added, where a pack of the folder has this id or
  /// it is no id (1 to 64 letters a–z, digits, dashes). Before the first `load`: packs know their overlays.
  bool add(const std::string& id, std::string text);

  /// The pack, or why it cannot be used, with file, line and remedy.
  Result<std::shared_ptr<const Pack>, Failure> load(const std::string& id);
  /// The ids of all packs, in order.
  std::vector<std::string> ids() const;

 private:
  std::filesystem::path folder_;
  LocalTexts local_;
  std::map<std::string, std::string> extends_;  // id → the id it extends, or nothing
  std::map<std::string, std::shared_ptr<const Pack>> loaded_;
};

}  // namespace laurel::recognition
