// Verification methods: a public key with an address and an owner (Controlled Identifiers 1.0, 2.2).
#pragma once
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "credential/document_loader.h"
#include "credential/failure.h"
#include "credential/keys/public_key.h"

namespace laurel::credential::did {

struct VerificationMethod {
  std::string id;
  std::string controller;  // whose key it is, e.g. the DID before the fragment
  keys::PublicKey key;
  std::optional<Instant> expires;
  std::optional<Instant> revoked;
};

/// Reads Multikey, JsonWebKey, JsonWebKey2020, Ed25519VerificationKey2020, Ed25519VerificationKey2018 and the
/// CryptographicKey of Open Badges 2.0 (publicKeyPem). Fails with "invalid-verification-method",
/// "unsupported-key" or "invalid-key".
Result<VerificationMethod> parse_verification_method(const boost::json::object& object);

/// The document of `controller` (did:key, did:web or an https address). Fails with "invalid-did",
/// "unsupported-did", "invalid-verification-method" and, for whatever the loader said,
/// "document-unavailable".
Result<boost::json::object> controller_document(std::string_view controller, const DocumentLoader& loader);

/// Finds the method that `url` names and checks that its owner lists it under `purpose` ("assertionMethod").
/// did:key is answered from itself, did:web and https by the document from `loader`. Fails with what the
/// loader said, and with "invalid-did", "unsupported-did", "verification-method-not-found", "wrong-purpose"
/// and the reasons of parse_verification_method().
Result<VerificationMethod> resolve(std::string_view url, std::string_view purpose,
                                   const DocumentLoader& loader);

/// The same for a key named as JOSE headers do: by a "kid" or thumbprint inside the controller's document, or
/// by the fragment of its address without the "#".
Result<VerificationMethod> resolve_key_id(std::string_view controller, std::string_view key_id,
                                          std::string_view purpose, const DocumentLoader& loader);

}  // namespace laurel::credential::did
