// Packs that organizations wrote for themselves, and which pack an organization decides by.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "identity/role.h"
#include "storage/database.h"

namespace laurel::recognition {

/// One revision; never changed.
struct LocalPack {
  std::string id;
  int revision = 0;  // from 1
  identity::OrganizationId organization;
  std::string text;  // YAML
  std::string made_by;
  Instant made_at;
};

/// The newest revision of each.
std::vector<LocalPack> local_packs(storage::Session& session);
/// All revisions of one, newest first.
std::vector<LocalPack> revisions_of(storage::Session& session, const std::string& id);
std::int64_t count_local_packs(storage::Session& session);
/// Keeps the text as the next revision; the caller has checked it (PackKeeper::check). Returns the revision;
/// 0, and nothing is kept, where another organization owns the id.
int add_local_pack(storage::Transaction& transaction, const std::string& id,
                   const identity::OrganizationId& organization, const std::string& text,
                   const std::string& by, Instant now);

/// That an organization decides by a pack, from a day on.
struct Adoption {
  identity::OrganizationId organization;
  std::string pack;
  Date from;
  std::optional<Date> to;  // the last day
  std::string basis;       // the motion or agreement, in words
};
/// Of one organization, the newest first.
std::vector<Adoption> adoptions_of(storage::Session& session, const identity::OrganizationId& organization);
/// Ends what the organization adopted before of the same pack on the day before.
void adopt_pack(storage::Transaction& transaction, const Adoption& adoption, const std::string& by,
                Instant now, Random& random);
/// The last day an adoption that is in force holds.
void end_adoption(storage::Transaction& transaction, const identity::OrganizationId& organization,
                  const std::string& pack, Date last_day, const std::string& by, Instant now);

}  // namespace laurel::recognition
