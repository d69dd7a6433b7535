#include "identity/organization_store.h"

#include "base/check.h"
#include "identity/queries.h"
#include "storage/event.h"

namespace laurel::identity {
namespace {

struct RoleRow;

Organization read_organization(const storage::Row& row) {
  auto kind = parse_organization_kind(row.text("kind"));
  CHECK(kind, "organizations are of a known kind");
  return {row.id<OrganizationId>("id"), row.text("slug"), *kind, row.text("name"), row.text("state")};
}

}  // namespace

std::optional<Organization> find_organization(storage::Session& session, const OrganizationId& id) {
  auto row = session.query_first(sql::organization_by_id, {{"id", id}});
  return row ? std::optional(read_organization(*row)) : std::nullopt;
}

std::optional<Organization> find_organization_by_slug(storage::Session& session, const std::string& slug) {
  auto row = session.query_first(sql::organization_by_slug, {{"slug", slug}});
  return row ? std::optional(read_organization(*row)) : std::nullopt;
}

std::vector<Organization> organizations(storage::Session& session) {
  std::vector<Organization> all;
  for (const auto& row : session.query(sql::organizations)) all.push_back(read_organization(row));
  return all;
}

Organization ensure_organization(storage::Transaction& transaction, OrganizationKind kind,
                                 const std::string& slug, const std::string& name, const std::string& state,
                                 Instant now, Random& random, const std::string& by) {
  if (auto found = find_organization_by_slug(transaction.session(), slug)) {
    if (found->name != name)
      transaction.execute(sql::rename_organization, {{"name", name}, {"id", found->id}});
    found->name = name;
    return *found;
  }
  Organization made{OrganizationId::generate(now, random), slug, kind, name, state};
  transaction.execute(
      sql::add_organization,
      {{"id", made.id}, {"slug", slug}, {"kind", text_of(kind)}, {"name", name}, {"state", state}});
  storage::record(transaction, {now, by, "identity.organization-made", made.id.text()});
  return made;
}

void grant_role(storage::Transaction& transaction, const PersonId& person, const OrganizationId& organization,
                Role role, const std::string& by, Instant now, Random& random) {
  if (transaction.query_first(sql::find_role,
                              {{"person", person}, {"organization", organization}, {"role", text_of(role)}}))
    return;
  auto id = Id<RoleRow>::generate(now, random);
  transaction.execute(sql::grant_role, {{"id", id},
                                        {"person", person},
                                        {"organization", organization},
                                        {"role", text_of(role)},
                                        {"granted_by", by},
                                        {"granted_at", now}});
  storage::record(transaction, {now, by, "identity.role-granted", person.text(), std::string(text_of(role))});
}

void end_role(storage::Transaction& transaction, const PersonId& person, const OrganizationId& organization,
              Role role, const std::string& by, Instant now) {
  transaction.execute(
      sql::end_role,
      {{"now", now}, {"person", person}, {"organization", organization}, {"role", text_of(role)}});
  storage::record(transaction, {now, by, "identity.role-ended", person.text(), std::string(text_of(role))});
}

}  // namespace laurel::identity
