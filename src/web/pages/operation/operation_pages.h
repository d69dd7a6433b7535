// For those who run the house: health, readiness, metrics.
#pragma once
#include "web/routing/application.h"

namespace laurel::web {
/// `traffic`: where the running application counts; null until it is made.
void add_operation_pages(Routes& routes, const std::function<const Traffic*()>& traffic);
}  // namespace laurel::web
