// Before the work: what a start costs and means, and the guidelines that must be opened before submitting.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_start_pages(Routes& routes);
}  // namespace laurel::web
