// Programs issue in an issuer's name with a token: what issuers say of people, and nothing else.
#include <boost/json/serialize.hpp>

#include <boost/json/serialize.hpp>

#include "award/issuing_token.h"
#include "credential/open_badges/sample.h"
#include "stories/browser.h"

namespace laurel::stories {

class IssuingStory : public Story {
 protected:
  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    issuer = house->site().catalog.shelf()->issuers().front().issuer.id;
    token = *house->site().database.write([&](storage::Transaction& transaction) {
      return award::make_token(transaction, issuer, "Course system", "", clock->now(), house->site().random);
    });
    credential = credential::open_badges::to_json(
        credential::open_badges::sample_credential(house->award().addresses.issuer_did(issuer)));
  }
  web::Response issue(const boost::json::object& document) {
    Browser program(house->application());
    return program.send(web::Method::post, "/credentials/issue",
                        boost::json::serialize(boost::json::object{{"credential", document}}),
                        {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}});
  }

  std::string issuer, token;
  boost::json::object credential;
};
INSTANTIATE_TEST_SUITE_P(Both, IssuingStory, test::both_databases(), test::database_name);

TEST_P(IssuingStory, ATokenIssuesBadgesAndNothingThatOthersBelieveOfLaurel) {
  const auto good = issue(credential);
  EXPECT_EQ(good.status, 201) << good.text();
  auto list = credential;
  list["type"] = {"VerifiableCredential", "BitstringStatusListCredential"};
  EXPECT_EQ(issue(list).status, 400);
  list["type"] = {"VerifiableCredential", "OpenBadgeCredential", "BitstringStatusListCredential"};
  EXPECT_NE(issue(list).text().find("type-refused"), std::string_view::npos);
  list["type"] = "BitstringStatusListCredential";
  EXPECT_EQ(issue(list).status, 400);
}

TEST_P(IssuingStory, ATokenGivesNoAddressOfThisSite) {
  const auto& addresses = house->award().addresses;
  for (const auto& id : {addresses.credential("0351tZCISujvgtRnQpYLyT"),
                         addresses.status_list("x", "revocation"), addresses.site() + "/%63redentials/x"}) {
    auto forged = credential;
    forged["id"] = id;
    EXPECT_NE(issue(forged).text().find("id-reserved"), std::string_view::npos) << id;
  }
}

}  // namespace laurel::stories
