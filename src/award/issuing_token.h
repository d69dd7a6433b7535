// Bearer tokens by which programs issue in the name of an issuer. Only a token's hash is kept.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "award/credential.h"
#include "base/random.h"
#include "storage/database.h"

namespace laurel::award {

using IssuingTokenId = Id<struct IssuingTokenRow>;

struct IssuingToken {
  IssuingTokenId id;
  std::string name;
  Instant created_at;
};

inline constexpr std::size_t tokens_per_issuer_max = 20;
inline constexpr std::size_t token_name_bytes_max = 100;

/// Those in force, newest first.
std::vector<IssuingToken> tokens_of(storage::Session& session, const std::string& issuer);
/// The token itself, which is shown once. Refuses name_missing, too_many_tokens.
std::expected<std::string, Refusal> make_token(storage::Transaction& transaction, const std::string& issuer,
                                               const std::string& name, const std::string& by, Instant now,
                                               Random& random);
/// What is kept of a token: 32 random bytes need no slow hash.
std::string hash_of_token(std::string_view token);
/// The issuer that the token stands for; none where it is not in force.
std::optional<std::string> issuer_of_token(storage::Session& session, std::string_view token);

}  // namespace laurel::award
