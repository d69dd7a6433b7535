#include "identity/profile_store.h"
#include "web/pages/identity/profile_pages.h"

namespace laurel::web {
namespace {

using identity::Employment;
using identity::EmploymentForm;
using identity::Kept;
using EmploymentId = Id<Employment>;

std::vector<Kept<Employment>> own(Visit& visit) {
  return visit.site.database.read(
      [&](storage::Session& session) { return identity::employments_of(session, visit.person().id); });
}

EmploymentForm typed(const Visit& visit) {
  const auto& form = visit.form;
  return {form.text("district"), form.text("school"), form.text("state"),
          form.text("position"), form.text("from"),   form.text("to")};
}

EmploymentForm form_of(const Employment& employment) {
  return {employment.district, employment.school,      employment.state,
          employment.position, employment.from.text(), employment.to ? employment.to->text() : ""};
}

std::vector<Employment> beside(const std::vector<Kept<Employment>>& all,
                               const std::optional<EmploymentId>& id) {
  std::vector<Employment> others;
  for (const auto& kept : all)
    if (kept.id != id) others.push_back(kept.value);
  return others;
}

Response form_page(Visit& visit, const EmploymentForm& form, const std::optional<EmploymentId>& id,
                   const FormErrors& errors = {}) {
  Page page;
  const auto title = visit.say(id ? "profile.employment_change" : "profile.employment_new");
  page.set("TITLE", title).set("ACTION", id ? "/account/employments/" + id->text() : "/account/employments");
  page.set("DISTRICT", form.district).set("SCHOOL", form.school).set("POSITION", form.position);
  page.set("FROM", form.from).set("TO", form.to);
  fill_states(page, form.state);
  if (id) page.add("REMOVE").set("REMOVE_ACTION", "/account/employments/" + id->text() + "/remove");
  errors.fill(page);
  return visit.page("identity/employment", title, page, errors.any() ? 422 : 200);
}

Response refused(Visit& visit, const std::optional<EmploymentId>& id,
                 const std::vector<identity::FieldRefusal>& refusals) {
  FormErrors errors;
  for (const auto& [field, refusal] : refusals)
    errors.add(std::string(field), visit.say(identity::refusal_key(refusal)));
  return form_page(visit, typed(visit), id, errors);
}

Response add(Visit& visit) {
  auto employment = identity::check_employment(typed(visit), beside(own(visit), {}), visit.today());
  if (!employment) return refused(visit, {}, employment.error());
  visit.site.database.write([&](storage::Transaction& transaction) {
    identity::add_employment(transaction, visit.person().id, *employment, visit.now, visit.site.random);
  });
  return visit.done("/account", "notices.saved");
}

// Runs `action` with the visitor's own employment that the address names.
template <class F>
Response with_own(Visit& visit, F&& action) {
  const auto id = visit.id<EmploymentId>("employment");
  const auto all = own(visit);
  for (const auto& kept : all)
    if (kept.id == id) return action(kept, all);
  return visit.not_found();
}

Response edit(Visit& visit) {
  return with_own(visit, [&](const Kept<Employment>& kept, const auto&) {
    return form_page(visit, form_of(kept.value), kept.id);
  });
}

Response change(Visit& visit) {
  return with_own(visit, [&](const Kept<Employment>& kept, const auto& all) {
    auto employment = identity::check_employment(typed(visit), beside(all, kept.id), visit.today());
    if (!employment) return refused(visit, kept.id, employment.error());
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::change_employment(transaction, visit.person().id, kept.id, *employment, visit.now);
    });
    return visit.done("/account", "notices.saved");
  });
}

Response end(Visit& visit) {
  return with_own(visit, [&](const Kept<Employment>& kept, const auto&) {
    auto ended = identity::end_employment(kept.value, visit.today());
    if (!ended) return visit.refuse(409, identity::refusal_key(ended.error()));
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::change_employment(transaction, visit.person().id, kept.id, *ended, visit.now);
    });
    return visit.done("/account", "notices.saved");
  });
}

Response remove(Visit& visit) {
  return with_own(visit, [&](const Kept<Employment>& kept, const auto&) {
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::remove_employment(transaction, visit.person().id, kept.id, visit.now);
    });
    return visit.done("/account", "notices.removed");
  });
}

}  // namespace

void add_employment_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/account/employments/new", me, [](Visit& visit) { return form_page(visit, {}, {}); });
  routes.post("/account/employments", me, add);
  routes.get("/account/employments/:employment", me, edit);
  routes.post("/account/employments/:employment", me, change);
  routes.post("/account/employments/:employment/end", me, end);
  routes.post("/account/employments/:employment/remove", me, remove);
}

}  // namespace laurel::web
