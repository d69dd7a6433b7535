#include "award/status_lists.h"

#include <boost/json/serialize.hpp>

#include "award/did_document.h"
#include "award/queries.h"
#include "base/check.h"
#include "base/result.h"
#include "base/text.h"
#include "credential/data_integrity/proof.h"
#include "credential/status_list/status_list_credential.h"
#include "storage/event.h"

namespace laurel::award {
namespace {

// A check that began a moment ago, and a verifier whose clock is behind, take a fresh list as valid too.
constexpr std::chrono::minutes reader_lag_max{5};

using credential::status_list::entries_min;

// An odd factor visits every place once (their number is a power of two), so that neighbors in the list do
// not tell who was awarded one after the other.
constexpr std::uint64_t scatter = 100'003;
static_assert((entries_min & (entries_min - 1)) == 0 && scatter % 2 == 1);

void change_status(storage::Transaction& transaction, const StatusDecision& decision, std::string_view kind) {
  transaction.execute(sql::raise_revision, {{"id", decision.credential.status_list}});
  storage::record(transaction, {decision.now, decision.by, "award." + std::string(kind),
                                decision.credential.id.text(), decision.reason});
}

struct Name {
  StatusListId list;
  Purpose purpose;
};

std::optional<Name> parse_name(std::string_view name) {
  const auto hyphen = name.find('-');
  if (hyphen == std::string_view::npos) return {};
  const auto list = StatusListId::parse(name.substr(0, hyphen));
  const auto purpose = parse_purpose(name.substr(hyphen + 1));
  if (!list || !purpose) return {};
  return Name{*list, *purpose};
}

}  // namespace

StatusPlace reserve_place(storage::Transaction& transaction, const std::string& issuer, Instant now,
                          Random& random) {
  const auto row =
      transaction.query_first(sql::open_list, {{"issuer", issuer}, {"entries", std::int64_t{entries_min}}});
  if (!row) {
    const auto id = StatusListId::generate(now, random);
    transaction.execute(sql::add_list, {{"id", id}, {"issuer", issuer}});
    return {id, 0};
  }
  const auto id = row->id<StatusListId>("id");
  const auto used = row->integer("used");
  if (transaction.execute(sql::use_place, {{"id", id}, {"used", used}}) != 1)
    throw storage::DatabaseError("another process took this place of the status list");
  return {id, static_cast<std::size_t>(static_cast<std::uint64_t>(used) * scatter % entries_min)};
}

std::expected<void, Refusal> take_back(storage::Transaction& transaction, Purpose purpose,
                                       const StatusDecision& decision, Random& random) {
  const auto& id = decision.credential.id;
  TRY_VOID(check_take_back(standing_of(transaction.session(), id), purpose, decision.reason));
  transaction.execute(sql::end_suspension, {{"credential", id}, {"now", decision.now}});
  transaction.execute(sql::add_revocation, {{"id", Id<struct Revocation>::generate(decision.now, random)},
                                            {"credential", id},
                                            {"purpose", text_of(purpose)},
                                            {"reason", trim(decision.reason)},
                                            {"decided_by", decision.by},
                                            {"decided_at", decision.now}});
  change_status(transaction, decision, purpose == Purpose::revocation ? "revoked" : "suspended");
  return {};
}

std::expected<void, Refusal> reinstate(storage::Transaction& transaction, const StatusDecision& decision) {
  const auto& id = decision.credential.id;
  TRY_VOID(check_reinstate(standing_of(transaction.session(), id), decision.reason));
  transaction.execute(sql::end_suspension, {{"credential", id}, {"now", decision.now}});
  change_status(transaction, decision, "reinstated");
  return {};
}

std::optional<std::string> StatusLists::published(std::string_view name) {
  const auto parsed = parse_name(name);
  if (!parsed) return {};
  std::string issuer;
  std::int64_t revision = 0;
  std::vector<std::size_t> set;
  std::optional<std::string> document;
  const bool found = database_.read([&](storage::Session& session) {
    const auto list = session.query_first(sql::find_list, {{"id", parsed->list}});
    if (!list) return false;
    issuer = list->text("issuer");
    revision = list->integer("revision");
    const auto kept = session.query_first(
        sql::find_document,
        {{"list", parsed->list}, {"purpose", text_of(parsed->purpose)}, {"revision", revision}});
    if (kept) {
      document = kept->text("document");
      return true;
    }
    for (const auto& row :
         session.query(sql::taken_back, {{"list", parsed->list}, {"purpose", text_of(parsed->purpose)}}))
      set.push_back(static_cast<std::size_t>(row.integer("status_index")));
    return true;
  });
  if (!found) return {};
  return document ? document : sign(parsed->list, issuer, parsed->purpose, revision, set);
}

std::string StatusLists::sign(const StatusListId& list, const std::string& issuer, Purpose purpose,
                              std::int64_t revision, const std::vector<std::size_t>& set) {
  const auto now = clock_.now();
  const auto did = addresses_.issuer_did(issuer);
  credential::status_list::Bitstring bits;
  for (auto index : set) bits.set(index, 1);
  const auto key = keys_.signing_key(issuer);
  const auto secured = credential::data_integrity::sign(
      credential::status_list::to_credential({.id = addresses_.status_list(list.text(), text_of(purpose)),
                                              .issuer = did,
                                              .purpose = std::string(text_of(purpose)),
                                              .valid_from = now - reader_lag_max,
                                              .valid_until = {},
                                              .bits = std::move(bits)}),
      key, {.created = now, .verification_method = multikey_name(did, key.public_key())});
  CHECK(secured, "a status list of ours can be signed");
  auto document = boost::json::serialize(*secured);
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(sql::keep_document, {{"list", list},
                                             {"purpose", text_of(purpose)},
                                             {"revision", revision},
                                             {"document", document},
                                             {"signed_at", now}});
  });
  return document;
}

}  // namespace laurel::award
