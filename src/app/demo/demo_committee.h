// The committee of the demonstration: its members, bylaws, a past meeting with its minutes, one to come, and
// requests in every state.
#pragma once
#include "web/page/site.h"

namespace laurel::app {
/// After the cast has earned what it earns. Throws std::runtime_error when a room refuses.
void fill_demo_committee(web::Site& site);
}  // namespace laurel::app
