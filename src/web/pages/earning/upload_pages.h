// Resumable uploads: tus 1.0.0 with creation, termination and expiration.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_upload_pages(Routes& routes);
}  // namespace laurel::web
