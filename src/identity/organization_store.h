// Organizations and who holds which role in them.
#pragma once
#include "identity/person.h"
#include "identity/role.h"
#include "storage/database.h"

namespace laurel::identity {

std::optional<Organization> find_organization(storage::Session& session, const OrganizationId& id);
std::optional<Organization> find_organization_by_slug(storage::Session& session, const std::string& slug);
std::vector<Organization> organizations(storage::Session& session);
/// Makes it, or finds the one with this slug and gives it this name.
Organization ensure_organization(storage::Transaction& transaction, OrganizationKind kind,
                                 const std::string& slug, const std::string& name, const std::string& state,
                                 Instant now, Random& random, const std::string& by = "");

/// Nothing happens where the person holds it already. `by`: "" for Laurel itself.
void grant_role(storage::Transaction& transaction, const PersonId& person, const OrganizationId& organization,
                Role role, const std::string& by, Instant now, Random& random);
void end_role(storage::Transaction& transaction, const PersonId& person, const OrganizationId& organization,
              Role role, const std::string& by, Instant now);

}  // namespace laurel::identity
