#include "app/demo/demo_pay.h"

#include "app/demo/demo.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"

namespace laurel::app {

void fill_pay(web::Site& site) {
  const auto now = site.clock.now();
  site.database.write([&](storage::Transaction& transaction) {
    const auto district =
        identity::ensure_organization(transaction, identity::OrganizationKind::district, "maple-hollow",
                                      "Maple Hollow City Schools", "OH", now, site.random);
    const auto officer = identity::find_person_by_email(transaction.session(), "jonah.tully@example.org");
    if (!officer) throw std::runtime_error("the demonstration has no pay officer");
    identity::grant_role(transaction, officer->id, district.id, identity::Role::district_officer, "", now,
                         site.random);
  });
}

}  // namespace laurel::app
