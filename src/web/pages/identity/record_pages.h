// The pages on which people keep a kind of record of their own: new, change, remove. What an employment and a
// license differ in is a `Kind`:
//   Value, Form                          the record, and how it is typed
//   name                                 "employment": in addresses, templates and messages
//   all(session, person)                 the person's own
//   typed(visit), form_of(value)         the form from the request, or from what is kept
//   fill(page, form)
//   check(form, others, today)           the value, or what is wrong with which field
//   add, change, remove(transaction, …)
#pragma once
#include "identity/profile_store.h"
#include "web/pages/identity/profile_pages.h"

namespace laurel::web {

template <class Kind>
class RecordPages {
 public:
  using Value = typename Kind::Value;
  using Form = typename Kind::Form;
  using Kept = identity::Kept<Value>;
  using RecordId = Id<Value>;

  static void add_to(Routes& routes) {
    const auto me = Access::signed_in();
    const auto one = fmt::format("{}/:{}", address(), Kind::name);
    routes.get(address() + "/new", me, [](Visit& visit) { return form_page(visit, {}, {}); });
    routes.post(address(), me, add);
    routes.get(one, me, edit);
    routes.post(one, me, change);
    routes.post(one + "/remove", me, remove);
  }

  /// Runs `action` with the visitor's own record that the address names, and all of them.
  template <class F>
  static Response with_own(Visit& visit, F&& action) {
    const auto id = visit.id<RecordId>(Kind::name);
    const auto all = own(visit);
    for (const auto& kept : all)
      if (kept.id == id) return action(kept, all);
    return visit.not_found();
  }

  static std::string address() { return fmt::format("/account/{}s", Kind::name); }

 private:
  static std::vector<Kept> own(Visit& visit) {
    return visit.site.database.read(
        [&](storage::Session& session) { return Kind::all(session, visit.person().id); });
  }

  static std::vector<Value> beside(const std::vector<Kept>& all, const std::optional<RecordId>& id) {
    std::vector<Value> others;
    for (const auto& kept : all)
      if (kept.id != id) others.push_back(kept.value);
    return others;
  }

  static Response form_page(Visit& visit, const Form& form, const std::optional<RecordId>& id,
                            const FormErrors& errors = {}) {
    Page page;
    const auto title = visit.say(fmt::format("profile.{}_{}", Kind::name, id ? "change" : "new"));
    page.set("TITLE", title).set("ACTION", id ? address() + "/" + id->text() : address());
    Kind::fill(page, form);
    if (id) page.add("REMOVE").set("REMOVE_ACTION", address() + "/" + id->text() + "/remove");
    errors.fill(page);
    return visit.page(fmt::format("identity/{}", Kind::name), title, page, errors.any() ? 422 : 200);
  }

  static Response refused(Visit& visit, const std::optional<RecordId>& id,
                          const std::vector<identity::FieldRefusal>& refusals) {
    FormErrors errors;
    for (const auto& [field, refusal] : refusals)
      errors.add(std::string(field), visit.say(identity::refusal_key(refusal)));
    return form_page(visit, Kind::typed(visit), id, errors);
  }

  static Response add(Visit& visit) {
    auto value = Kind::check(Kind::typed(visit), beside(own(visit), {}), visit.today());
    if (!value) return refused(visit, {}, value.error());
    visit.site.database.write([&](storage::Transaction& transaction) {
      Kind::add(transaction, visit.person().id, *value, visit.now, visit.site.random);
    });
    return visit.done("/account", "notices.saved");
  }

  static Response edit(Visit& visit) {
    return with_own(visit, [&](const Kept& kept, const auto&) {
      return form_page(visit, Kind::form_of(kept.value), kept.id);
    });
  }

  static Response change(Visit& visit) {
    return with_own(visit, [&](const Kept& kept, const auto& all) {
      auto value = Kind::check(Kind::typed(visit), beside(all, kept.id), visit.today());
      if (!value) return refused(visit, kept.id, value.error());
      visit.site.database.write([&](storage::Transaction& transaction) {
        Kind::change(transaction, visit.person().id, kept.id, *value, visit.now);
      });
      return visit.done("/account", "notices.saved");
    });
  }

  static Response remove(Visit& visit) {
    return with_own(visit, [&](const Kept& kept, const auto&) {
      visit.site.database.write([&](storage::Transaction& transaction) {
        Kind::remove(transaction, visit.person().id, kept.id, visit.now);
      });
      return visit.done("/account", "notices.removed");
    });
  }
};

}  // namespace laurel::web
