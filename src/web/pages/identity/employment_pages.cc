#include "web/pages/identity/record_pages.h"

namespace laurel::web {
namespace {

struct EmploymentKind {
  using Value = identity::Employment;
  using Form = identity::EmploymentForm;
  static constexpr std::string_view name = "employment";
  static constexpr auto all = identity::employments_of;
  static constexpr auto check = identity::check_employment;
  static constexpr auto add = identity::add_employment;
  static constexpr auto change = identity::change_employment;
  static constexpr auto remove = identity::remove_employment;

  static Form typed(const Visit& visit) {
    const auto& form = visit.form;
    return {form.text("district"), form.text("school"), form.text("state"),
            form.text("position"), form.text("from"),   form.text("to")};
  }
  static Form form_of(const Value& employment) {
    return {employment.district, employment.school,      employment.state,
            employment.position, employment.from.text(), employment.to ? employment.to->text() : ""};
  }
  static void fill(Page& page, const Form& form) {
    page.set("DISTRICT", form.district).set("SCHOOL", form.school).set("POSITION", form.position);
    page.set("FROM", form.from).set("TO", form.to);
    fill_states(page, form.state);
  }
};

using EmploymentPages = RecordPages<EmploymentKind>;

Response end(Visit& visit) {
  return EmploymentPages::with_own(visit, [&](const EmploymentPages::Kept& kept, const auto&) {
    auto ended = identity::end_employment(kept.value, visit.today());
    if (!ended) return visit.refuse(409, identity::refusal_key(ended.error()));
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::change_employment(transaction, visit.person().id, kept.id, *ended, visit.now);
    });
    return visit.done("/account", "notices.saved");
  });
}

}  // namespace

void add_employment_pages(Routes& routes) {
  EmploymentPages::add_to(routes);
  routes.post("/account/employments/:employment/end", Access::signed_in(), end);
}

}  // namespace laurel::web
