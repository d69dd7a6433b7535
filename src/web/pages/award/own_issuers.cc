#include "web/pages/award/own_issuers.h"

namespace laurel::web {

std::vector<const catalog::StoredIssuer*> own_issuers(const Visit& visit, const catalog::Shelf& shelf) {
  std::vector<const catalog::StoredIssuer*> own;
  if (!visit.visitor) return own;
  for (const auto& stored : shelf.issuers())
    if (identity::holds(visit.visitor->grants, identity::Role::issuing_officer, stored.organization))
      own.push_back(&stored);
  return own;
}

const catalog::StoredIssuer* own_issuer(const Visit& visit, const catalog::Shelf& shelf,
                                        std::string_view id) {
  for (const auto* stored : own_issuers(visit, shelf))
    if (stored->issuer.id == id) return stored;
  return nullptr;
}

}  // namespace laurel::web
