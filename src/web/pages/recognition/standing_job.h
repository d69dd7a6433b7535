// Events of other rooms drive what a record is worth: the educator hears of what changed.
#pragma once
#include "award/issuance.h"
#include "jobs/jobs.h"
#include "web/page/site.h"

namespace laurel::web {

/// Runs recognition::standing_job: withdraws what was certified for revoked credentials, numbers new
/// certificates and tells the person what changed since the last
/// time, in one transaction; running it again says nothing.
void add_recognition_jobs(jobs::Worker& worker, const Site& site);
/// Looks anew at those whom nobody looked at since the day began: a window closes, a period ends, a rule
/// takes effect by the day alone. Runs every minute, a few at a time.
void look_by_day(const Site& site);
/// What `tell` says, and then the earner's standing is looked at anew (earned, revoked, suspended,
/// reinstated).
award::Tell and_ask_for_standing(award::Tell tell, Random& random);

}  // namespace laurel::web
