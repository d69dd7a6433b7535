// An affiliate that certifies by a rule, and the cast's teacher there: one certificate taken, one to be had.
#pragma once
#include "web/page/site.h"

namespace laurel::app {
/// After the community and its credentials. Throws std::runtime_error when a room refuses.
void fill_demo_certificates(web::Site& site);
}  // namespace laurel::app
