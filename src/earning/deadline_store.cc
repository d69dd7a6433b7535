#include "earning/deadline_store.h"

#include "base/check.h"
#include "earning/queries.h"
#include "identity/account_store.h"
#include "identity/notice_store.h"

namespace laurel::earning {
namespace {

// Whether it still runs and nobody is looking at it; read anew inside the transaction that acts on it.
std::optional<Journey> still_running(storage::Transaction& transaction, const JourneyId& id) {
  auto journey = find_journey(transaction.session(), id);
  CHECK(journey, "journeys are never deleted");
  const auto state = state_of(*journey, latest_attempt(transaction.session(), id));
  const bool runs = state == JourneyState::collecting || state == JourneyState::not_yet;
  return runs ? journey : std::nullopt;
}

void tell(storage::Transaction& transaction, const Announce& announce, const Journey& journey, int days,
          Instant now, Random& random) {
  auto person = identity::find_person(transaction.session(), journey.person);
  CHECK(person, "journeys belong to people");
  const auto words = announce({journey, *person, days});
  identity::give_notice(transaction, person->id, "earning.deadline", words.title, words.link, now, random);
  identity::send_letter(transaction, words.letter, now, random);
}

int end_overdue(storage::Database& database, const Announce& announce, Date today, Instant now,
                Random& random) {
  const auto rows = database.read([&](storage::Session& session) {
    return session.query(sql::overdue_journeys, {{"today", today}, {"count", sweep_max}});
  });
  int count = 0;
  for (const auto& row : rows)
    database.write([&](storage::Transaction& transaction) {
      const auto journey = still_running(transaction, row.id<JourneyId>("id"));
      if (!journey || !is_time_up(*journey, today)) return;
      end_journey(transaction, journey->id, EndReason::time_up, now);
      tell(transaction, announce, *journey, 0, now, random);
      ++count;
    });
  return count;
}

// The first day left for which a nearer reminder is right: those journeys are not this one's.
int nearer_than(int days) {
  int nearer = -1;
  for (int other : reminder_days)
    if (other < days) nearer = std::max(nearer, other);
  return nearer;
}

// `days`: one of reminder_days.
int remind(storage::Database& database, const Announce& announce, int days, Date today, Instant now,
           Random& random) {
  const auto kind = fmt::format("deadline-{}", days);
  const auto rows = database.read([&](storage::Session& session) {
    return session.query(sql::journeys_to_remind, {{"first", today.plus_days(nearer_than(days) + 1)},
                                                   {"until", today.plus_days(days)},
                                                   {"kind", kind},
                                                   {"count", sweep_max}});
  });
  int count = 0;
  for (const auto& row : rows)
    database.write([&](storage::Transaction& transaction) {
      const auto journey = still_running(transaction, row.id<JourneyId>("id"));
      if (!journey || reminder_for(today.days_until(*journey->deadline)) != days) return;
      const auto added =
          transaction.execute(sql::add_reminder, {{"journey", journey->id}, {"kind", kind}, {"now", now}});
      if (added == 0) return;  // another process was faster
      tell(transaction, announce, *journey, days, now, random);
      ++count;
    });
  return count;
}

}  // namespace

int sweep_deadlines(storage::Database& database, const Announce& announce, Date today, Instant now,
                    Random& random) {
  int count = end_overdue(database, announce, today, now, random);
  for (int days : reminder_days) count += remind(database, announce, days, today, now, random);
  return count;
}

}  // namespace laurel::earning
