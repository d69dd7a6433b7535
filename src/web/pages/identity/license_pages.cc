#include "web/pages/identity/record_pages.h"

namespace laurel::web {
namespace {

struct LicenseKind {
  using Value = identity::License;
  using Form = identity::LicenseForm;
  static constexpr std::string_view name = "license";
  static constexpr auto all = identity::licenses_of;
  static constexpr auto check = identity::check_license;
  static constexpr auto add = identity::add_license;
  static constexpr auto change = identity::change_license;
  static constexpr auto remove = identity::remove_license;

  static Form typed(const Visit& visit) {
    const auto& form = visit.form;
    return {form.text("state"), form.text("type"), form.text("number"), form.text("effective"),
            form.text("expires")};
  }
  static Form form_of(const Value& license) {
    return {license.state, license.type, license.number, license.effective.text(), license.expires.text()};
  }
  static void fill(Page& page, const Form& form) {
    page.set("TYPE", form.type).set("NUMBER", form.number);
    page.set("EFFECTIVE", form.effective).set("EXPIRES", form.expires);
    fill_states(page, form.state);
  }
};

}  // namespace

void add_license_pages(Routes& routes) {
  RecordPages<LicenseKind>::add_to(routes);
}

}  // namespace laurel::web
