// For issuing officers: the signing keys of their issuers, and tokens for programs.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_issuing_key_pages(Routes& routes, award::AwardRoom& room);
}  // namespace laurel::web
