#include "app/demo/community.h"

#include "app/demo/demo.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"

namespace laurel::app {
namespace {

using identity::OrganizationKind;
using identity::Role;

// Nobody can sign in with a password as one of the cast: only by the demo page, which real installations do
// not have.
constexpr const char* no_password = "none";

class Community {
 public:
  explicit Community(web::Site& site) : site_(site), now_(site.clock.now()) {}

  void fill() {
    site_.database.write([&](storage::Transaction& transaction) {
      add_people(transaction);
      add_roles(transaction);
    });
  }

 private:
  void add_people(storage::Transaction& transaction) {
    for (const auto& [email, name, role_key] : demo_people()) {
      auto person = identity::add_person(transaction,
                                         {std::string(name), std::string(email), Secret<std::string>(), "en"},
                                         no_password, now_, site_.random);
      if (!person) continue;
      identity::confirm_email(transaction, person->id, now_);
      people_.emplace(email, person->id);
    }
  }

  void add_roles(storage::Transaction& transaction) {
    auto shelf = site_.catalog.shelf();
    const auto issuer = shelf->issuers().front().organization;
    auto house = identity::ensure_organization(transaction, OrganizationKind::house, "house", "Laurel", "",
                                               now_, site_.random);
    auto affiliate = identity::ensure_organization(transaction, OrganizationKind::affiliate,
                                                   "sample-education-association",
                                                   "Sample Education Association", "OH", now_, site_.random);
    auto grant = [&](std::string_view email, const identity::OrganizationId& organization, Role role) {
      identity::grant_role(transaction, people_.at(std::string(email)), organization, role, "", now_,
                           site_.random);
    };
    grant("june.okafor@example.org", issuer, Role::reviewer);
    grant("marcus.lindqvist@example.org", issuer, Role::issuing_officer);
    grant("marcus.lindqvist@example.org", issuer, Role::billing_officer);
    grant("alma.reyes@example.org", affiliate.id, Role::membership_officer);
    grant("sol.adler@example.org", house.id, Role::administrator);
  }

  web::Site& site_;
  Instant now_;
  std::map<std::string, identity::PersonId, std::less<>> people_;
};

}  // namespace

void fill_community(web::Site& site) {
  Community(site).fill();
}

}  // namespace laurel::app
