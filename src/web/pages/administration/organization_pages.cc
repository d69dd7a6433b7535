#include "base/csv.h"
#include "identity/administration_store.h"
#include "identity/organization_store.h"
#include "identity/state.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/administration/administration_pages.h"
#include "web/pages/identity/profile_pages.h"

namespace laurel::web {
namespace {

using identity::Organization;
using identity::OrganizationKind;

std::vector<Organization> all(Visit& visit) {
  return visit.site.database.read([](storage::Session& session) { return identity::organizations(session); });
}

void fill_kinds(const Visit& visit, Page& page, const std::string& chosen) {
  for (auto kind : {OrganizationKind::issuer, OrganizationKind::affiliate, OrganizationKind::district,
                    OrganizationKind::lpdc}) {
    const std::string text(identity::text_of(kind));
    auto option = page.add("KIND_OPTION");
    option.set("KIND", text).set("KIND_NAME", kind_words(visit, kind)).show_if(text == chosen, "IS_CHOSEN");
  }
}

Response organizations_page(Visit& visit, const FormErrors& errors = {}) {
  visit.set_section("administration");
  Page page;
  const auto organizations = all(visit);
  auto table = page.add("ORGANIZATIONS");
  for (const auto& organization : organizations)
    table.add("ORGANIZATION")
        .set("NAME", organization.name)
        .set("KIND", kind_words(visit, organization.kind))
        .set("SLUG", organization.slug)
        .set("STATE", identity::state_name(organization.state));
  fill_kinds(visit, page, visit.form.text("kind"));
  fill_states(page, visit.form.text("state"));
  page.set("NEW_NAME", visit.form.text("name")).set("NEW_SLUG", visit.form.text("slug"));
  errors.fill(page);
  return visit.page("administration/organizations", visit.say("administration.organizations"), page,
                    errors.any() ? 422 : 200);
}

Response add(Visit& visit) {
  const auto& form = visit.form;
  FormErrors errors;
  auto organization = identity::check_organization(
      {form.text("kind"), form.text("name"), form.text("slug"), form.text("state")});
  if (!organization) {
    for (const auto& [field, refusal] : organization.error())
      errors.add(std::string(field), visit.say(identity::refusal_key(refusal)));
    return organizations_page(visit, errors);
  }
  auto added = visit.site.database.write([&](storage::Transaction& transaction) {
    return identity::add_organization(transaction, *organization, visit.person().id, visit.now,
                                      visit.site.random);
  });
  if (!added) {
    errors.add("slug", visit.say(identity::refusal_key(added.error())));
    return organizations_page(visit, errors);
  }
  return visit.done("/administration/organizations", "notices.saved");
}

Response organizations_csv(Visit& visit) {
  std::string csv = csv_line({"name", "kind", "slug", "state"});
  for (const auto& organization : all(visit))
    csv += csv_line({organization.name, std::string(identity::text_of(organization.kind)), organization.slug,
                     organization.state});
  return csv_download("organizations.csv", std::move(csv));
}

}  // namespace

void add_organization_pages(Routes& routes) {
  const auto administrator = Access::role(identity::Role::administrator);
  routes.get("/administration/organizations", administrator,
             [](Visit& visit) { return organizations_page(visit); });
  routes.post("/administration/organizations", administrator, add);
  routes.get("/administration/organizations.csv", administrator, organizations_csv);
}

}  // namespace laurel::web
