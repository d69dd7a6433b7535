// What an educator's work is worth, to whom, and why: license, plan, pay, elsewhere, records from outside.
#pragma once
#include "web/routing/routes.h"

namespace laurel::web {

/// All of the room's pages.
void add_recognition_pages(Routes& routes);

void add_license_page(Routes& routes);
void add_plan_pages(Routes& routes);
void add_outside_pages(Routes& routes);
void add_worth_pages(Routes& routes);
void add_pay_page(Routes& routes);
void add_elsewhere_pages(Routes& routes);
void add_details_pages(Routes& routes);
void add_unit_certificate_pages(Routes& routes);
void add_certification_pages(Routes& routes);

}  // namespace laurel::web
