#include "web/pages/committee/committee_pages.h"

#include "identity/organization_store.h"
#include "recognition/committee/request_store.h"

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

void add_committee_jobs(jobs::Worker& worker, const Site& site) {
  namespace lpdc = recognition::committee;
  worker.every_minute([&site] {
    std::vector<identity::OrganizationId> committees;
    site.database.read([&](storage::Session& session) {
      for (const auto& organization : identity::organizations(session))
        if (organization.kind == identity::OrganizationKind::lpdc &&
            lpdc::any_plan_to_take_in(session, organization.id))
          committees.push_back(organization.id);
    });
    for (const auto& committee : committees)
      site.database.write([&](storage::Transaction& transaction) {
        lpdc::take_in_plans(transaction, committee,
                            site.messages.say(Language::english, "committee.kind_plan"),
                            {.by = "", .now = site.clock.now(), .random = site.random});
      });
  });
}

}  // namespace laurel::web
