// The credentials of a batch of people: made and signed on all cores, then written.
#pragma once
#include "app/population/journey_writer.h"
#include "award/credential_store.h"
#include "award/signing.h"
#include "credential/keys/key_pair.h"

namespace laurel::app {

/// One to be signed; its place in the status list is reserved.
struct PlannedCredential {
  identity::Person earner;
  const catalog::MicroCredential* micro_credential = nullptr;
  std::optional<EarnedJourney> journey;  // none for an earlier one
  const SampleWork* work = nullptr;
  Date issued;
  award::CredentialId id;
  award::StatusPlace place;
  std::string salt;
  bool is_public = false;
  bool is_revoked = false;
};

struct SignedCredential {
  const PlannedCredential* planned = nullptr;
  award::Credential credential;
  award::PackedTexts texts;
};

/// Who signs.
struct SigningIssuer {
  const award::Addresses& addresses;
  const catalog::Issuer& issuer;
  credential::keys::KeyPair key;
};

/// In the same order, on `threads` threads. Throws where one cannot be signed.
std::vector<SignedCredential> sign_batch(const std::vector<PlannedCredential>& planned,
                                         const SigningIssuer& issuer, unsigned threads);

}  // namespace laurel::app
