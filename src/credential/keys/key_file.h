// Keys at rest. A key file is JSON: a secret JSON Web Key sealed with a passphrase, or, where the operator
// protects the file by other means, the JSON Web Key itself.
//
//   {"format": "laurel-key-1", "public": "z6Mk…",
//    "derivation": {"function": "argon2id13", "operations": 3, "memory_bytes": 67108864, "salt": "<base64url,
//    16>"}, "cipher": "xsalsa20-poly1305", "nonce": "<base64url, 24>", "sealed": "<base64url of the sealed
//    JWK>"}
#pragma once
#include <string>
#include <string_view>

#include "base/random.h"
#include "credential/failure.h"
#include "credential/keys/key_pair.h"

namespace laurel::credential::keys {

/// What guessing a passphrase costs (libsodium's Argon2id). The defaults are its "moderate" time with 64 MiB.
struct DerivationCost {
  unsigned operations = 3;
  std::size_t memory_bytes = 64 * 1024 * 1024;
};
inline constexpr DerivationCost derivation_cost_max{.operations = 12, .memory_bytes = 256 * 1024 * 1024};

std::string seal_key(const KeyPair& pair, std::string_view passphrase, Random& random,
                     const DerivationCost& cost = {});
/// The secret JSON Web Key, unprotected.
std::string plain_key(const KeyPair& pair);

/// Whether the text is a sealed key file and needs a passphrase.
bool is_sealed_key(std::string_view text);
/// Reads sealed and plain key files, and Multikeys with `secretKeyMultibase`; `passphrase` is used where the
/// file is sealed. Fails with "invalid-key-file", "wrong-passphrase" (or a file that was changed),
/// "invalid-key".
Result<KeyPair> read_key(std::string_view text, std::string_view passphrase = {});

}  // namespace laurel::credential::keys
