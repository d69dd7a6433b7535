// Decisions, append-only: who did what, when and why, in the transaction that did it. The audit trail, and
// what notifications and webhooks read. Each row's hash covers its content and the hash before: a changed or
// missing row shows. The end of the chain is sealed with a key that is not in the database: rows taken from
// the end, or a chain written anew, show as well. Not shown: a database put back whole, as it was at an
// earlier moment.
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "storage/database.h"

namespace laurel::storage {

struct Event {
  Instant at;
  std::string actor;        // a person's id; "" for Laurel itself
  std::string kind;         // "<room>.<what happened>", e.g. "earning.journey-started"
  std::string subject;      // the id of what it happened to
  std::string reason;       // in words, "" where the kind says it all
  std::string data = "{}";  // a JSON object, never personal text that must be erasable
};

void record(Transaction& transaction, const Event& event);

struct LoggedEvent {
  std::int64_t sequence = 0;
  Event event;
};
struct EventFilter {
  std::string kind;     // "identity.role-granted", or "identity." for a whole room; "" for all
  std::string subject;  // "" for all
  std::int64_t before = std::numeric_limits<std::int64_t>::max();  // sequence number
};
/// The newest first, at most `limit`.
std::vector<LoggedEvent> events(Session& session, const EventFilter& filter, std::int64_t limit);
struct EventSpan {
  std::int64_t count = 0;
  std::optional<Instant> first;
};
EventSpan event_span(Session& session);

/// The sequence number of the first row that does not fit its hash or its predecessor; none when all do.
std::optional<std::int64_t> first_broken_event(Session& session);

/// How the end of the chain compares with its sealed record.
enum class ChainEnd {
  sealed,    // the last row is the one the record names, and the seal is ours
  differs,   // the record names another: rows were removed or added past Laurel
  forged,    // the seal is not of this secret
  unsealed,  // there are rows and no record
  unknown,   // without the secret nothing can be said
};
ChainEnd check_chain_end(Session& session, std::string_view audit_key);
/// For a chain that began before seals: seals its end as it stands. Nothing where there is a record, no row
/// or no key.
void seal_chain_end(Transaction& transaction);
/// The key, from the installation's secret; "" from "".
std::string audit_key_of(const std::string& installation_secret);

}  // namespace laurel::storage
