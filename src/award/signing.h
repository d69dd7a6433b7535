// The texts by which an issuer says what was earned.
#pragma once
#include "award/credential.h"
#include "credential/keys/key_pair.h"
#include "credential/open_badges/achievement_credential.h"

namespace laurel::award {

/// Signed by the issuer (its did) with its key: JSON with a proof by eddsa-rdfc-2022, and the same as VC-JWT.
/// Pure and thread-safe. Throws std::runtime_error where the credential cannot be signed.
SignedTexts sign_texts(const credential::open_badges::AchievementCredential& credential,
                       const std::string& issuer_did, const credential::keys::KeyPair& key);

}  // namespace laurel::award
