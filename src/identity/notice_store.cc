#include "identity/notice_store.h"

#include "identity/queries.h"

namespace laurel::identity {

namespace {
Notice notice_from(const storage::Row& row) {
  return {row.id<Id<Notice>>("id"), row.text("kind"),          row.text("title"),
          row.text("link"),         row.instant("created_at"), !row.is_null("read_at")};
}
}  // namespace

void give_notice(storage::Transaction& transaction, const PersonId& person, std::string_view kind,
                 const std::string& title, const std::string& link, Instant now, Random& random) {
  transaction.execute(sql::add_notice, {{"id", Id<Notice>::generate(now, random)},
                                        {"person", person},
                                        {"kind", kind},
                                        {"title", title},
                                        {"link", link},
                                        {"created_at", now}});
}

std::vector<Notice> notices_of(storage::Session& session, const PersonId& person, std::int64_t limit,
                               std::int64_t offset) {
  std::vector<Notice> all;
  for (const auto& row :
       session.query(sql::notices_of, {{"person", person}, {"limit", limit}, {"offset", offset}}))
    all.push_back(notice_from(row));
  return all;
}

std::int64_t count_notices(storage::Session& session, const PersonId& person) {
  return session.query_first(sql::count_notices, {{"person", person}})->integer("notices");
}

std::optional<Notice> read_notice(storage::Transaction& transaction, const PersonId& person,
                                  const Id<Notice>& id, Instant now) {
  auto row = transaction.query_first(sql::find_notice, {{"id", id}, {"person", person}});
  if (!row) return {};
  transaction.execute(sql::read_notice, {{"now", now}, {"id", id}});
  auto notice = notice_from(*row);
  notice.is_read = true;
  return notice;
}

void read_all_notices(storage::Transaction& transaction, const PersonId& person, Instant now) {
  transaction.execute(sql::read_all_notices, {{"now", now}, {"person", person}});
}

}  // namespace laurel::identity
