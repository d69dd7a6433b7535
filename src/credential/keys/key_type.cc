#include "credential/keys/key_type.h"

#include <array>

namespace laurel::credential::keys {
namespace {

struct Row {
  KeyType type;
  std::string_view name, algorithm, curve;
  codec::Hash hash;
  std::size_t field_size;
};

constexpr std::array<Row, 5> rows = {{
    {KeyType::ed25519, "ed25519", "EdDSA", "Ed25519", codec::Hash::sha512, 32},
    {KeyType::p256, "p256", "ES256", "P-256", codec::Hash::sha256, 32},
    {KeyType::p384, "p384", "ES384", "P-384", codec::Hash::sha384, 48},
    {KeyType::p521, "p521", "ES512", "P-521", codec::Hash::sha512, 66},
    {KeyType::rsa, "rsa2048", "RS256", "", codec::Hash::sha256, 0},
}};

const Row& row(KeyType type) {
  return rows[static_cast<std::size_t>(type)];
}

}  // namespace

std::string_view key_type_name(KeyType type) {
  return row(type).name;
}

std::optional<KeyType> key_type_of(std::string_view name) {
  for (const auto& entry : rows)
    if (entry.name == name) return entry.type;
  return {};
}

std::string_view jose_algorithm(KeyType type) {
  return row(type).algorithm;
}

std::string_view jose_curve(KeyType type) {
  return row(type).curve;
}

codec::Hash signature_hash(KeyType type) {
  return row(type).hash;
}

std::size_t field_size(KeyType type) {
  return row(type).field_size;
}

}  // namespace laurel::credential::keys
