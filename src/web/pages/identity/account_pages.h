// Making an account, signing in and out, the links sent by mail.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_account_pages(Routes& routes);
}  // namespace laurel::web
