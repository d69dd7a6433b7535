// Pay for micro-credentials: the educator's claims; the district officer's decisions, policy, salary
// schedule, payroll and projection.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_projection_pages(Routes& routes);
void add_own_claim_pages(Routes& routes);
void add_claim_pages(Routes& routes);
void add_policy_pages(Routes& routes);
void add_schedule_pages(Routes& routes);
void add_payroll_pages(Routes& routes);
/// All of the above.
void add_district_pages(Routes& routes);

/// Approves what districts left without an answer until its last day, where their terms say so.
void approve_unanswered_claims(const Site& site);
void add_district_jobs(jobs::Worker& worker, const Site& site);
}  // namespace laurel::web
