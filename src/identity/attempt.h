// How often something may be tried: passwords guessed, letters asked for, accounts made. Each kind is counted
// apart, so that one never locks another.
#pragma once
#include <string>

#include "base/instant.h"
#include "storage/database.h"

namespace laurel::identity {

enum class Attempt { sign_in, password_change, reset, confirmation, registration };

struct AttemptLimit {
  int per_email_max;
  int per_network_max;  // generous: a school shares one address
  std::chrono::minutes window;
};
AttemptLimit limit_of(Attempt attempt);

/// Counts one more, before it is looked at: guesses that come together are all counted. False where the limit
/// of the address of mail or of the network is reached; then nothing is counted.
bool begin_attempt(storage::Transaction& transaction, Attempt attempt, const std::string& email,
                   const std::string& network, Instant now);
/// It was no guess: those of the address are forgotten, and of the network's the one begun at `at`.
void forgive_attempt(storage::Transaction& transaction, Attempt attempt, const std::string& email,
                     const std::string& network, Instant at);
/// Removes what no limit counts any more.
void forget_old_attempts(storage::Transaction& transaction, Instant now);

}  // namespace laurel::identity
