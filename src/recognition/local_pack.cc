#include "recognition/local_pack.h"

#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

LocalPack read_local_pack(const storage::Row& row) {
  return {.id = row.text("id"),
          .revision = static_cast<int>(row.integer("revision")),
          .organization = row.id<identity::OrganizationId>("organization"),
          .text = row.text("text"),
          .made_by = row.text("made_by"),
          .made_at = row.instant("made_at")};
}

}  // namespace

std::vector<LocalPack> local_packs(storage::Session& session) {
  std::vector<LocalPack> packs;
  for (const auto& row : session.query(sql::local_packs)) packs.push_back(read_local_pack(row));
  return packs;
}

std::vector<LocalPack> revisions_of(storage::Session& session, const std::string& id) {
  std::vector<LocalPack> packs;
  for (const auto& row : session.query(sql::local_pack_revisions, {{"id", id}}))
    packs.push_back(read_local_pack(row));
  return packs;
}

std::int64_t count_local_packs(storage::Session& session) {
  return session.query_first(sql::count_local_packs)->integer("count");
}

int add_local_pack(storage::Transaction& transaction, const std::string& id,
                   const identity::OrganizationId& organization, const std::string& text,
                   const std::string& by, Instant now) {
  const auto before = revisions_of(transaction.session(), id);
  if (!before.empty() && before.front().organization != organization) return 0;
  const int revision = before.empty() ? 1 : before.front().revision + 1;
  transaction.execute(sql::add_local_pack, {{"id", id},
                                            {"revision", revision},
                                            {"organization", organization},
                                            {"text", text},
                                            {"by", by},
                                            {"now", now}});
  storage::record(transaction, {now, by, "recognition.pack-written", id, "",
                                fmt::format(R"({{"revision":{}}})", revision)});
  return revision;
}

std::vector<Adoption> adoptions_of(storage::Session& session, const identity::OrganizationId& organization) {
  std::vector<Adoption> adoptions;
  for (const auto& row : session.query(sql::adoptions_of, {{"organization", organization}}))
    adoptions.push_back({.organization = row.id<identity::OrganizationId>("organization"),
                         .pack = row.text("pack"),
                         .from = row.date("from_day"),
                         .to = row.optional_date("to_day"),
                         .basis = row.text("basis")});
  return adoptions;
}

void adopt_pack(storage::Transaction& transaction, const Adoption& adoption, const std::string& by,
                Instant now, Random& random) {
  transaction.execute(sql::end_adoptions, {{"last", adoption.from.plus_days(-1)},
                                           {"organization", adoption.organization},
                                           {"pack", adoption.pack}});
  transaction.execute(sql::add_adoption, {{"id", Id<Adoption>::generate(now, random)},
                                          {"organization", adoption.organization},
                                          {"pack", adoption.pack},
                                          {"from_day", adoption.from},
                                          {"to_day", adoption.to},
                                          {"basis", adoption.basis},
                                          {"by", by},
                                          {"now", now}});
  storage::record(transaction, {now, by, "recognition.pack-adopted", adoption.organization.text(),
                                adoption.basis, fmt::format(R"({{"pack":"{}"}})", adoption.pack)});
}

void end_adoption(storage::Transaction& transaction, const identity::OrganizationId& organization,
                  const std::string& pack, Date last_day, const std::string& by, Instant now) {
  transaction.execute(sql::end_adoptions,
                      {{"last", last_day}, {"organization", organization}, {"pack", pack}});
  storage::record(transaction, {now, by, "recognition.pack-ended", organization.text(), last_day.text(),
                                fmt::format(R"({{"pack":"{}"}})", pack)});
}

}  // namespace laurel::recognition
