#include "identity/profile_store.h"
#include "web/pages/identity/profile_pages.h"

namespace laurel::web {
namespace {

using identity::Kept;
using identity::License;
using identity::LicenseForm;
using LicenseId = Id<License>;

std::vector<Kept<License>> own(Visit& visit) {
  return visit.site.database.read(
      [&](storage::Session& session) { return identity::licenses_of(session, visit.person().id); });
}

LicenseForm typed(const Visit& visit) {
  const auto& form = visit.form;
  return {form.text("state"), form.text("type"), form.text("number"), form.text("effective"),
          form.text("expires")};
}

LicenseForm form_of(const License& license) {
  return {license.state, license.type, license.number, license.effective.text(), license.expires.text()};
}

std::vector<License> beside(const std::vector<Kept<License>>& all, const std::optional<LicenseId>& id) {
  std::vector<License> others;
  for (const auto& kept : all)
    if (kept.id != id) others.push_back(kept.value);
  return others;
}

Response form_page(Visit& visit, const LicenseForm& form, const std::optional<LicenseId>& id,
                   const FormErrors& errors = {}) {
  Page page;
  const auto title = visit.say(id ? "profile.license_change" : "profile.license_new");
  page.set("TITLE", title).set("ACTION", id ? "/account/licenses/" + id->text() : "/account/licenses");
  page.set("TYPE", form.type).set("NUMBER", form.number);
  page.set("EFFECTIVE", form.effective).set("EXPIRES", form.expires);
  fill_states(page, form.state);
  if (id) page.add("REMOVE").set("REMOVE_ACTION", "/account/licenses/" + id->text() + "/remove");
  errors.fill(page);
  return visit.page("identity/license", title, page, errors.any() ? 422 : 200);
}

Response refused(Visit& visit, const std::optional<LicenseId>& id,
                 const std::vector<identity::FieldRefusal>& refusals) {
  FormErrors errors;
  for (const auto& [field, refusal] : refusals)
    errors.add(std::string(field), visit.say(identity::refusal_key(refusal)));
  return form_page(visit, typed(visit), id, errors);
}

Response add(Visit& visit) {
  auto license = identity::check_license(typed(visit), beside(own(visit), {}), visit.today());
  if (!license) return refused(visit, {}, license.error());
  visit.site.database.write([&](storage::Transaction& transaction) {
    identity::add_license(transaction, visit.person().id, *license, visit.now, visit.site.random);
  });
  return visit.done("/account", "notices.saved");
}

// Runs `action` with the visitor's own license that the address names.
template <class F>
Response with_own(Visit& visit, F&& action) {
  const auto id = visit.id<LicenseId>("license");
  const auto all = own(visit);
  for (const auto& kept : all)
    if (kept.id == id) return action(kept, all);
  return visit.not_found();
}

Response edit(Visit& visit) {
  return with_own(visit, [&](const Kept<License>& kept, const auto&) {
    return form_page(visit, form_of(kept.value), kept.id);
  });
}

Response change(Visit& visit) {
  return with_own(visit, [&](const Kept<License>& kept, const auto& all) {
    auto license = identity::check_license(typed(visit), beside(all, kept.id), visit.today());
    if (!license) return refused(visit, kept.id, license.error());
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::change_license(transaction, visit.person().id, kept.id, *license, visit.now);
    });
    return visit.done("/account", "notices.saved");
  });
}

Response remove(Visit& visit) {
  return with_own(visit, [&](const Kept<License>& kept, const auto&) {
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::remove_license(transaction, visit.person().id, kept.id, visit.now);
    });
    return visit.done("/account", "notices.removed");
  });
}

}  // namespace

void add_license_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/account/licenses/new", me, [](Visit& visit) { return form_page(visit, {}, {}); });
  routes.post("/account/licenses", me, add);
  routes.get("/account/licenses/:license", me, edit);
  routes.post("/account/licenses/:license", me, change);
  routes.post("/account/licenses/:license/remove", me, remove);
}

}  // namespace laurel::web
