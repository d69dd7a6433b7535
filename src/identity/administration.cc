#include "identity/administration.h"

#include "base/text.h"
#include "identity/state.h"

namespace laurel::identity {
namespace {

using enum AdministrationRefusal;

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > slug_bytes_max || text.front() == '-' || text.back() == '-') return false;
  for (char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return text.find("--") == std::string_view::npos;
}

}  // namespace

std::string_view refusal_key(AdministrationRefusal refusal) {
  constexpr std::string_view keys[] = {
      "administration.kind_unknown",         "administration.name_missing",
      "administration.name_too_long",        "administration.slug_malformed",
      "administration.slug_taken",           "administration.state_missing",
      "administration.role_unknown",         "administration.role_elsewhere",
      "administration.organization_unknown", "administration.last_administrator",
      "administration.email_unconfirmed"};
  return keys[static_cast<std::size_t>(refusal)];
}

std::string slug_of(std::string_view name) {
  std::string slug;
  for (char c : fold(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) slug += c;
    if (c == ' ' && !slug.empty() && slug.back() != '-') slug += '-';
  }
  slug.resize(std::min(slug.size(), slug_bytes_max));
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::expected<NewOrganization, std::vector<OrganizationRefusal>> check_organization(
    const OrganizationForm& form) {
  std::vector<OrganizationRefusal> refusals;
  const auto kind = parse_organization_kind(form.kind);
  if (!kind || *kind == OrganizationKind::house) refusals.push_back({"kind", kind_unknown});
  std::string name(trim(form.name));
  if (name.empty()) refusals.push_back({"name", name_missing});
  if (name.size() > organization_name_bytes_max) refusals.push_back({"name", name_too_long});
  std::string slug = lower(trim(form.slug));
  if (slug.empty()) slug = slug_of(name);
  if (!is_slug(slug) && !name.empty()) refusals.push_back({"slug", slug_malformed});
  const bool may_be_anywhere = kind == OrganizationKind::issuer && form.state.empty();
  if (!may_be_anywhere && !is_state(form.state)) refusals.push_back({"state", state_missing});
  if (!refusals.empty()) return std::unexpected(std::move(refusals));
  return NewOrganization{*kind, std::move(name), std::move(slug), form.state};
}

std::expected<void, AdministrationRefusal> check_grant(const Organization& organization, Role role,
                                                       bool email_confirmed) {
  if (kind_of(role) != organization.kind) return std::unexpected(role_elsewhere);
  if (!email_confirmed) return std::unexpected(AdministrationRefusal::email_unconfirmed);
  return {};
}

std::expected<void, AdministrationRefusal> check_end(Role role, std::int64_t administrators) {
  if (role == Role::administrator && administrators <= 1) return std::unexpected(last_administrator);
  return {};
}

}  // namespace laurel::identity
