// Passwords as Argon2id hashes (libsodium's "interactive" cost: about 64 MiB and a tenth of a second each).
// Slow on purpose: never call inside a transaction.
#pragma once
#include <string>

#include "base/secret.h"

namespace laurel::identity {
std::string hash_password(const Secret<std::string>& password);
/// False for a wrong password; takes as long when `hash` is "" (no such account), so that time tells nothing.
bool password_fits(const Secret<std::string>& password, const std::string& hash);
}  // namespace laurel::identity
