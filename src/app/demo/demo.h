// The demonstration: the sample catalog and a small invented community with work in every state, so that each
// page has something true to show.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "identity/person.h"
#include "web/page/site.h"

namespace laurel::app {

/// One of the cast; the same people in every demonstration and story.
struct DemoPerson {
  std::string_view email;
  std::string_view name;
  std::string_view role_key;  // message that says who this is
};
const std::vector<DemoPerson>& demo_people();
/// Throws std::runtime_error where the database has no such person.
identity::Person find_demo_person(web::Site& site, const std::string& email);

/// Fills an empty database and says whether it did; does nothing where there is a catalog already. Throws
/// std::runtime_error with the first finding when the sample catalog cannot be imported.
bool fill_demo(web::Site& site, const std::filesystem::path& sample_catalog);

/// Shows the credentials of the first of the cast to everybody, once they are issued: as the earner's own
/// decision.
void publish_demo_credential(web::Site& site);

}  // namespace laurel::app
