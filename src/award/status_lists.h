// Taking credentials back, and the signed lists by which everybody can see it (Bitstring Status List 1.0).
#pragma once
#include <expected>
#include <string>

#include "award/addresses.h"
#include "award/credential_store.h"
#include "award/key_ring.h"

namespace laurel::award {

/// A place in a list, for a credential about to be signed.
struct StatusPlace {
  StatusListId list;
  std::size_t index = 0;
};

/// Each place is given once; one that is then not used stays empty. Throws DatabaseError when another process
/// took it at the same moment: try again.
StatusPlace reserve_place(storage::Transaction& transaction, const std::string& issuer, Instant now,
                          Random& random);

/// Who decided what, with the reason the earner is told.
struct StatusDecision {
  const Credential& credential;
  std::string reason;
  std::string by;  // the issuing officer's id
  Instant now;
};
/// Refuses already_revoked, already_suspended, reason_missing, reason_too_long. Revoking ends a suspension.
std::expected<void, Refusal> take_back(storage::Transaction& transaction, Purpose purpose,
                                       const StatusDecision& decision, Random& random);
/// Ends a suspension. Refuses not_suspended, already_revoked and what is wrong with the reason.
std::expected<void, Refusal> reinstate(storage::Transaction& transaction, const StatusDecision& decision);

/// Thread-safe.
class StatusLists {
 public:
  StatusLists(storage::Database& database, const Clock& clock, KeyRing& keys, const Addresses& addresses)
      : database_(database), clock_(clock), keys_(keys), addresses_(addresses) {}

  /// The signed list at "/status/<name>" as it is now; signed anew when it changed. None for an unknown name.
  std::optional<std::string> published(std::string_view name);

 private:
  std::string sign(const StatusListId& list, const std::string& issuer, Purpose purpose,
                   std::int64_t revision, const std::vector<std::size_t>& set);

  storage::Database& database_;
  const Clock& clock_;
  KeyRing& keys_;
  const Addresses& addresses_;
};

}  // namespace laurel::award
