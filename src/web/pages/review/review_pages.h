// All pages of the review room.
#pragma once
#include "web/routing/routes.h"

namespace laurel::web {
void add_review_pages(Routes& routes);
}  // namespace laurel::web
