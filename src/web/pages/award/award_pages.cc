#include "web/pages/award/award_pages.h"

#include "web/api/credential_api.h"
#include "web/pages/award/credential_files.h"
#include "web/pages/award/credential_pages.h"
#include "web/pages/award/issuer_pages.h"
#include "web/pages/award/issuing_pages.h"
#include "web/pages/award/verify_pages.h"

namespace laurel::web {

void add_award_pages(Routes& routes, award::AwardRoom& room) {
  add_credential_api(routes, room);
  add_credential_pages(routes, room);
  add_credential_files(routes, room);
  add_issuer_pages(routes, room);
  add_issuing_pages(routes, room);
  add_verify_pages(routes, room);
}

}  // namespace laurel::web
