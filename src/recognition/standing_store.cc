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

std::vector<identity::PersonId> standings_before(storage::Session& session, Instant before,
                                                 std::int64_t limit) {
  std::vector<identity::PersonId> people;
  for (const auto& row : session.query(sql::standings_before, {{"before", before}, {"most", limit}}))
    people.push_back(row.id<identity::PersonId>("person"));
  return people;
}

void touch_standings(storage::Transaction& transaction, const identity::PersonId& person, Instant now) {
  transaction.execute(sql::touch_standings, {{"person", person}, {"now", now}});
}

}  // namespace laurel::recognition
