// The earner's credentials, and the page of one: for its earner always, for everybody once it is public.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_credential_pages(Routes& routes, award::AwardRoom& room);
}  // namespace laurel::web
