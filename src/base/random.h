// Randomness as a parameter, so that tests and generated populations repeat.
#pragma once
#include <cstdint>
#include <mutex>
#include <random>
#include <span>
#include <string>

namespace laurel {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
  /// `bytes` random bytes as base64url without padding: a token for a cookie or a link.
  std::string token(std::size_t bytes = 32);
};

/// The kernel's generator, fit for keys.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

/// Repeats for the same seed; for tests and synthetic data only. Thread-safe.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  std::mutex mutex_;
  std::mt19937_64 engine_;
};

}  // namespace laurel
