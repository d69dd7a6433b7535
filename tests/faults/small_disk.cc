#include "faults/small_disk.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <array>

namespace laurel::faults {

// In a mount namespace of this thread and of the processes it starts: nobody else sees the disk.
SmallDisk::SmallDisk(std::filesystem::path folder, int megabytes) : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_);
  if (geteuid() != 0 || unshare(CLONE_NEWNS) != 0) return;
  if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return;
  const auto size = fmt::format("size={}m", megabytes);
  is_there_ = mount("tmpfs", folder_.c_str(), "tmpfs", 0, size.c_str()) == 0;
}

SmallDisk::~SmallDisk() {
  if (is_there_) umount2(folder_.c_str(), MNT_DETACH);
}

void SmallDisk::fill() {
  const int file = open((folder_ / "ballast").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  static const std::array<char, 4096> zeros{};
  while (::write(file, zeros.data(), zeros.size()) > 0) {
  }
  close(file);
}

void SmallDisk::free() {
  std::filesystem::remove(folder_ / "ballast");
}

}  // namespace laurel::faults
