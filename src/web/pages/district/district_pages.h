// The district officer's pages: what a policy may cost.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_projection_pages(Routes& routes);
}  // namespace laurel::web
