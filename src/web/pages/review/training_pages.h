// The issuing officer says who is trained to review what.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_training_pages(Routes& routes);
}  // namespace laurel::web
