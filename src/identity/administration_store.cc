#include "identity/administration_store.h"

#include "base/check.h"
#include "base/result.h"
#include "base/text.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/queries.h"

namespace laurel::identity {
namespace {

std::vector<HeldRole> read_roles(const std::vector<storage::Row>& rows) {
  std::vector<HeldRole> held;
  for (const auto& row : rows) {
    const auto kind = parse_organization_kind(row.text("kind"));
    const auto role = parse_role(row.text("role"));
    CHECK(kind && role, "roles and organizations are of a known kind");
    held.push_back({row.id<PersonId>("person"),
                    row.text("person_name"),
                    row.text("email"),
                    {row.id<OrganizationId>("organization"), row.text("slug"), *kind,
                     row.text("organization_name"), row.text("state")},
                    *role,
                    row.instant("granted_at")});
  }
  return held;
}

}  // namespace

std::expected<Organization, AdministrationRefusal> add_organization(storage::Transaction& transaction,
                                                                    const NewOrganization& organization,
                                                                    const PersonId& by, Instant now,
                                                                    Random& random) {
  if (find_organization_by_slug(transaction.session(), organization.slug))
    return std::unexpected(AdministrationRefusal::slug_taken);
  return ensure_organization(transaction, organization.kind, organization.slug, organization.name,
                             organization.state, now, random, by.text());
}

std::vector<Person> find_people(storage::Session& session, const std::string& words, std::int64_t limit) {
  const auto pattern = like_pattern(words);
  std::vector<Person> people;
  for (const auto& row :
       session.query(sql::find_people, {{"email", pattern}, {"name", pattern}, {"limit", limit}}))
    people.push_back({row.id<PersonId>("id"), row.text("email"), !row.is_null("email_confirmed_at"),
                      row.text("name"), row.text("language")});
  return people;
}

std::vector<HeldRole> roles_of(storage::Session& session, const PersonId& person) {
  return read_roles(session.query(sql::roles_of, {{"person", person}}));
}

std::vector<HeldRole> all_held_roles(storage::Session& session) {
  return read_roles(session.query(sql::all_roles));
}

std::expected<void, AdministrationRefusal> grant_checked(storage::Transaction& transaction,
                                                         const PersonId& person,
                                                         const OrganizationId& organization, Role role,
                                                         const PersonId& by, Instant now, Random& random) {
  const auto found = find_organization(transaction.session(), organization);
  if (!found) return std::unexpected(AdministrationRefusal::organization_unknown);
  const auto holder = find_person(transaction.session(), person);
  TRY_VOID(check_grant(*found, role, holder && holder->email_confirmed));
  grant_role(transaction, person, organization, role, by.text(), now, random);
  return {};
}

std::expected<void, AdministrationRefusal> end_checked(storage::Transaction& transaction,
                                                       const PersonId& person,
                                                       const OrganizationId& organization, Role role,
                                                       const PersonId& by, Instant now) {
  const auto holds_it = transaction.query_first(
      sql::find_role, {{"person", person}, {"organization", organization}, {"role", text_of(role)}});
  if (!holds_it) return {};  // a second click
  const auto row = transaction.query_first(sql::count_holders, {{"role", text_of(Role::administrator)}});
  TRY_VOID(check_end(role, row->integer("holders")));
  end_role(transaction, person, organization, role, by.text(), now);
  return {};
}

}  // namespace laurel::identity
