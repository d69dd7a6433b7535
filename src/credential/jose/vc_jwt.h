// Credentials as JSON Web Tokens: VC-JWT as Open Badges 3.0 (8.2) defines it, and vc+jwt of VC-JOSE-COSE
// (3.1).
#pragma once
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "credential/failure.h"
#include "credential/jose/jws.h"
#include "credential/keys/key_pair.h"

namespace laurel::credential::jose {

/// Open Badges 3.0: the credential's members with "iss", "jti", "nbf", "sub" and "exp" that repeat issuer.id,
/// id, validFrom, credentialSubject.id and validUntil. `key_id` is the address of the key's verification
/// method; empty: the public key itself goes into the header as "jwk". Fails with "invalid-credential" where
/// validFrom or validUntil is no date and time.
Result<std::string> sign_vc_jwt(const boost::json::object& credential, const keys::KeyPair& key,
                                std::string_view key_id);
/// VC-JOSE-COSE: the credential as it is; "typ" is "vc+jwt", or "vp+jwt" for a presentation.
std::string sign_jose(const boost::json::object& credential, const keys::KeyPair& key,
                      std::string_view key_id);

struct CredentialToken {
  Jws jws;
  boost::json::object credential;  // a credential or presentation, without the registered claims
  bool is_presentation = false;
};

/// Reads both kinds, and the data model 1.1's with its "vc" claim, and checks that claims and credential say
/// the same. The signature is not checked here. Fails with "invalid-jws", "invalid-json", "wrong-media-type",
/// "unexpected-claim" ("vc" or "vp" in a vc+jwt) or "claims-differ".
Result<CredentialToken> read_token(std::string_view text);

}  // namespace laurel::credential::jose
