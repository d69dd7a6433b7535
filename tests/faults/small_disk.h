// A disk of a few megabytes, really: a tmpfs in a mount namespace of this test.
#pragma once
#include <filesystem>
#include <string>

namespace laurel::faults {

class SmallDisk {
 public:
  /// Mounts it over `folder`, which is made; `is_there` says whether that worked (it takes root).
  SmallDisk(std::filesystem::path folder, int megabytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  bool is_there() const { return is_there_; }
  /// Writes until nothing more fits.
  void fill();
  void free();

 private:
  std::filesystem::path folder_;
  bool is_there_ = false;
};

inline constexpr const char* no_small_disk =
    "A small disk cannot be mounted here: run this test as root, outside of a container without "
    "CAP_SYS_ADMIN";

}  // namespace laurel::faults
