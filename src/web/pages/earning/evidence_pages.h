// Evidence by plain forms, and looking at it.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_evidence_pages(Routes& routes);
}  // namespace laurel::web
