#include "storage/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/check.h"

namespace laurel::storage {

struct Sha256Stream::Context {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256Stream::Sha256Stream() : context_(std::make_unique<Context>()) {
  CHECK(EVP_DigestInit_ex(context_->state.get(), EVP_sha256(), nullptr) == 1, "SHA-256 is there");
}

Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::add(std::string_view piece) {
  CHECK(EVP_DigestUpdate(context_->state.get(), piece.data(), piece.size()) == 1, "SHA-256 takes any text");
}

Sha256 Sha256Stream::finish() {
  Sha256 hash{};
  CHECK(EVP_DigestFinal_ex(context_->state.get(), hash.data(), nullptr) == 1, "SHA-256 ends once");
  return hash;
}

Sha256 sha256(std::string_view text) {
  Sha256Stream stream;
  stream.add(text);
  return stream.finish();
}

Sha256 hmac_sha256(std::string_view key, std::string_view text) {
  Sha256 mac{};
  unsigned length = mac.size();
  const auto* made =
      HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
           reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac.data(), &length);
  CHECK(made != nullptr && length == mac.size(), "HMAC takes any key and text");
  return mac;
}

}  // namespace laurel::storage
