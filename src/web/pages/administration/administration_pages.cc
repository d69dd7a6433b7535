#include "web/pages/administration/administration_pages.h"

#include "identity/administration_store.h"
#include "identity/organization_store.h"
#include "storage/event.h"

namespace laurel::web {
namespace {

std::string key_part(std::string_view text) {
  std::string part(text);
  std::replace(part.begin(), part.end(), '-', '_');
  return part;
}

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

Response overview(Visit& visit) {
  visit.set_section("administration");
  Page page;
  visit.site.database.read([&](storage::Session& session) {
    const auto jobs = jobs::counts(session);
    page.set("ORGANIZATIONS",
             visit.count("administration.organizations_count", size_of(identity::organizations(session))));
    page.set("ROLES", visit.count("administration.roles_count", size_of(identity::all_held_roles(session))));
    page.set("WAITING", visit.count("administration.jobs_waiting", jobs.waiting));
    page.set("FAILED", visit.count("administration.jobs_failed", jobs.failed));
    page.set("EVENTS", visit.count("administration.events_count", storage::event_span(session).count));
  });
  return visit.page("administration/overview", visit.say("administration.title"), page);
}

}  // namespace

std::string role_words(const Visit& visit, identity::Role role) {
  return visit.say("administration.role_" + key_part(identity::text_of(role)));
}

std::string kind_words(const Visit& visit, identity::OrganizationKind kind) {
  return visit.say("administration.kind_" + key_part(identity::text_of(kind)));
}

void add_administration_pages(Routes& routes) {
  routes.get("/administration", Access::role(identity::Role::administrator), overview);
  add_organization_pages(routes);
  add_people_pages(routes);
  add_job_pages(routes);
  add_audit_pages(routes);
}

}  // namespace laurel::web
