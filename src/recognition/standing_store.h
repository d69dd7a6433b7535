// What an educator was last told of their standing, so that only changes are told, once.
#pragma once
#include <string>

#include "identity/person.h"
#include "storage/database.h"

namespace laurel::recognition {

/// "" where nothing was told yet.
std::string told_standing(storage::Session& session, const identity::PersonId& person,
                          const std::string& pack);
void tell_standing(storage::Transaction& transaction, const identity::PersonId& person,
                   const std::string& pack, const std::string& standing, Instant now);

}  // namespace laurel::recognition
