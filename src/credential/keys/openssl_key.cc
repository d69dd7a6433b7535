#include "credential/keys/openssl_key.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "base/check.h"
#include "credential/keys/openssl_types.h"

namespace laurel::credential::keys::openssl {
namespace {

constexpr std::size_t pem_bytes_max = 16 * 1024;

Key owned(EVP_PKEY* key) {
  return {key, EVP_PKEY_free};
}

// Makes a key of the parameters collected in `builder`; null where OpenSSL refuses them.
Key key_from(const char* kind, OSSL_PARAM_BLD* builder, int selection) {
  const Owned<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder));
  const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
  EVP_PKEY* key = nullptr;
  if (parameters == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, selection, parameters.get()) != 1)
    return nullptr;
  return owned(key);
}

Bytes number_parameter(const Key& key, const char* name, std::size_t size = 0) {
  BIGNUM* number = nullptr;
  CHECK(EVP_PKEY_get_bn_param(key.get(), name, &number) == 1, "a key has the numbers of its kind");
  const Number owner(number);
  Bytes bytes(std::max(size, static_cast<std::size_t>(BN_num_bytes(number))));
  BN_bn2binpad(number, bytes.data(), static_cast<int>(bytes.size()));
  return bytes;
}

bool acceptable_rsa(const Key& key) {
  const int bits = key ? EVP_PKEY_get_bits(key.get()) : 0;
  return bits >= rsa_bits_min && bits <= rsa_bits_max;
}

std::unexpected<Failure> wrong_rsa() {
  return failure("invalid-key", "The RSA key is damaged or has fewer than 2048 or more than 8192 bits.");
}

// r and s to the DER that OpenSSL reads.
Bytes der_signature(std::span<const std::uint8_t> signature) {
  const auto half = signature.size() / 2;
  const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(), BN_bin2bn(signature.data(), static_cast<int>(half), nullptr),
                 BN_bin2bn(signature.data() + half, static_cast<int>(half), nullptr));
  std::uint8_t* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  CHECK(size > 0, "a pair of numbers can be written as DER");
  Bytes bytes(der, der + size);
  OPENSSL_free(der);
  return bytes;
}

const char* hash_name(KeyType type) {
  switch (signature_hash(type)) {
    case codec::Hash::sha256:
      return "SHA256";
    case codec::Hash::sha384:
      return "SHA384";
    case codec::Hash::sha512:
      return "SHA512";
  }
  return nullptr;
}

}  // namespace

Result<Key> curve_public_key(KeyType type, std::span<const std::uint8_t> point) {
  const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve_name(type), 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  auto key = point.empty() ? nullptr : key_from("EC", builder.get(), EVP_PKEY_PUBLIC_KEY);
  if (!key) return failure("invalid-key", "The public key is not a point of the curve it names.");
  return key;
}

CurvePoint curve_point(const Key& key, KeyType type) {
  return {number_parameter(key, OSSL_PKEY_PARAM_EC_PUB_X, field_size(type)),
          number_parameter(key, OSSL_PKEY_PARAM_EC_PUB_Y, field_size(type))};
}

Result<CurvePoint> curve_point_of_scalar(KeyType type, std::span<const std::uint8_t> scalar) {
  const auto group = curve_group(type);
  const Number number(BN_bin2bn(scalar.data(), static_cast<int>(scalar.size()), BN_secure_new()));
  BN_set_flags(number.get(), BN_FLG_CONSTTIME);
  if (BN_is_zero(number.get()) || BN_cmp(number.get(), EC_GROUP_get0_order(group.get())) >= 0)
    return failure("invalid-key",
                   "The secret number of the key must be above zero and below the curve's order.");
  const Owned<EC_POINT, EC_POINT_free> point(EC_POINT_new(group.get()));
  const Number x(BN_new());
  const Number y(BN_new());
  CHECK(EC_POINT_mul(group.get(), point.get(), number.get(), nullptr, nullptr, nullptr) == 1 &&
            EC_POINT_get_affine_coordinates(group.get(), point.get(), x.get(), y.get(), nullptr) == 1,
        "a scalar in range has a public point");
  CurvePoint result{Bytes(field_size(type)), Bytes(field_size(type))};
  BN_bn2binpad(x.get(), result.x.data(), static_cast<int>(result.x.size()));
  BN_bn2binpad(y.get(), result.y.data(), static_cast<int>(result.y.size()));
  return result;
}

Result<Key> rsa_key(const RsaNumbers& numbers, bool secret) {
  const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  std::vector<Number> owners;
  auto push = [&](const char* name, const Bytes& bytes) {
    owners.emplace_back(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
    OSSL_PARAM_BLD_push_BN(builder.get(), name, owners.back().get());
  };
  if (numbers.n.size() > rsa_bits_max / 8 + 1 || numbers.e.size() > 8) return wrong_rsa();
  push(OSSL_PKEY_PARAM_RSA_N, numbers.n);
  push(OSSL_PKEY_PARAM_RSA_E, numbers.e);
  if (secret) {
    push(OSSL_PKEY_PARAM_RSA_D, numbers.d);
    push(OSSL_PKEY_PARAM_RSA_FACTOR1, numbers.p);
    push(OSSL_PKEY_PARAM_RSA_FACTOR2, numbers.q);
    push(OSSL_PKEY_PARAM_RSA_EXPONENT1, numbers.dp);
    push(OSSL_PKEY_PARAM_RSA_EXPONENT2, numbers.dq);
    push(OSSL_PKEY_PARAM_RSA_COEFFICIENT1, numbers.qi);
  }
  auto key = key_from("RSA", builder.get(), secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY);
  if (!acceptable_rsa(key)) return wrong_rsa();
  return key;
}

Result<Key> rsa_public_key(std::span<const std::uint8_t> der) {
  const auto* at = der.data();
  auto key = owned(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, static_cast<long>(der.size())));
  if (!acceptable_rsa(key) || at != der.data() + der.size()) return wrong_rsa();
  return key;
}

Bytes rsa_public_der(const Key& key) {
  std::uint8_t* der = nullptr;
  const int size = i2d_PublicKey(key.get(), &der);
  CHECK(size > 0, "an RSA key can be written as DER");
  Bytes bytes(der, der + size);
  OPENSSL_free(der);
  return bytes;
}

RsaNumbers rsa_numbers(const Key& key, bool secret) {
  RsaNumbers numbers;
  numbers.n = number_parameter(key, OSSL_PKEY_PARAM_RSA_N);
  numbers.e = number_parameter(key, OSSL_PKEY_PARAM_RSA_E);
  if (!secret) return numbers;
  numbers.d = number_parameter(key, OSSL_PKEY_PARAM_RSA_D);
  numbers.p = number_parameter(key, OSSL_PKEY_PARAM_RSA_FACTOR1);
  numbers.q = number_parameter(key, OSSL_PKEY_PARAM_RSA_FACTOR2);
  numbers.dp = number_parameter(key, OSSL_PKEY_PARAM_RSA_EXPONENT1);
  numbers.dq = number_parameter(key, OSSL_PKEY_PARAM_RSA_EXPONENT2);
  numbers.qi = number_parameter(key, OSSL_PKEY_PARAM_RSA_COEFFICIENT1);
  return numbers;
}

Key generate_rsa(int bits) {
  auto key = owned(EVP_RSA_gen(static_cast<unsigned>(bits)));
  CHECK(key != nullptr, "OpenSSL can generate RSA keys");
  return key;
}

Result<std::pair<Key, KeyType>> public_key_of_pem(std::string_view pem) {
  if (pem.size() > pem_bytes_max) return failure("invalid-key", "The PEM text is longer than 16 KiB.");
  const Owned<BIO, BIO_free_all> source(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  auto key = owned(PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr));
  if (!key) return failure("invalid-key", "The PEM text holds no public key.");
  if (EVP_PKEY_is_a(key.get(), "RSA") == 1) {
    if (!acceptable_rsa(key)) return wrong_rsa();
    return std::pair(key, KeyType::rsa);
  }
  for (auto type : {KeyType::p256, KeyType::p384, KeyType::p521}) {
    std::array<char, 64> group{};
    if (EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), nullptr) == 1 &&
        std::string_view(group.data()) == curve_name(type))
      return std::pair(key, type);
  }
  return failure("unsupported-key",
                 "The PEM text holds a key that is neither RSA nor of P-256, P-384 or P-521.");
}

bool verify(const Key& key, KeyType type, std::span<const std::uint8_t> message,
            std::span<const std::uint8_t> signature) {
  Bytes der;
  if (type != KeyType::rsa) {
    if (signature.size() != 2 * field_size(type)) return false;
    der = der_signature(signature);
    signature = der;
  }
  const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit_ex(context.get(), nullptr, hash_name(type), nullptr, nullptr, key.get(),
                                 nullptr) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                          message.size()) == 1;
}

bool verify_rsa(const Key& key, std::string_view algorithm, std::span<const std::uint8_t> message,
                std::span<const std::uint8_t> signature) {
  const bool pss = algorithm.starts_with("PS");
  const auto bits = algorithm.substr(std::min<std::size_t>(2, algorithm.size()));
  if ((!pss && !algorithm.starts_with("RS")) || (bits != "256" && bits != "384" && bits != "512"))
    return false;
  const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* padding = nullptr;  // the context's own
  const auto hash = "SHA" + std::string(bits);
  if (EVP_DigestVerifyInit_ex(context.get(), &padding, hash.c_str(), nullptr, nullptr, key.get(), nullptr) !=
      1)
    return false;
  if (pss && (EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) != 1 ||
              EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_DIGEST) != 1))
    return false;
  return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                          message.size()) == 1;
}

Bytes sign_rsa(const Key& key, std::span<const std::uint8_t> message) {
  const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  std::size_t size = 0;
  CHECK(EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, key.get(), nullptr) == 1 &&
            EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) == 1,
        "a secret RSA key can sign");
  Bytes signature(size);
  CHECK(EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) == 1,
        "a secret RSA key can sign");
  signature.resize(size);
  return signature;
}

}  // namespace laurel::credential::keys::openssl
