#include "identity/password.h"

#include <sodium.h>

#include <mutex>

#include "base/check.h"

namespace laurel::identity {
namespace {
// Each hash takes 64 MiB: two at a time keeps memory bounded when many sign in at once.
std::mutex first_place;
std::mutex second_place;

template <class F>
auto one_of_two(F&& work) {
  if (std::unique_lock lock(first_place, std::try_to_lock); lock) return work();
  std::lock_guard lock(second_place);
  return work();
}
}  // namespace

std::string hash_password(const Secret<std::string>& password) {
  CHECK(sodium_init() >= 0, "libsodium starts");
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  const int failed = one_of_two([&] {
    return crypto_pwhash_str(hash.data(), password.reveal().data(), password.reveal().size(),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
  });
  if (failed != 0) throw std::bad_alloc();
  hash.resize(hash.find('\0'));
  return hash;
}

bool password_fits(const Secret<std::string>& password, const std::string& hash) {
  CHECK(sodium_init() >= 0, "libsodium starts");
  static const std::string nobody = hash_password(Secret<std::string>("nobody has this password"));
  const auto& compared = hash.empty() ? nobody : hash;
  const bool fits = one_of_two([&] {
    return crypto_pwhash_str_verify(compared.c_str(), password.reveal().data(), password.reveal().size()) ==
           0;
  });
  return fits && !hash.empty();
}
}  // namespace laurel::identity
