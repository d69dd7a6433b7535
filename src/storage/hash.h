// SHA-256 (FIPS 180-4), of texts and of files too large for memory.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace laurel::storage {

using Sha256 = std::array<std::uint8_t, 32>;
Sha256 sha256(std::string_view text);

/// RFC 2104.
Sha256 hmac_sha256(std::string_view key, std::string_view text);

/// Takes the text piece by piece.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(const Sha256Stream&) = delete;
  Sha256Stream& operator=(const Sha256Stream&) = delete;
  void add(std::string_view piece);
  /// Once, at the end.
  Sha256 finish();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace laurel::storage
