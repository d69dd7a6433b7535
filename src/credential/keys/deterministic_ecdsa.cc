#include "credential/keys/deterministic_ecdsa.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <initializer_list>

#include "base/check.h"
#include "credential/keys/openssl_types.h"

namespace laurel::credential::keys {
namespace {

using openssl::Number;
using View = std::span<const std::uint8_t>;

struct Curve {
  openssl::Group group;
  const BIGNUM* order;
  openssl::Owned<BN_CTX, BN_CTX_free> context{BN_CTX_secure_new()};

  explicit Curve(KeyType type) : group(openssl::curve_group(type)), order(EC_GROUP_get0_order(group.get())) {}
  int bits() const { return BN_num_bits(order); }
  int size() const { return (bits() + 7) / 8; }
};

Bytes hmac(codec::Hash hash, const Bytes& key, std::initializer_list<View> parts) {
  Bytes joined;
  for (auto part : parts) joined.insert(joined.end(), part.begin(), part.end());
  Bytes result(codec::digest_size(hash));
  const EVP_MD* algorithm = hash == codec::Hash::sha256   ? EVP_sha256()
                            : hash == codec::Hash::sha384 ? EVP_sha384()
                                                          : EVP_sha512();
  HMAC(algorithm, key.data(), static_cast<int>(key.size()), joined.data(), joined.size(), result.data(),
       nullptr);
  OPENSSL_cleanse(joined.data(), joined.size());
  return result;
}

// RFC 6979, 2.3.2: the leftmost bits of a text as a number.
Number bits_to_number(const Curve& curve, View bits) {
  Number number(BN_bin2bn(bits.data(), static_cast<int>(bits.size()), BN_secure_new()));
  const int excess = static_cast<int>(bits.size()) * 8 - curve.bits();
  if (excess > 0) BN_rshift(number.get(), number.get(), excess);
  return number;
}

Bytes number_to_bytes(const Curve& curve, const BIGNUM* number) {
  Bytes bytes(static_cast<std::size_t>(curve.size()));
  CHECK(BN_bn2binpad(number, bytes.data(), curve.size()) == curve.size(), "the number is below the order");
  return bytes;
}

// RFC 6979, 3.2: the candidates for the nonce, one after the other.
class Nonces {
 public:
  Nonces(const Curve& curve, codec::Hash hash, View scalar, View hashed)
      : curve_(curve), hash_(hash), v_(codec::digest_size(hash), 1), k_(codec::digest_size(hash), 0) {
    auto reduced = bits_to_number(curve, hashed);
    BN_nnmod(reduced.get(), reduced.get(), curve.order, curve.context.get());
    const auto message = number_to_bytes(curve, reduced.get());
    for (const std::uint8_t round : {std::uint8_t{0}, std::uint8_t{1}}) {  // steps d to g
      k_ = hmac(hash_, k_, {v_, View(&round, 1), scalar, message});
      v_ = hmac(hash_, k_, {v_});
    }
  }
  ~Nonces() {
    OPENSSL_cleanse(k_.data(), k_.size());
    OPENSSL_cleanse(v_.data(), v_.size());
  }
  Nonces(const Nonces&) = delete;
  Nonces& operator=(const Nonces&) = delete;

  Number next() {
    while (true) {  // step h
      Bytes bits;
      while (static_cast<int>(bits.size()) * 8 < curve_.bits()) {
        v_ = hmac(hash_, k_, {v_});
        bits.insert(bits.end(), v_.begin(), v_.end());
      }
      auto candidate = bits_to_number(curve_, bits);
      OPENSSL_cleanse(bits.data(), bits.size());
      const std::uint8_t zero = 0;
      k_ = hmac(hash_, k_, {v_, View(&zero, 1)});
      v_ = hmac(hash_, k_, {v_});
      if (!BN_is_zero(candidate.get()) && BN_cmp(candidate.get(), curve_.order) < 0) return candidate;
    }
  }

 private:
  const Curve& curve_;
  codec::Hash hash_;
  Bytes v_, k_;
};

// The inverse by Fermat's theorem (the order is prime), in a time that does not depend on the nonce.
Number inverse(const Curve& curve, const BIGNUM* number) {
  const Number exponent(BN_dup(curve.order));
  BN_sub_word(exponent.get(), 2);
  Number result(BN_secure_new());
  const openssl::Owned<BN_MONT_CTX, BN_MONT_CTX_free> montgomery(BN_MONT_CTX_new());
  CHECK(BN_MONT_CTX_set(montgomery.get(), curve.order, curve.context.get()) == 1 &&
            BN_mod_exp_mont_consttime(result.get(), number, exponent.get(), curve.order, curve.context.get(),
                                      montgomery.get()) == 1,
        "a number below a prime order has an inverse");
  return result;
}

// r: the x coordinate of the nonce's point.
Number point_x(const Curve& curve, const BIGNUM* nonce) {
  const openssl::Owned<EC_POINT, EC_POINT_free> point(EC_POINT_new(curve.group.get()));
  Number x(BN_new());
  CHECK(EC_POINT_mul(curve.group.get(), point.get(), nonce, nullptr, nullptr, curve.context.get()) == 1 &&
            EC_POINT_get_affine_coordinates(curve.group.get(), point.get(), x.get(), nullptr,
                                            curve.context.get()) == 1,
        "a nonce in range has a point");
  BN_nnmod(x.get(), x.get(), curve.order, curve.context.get());
  return x;
}

}  // namespace

Bytes sign_ecdsa(KeyType type, View scalar, View message) {
  const Curve curve(type);
  const auto hashed = codec::digest(signature_hash(type), message);
  const auto number = bits_to_number(curve, hashed);
  const Number secret(BN_bin2bn(scalar.data(), static_cast<int>(scalar.size()), BN_secure_new()));
  Nonces nonces(curve, signature_hash(type), scalar, hashed);
  while (true) {
    const auto nonce = nonces.next();
    BN_set_flags(nonce.get(), BN_FLG_CONSTTIME);
    const auto r = point_x(curve, nonce.get());
    const auto nonce_inverse = inverse(curve, nonce.get());
    const Number s(BN_secure_new());  // s = (h + r × secret) / nonce
    BN_mod_mul(s.get(), r.get(), secret.get(), curve.order, curve.context.get());
    BN_mod_add(s.get(), s.get(), number.get(), curve.order, curve.context.get());
    BN_mod_mul(s.get(), s.get(), nonce_inverse.get(), curve.order, curve.context.get());
    if (BN_is_zero(r.get()) || BN_is_zero(s.get())) continue;
    auto signature = number_to_bytes(curve, r.get());
    const auto second = number_to_bytes(curve, s.get());
    signature.insert(signature.end(), second.begin(), second.end());
    return signature;
  }
}

}  // namespace laurel::credential::keys
