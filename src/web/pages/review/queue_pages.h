// A reviewer's list: what is begun, what waits, what was sent.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_queue_pages(Routes& routes);
}  // namespace laurel::web
