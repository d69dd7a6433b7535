// The earner's home: what runs, what waits, what was earned.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_work_pages(Routes& routes);
}  // namespace laurel::web
