// Multicodec: an unsigned varint that says what the bytes after it are (multiformats/multicodec table.csv).
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "base/encoding.h"

namespace laurel::credential::codec {

enum class Codec : std::uint64_t {
  identity_hash = 0x00,
  sha2_256 = 0x12,
  sha2_512 = 0x13,
  sha2_384 = 0x20,
  secp256k1_public = 0xe7,
  bls12381_g1_public = 0xea,
  bls12381_g2_public = 0xeb,
  x25519_public = 0xec,
  ed25519_public = 0xed,
  bls12381_g1g2_public = 0xee,
  p256_public = 0x1200,
  p384_public = 0x1201,
  p521_public = 0x1202,
  rsa_public = 0x1205,
  ed25519_secret = 0x1300,
  p256_secret = 0x1306,
  p384_secret = 0x1307,
  p521_secret = 0x1308,
};

struct Coded {
  Codec codec;
  Bytes bytes;
};

/// The varint of `codec` before `bytes`.
Bytes with_codec(Codec codec, std::span<const std::uint8_t> bytes);
/// None where the varint is cut off, longer than nine bytes or not in its shortest form. The codec may be one
/// that Codec does not name.
std::optional<Coded> split_codec(std::span<const std::uint8_t> bytes);

}  // namespace laurel::credential::codec
