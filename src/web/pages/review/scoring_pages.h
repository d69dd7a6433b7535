// Scoring: the workspace, autosave, sending, giving back, and the evidence.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_scoring_pages(Routes& routes);
}  // namespace laurel::web
