// Employments and licenses in the database. Every function takes the person: an id of somebody else's finds
// nothing.
#pragma once
#include "identity/identifying_words.h"
#include "identity/person.h"
#include "identity/profile.h"
#include "storage/database.h"

namespace laurel::identity {

/// The latest beginning first.
std::vector<Kept<Employment>> employments_of(storage::Session& session, const PersonId& person);
Id<Employment> add_employment(storage::Transaction& transaction, const PersonId& person,
                              const Employment& employment, Instant now, Random& random);
/// False where the person has no such employment.
bool change_employment(storage::Transaction& transaction, const PersonId& person, const Id<Employment>& id,
                       const Employment& employment, Instant now);
bool remove_employment(storage::Transaction& transaction, const PersonId& person, const Id<Employment>& id,
                       Instant now);

/// The one that expires last first.
std::vector<Kept<License>> licenses_of(storage::Session& session, const PersonId& person);
Id<License> add_license(storage::Transaction& transaction, const PersonId& person, const License& license,
                        Instant now, Random& random);
bool change_license(storage::Transaction& transaction, const PersonId& person, const Id<License>& id,
                    const License& license, Instant now);
bool remove_license(storage::Transaction& transaction, const PersonId& person, const Id<License>& id,
                    Instant now);

/// What tells whose a text is: name, address, and every school and district worked for.
Identity identity_of(storage::Session& session, const PersonId& person);

}  // namespace laurel::identity
