// Decisions, append-only: who did what, when and why, in the transaction that did it. The audit trail, and
// what notifications and webhooks read. Each row's hash covers its content and the hash before: a changed or
// missing row shows (`verify_events`).
#pragma once
#include <optional>
#include <string>

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

/// The sequence number of the first row that does not fit its hash or its predecessor; none when all do.
std::optional<std::int64_t> first_broken_event(Session& session);

}  // namespace laurel::storage
