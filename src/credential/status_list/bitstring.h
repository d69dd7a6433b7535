// The list of status bits and its compressed text (Bitstring Status List 1.0, 3.3 and 3.4; StatusList2021).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "credential/failure.h"

namespace laurel::credential::status_list {

/// Fewer entries would tell who is behind each (herd privacy, 3.1).
inline constexpr std::size_t entries_min = 131'072;
inline constexpr std::size_t bytes_max = 16 * 1024 * 1024;  // of an uncompressed list: 134 million entries
inline constexpr unsigned entry_bits_max = 8;

/// Entries of `entry_bits` bits each, the first one in the highest bits of the first byte.
class Bitstring {
 public:
  /// All zero. CHECKs 1 to entry_bits_max bits, and that the list fits bytes_max.
  explicit Bitstring(std::size_t entries = entries_min, unsigned entry_bits = 1);

  /// "u" and base64url of the gzipped bits; StatusList2021 wrote it without the "u". Fails with
  /// "invalid-status-list" or "too-large"; never expands beyond bytes_max.
  static Result<Bitstring> decode(std::string_view encoded, unsigned entry_bits = 1);
  std::string encode() const;

  std::size_t size() const { return bytes_.size() * 8 / entry_bits_; }
  unsigned entry_bits() const { return entry_bits_; }
  /// Fails with "index-out-of-range".
  Result<unsigned> at(std::size_t index) const;
  /// CHECKs that index and value are in range.
  void set(std::size_t index, unsigned value);

 private:
  Bytes bytes_;
  unsigned entry_bits_;
};

}  // namespace laurel::credential::status_list
