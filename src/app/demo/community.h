// The people of the demonstration, and what they have done so far.
#pragma once
#include "web/page/site.h"

namespace laurel::app {
/// The sample catalog must be there. Everything goes through the rooms, as if the people had done it.
void fill_community(web::Site& site);
}  // namespace laurel::app
