#include "base/random.h"

#include <sys/random.h>

#include <vector>

#include "base/check.h"
#include "base/encoding.h"

namespace laurel {

std::string Random::token(std::size_t bytes) {
  std::vector<std::uint8_t> buffer(bytes);
  fill(buffer);
  return base64url(buffer);
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    auto got = getrandom(bytes.data(), bytes.size(), 0);
    CHECK(got > 0, "the kernel gives random bytes");
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  std::lock_guard lock(mutex_);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(engine_() & 0xff);
}

}  // namespace laurel
