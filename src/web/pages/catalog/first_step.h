// Price and first step at the side of a micro-credential: for a visitor, or for this person as they stand.
#pragma once
#include "catalog/shelf.h"
#include "web/page/visit.h"

namespace laurel::web {
/// BADGE, PRICE, PRICE_WHY, one STEP (ADDRESS, WORDS), perhaps a SECOND, and the REASON under them.
void fill_first_step(Page& page, Visit& visit, const catalog::Shelf& shelf,
                     const catalog::MicroCredential& micro_credential);
/// NOT_APPROVED with WORDS and ADDRESS, where the visitor's committee must approve such work before it starts
/// and has not.
void fill_approval_warning(Page& page, const Visit& visit, const catalog::MicroCredential& micro_credential);
}  // namespace laurel::web
