#include "app/demo/demo.h"

#include "app/demo/community.h"
#include "app/demo/demo_pay.h"
#include "award/credential_store.h"
#include "award/publication.h"
#include "catalog/package.h"
#include "identity/account_store.h"
#include "storage/setting.h"

namespace laurel::app {
namespace {

constexpr std::string_view filled_setting = "demo_filled";

catalog::Package read_sample(const std::filesystem::path& folder) {
  auto package = catalog::read_package(folder);
  if (!package)
    throw std::runtime_error("the sample catalog cannot be read: " +
                             catalog::text_of(package.error().front()));
  return *std::move(package);
}

}  // namespace

const std::vector<DemoPerson>& demo_people() {
  static const std::vector<DemoPerson> people{
      {"renata.holloway@example.org", "Renata Holloway",
       "demo.renata"},                                             // teacher, member, work in every state
      {"tomas.ibarra@example.org", "Tomás Ibarra", "demo.tomas"},  // teacher, not a member: pays
      {"june.okafor@example.org", "June Okafor", "demo.june"},     // reviewer
      {"marcus.lindqvist@example.org", "Marcus Lindqvist", "demo.marcus"},  // issuing officer and billing
      {"alma.reyes@example.org", "Alma Reyes", "demo.alma"},          // membership officer of the affiliate
      {"sol.adler@example.org", "Sol Adler", "demo.sol"},             // administrator of the house
      {"dana.whitfield@example.org", "Dana Whitfield", "demo.dana"},  // teacher, chairs the LPDC
      {"victor.osei@example.org", "Victor Osei", "demo.victor"},      // principal, sits on the LPDC
      {"jonah.tully@example.org", "Jonah Tully", "demo.jonah"},       // district officer of Renata's district
  };
  return people;
}

bool fill_demo(web::Site& site, const std::filesystem::path& sample_catalog) {
  const bool filled = site.database.read(
      [](storage::Session& session) { return storage::setting(session, filled_setting).has_value(); });
  if (filled) return false;
  if (site.database.read([](storage::Session& session) { return identity::any_person(session); }))
    throw std::runtime_error(
        "there are people in this database: --demo lets everybody in as anybody, so it takes an empty one "
        "only");
  const auto package = read_sample(sample_catalog);
  const auto now = site.clock.now();
  auto imported = site.database.write([&](storage::Transaction& transaction) {
    return catalog::import_package(transaction, package, "", now, site.random);
  });
  if (!imported)
    throw std::runtime_error("the sample catalog cannot be imported: " +
                             catalog::text_of(imported.error().front()));
  site.catalog.refresh();
  fill_community(site);
  fill_pay(site);
  site.database.write(
      [](storage::Transaction& transaction) { storage::set_setting(transaction, filled_setting, "yes"); });
  return true;
}

identity::Person find_demo_person(web::Site& site, const std::string& email) {
  auto found = site.database.read(
      [&](storage::Session& session) { return identity::find_person_by_email(session, email); });
  if (!found) throw std::runtime_error("the demonstration has no " + email);
  return *found;
}

void publish_demo_credential(web::Site& site) {
  site.database.write([&](storage::Transaction& transaction) {
    auto earner =
        identity::find_person_by_email(transaction.session(), std::string(demo_people().front().email));
    if (!earner) return;
    for (const auto& listed : award::credentials_of(transaction.session(), earner->id))
      if (!listed.is_public &&
          !award::publish(transaction, listed.credential, {.show_feedback = true}, site.clock.now()))
        throw std::runtime_error("the demonstration cannot publish a credential");
  });
}

}  // namespace laurel::app
