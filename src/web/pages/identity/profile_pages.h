// What people see and change of their own account: name, language, password, employments, licenses.
#pragma once
#include "web/page/form_errors.h"
#include "web/page/visit.h"

namespace laurel::web {
void add_profile_pages(Routes& routes);
void add_employment_pages(Routes& routes);
void add_license_pages(Routes& routes);

/// Adds one STATE_OPTION (CODE, STATE_NAME, IS_CHOSEN) for each state.
void fill_states(Page& page, std::string_view chosen);
}  // namespace laurel::web
