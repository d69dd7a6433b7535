// What can be taken from a credential's page: the credential itself, badge, certificate, QR code, shared
// evidence, and the card for other people's pages.
#pragma once
#include "award/award_room.h"
#include "web/page/visit.h"

namespace laurel::web {
/// `room` must outlive the routes.
void add_credential_files(Routes& routes, const award::AwardRoom& room);
}  // namespace laurel::web
