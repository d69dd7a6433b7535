// ECDSA with a nonce made of key and message (RFC 6979): no signature can be spoiled by bad randomness, and
// signing the same thing twice gives the same bytes.
#pragma once
#include <span>

#include "base/encoding.h"
#include "credential/keys/key_type.h"

namespace laurel::credential::keys {

/// r and s one after the other, field_size(type) bytes each. `scalar` is the secret number, in range.
Bytes sign_ecdsa(KeyType type, std::span<const std::uint8_t> scalar, std::span<const std::uint8_t> message);

}  // namespace laurel::credential::keys
