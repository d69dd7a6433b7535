#include "storage/event.h"

#include "base/encoding.h"
#include "base/text.h"
#include "storage/hash.h"
#include "storage/queries.h"

namespace laurel::storage {
namespace {

const std::string first_hash(64, '0');

// Each field with its length before it, so that no two events share a text.
std::string hash_of(std::int64_t sequence, const Event& event, const std::string& previous) {
  std::string text;
  for (const auto& field : {std::to_string(sequence), event.at.text(), event.actor, event.kind, event.subject,
                            event.reason, event.data, previous})
    text += std::to_string(field.size()) + ":" + field;
  return hex(sha256(text));
}

std::string seal_of(std::string_view audit_key, std::int64_t sequence, const std::string& hash) {
  return hex(hmac_sha256(audit_key, fmt::format("{} {}", sequence, hash)));
}

// The record follows only from the row before, with our own seal: an end that was tampered with stays apart
// from it for good.
void move_head(Transaction& transaction, std::int64_t sequence, const std::string& hash,
               const std::string& previous) {
  if (transaction.audit_key().empty()) return;
  const auto seal = seal_of(transaction.audit_key(), sequence, hash);
  if (sequence == 1) {
    transaction.execute(sql::add_event_head, {{"sequence", sequence}, {"hash", hash}, {"seal", seal}});
  } else {
    transaction.execute(sql::move_event_head,
                        {{"sequence", sequence},
                         {"hash", hash},
                         {"seal", seal},
                         {"previous", sequence - 1},
                         {"previous_hash", previous},
                         {"previous_seal", seal_of(transaction.audit_key(), sequence - 1, previous)}});
  }
}

}  // namespace

void record(Transaction& transaction, const Event& event) {
  auto last = transaction.query_first(sql::last_event);
  const auto sequence = last ? last->integer("sequence") + 1 : 1;
  const auto previous = last ? last->text("hash") : first_hash;
  const auto hash = hash_of(sequence, event, previous);
  transaction.execute(sql::append_event, {{"sequence", sequence},
                                          {"at", event.at},
                                          {"actor", event.actor},
                                          {"kind", event.kind},
                                          {"subject", event.subject},
                                          {"reason", event.reason},
                                          {"data", event.data},
                                          {"previous_hash", previous},
                                          {"hash", hash}});
  move_head(transaction, sequence, hash, previous);
}

std::vector<LoggedEvent> events(Session& session, const EventFilter& filter, std::int64_t limit) {
  auto kind = like_pattern(filter.kind).substr(1);
  if (!filter.kind.empty() && !filter.kind.ends_with('.')) kind.pop_back();  // exactly this kind
  std::vector<LoggedEvent> found;
  const auto& sql = filter.subject.empty() ? sql::find_events : sql::find_events_of;
  Binds binds{{"kind", kind}, {"before", filter.before}, {"limit", limit}};
  if (!filter.subject.empty()) binds.emplace_back("subject", filter.subject);
  for (const auto& row : session.query(sql, binds))
    found.push_back({row.integer("sequence"),
                     {row.instant("at"), row.text("actor"), row.text("kind"), row.text("subject"),
                      row.text("reason"), row.text("data")}});
  return found;
}

EventSpan event_span(Session& session) {
  auto row = session.query_first(sql::event_span);
  return {row->integer("events"), row->optional_instant("first_at")};
}

std::optional<std::int64_t> first_broken_event(Session& session) {
  std::int64_t sequence = 0;
  auto previous = first_hash;
  while (true) {
    auto rows = session.query(sql::events_after, {{"sequence", sequence}});
    if (rows.empty()) return {};
    for (const auto& row : rows) {
      const Event event{row.instant("at"),   row.text("actor"),  row.text("kind"),
                        row.text("subject"), row.text("reason"), row.text("data")};
      ++sequence;
      if (row.integer("sequence") != sequence || row.text("previous_hash") != previous ||
          row.text("hash") != hash_of(sequence, event, previous))
        return sequence;
      previous = row.text("hash");
    }
  }
}

ChainEnd check_chain_end(Session& session, std::string_view audit_key) {
  const auto last = session.query_first(sql::last_event);
  const auto head = session.query_first(sql::event_head);
  if (!head) return last ? ChainEnd::unsealed : ChainEnd::sealed;
  if (!last || head->integer("sequence") != last->integer("sequence") ||
      head->text("hash") != last->text("hash"))
    return ChainEnd::differs;
  if (audit_key.empty()) return ChainEnd::unknown;
  const bool ours = head->text("seal") == seal_of(audit_key, head->integer("sequence"), head->text("hash"));
  return ours ? ChainEnd::sealed : ChainEnd::forged;
}

void seal_chain_end(Transaction& transaction) {
  const auto last = transaction.query_first(sql::last_event);
  if (!last || transaction.audit_key().empty() || transaction.query_first(sql::event_head)) return;
  const auto sequence = last->integer("sequence");
  const auto hash = last->text("hash");
  transaction.execute(
      sql::add_event_head,
      {{"sequence", sequence}, {"hash", hash}, {"seal", seal_of(transaction.audit_key(), sequence, hash)}});
}

std::string audit_key_of(const std::string& installation_secret) {
  constexpr std::string_view purpose = "laurel audit";
  return installation_secret.empty() ? std::string() : hex(hmac_sha256(installation_secret, purpose));
}

}  // namespace laurel::storage
