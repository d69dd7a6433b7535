// The issuers' signing keys: made at first use, sealed at rest, replaced by the issuing officer. Old ones
// stay published, so that what they signed stays valid.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/secret.h"
#include "credential/keys/key_pair.h"
#include "storage/database.h"

namespace laurel::award {

using IssuerKeyId = Id<struct IssuerKey>;

/// A key as its issuer's did document shows it.
struct PublishedKey {
  IssuerKeyId id;
  std::string multikey;
  Instant created_at;
  std::optional<Instant> retired_at;  // none: it signs now
};

/// All keys of an issuer, the one that signs first.
std::vector<PublishedKey> keys_of(storage::Session& session, const std::string& issuer);

/// Thread-safe; opened keys stay in memory.
class KeyRing {
 public:
  KeyRing(storage::Database& database, const Clock& clock, Random& random, Secret<std::string> secret);

  /// The key that signs for the issuer now. Not inside a transaction: it may have to make one. Throws
  /// std::runtime_error when the kept key cannot be opened with the installation's secret.
  credential::keys::KeyPair signing_key(const std::string& issuer);
  /// A new key signs from now on. `by`: the issuing officer's id.
  void replace_key(const std::string& issuer, const std::string& by, const std::string& reason);

 private:
  struct Sealed {
    std::string public_key, sealed;
    credential::keys::KeyPair pair;
  };
  Sealed make_key();
  void keep(storage::Transaction& transaction, const std::string& issuer, const Sealed& key);

  storage::Database& database_;
  const Clock& clock_;
  Random& random_;
  Secret<std::string> secret_;
  std::mutex mutex_;
  std::map<std::string, credential::keys::KeyPair> opened_;  // by public key
};

}  // namespace laurel::award
