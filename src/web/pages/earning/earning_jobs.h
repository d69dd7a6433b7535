// What runs behind the earner's pages: previews, reminders, the end of time, and forgetting old uploads.
#pragma once
#include "web/page/site.h"

namespace laurel::web {
/// Before the worker starts; `site` outlives it.
void add_earning_jobs(jobs::Worker& worker, const Site& site);
/// What the worker does each minute, for tests too.
void run_earning_sweep(const Site& site);
}  // namespace laurel::web
