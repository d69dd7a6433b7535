// What the workspace's forms do: save, score oneself, log time.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_workspace_pages(Routes& routes);
}  // namespace laurel::web
