// JSON Web Signature in its compact form (RFC 7515, 7.1): header, payload and signature in base64url with
// dots.
#pragma once
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "credential/failure.h"
#include "credential/keys/key_pair.h"

namespace laurel::credential::jose {

struct Jws {
  boost::json::object header;
  std::string payload;
  std::string signing_input;  // what is signed: header and payload as they were written
  Bytes signature;
};

/// Whether the text has the shape of a compact JWS; nothing in it is read.
bool looks_like_jws(std::string_view text);
/// Fails with "invalid-jws": not three parts of base64url, a header that is no JSON object, or one with
/// "crit" (no extension is understood here, RFC 7515, 4.1.11) or an unencoded payload (RFC 7797).
Result<Jws> parse_jws(std::string_view text);
/// Sets "alg" to the key's algorithm, and leaves the rest of the header as it is.
std::string sign_jws(boost::json::object header, std::string_view payload, const keys::KeyPair& key);
/// Fails with "wrong-algorithm" where "alg" is not the one of this kind of key ("none" never is), and with
/// "invalid-signature".
Result<void> verify_jws(const Jws& jws, const keys::PublicKey& key);

}  // namespace laurel::credential::jose
