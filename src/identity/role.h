// What a person does for an organization. A role is held in one organization and gives nothing in another.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace laurel::identity {

enum class OrganizationKind { house, issuer, affiliate, district, lpdc };
std::string_view text_of(OrganizationKind kind);
std::optional<OrganizationKind> parse_organization_kind(std::string_view text);

struct Organization {
  Id<Organization> id;
  std::string slug;
  OrganizationKind kind;
  std::string name;
  std::string state;  // two letters, "" where none
};
using OrganizationId = Id<Organization>;

enum class Role {
  administrator,       // of the installation: organizations, roles, jobs, audit
  issuing_officer,     // of an issuer: credentials, keys, who is trained to review
  reviewer,            // of an issuer: judges submissions of micro-credentials they are trained for
  billing_officer,     // of an issuer: invoices, payments, refunds
  membership_officer,  // of an affiliate: its roster
  lpdc_member,
  district_officer,
};
std::string_view text_of(Role role);
std::optional<Role> parse_role(std::string_view text);
/// The kind of organization in which the role is held.
OrganizationKind kind_of(Role role);
/// Every role there is, in the order above.
const std::vector<Role>& all_roles();

struct Grant {
  OrganizationId organization;
  Role role;
};

bool holds(const std::vector<Grant>& grants, Role role);
bool holds(const std::vector<Grant>& grants, Role role, const OrganizationId& organization);

}  // namespace laurel::identity
