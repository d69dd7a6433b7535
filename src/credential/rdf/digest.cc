#include "credential/rdf/digest.h"

#include <openssl/evp.h>

#include <new>
#include <stdexcept>

#include "base/check.h"

namespace laurel::credential::rdf {
namespace {

/// Fetched once and kept until the program ends.
const EVP_MD* fetched(HashAlgorithm algorithm) {
  static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
  static const EVP_MD* const sha384 = EVP_MD_fetch(nullptr, "SHA2-384", nullptr);
  const EVP_MD* md = algorithm == HashAlgorithm::sha256 ? sha256 : sha384;
  if (md == nullptr) throw std::runtime_error("OpenSSL offers no SHA-2 here");
  return md;
}

}  // namespace

void Digest::FreeContext::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Digest::Digest(HashAlgorithm algorithm) : context_(EVP_MD_CTX_new()), algorithm_(algorithm) {
  if (!context_) throw std::bad_alloc();
}

HexHash Digest::hash(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  bool done = EVP_DigestInit_ex2(context_.get(), fetched(algorithm_), nullptr) == 1 &&
              EVP_DigestUpdate(context_.get(), text.data(), text.size()) == 1 &&
              EVP_DigestFinal_ex(context_.get(), bytes, &length) == 1;
  CHECK(done && length <= HexHash::length_max / 2, "SHA-2 of a text in memory cannot fail");
  HexHash hash;
  hash.length_ = std::size_t{length} * 2;
  for (std::size_t at = 0; at < length; ++at) {
    hash.text_[at * 2] = digits[bytes[at] >> 4U];
    hash.text_[at * 2 + 1] = digits[bytes[at] & 0xFU];
  }
  return hash;
}

}  // namespace laurel::credential::rdf
