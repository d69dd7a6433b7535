// What an issuer publishes about itself: its did:web document (the keys) and its profile.
#pragma once
#include <boost/json/object.hpp>
#include <vector>

#include "award/addresses.h"
#include "award/key_ring.h"
#include "catalog/issuer.h"
#include "credential/open_badges/achievement_credential.h"

namespace laurel::award {

/// The verification methods a key has: as Multikey, for Data Integrity, and as JSON Web Key, for tokens.
struct KeyNames {
  std::string multikey;  // "did:web:…#z6Mk…"
  std::string jwk;       // "did:web:…#<RFC 7638 thumbprint>"
};
std::string multikey_name(const std::string& did, const credential::keys::PublicKey& key);
KeyNames names_of(const std::string& did, const credential::keys::PublicKey& key);

/// The did document (DID 1.0; Controlled Identifiers 1.0) with every key the issuer ever signed with.
boost::json::object did_document(const Addresses& addresses, const catalog::Issuer& issuer,
                                 const std::vector<PublishedKey>& keys);
/// The document of the installation itself: it signs nothing, and says which issuers are here.
boost::json::object house_document(const Addresses& addresses, const std::vector<std::string>& issuers);

credential::open_badges::Profile issuer_profile(const Addresses& addresses, const catalog::Issuer& issuer);
/// The profile as a JSON-LD document of its own.
boost::json::object profile_document(const Addresses& addresses, const catalog::Issuer& issuer);

}  // namespace laurel::award
