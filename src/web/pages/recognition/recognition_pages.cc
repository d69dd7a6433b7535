#include "web/pages/recognition/recognition_pages.h"

#include "web/pages/recognition/own_record.h"

namespace laurel::web {

void add_recognition_pages(Routes& routes) {
  add_license_page(routes);
  add_details_pages(routes);
  add_plan_pages(routes);
  add_outside_pages(routes);
  add_worth_pages(routes);
  add_pay_page(routes);
  add_elsewhere_pages(routes);
  add_decision_pages(routes);
  add_unit_certificate_pages(routes);
  add_certification_pages(routes);
}

}  // namespace laurel::web
