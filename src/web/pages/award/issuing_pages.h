// For issuing officers: the credentials of their issuer, taking one back, keys, and tokens for programs.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_issuing_pages(Routes& routes, award::AwardRoom& room);
}  // namespace laurel::web
