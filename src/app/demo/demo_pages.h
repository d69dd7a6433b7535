// Signing in as one of the cast, and reading the mail that was sent: only in a demonstration.
#pragma once
#include "web/page/visit.h"

namespace laurel::app {
void add_demo_pages(web::Routes& routes);
}  // namespace laurel::app
