// All pages of the earner's journey.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_earning_pages(Routes& routes);
}  // namespace laurel::web
