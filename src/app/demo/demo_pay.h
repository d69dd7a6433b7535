// The cast's district: its pay officer, its policy, its salary schedule and claims in every state.
#pragma once
#include "web/page/site.h"

namespace laurel::app {
/// The community must be there. Throws std::runtime_error when a room refuses.
void fill_pay(web::Site& site);
}  // namespace laurel::app
