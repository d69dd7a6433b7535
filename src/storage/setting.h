// Small values the installation itself keeps.
#pragma once
#include <optional>
#include <string>

#include "storage/database.h"

namespace laurel::storage {
std::optional<std::string> setting(Session& session, std::string_view name);
void set_setting(Transaction& transaction, std::string_view name, std::string_view value);
}  // namespace laurel::storage
