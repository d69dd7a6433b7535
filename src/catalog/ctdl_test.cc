#include "catalog/ctdl.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <regex>
#include <set>

#include "support/sample_catalog.h"

namespace laurel::catalog {

Shelf sample_shelf() {
  const auto& package = test::sample_catalog();
  StoredCatalog catalog;
  SeededRandom random(1);
  catalog.issuers.push_back({package.issuer, identity::OrganizationId::generate(Instant(), random)});
  for (const auto& stack : package.stacks) catalog.stacks.push_back({stack, package.issuer.id});
  for (const auto& micro_credential : package.micro_credentials)
    catalog.published.push_back(
        {std::make_shared<const MicroCredential>(micro_credential), package.issuer.id, "", true});
  return Shelf(std::move(catalog));
}

// REQ C5
TEST(Ctdl, EveryMicroCredentialAndStackIsInTheGraphWithItsOwner) {
  const auto shelf = sample_shelf();
  const auto document = boost::json::parse(ctdl(shelf, "https://laurel.example.org"));
  EXPECT_EQ(document.at("@context").as_string(), "https://credreg.net/ctdl/schema/context/json");
  std::set<std::string> ids;
  std::set<std::string> ctids;
  std::size_t credentials = 0;
  for (const auto& node : document.at("@graph").as_array()) {
    EXPECT_TRUE(ids.emplace(node.at("@id").as_string()).second);
    EXPECT_TRUE(ctids.emplace(node.at("ceterms:ctid").as_string()).second);
    if (node.at("@type").as_string() == "ceterms:MicroCredential") ++credentials;
  }
  EXPECT_EQ(credentials, shelf.micro_credentials().size() + shelf.stacks().size());
  for (const auto& ctid : ctids)
    EXPECT_TRUE(std::regex_match(
        ctid, std::regex("ce-[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")))
        << ctid;
  // Whatever is pointed to within the catalog is there.
  for (const auto& node : document.at("@graph").as_array()) {
    if (node.at("@type").as_string() != "ceterms:MicroCredential") continue;
    for (const auto& owner : node.at("ceterms:ownedBy").as_array())
      EXPECT_TRUE(ids.contains(std::string(owner.as_string())));
    const auto& condition = node.at("ceterms:requires").as_array().front().as_object();
    for (auto key : {"ceterms:targetCredential", "ceterms:targetAssessment"}) {
      const auto* targets = condition.if_contains(key);
      if (!targets) continue;
      for (const auto& target : targets->as_array())
        EXPECT_TRUE(ids.contains(std::string(target.as_string())));
    }
  }
}

TEST(Ctdl, SaysHoursAndPrices) {
  const auto document = boost::json::parse(ctdl(sample_shelf(), "https://laurel.example.org"));
  const auto& nodes = document.at("@graph").as_array();
  const auto& first = test::sample_catalog().micro_credentials.front();
  for (const auto& node : nodes) {
    if (node.at("@id").as_string() != "https://laurel.example.org/micro-credentials/" + first.id) continue;
    EXPECT_EQ(node.at("ceterms:estimatedDuration").as_array().front().at("ceterms:exactDuration").as_string(),
              "PT" + std::to_string(first.hours.estimate) + "H");
    EXPECT_EQ(node.at("ceterms:estimatedCost").as_array()[1].at("ceterms:price").as_double(), 75.0);
    return;
  }
  FAIL() << first.id;
}

}  // namespace laurel::catalog
