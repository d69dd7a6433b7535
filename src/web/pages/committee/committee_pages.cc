#include "web/pages/committee/committee_pages.h"

namespace laurel::web {

void add_committee_pages(Routes& routes) {
  add_own_request_pages(routes);
  add_inbox_pages(routes);
  add_meeting_pages(routes);
  add_meeting_decision_pages(routes);
  add_member_pages(routes);
  add_bylaws_pages(routes);
  add_register_pages(routes);
  add_retention_pages(routes);
  add_evaluation_pages(routes);
}

}  // namespace laurel::web
