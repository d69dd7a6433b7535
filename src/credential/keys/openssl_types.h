// OpenSSL's pointers with their owners, and its names of the curves; inside keys/ only.
#pragma once
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

#include <memory>

#include "credential/keys/key_type.h"

namespace laurel::credential::keys::openssl {

template <auto release>
struct Release {
  template <class T>
  void operator()(T* pointer) const {
    release(pointer);
  }
};

template <class T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;
/// Wiped when it goes, as it may be a secret.
using Number = Owned<BIGNUM, BN_clear_free>;
using Group = Owned<EC_GROUP, EC_GROUP_free>;

inline const char* curve_name(KeyType type) {
  if (type == KeyType::p256) return "prime256v1";
  return type == KeyType::p384 ? "secp384r1" : "secp521r1";
}

inline Group curve_group(KeyType type) {
  if (type == KeyType::p256) return Group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
  return Group(EC_GROUP_new_by_curve_name(type == KeyType::p384 ? NID_secp384r1 : NID_secp521r1));
}

}  // namespace laurel::credential::keys::openssl
