// The LPDC: what educators ask, how the committee decides, what it keeps.
#pragma once
#include "web/page/site.h"
#include "web/routing/routes.h"

namespace laurel::web {
void add_committee_pages(Routes& routes);
/// Plans that were submitted on their own page come into the inbox within a minute.
void add_committee_jobs(jobs::Worker& worker, const Site& site);

void add_own_request_pages(Routes& routes);
void add_inbox_pages(Routes& routes);
void add_meeting_pages(Routes& routes);
void add_meeting_decision_pages(Routes& routes);
void add_member_pages(Routes& routes);
void add_bylaws_pages(Routes& routes);
void add_register_pages(Routes& routes);
void add_retention_pages(Routes& routes);
void add_evaluation_pages(Routes& routes);
}  // namespace laurel::web
