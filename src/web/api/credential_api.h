// For programs: issuing, verifying and status by HTTP (VCALM, the W3C's API for the life of credentials).
// JSON in, JSON out; what is wrong comes as application/problem+json (RFC 9457).
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_credential_api(Routes& routes, award::AwardRoom& room);
}  // namespace laurel::web
