#include "storage/setting.h"

#include "storage/queries.h"

namespace laurel::storage {

std::optional<std::string> setting(Session& session, std::string_view name) {
  auto row = session.query_first(sql::find_setting, {{"name", name}});
  return row ? std::optional(row->text("value")) : std::nullopt;
}

void set_setting(Transaction& transaction, std::string_view name, std::string_view value) {
  transaction.execute(sql::set_setting, {{"name", name}, {"value", value}});
}

}  // namespace laurel::storage
