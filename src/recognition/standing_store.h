// What an educator was last told of their standing, so that only changes are told, once.
#pragma once
#include <string>
#include <vector>

#include "identity/person.h"
#include "storage/database.h"

namespace laurel::recognition {

/// "" where nothing was told yet.
std::string told_standing(storage::Session& session, const identity::PersonId& person,
                          const std::string& pack);
void tell_standing(storage::Transaction& transaction, const identity::PersonId& person,
                   const std::string& pack, const std::string& standing, Instant now);

/// At most so many of those whose standing was last looked at before then, the longest ago first.
std::vector<identity::PersonId> standings_before(storage::Session& session, Instant before,
                                                 std::int64_t limit);
/// It was looked at, whether or not there was anything to tell.
void touch_standings(storage::Transaction& transaction, const identity::PersonId& person, Instant now);

}  // namespace laurel::recognition
