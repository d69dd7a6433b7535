// The front door and the pages that explain the house.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_home_pages(Routes& routes);
}  // namespace laurel::web
