// The checks, one a file; inside verify/ only. Each looks at one thing and says what it found.
#pragma once
#include <string>
#include <vector>

#include "credential/did/verification_method.h"
#include "credential/verify/presented.h"
#include "credential/verify/verify.h"

namespace laurel::credential::verify {

/// What the checks share while one thing is verified.
struct Context {
  const Options& options;
  const DocumentLoader& loader;
  int depth = 0;            // how many credentials this one is inside of
  bool for_status = false;  // a status list is being verified: its own status is not asked
};

/// Who signed, as far as the key tells.
struct Signer {
  std::string controller;    // owner of the key; empty where the key came without an owner
  bool established = false;  // the owner's own document (or did:key) has the key
};

struct ProofFindings {
  Check check;
  std::vector<Signer> signers;  // of the proofs that were verified
};

Check check_schema(const Presented& presented);
ProofFindings check_proof(const Presented& presented, const Context& context);
Check check_issuer(const Presented& presented, const std::vector<Signer>& signers);
Check check_validity(const Presented& presented, const Context& context);
Check check_status(const Presented& presented, const Context& context);
Check check_recipient(const Presented& presented, const Context& context);
Check check_endorsements(const Presented& presented, const Context& context);
Check check_evidence(const Presented& presented, const Context& context);
/// Whether there are any inside, whatever the document calls itself.
bool holds_credentials(const Presented& presented);
/// The credentials in a CLR or presentation.
Check check_contained(const Presented& presented, const Context& context);

/// All checks of Open Badges 2.0 and 2.1, which share only names with those of 3.0. Fills the summary's
/// issuer.
void check_open_badges_2(const Presented& presented, const Context& context, Report& report);

struct FoundMethod {
  did::VerificationMethod method;
  bool established = false;  // by its owner's document, not only by its own address
};
/// As did::resolve(); with Options::key_in_fragment also from the address where the document could not be
/// had.
Result<FoundMethod> find_verification_method(std::string_view url, std::string_view purpose,
                                             const Context& context);
/// Whether a failure means "could not be checked" rather than "is wrong".
bool is_undecided(const Failure& failure);

/// Verifies something inside something else.
Report verify_presented(const Presented& presented, const Context& context);

/// Proofs of JWTs, for check_proof.
ProofFindings check_token_proof(const Presented& presented, const Context& context);

/// Whether `identity` written in a credential (perhaps hashed with `salt`) is that of `person`.
bool is_identity_of(std::string_view identity, std::string_view salt, std::string_view person);

}  // namespace laurel::credential::verify
