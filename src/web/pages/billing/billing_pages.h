// Invoices: the payer's page to print and note a purchase order, the billing officer's list.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_billing_pages(Routes& routes);
}  // namespace laurel::web
