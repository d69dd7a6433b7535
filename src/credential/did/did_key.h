// did:key: an identifier that is a public key (https://w3c-ccg.github.io/did-method-key/).
#pragma once
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "credential/codec/multicodec.h"
#include "credential/failure.h"
#include "credential/keys/public_key.h"

namespace laurel::credential::did {

/// "did:key:z6Mk…" of a key.
std::string did_key(const keys::PublicKey& key);
/// "did:key:z6Mk…#z6Mk…": the one verification method of that identifier.
std::string did_key_method(const keys::PublicKey& key);

/// What a did:key says, for every kind of key the method knows, signing here or not. `did` may have a
/// fragment, which is ignored. Fails with "invalid-did".
Result<codec::Coded> parse_did_key(std::string_view did);

/// The DID document (Multikey form): for Ed25519 with the X25519 key agreement key that follows from it.
/// Fails with "invalid-did" or "unsupported-key".
Result<boost::json::object> did_key_document(std::string_view did);

}  // namespace laurel::credential::did
