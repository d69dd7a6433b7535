// The issuers that the visitor is issuing officer of.
#pragma once
#include "catalog/shelf.h"
#include "web/page/visit.h"

namespace laurel::web {

std::vector<const catalog::StoredIssuer*> own_issuers(const Visit& visit, const catalog::Shelf& shelf);
/// The one with this id; null where it is not the visitor's.
const catalog::StoredIssuer* own_issuer(const Visit& visit, const catalog::Shelf& shelf, std::string_view id);

}  // namespace laurel::web
