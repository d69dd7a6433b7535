#include "award/signing.h"

#include <boost/json/serialize.hpp>

#include "award/did_document.h"
#include "credential/data_integrity/proof.h"
#include "credential/jose/vc_jwt.h"

namespace laurel::award {

SignedTexts sign_texts(const credential::open_badges::AchievementCredential& credential,
                       const std::string& issuer_did, const credential::keys::KeyPair& key) {
  const auto names = names_of(issuer_did, key.public_key());
  const auto document = credential::open_badges::to_json(credential);
  const auto secured = credential::data_integrity::sign(
      document, key, {.created = credential.valid_from, .verification_method = names.multikey});
  if (!secured) throw std::runtime_error("cannot sign " + credential.id + ": " + secured.error().detail);
  const auto jwt = credential::jose::sign_vc_jwt(document, key, names.jwk);
  if (!jwt) throw std::runtime_error("cannot sign " + credential.id + ": " + jwt.error().detail);
  return {boost::json::serialize(*secured), *jwt};
}

}  // namespace laurel::award
