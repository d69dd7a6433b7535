#include "credential/codec/digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

#include "base/check.h"
#include "credential/codec/multibase.h"
#include "credential/codec/multicodec.h"

namespace laurel::credential::codec {
namespace {

// Fetching an algorithm costs more than hashing a short text with it, so each is fetched once.
const EVP_MD* algorithm(Hash hash) {
  static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  static const EVP_MD* const sha384 = EVP_MD_fetch(nullptr, "SHA384", nullptr);
  static const EVP_MD* const sha512 = EVP_MD_fetch(nullptr, "SHA512", nullptr);
  if (hash == Hash::sha256) return sha256;
  return hash == Hash::sha384 ? sha384 : sha512;
}

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::optional<Hash> hash_of(Codec codec) {
  if (codec == Codec::sha2_256) return Hash::sha256;
  if (codec == Codec::sha2_384) return Hash::sha384;
  if (codec == Codec::sha2_512) return Hash::sha512;
  return {};
}

}  // namespace

std::size_t digest_size(Hash hash) {
  if (hash == Hash::sha256) return 32;
  return hash == Hash::sha384 ? 48 : 64;
}

Bytes digest(Hash hash, std::span<const std::uint8_t> bytes) {
  thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  Bytes result(digest_size(hash));
  const bool done = EVP_DigestInit_ex(context.get(), algorithm(hash), nullptr) == 1 &&
                    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                    EVP_DigestFinal_ex(context.get(), result.data(), nullptr) == 1;
  CHECK(done, "OpenSSL must be able to hash");
  return result;
}

Bytes digest(Hash hash, std::string_view text) {
  return digest(hash, bytes_of(text));
}

std::optional<bool> matches_digest(std::string_view content, std::string_view written) {
  constexpr std::pair<std::string_view, Hash> integrity_prefixes[] = {
      {"sha256-", Hash::sha256}, {"sha384-", Hash::sha384}, {"sha512-", Hash::sha512}};
  for (auto [prefix, hash] : integrity_prefixes) {
    if (!written.starts_with(prefix)) continue;
    auto expected = from_base64(written.substr(prefix.size()));
    if (!expected) return {};
    return *expected == digest(hash, content);
  }
  auto bytes = from_multibase(written);
  auto multihash = bytes ? split_codec(*bytes) : std::nullopt;
  auto hash = multihash ? hash_of(multihash->codec) : std::nullopt;
  if (!hash || multihash->bytes.size() != digest_size(*hash) + 1 ||
      multihash->bytes.front() != digest_size(*hash))
    return {};
  multihash->bytes.erase(multihash->bytes.begin());
  return multihash->bytes == digest(*hash, content);
}

std::string md5_hex(std::string_view text) {
  std::array<std::uint8_t, 16> result;
  CHECK(EVP_Digest(text.data(), text.size(), result.data(), nullptr, EVP_md5(), nullptr) == 1,
        "OpenSSL must be able to hash");
  return hex(result);
}

std::string digest_multibase(std::string_view content) {
  auto hashed = digest(Hash::sha256, content);
  hashed.insert(hashed.begin(), static_cast<std::uint8_t>(hashed.size()));
  return multibase_base58btc(with_codec(Codec::sha2_256, hashed));
}

}  // namespace laurel::credential::codec
