#include "identity/role.h"

#include <array>

namespace laurel::identity {
namespace {

constexpr std::array<std::string_view, 5> kinds{"house", "issuer", "affiliate", "district", "lpdc"};
constexpr std::array<std::string_view, 7> roles{"administrator",   "issuing-officer",    "reviewer",
                                                "billing-officer", "membership-officer", "lpdc-member",
                                                "district-officer"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == text) return static_cast<Enum>(i);
  return {};
}

}  // namespace

std::string_view text_of(OrganizationKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}
std::optional<OrganizationKind> parse_organization_kind(std::string_view text) {
  return parse<OrganizationKind>(kinds, text);
}
std::string_view text_of(Role role) {
  return roles[static_cast<std::size_t>(role)];
}
std::optional<Role> parse_role(std::string_view text) {
  return parse<Role>(roles, text);
}

OrganizationKind kind_of(Role role) {
  switch (role) {
    case Role::administrator:
      return OrganizationKind::house;
    case Role::issuing_officer:
    case Role::reviewer:
    case Role::billing_officer:
      return OrganizationKind::issuer;
    case Role::membership_officer:
      return OrganizationKind::affiliate;
    case Role::lpdc_member:
      return OrganizationKind::lpdc;
    case Role::district_officer:
      return OrganizationKind::district;
  }
  return OrganizationKind::house;
}

const std::vector<Role>& all_roles() {
  static const std::vector<Role> all = [] {
    std::vector<Role> values;
    for (std::size_t i = 0; i < roles.size(); ++i) values.push_back(static_cast<Role>(i));
    return values;
  }();
  return all;
}

bool holds(const std::vector<Grant>& grants, Role role) {
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.role == role; });
}

bool holds(const std::vector<Grant>& grants, Role role, const OrganizationId& organization) {
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
    return grant.role == role && grant.organization == organization;
  });
}

}  // namespace laurel::identity
