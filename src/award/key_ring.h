// The issuers' signing keys: made at first use, sealed at rest, replaced by the issuing officer. Old ones
// stay published, so that what they signed stays valid.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "award/issuing_token.h"
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

struct Signer {
  std::string issuer;
  credential::keys::KeyPair key;
};

/// Thread-safe; opened keys stay in memory.
class KeyRing {
 public:
  KeyRing(storage::Database& database, const Clock& clock, Random& random, Secret<std::string> secret);

  /// The key that signs for the issuer now. Not inside a transaction: it may have to make one. Throws
  /// std::runtime_error when the kept key cannot be opened with the installation's secret.
  credential::keys::KeyPair signing_key(const std::string& issuer);
  /// Whom a token stands for, with the key that signs for them; null where it is not in force. What the
  /// database said is believed for `belief`: a token that another process ended is good that much longer.
  std::shared_ptr<const Signer> signer_of_token(std::string_view token);
  static constexpr std::chrono::milliseconds belief{1000};
  /// Refused from now on. Nothing happens where the issuer has no such token in force.
  void end_token(const std::string& issuer, const IssuingTokenId& id, const std::string& by);
  /// A new key signs from now on. `by`: the issuing officer's id.
  void replace_key(const std::string& issuer, const std::string& by, const std::string& reason);

 private:
  struct Sealed {
    std::string public_key, sealed;
    credential::keys::KeyPair pair;
  };
  Sealed make_key();
  std::shared_ptr<const Signer> known(const std::string& token_hash);
  void forget_tokens();
  credential::keys::KeyPair open(const storage::Row& row, const std::string& issuer);
  void keep(storage::Transaction& transaction, const std::string& issuer, const Sealed& key);

  storage::Database& database_;
  const Clock& clock_;
  Random& random_;
  Secret<std::string> secret_;
  std::mutex mutex_;
  std::map<std::string, credential::keys::KeyPair> opened_;  // by public key
  struct Known {
    std::shared_ptr<const Signer> signer;
    Instant at;
  };
  std::unordered_map<std::string, Known> known_;  // by a token's hash; only those that were in force
};

}  // namespace laurel::award
