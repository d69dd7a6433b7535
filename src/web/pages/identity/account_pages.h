// Making an account, signing in and out, the links sent by mail.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_account_pages(Routes& routes);
/// The letter by which a new password is chosen.
void add_account_jobs(jobs::Worker& worker, const Site& site);
}  // namespace laurel::web
