// What the demonstration's teacher brings along: work from elsewhere, grants, a plan, a place on the
// schedule.
#pragma once
#include "web/page/site.h"

namespace laurel::app {
/// After the community, its committee and its district; what these have made already stays.
void fill_demo_record(web::Site& site);
}  // namespace laurel::app
