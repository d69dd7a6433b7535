// The public catalog: search, stacks, one micro-credential with everything it asks, and its badge.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_catalog_pages(Routes& routes);
}  // namespace laurel::web
