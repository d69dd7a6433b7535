// An issuer's profile for people and programs, its did:web document, and the status lists.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_issuer_pages(Routes& routes, const award::AwardRoom& room);
}  // namespace laurel::web
