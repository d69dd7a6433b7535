#include "recognition/standing_store.h"

#include "recognition/queries.h"

namespace laurel::recognition {

std::string told_standing(storage::Session& session, const identity::PersonId& person,
                          const std::string& pack) {
  const auto row = session.query_first(sql::told_standing, {{"person", person}, {"pack", pack}});
  return row ? row->text("standing") : std::string();
}

void tell_standing(storage::Transaction& transaction, const identity::PersonId& person,
                   const std::string& pack, const std::string& standing, Instant now) {
  transaction.execute(sql::tell_standing,
                      {{"person", person}, {"pack", pack}, {"standing", standing}, {"now", now}});
}

}  // namespace laurel::recognition
