// What Laurel tells a person in the application (beside the mail).
#pragma once
#include "base/random.h"
#include "identity/person.h"
#include "storage/database.h"

namespace laurel::identity {

/// `kind`: "<room>.<what happened>"; `title`: one sentence in the person's language; `link`: a path of ours.
void give_notice(storage::Transaction& transaction, const PersonId& person, std::string_view kind,
                 const std::string& title, const std::string& link, Instant now, Random& random);

struct Notice {
  Id<Notice> id;
  std::string kind;
  std::string title;
  std::string link;
  Instant at;
  bool is_read = false;
};

/// Those not read yet first, then by time, the newest first.
std::vector<Notice> notices_of(storage::Session& session, const PersonId& person, std::int64_t limit,
                               std::int64_t offset);
std::int64_t count_notices(storage::Session& session, const PersonId& person);
/// The person's own notice, now read; none where it is somebody else's.
std::optional<Notice> read_notice(storage::Transaction& transaction, const PersonId& person,
                                  const Id<Notice>& id, Instant now);
void read_all_notices(storage::Transaction& transaction, const PersonId& person, Instant now);

}  // namespace laurel::identity
