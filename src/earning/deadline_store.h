// The sweep: reminders before the deadline, and the end at it. Each goes out once, with its letter and notice
// in the same transaction.
#pragma once
#include <functional>

#include "earning/journey_store.h"
#include "identity/letter.h"

namespace laurel::earning {

/// Whom to tell what about which journey.
struct Reminder {
  Journey journey;
  identity::Person person;
  /// Days of `reminder_days`; 0: time is up.
  int days = 0;
};

/// What is said, in the person's language.
struct Announcement {
  identity::Letter letter;
  std::string title;  // of the notice in the application
  std::string link;   // a path
};
using Announce = std::function<Announcement(const Reminder&)>;

/// Ends journeys whose deadline day is over and reminds the others; journeys that wait for a decision are
/// left alone. At most `sweep_max` each: call again. How many were ended or reminded.
int sweep_deadlines(storage::Database& database, const Announce& announce, Date today, Instant now,
                    Random& random);
inline constexpr int sweep_max = 200;

}  // namespace laurel::earning
