#include "storage/leftovers.h"

namespace laurel::storage {

int remove_leftovers(const std::filesystem::path& folder, std::chrono::hours age) {
  const auto before = std::filesystem::file_time_type::clock::now() - age;
  int count = 0;
  std::error_code gone;  // files come and go under our eyes: what is gone needs no removing
  using Walk = std::filesystem::recursive_directory_iterator;
  for (auto entry = Walk(folder, gone); !gone && entry != Walk(); entry.increment(gone)) {
    if (entry->path().extension() != ".part") continue;
    std::error_code unknown;
    const auto written = entry->last_write_time(unknown);
    if (!unknown && written < before && std::filesystem::remove(entry->path(), unknown)) ++count;
  }
  return count;
}

}  // namespace laurel::storage
