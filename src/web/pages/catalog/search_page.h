// The catalog with its search and filters.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
Response search_page(Visit& visit);
}  // namespace laurel::web
