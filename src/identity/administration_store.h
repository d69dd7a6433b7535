// People and their roles as an administrator of the house sees them.
#pragma once
#include "identity/administration.h"
#include "identity/person.h"
#include "storage/database.h"

namespace laurel::identity {

/// Refuses slug_taken.
std::expected<Organization, AdministrationRefusal> add_organization(storage::Transaction& transaction,
                                                                    const NewOrganization& organization,
                                                                    const PersonId& by, Instant now,
                                                                    Random& random);

/// People whose address or name holds the words, by address.
std::vector<Person> find_people(storage::Session& session, const std::string& words, std::int64_t limit);

struct HeldRole {
  PersonId person;
  std::string person_name;
  std::string email;
  Organization organization;
  Role role;
  Instant granted_at;
};
/// Of one person, the newest first.
std::vector<HeldRole> roles_of(storage::Session& session, const PersonId& person);
/// Of everybody, by organization and name.
std::vector<HeldRole> all_held_roles(storage::Session& session);

/// check_grant and grant_role.
std::expected<void, AdministrationRefusal> grant_checked(storage::Transaction& transaction,
                                                         const PersonId& person,
                                                         const OrganizationId& organization, Role role,
                                                         const PersonId& by, Instant now, Random& random);
/// check_end and end_role.
std::expected<void, AdministrationRefusal> end_checked(storage::Transaction& transaction,
                                                       const PersonId& person,
                                                       const OrganizationId& organization, Role role,
                                                       const PersonId& by, Instant now);

}  // namespace laurel::identity
