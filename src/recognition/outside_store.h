// Activities from elsewhere and their files, in the database. Every function takes the person: an id of
// somebody else's finds nothing.
#pragma once
#include "recognition/ledger_store.h"
#include "recognition/outside_activity.h"
#include "storage/database.h"

namespace laurel::recognition {

/// The latest first.
std::vector<OutsideActivity> outside_activities_of(storage::Session& session,
                                                   const identity::PersonId& person);
/// A new one, or new words for the one with `activity.id`. None where it is not this person's.
std::optional<OutsideId> keep_outside(storage::Transaction& transaction, const identity::PersonId& person,
                                      const OutsideActivity& activity, const Act& act);
/// Takes it out of the record; what was decided on it stays in the register.
bool remove_outside(storage::Transaction& transaction, const identity::PersonId& person, const OutsideId& id,
                    const Act& act);

struct OutsideEvidence {
  Id<OutsideEvidence> id;
  std::string activity;                    // its id
  Document document = Document::evidence;  // evidence or roster
  std::string name;
  std::string media_type;
  std::string sha256;  // in the blob store
  std::int64_t bytes = 0;
  Instant added_at;
};
constexpr std::size_t outside_files_max = 10;
constexpr std::size_t outside_file_bytes_max = 20U << 20U;

/// Of all activities of the person, by activity and day.
std::vector<OutsideEvidence> outside_evidence_of(storage::Session& session, const identity::PersonId& person);
void add_outside_evidence(storage::Transaction& transaction, const identity::PersonId& person,
                          const OutsideId& activity, const OutsideEvidence& evidence, const Act& act);
bool remove_outside_evidence(storage::Transaction& transaction, const identity::PersonId& person,
                             const Id<OutsideEvidence>& id, const Act& act);

}  // namespace laurel::recognition
