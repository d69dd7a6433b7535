// The committee's register: every request, each educator's file, and how long they are kept.
#pragma once
#include "recognition/committee/request_store.h"

namespace laurel::recognition::committee {

struct RegisterSearch {
  OrganizationId committee;
  std::string words;  // of the educator's name or the title; "" for all
};
std::vector<Request> register_of(storage::Session& session, const RegisterSearch& search, std::int64_t limit,
                                 std::int64_t offset);
std::int64_t count_register(storage::Session& session, const RegisterSearch& search);
/// Everything of one educator in the order it was made.
std::vector<Request> file_of(storage::Session& session, const OrganizationId& committee,
                             const PersonId& person);

/// How long an educator's file is kept.
struct KeptFile {
  PersonId person;
  std::string name;
  std::int64_t requests = 0;
  std::int64_t open = 0;           // not decided, so kept without end
  std::optional<Date> keep_until;  // the last day of the latest
  bool may_go(Date today) const { return open == 0 && keep_until && *keep_until < today; }
};
/// The one whose time ends first, first.
std::vector<KeptFile> kept_files(storage::Session& session, const OrganizationId& committee);
/// Deletes what the committee keeps of the educator; units that were granted stay the educator's. Nothing is
/// ever deleted without this call. Refuses still_kept, not_found.
Result<void, Refusal> delete_file(storage::Transaction& transaction, const OrganizationId& committee,
                                  const PersonId& person, Date today, const Act& act);

}  // namespace laurel::recognition::committee
