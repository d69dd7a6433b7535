// Everything of the award room that is reached by HTTP.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_award_pages(Routes& routes, award::AwardRoom& room);
}  // namespace laurel::web
