#include "base/csv.h"
#include "base/text.h"
#include "identity/administration_store.h"
#include "identity/organization_store.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/administration/administration_pages.h"

namespace laurel::web {
namespace {

using identity::AdministrationRefusal;
using identity::HeldRole;
using identity::OrganizationId;
using identity::Person;
using identity::PersonId;
using identity::Role;

constexpr std::int64_t people_shown_max = 50;

void fill_roles(const Visit& visit, Page& page, const std::vector<HeldRole>& roles) {
  if (roles.empty()) return;
  auto table = page.add("ROLES");
  for (const auto& held : roles)
    table.add("ROLE")
        .set("PERSON", held.person.text())
        .set("NAME", held.person_name)
        .set("EMAIL", held.email)
        .set("ORGANIZATION", held.organization.name)
        .set("ORGANIZATION_ID", held.organization.id.text())
        .set("ROLE_KEY", identity::text_of(held.role))
        .set("ROLE_NAME", role_words(visit, held.role))
        .set("SINCE", visit.date(held.granted_at));
}

// With words: the people they fit. Without: who holds a role.
Response people_page(Visit& visit) {
  visit.set_section("administration");
  const std::string words(trim(visit.request.parameter("q")));
  Page page;
  page.set("QUERY", words);
  visit.site.database.read([&](storage::Session& session) {
    if (words.empty()) return fill_roles(visit, page, identity::all_held_roles(session));
    const auto people = identity::find_people(session, words, people_shown_max);
    page.show_if(people.empty(), "NOT_FOUND");
    if (people.empty()) return;
    auto table = page.add("PEOPLE");
    for (const auto& person : people)
      table.add("FOUND")
          .set("PERSON", person.id.text())
          .set("NAME", person.name)
          .set("EMAIL", person.email)
          .set("CONFIRMED", visit.say(person.email_confirmed ? "administration.confirmed"
                                                             : "administration.not_confirmed"));
  });
  return visit.page("administration/people", visit.say("administration.people"), page);
}

Response roles_csv(Visit& visit) {
  const auto roles =
      visit.site.database.read([](storage::Session& session) { return identity::all_held_roles(session); });
  std::string csv = csv_line({"organization", "name", "email", "role", "since"});
  for (const auto& held : roles)
    csv += csv_line({held.organization.name, held.person_name, held.email,
                     std::string(identity::text_of(held.role)), held.granted_at.text()});
  return csv_download("roles.csv", std::move(csv));
}

std::optional<Person> person_of(Visit& visit) {
  const auto id = visit.id<PersonId>("person");
  if (!id) return {};
  return visit.site.database.read(
      [&](storage::Session& session) { return identity::find_person(session, *id); });
}

// Chosen where a refusal brings the form back.
void fill_option(Page& group, const Visit& visit, const std::string& value, Role role) {
  auto option = group.add("ROLE_OPTION");
  option.set("VALUE", value).set("OPTION_NAME", role_words(visit, role));
  option.show_if(value == visit.form.text("role"), "IS_CHOSEN");
}

Response person_page(Visit& visit, const Person& person, const FormErrors& errors = {}) {
  visit.set_section("administration");
  Page page;
  page.set("PERSON", person.id.text()).set("PERSON_NAME", person.name).set("PERSON_EMAIL", person.email);
  page.set("CONFIRMED",
           visit.say(person.email_confirmed ? "administration.confirmed" : "administration.not_confirmed"));
  visit.site.database.read([&](storage::Session& session) {
    const auto roles = identity::roles_of(session, person.id);
    page.show_if(roles.empty(), "NO_ROLES");
    fill_roles(visit, page, roles);
    for (const auto& organization : identity::organizations(session)) {
      auto group = page.add("ORGANIZATION_GROUP");
      group.set("ORGANIZATION_NAME", organization.name);
      for (auto role : identity::all_roles())
        if (identity::kind_of(role) == organization.kind)
          fill_option(group, visit, organization.id.text() + " " + std::string(identity::text_of(role)),
                      role);
    }
  });
  errors.fill(page);
  return visit.page("administration/person", person.name, page, errors.any() ? 422 : 200);
}

struct RoleChoice {
  OrganizationId organization;
  Role role;
};

// "<organization's id> <role>", as the page's own options and buttons say it.
std::expected<RoleChoice, AdministrationRefusal> read_choice(const Visit& visit) {
  const auto text = visit.form.text("role");
  const auto space = std::min(text.find(' '), text.size());
  const auto organization = OrganizationId::parse(text.substr(0, space));
  const auto role = identity::parse_role(trim(std::string_view(text).substr(space)));
  if (!organization || !role) return std::unexpected(AdministrationRefusal::role_unknown);
  return RoleChoice{*organization, *role};
}

template <class F>
Response with_choice(Visit& visit, F&& change) {
  const auto person = person_of(visit);
  if (!person) return visit.not_found();
  const auto choice = read_choice(visit);
  std::expected<void, AdministrationRefusal> changed;
  if (choice) {
    changed = visit.site.database.write(
        [&](storage::Transaction& transaction) { return change(transaction, *person, *choice); });
  } else {
    changed = std::unexpected(choice.error());
  }
  if (changed) return visit.done("/administration/people/" + person->id.text(), "notices.saved");
  FormErrors errors;
  errors.add("role", visit.say(identity::refusal_key(changed.error())));
  return person_page(visit, *person, errors);
}

Response grant(Visit& visit) {
  return with_choice(
      visit, [&](storage::Transaction& transaction, const Person& person, const RoleChoice& choice) {
        return identity::grant_checked(transaction, person.id, choice.organization, choice.role,
                                       visit.person().id, visit.now, visit.site.random);
      });
}

Response end(Visit& visit) {
  return with_choice(visit,
                     [&](storage::Transaction& transaction, const Person& person, const RoleChoice& choice) {
                       return identity::end_checked(transaction, person.id, choice.organization, choice.role,
                                                    visit.person().id, visit.now);
                     });
}

Response show(Visit& visit) {
  const auto person = person_of(visit);
  return person ? person_page(visit, *person) : visit.not_found();
}

}  // namespace

void add_people_pages(Routes& routes) {
  const auto administrator = Access::role(Role::administrator);
  routes.get("/administration/people", administrator, people_page);
  routes.get("/administration/roles.csv", administrator, roles_csv);
  routes.get("/administration/people/:person", administrator, show);
  routes.post("/administration/people/:person/roles", administrator, grant);
  routes.post("/administration/people/:person/roles/end", administrator, end);
}

}  // namespace laurel::web
