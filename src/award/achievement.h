// What a credential of ours says, from what was earned: pure.
#pragma once
#include <span>

#include "award/addresses.h"
#include "award/credential.h"
#include "award/status_lists.h"
#include "catalog/issuer.h"
#include "catalog/micro_credential.h"
#include "catalog/stack.h"
#include "credential/open_badges/achievement_credential.h"
#include "earning/manifest.h"
#include "earning/submission_store.h"

namespace laurel::award {

/// What every credential is made with.
struct Frame {
  const Addresses& addresses;
  const catalog::Issuer& issuer;
  CredentialId id;
  StatusPlace status;
  std::string earner_name;
  std::string earner_email;
  std::string salt;  // random, so that the hashed address cannot be guessed from a list of addresses
  Instant issued_at;
};

/// A micro-credential that was met.
struct Mastery {
  const catalog::MicroCredential& micro_credential;
  std::span<const earning::Finding> findings;
  const earning::Manifest& manifest;
  Instant started_at;
  Instant submitted_at;
  std::int64_t minutes = 0;  // logged
};

/// Files that a credential names at most, as those who verify it may have to load them all.
inline constexpr std::size_t evidence_named_max = 32;

credential::open_badges::AchievementCredential credential_of(const Frame& frame, const Mastery& mastery);

/// All micro-credentials of a stack.
struct Completion {
  const catalog::Stack& stack;
  std::span<const Credential> earned;
};
credential::open_badges::AchievementCredential credential_of(const Frame& frame,
                                                             const Completion& completion);

/// The address of a criterion, and of one of its levels, as credentials name them.
std::string criterion_address(const Addresses& addresses, const catalog::MicroCredential& micro_credential,
                              std::string_view piece, std::string_view criterion);

/// Clock hours with at most two decimals.
double hours_of(std::int64_t minutes);

}  // namespace laurel::award
