// What Laurel told the visitor, in the application.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_notice_pages(Routes& routes);
}  // namespace laurel::web
