#include "identity/notice_store.h"

#include "identity/queries.h"

namespace laurel::identity {

void give_notice(storage::Transaction& transaction, const PersonId& person, std::string_view kind,
                 const std::string& title, const std::string& link, Instant now, Random& random) {
  transaction.execute(sql::add_notice, {{"id", Id<struct Notice>::generate(now, random)},
                                        {"person", person},
                                        {"kind", kind},
                                        {"title", title},
                                        {"link", link},
                                        {"created_at", now}});
}

}  // namespace laurel::identity
