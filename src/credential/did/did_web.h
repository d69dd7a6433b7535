// did:web: an identifier whose document stands on a web site (https://w3c-ccg.github.io/did-method-web/).
#pragma once
#include <string>
#include <string_view>

#include "credential/failure.h"

namespace laurel::credential::did {

/// Where the DID document stands: "did:web:nea.example" → "https://nea.example/.well-known/did.json",
/// "did:web:nea.example:issuers:ohio" → "https://nea.example/issuers/ohio/did.json"; a port is written
/// "%3A8080". A fragment is ignored. Fails with "invalid-did".
Result<std::string> did_web_address(std::string_view did);

}  // namespace laurel::credential::did
