#include "recognition/committee/register_store.h"

#include "base/text.h"
#include "recognition/committee/queries.h"
#include "storage/event.h"

namespace laurel::recognition::committee {

std::vector<Request> register_of(storage::Session& session, const RegisterSearch& search, std::int64_t limit,
                                 std::int64_t offset) {
  std::vector<Request> found;
  const auto words = like_pattern(search.words);
  for (const auto& row : session.query(sql::requests_of_committee, {{"committee", search.committee},
                                                                    {"words", words},
                                                                    {"same_words", words},
                                                                    {"most", limit},
                                                                    {"from", offset}}))
    found.push_back(read_request(row));
  return found;
}

std::int64_t count_register(storage::Session& session, const RegisterSearch& search) {
  const auto words = like_pattern(search.words);
  return session
      .query_first(sql::count_requests,
                   {{"committee", search.committee}, {"words", words}, {"same_words", words}})
      ->integer("requests");
}

std::vector<Request> file_of(storage::Session& session, const OrganizationId& committee,
                             const PersonId& person) {
  std::vector<Request> found;
  for (const auto& row : session.query(sql::file_of, {{"committee", committee}, {"person", person}}))
    found.push_back(read_request(row));
  return found;
}

std::vector<KeptFile> kept_files(storage::Session& session, const OrganizationId& committee) {
  std::vector<KeptFile> files;
  for (const auto& row : session.query(sql::kept_files, {{"committee", committee}}))
    files.push_back({row.id<PersonId>("person"), row.text("person_name"), row.integer("requests"),
                     row.integer("open"), row.optional_date("keep_until")});
  return files;
}

Result<void, Refusal> delete_file(storage::Transaction& transaction, const OrganizationId& committee,
                                  const PersonId& person, Date today, const Act& act) {
  const storage::Binds whose{{"committee", committee}, {"person", person}};
  if (file_of(transaction.session(), committee, person).empty()) return std::unexpected(Refusal::not_found);
  if (transaction.query_first(sql::still_kept,
                              {{"committee", committee}, {"person", person}, {"today", today}}))
    return std::unexpected(Refusal::still_kept);
  for (const auto* query :
       {&sql::forget_votes, &sql::forget_motions, &sql::forget_seats, &sql::forget_objections,
        &sql::forget_items, &sql::forget_links, &sql::forget_requests})
    transaction.execute(*query, whose);
  storage::record(transaction,
                  {act.now, act.by, "committee.file-deleted", person.text(), "its retention period is over"});
  return {};
}

}  // namespace laurel::recognition::committee
