// What an administrator of the house may do with organizations and roles. Pure rules.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "identity/role.h"

namespace laurel::identity {

/// As typed.
struct OrganizationForm {
  std::string kind, name, slug, state;
};
struct NewOrganization {
  OrganizationKind kind;
  std::string name;
  std::string slug;
  std::string state;  // "" only where an issuer works in many
};

/// Why not. Each has a sentence in messages/*/administration.yaml.
enum class AdministrationRefusal {
  kind_unknown,
  name_missing,
  name_too_long,
  slug_malformed,
  slug_taken,
  state_missing,
  role_unknown,
  role_elsewhere,
  organization_unknown,
  last_administrator,
  email_unconfirmed,
};
std::string_view refusal_key(AdministrationRefusal refusal);
struct OrganizationRefusal {
  std::string_view field;  // the form's name of it
  AdministrationRefusal refusal;
  bool operator==(const OrganizationRefusal&) const = default;
};

constexpr std::size_t organization_name_bytes_max = 120;
constexpr std::size_t slug_bytes_max = 60;

/// "maple-hollow-city-schools" for "Maple Hollow City Schools".
std::string slug_of(std::string_view name);
/// An empty short name is made from the name. Every field that is wrong is named. Whether the short name is
/// taken, only the database knows. There is one house, and it is there already.
std::expected<NewOrganization, std::vector<OrganizationRefusal>> check_organization(
    const OrganizationForm& form);
/// A role is held in an organization of its kind, by somebody whose address is known to be their own.
std::expected<void, AdministrationRefusal> check_grant(const Organization& organization, Role role,
                                                       bool email_confirmed);
/// Somebody must be left who can let others in. `administrators`: how many there are now.
std::expected<void, AdministrationRefusal> check_end(Role role, std::int64_t administrators);

}  // namespace laurel::identity
