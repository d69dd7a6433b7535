// The roster of an affiliate, for its membership officers: members, search, import, history, export.
#pragma once
#include "identity/role.h"
#include "web/page/visit.h"

namespace laurel::web {
void add_roster_pages(Routes& routes);
void add_roster_import_pages(Routes& routes);
void add_affiliate_certificate_pages(Routes& routes);

/// The affiliates the visitor keeps the roster of, by name.
std::vector<identity::Organization> own_affiliates(storage::Session& session, const Visit& visit);
/// The one named by the parameter "affiliate" (a slug) of the address or form, else the first.
std::optional<identity::Organization> chosen_affiliate(storage::Session& session, const Visit& visit);
/// "?affiliate=slug", for links and forms.
std::string affiliate_query(const identity::Organization& affiliate);
}  // namespace laurel::web
