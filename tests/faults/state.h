// A database in one line, to compare before and after, and one database with another.
#pragma once
#include <set>
#include <string>

#include "storage/database.h"

namespace laurel::faults {
/// The SHA-256 of every row of every table but those named; the same on both databases.
std::string state_of(storage::Database& database, const std::set<std::string>& without = {});
/// The same to compare one database with itself, quicker.
std::string own_state_of(storage::Database& database);
}  // namespace laurel::faults
