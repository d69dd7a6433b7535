#include "award/key_ring.h"

#include "award/queries.h"
#include "credential/keys/key_file.h"
#include "storage/event.h"

namespace laurel::award {
namespace {

using credential::keys::KeyPair;
using credential::keys::KeyType;

// The secret is 32 random bytes, which nobody guesses: stretching it would cost a start and gain nothing.
constexpr credential::keys::DerivationCost sealing_cost{.operations = 1, .memory_bytes = 64 * 1024};

}  // namespace

std::vector<PublishedKey> keys_of(storage::Session& session, const std::string& issuer) {
  std::vector<PublishedKey> keys;
  for (const auto& row : session.query(sql::keys_of, {{"issuer", issuer}}))
    keys.push_back({row.id<IssuerKeyId>("id"), row.text("public_key"), row.instant("created_at"),
                    row.optional_instant("retired_at")});
  return keys;
}

KeyRing::KeyRing(storage::Database& database, const Clock& clock, Random& random, Secret<std::string> secret)
    : database_(database), clock_(clock), random_(random), secret_(std::move(secret)) {}

KeyRing::Sealed KeyRing::make_key() {
  auto pair = KeyPair::generate(KeyType::ed25519, random_);
  auto sealed = credential::keys::seal_key(pair, secret_.reveal(), random_, sealing_cost);
  return {pair.public_key().multikey(), std::move(sealed), std::move(pair)};
}

void KeyRing::keep(storage::Transaction& transaction, const std::string& issuer, const Sealed& key) {
  transaction.execute(sql::add_key, {{"id", IssuerKeyId::generate(clock_.now(), random_)},
                                     {"issuer", issuer},
                                     {"public_key", key.public_key},
                                     {"sealed_key", key.sealed},
                                     {"created_at", clock_.now()}});
}

KeyPair KeyRing::open(const storage::Row& row, const std::string& issuer) {
  const auto public_key = row.text("public_key");
  std::lock_guard lock(mutex_);
  if (auto found = opened_.find(public_key); found != opened_.end()) return found->second;
  auto opened = credential::keys::read_key(row.text("sealed_key"), secret_.reveal());
  if (!opened)
    throw std::runtime_error(
        "the signing key of " + issuer +
        " cannot be opened: the installation's secret is not the one it was sealed with");
  return opened_.emplace(public_key, *std::move(opened)).first->second;
}

KeyPair KeyRing::signing_key(const std::string& issuer) {
  auto row = database_.query_first(sql::current_key, {{"issuer", issuer}});
  if (row) return open(*row, issuer);
  const auto made = make_key();
  row = database_.write([&](storage::Transaction& transaction) {
    auto kept = transaction.query_first(sql::current_key, {{"issuer", issuer}});
    if (kept) return kept;  // another process was faster
    keep(transaction, issuer, made);
    storage::record(transaction, {clock_.now(), "", "award.key-made", issuer});
    return transaction.query_first(sql::current_key, {{"issuer", issuer}});
  });
  return open(*row, issuer);
}

std::shared_ptr<const Signer> KeyRing::known(const std::string& token_hash) {
  const auto now = clock_.now();
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(token_hash);
  const bool fresh = found != known_.end() && now >= found->second.at && now - found->second.at < belief;
  return fresh ? found->second.signer : nullptr;
}

std::shared_ptr<const Signer> KeyRing::signer_of_token(std::string_view token) {
  const auto hash = hash_of_token(token);
  if (auto signer = known(hash)) return signer;
  const auto at = clock_.now();
  const auto row = database_.query_first(sql::signer_of_token, {{"token_hash", hash}});
  if (!row) return {};
  auto issuer = row->text("issuer");
  auto key = row->optional_text("public_key") ? open(*row, issuer) : signing_key(issuer);
  auto signer = std::make_shared<const Signer>(Signer{std::move(issuer), std::move(key)});
  const std::lock_guard lock(mutex_);
  known_[hash] = {signer, at};
  return signer;
}

void KeyRing::forget_tokens() {
  const std::lock_guard lock(mutex_);
  known_.clear();
}

void KeyRing::end_token(const std::string& issuer, const IssuingTokenId& id, const std::string& by) {
  database_.write([&](storage::Transaction& transaction) {
    const auto now = clock_.now();
    if (transaction.execute(sql::end_token, {{"id", id}, {"issuer", issuer}, {"now", now}}) > 0)
      storage::record(transaction, {now, by, "award.token-ended", id.text()});
  });
  forget_tokens();
}

void KeyRing::replace_key(const std::string& issuer, const std::string& by, const std::string& reason) {
  const auto key = make_key();
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(sql::retire_key, {{"issuer", issuer}, {"now", clock_.now()}});
    keep(transaction, issuer, key);
    storage::record(transaction, {clock_.now(), by, "award.key-replaced", issuer, reason});
  });
  forget_tokens();
}

}  // namespace laurel::award
