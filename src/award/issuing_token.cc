#include "award/issuing_token.h"

#include "award/queries.h"
#include "base/encoding.h"
#include "base/text.h"
#include "storage/event.h"
#include "storage/hash.h"

namespace laurel::award {

std::string hash_of_token(std::string_view token) {
  return hex(storage::sha256(token));
}

std::vector<IssuingToken> tokens_of(storage::Session& session, const std::string& issuer) {
  std::vector<IssuingToken> tokens;
  for (const auto& row : session.query(sql::tokens_of, {{"issuer", issuer}}))
    tokens.push_back({row.id<IssuingTokenId>("id"), row.text("name"), row.instant("created_at")});
  return tokens;
}

std::expected<std::string, Refusal> make_token(storage::Transaction& transaction, const std::string& issuer,
                                               const std::string& name, const std::string& by, Instant now,
                                               Random& random) {
  const auto given = shorten(trim(name), token_name_bytes_max);
  if (given.empty()) return std::unexpected(Refusal::name_missing);
  if (tokens_of(transaction.session(), issuer).size() >= tokens_per_issuer_max)
    return std::unexpected(Refusal::too_many_tokens);
  auto token = "laurel_" + random.token(32);
  const auto id = IssuingTokenId::generate(now, random);
  transaction.execute(sql::add_token, {{"id", id},
                                       {"issuer", issuer},
                                       {"name", given},
                                       {"token_hash", hash_of_token(token)},
                                       {"created_by", by},
                                       {"created_at", now}});
  storage::record(transaction, {now, by, "award.token-made", id.text()});
  return token;
}

std::optional<std::string> issuer_of_token(storage::Session& session, std::string_view token) {
  const auto row = session.query_first(sql::token_by_hash, {{"token_hash", hash_of_token(token)}});
  return row ? std::optional(row->text("issuer")) : std::nullopt;
}

}  // namespace laurel::award
