// Checking a credential that somebody sent: a file, a text, or its address on this site.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_verify_pages(Routes& routes, const award::AwardRoom& room);
}  // namespace laurel::web
