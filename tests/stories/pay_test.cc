// REQ R5, R6, R8: a district's pay by plain forms: a policy, a claim, a decision, silence, and what is
// nobody's business.
#include "earning/journey_store.h"
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "recognition/pay/claim_store.h"
#include "stories/browser.h"
#include "web/pages/district/district_pages.h"

namespace laurel::stories {
namespace {

class PayStory : public Story {
 protected:
  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    make_account(teacher(), "Renata Holloway", "renata@example.org");
    make_account(officer(), "Jonah Tully", "jonah@example.org");
    const auto who = id_of("renata@example.org");
    const auto pays = id_of("jonah@example.org");
    house->site().database.write([&](storage::Transaction& transaction) {
      auto& random = house->site().random;
      district = identity::ensure_organization(transaction, identity::OrganizationKind::district,
                                               "maple-hollow-schools", "Maple Hollow City Schools", "OH",
                                               clock->now(), random);
      identity::grant_role(transaction, pays, district->id, identity::Role::district_officer, "",
                           clock->now(), random);
      identity::add_employment(transaction, who,
                               {"Maple Hollow City Schools", "", "OH", "Teacher", Date(2019, 8, 15), {}},
                               clock->now(), random);
      recognition::pay::join_district(transaction, who, *district);
      const auto shelf = house->site().catalog.shelf();
      auto free = shelf->issuers()[0].issuer;
      for (auto& price : free.prices) price.other = price.member;
      const auto journey = earning::start_journey(
          transaction,
          {*identity::find_person(transaction.session(), who), *shelf->find("who-gets-called-on"), free},
          utc_date(clock->now()), clock->now(), random);
      activity = journey->text();
      earning::mark_earned(transaction, *journey, clock->now());
    });
  }
  identity::PersonId id_of(const std::string& email) {
    return house->site()
        .database
        .read([&](storage::Session& session) { return identity::find_person_by_email(session, email); })
        ->id;
  }
  Browser& teacher() {
    return *(teacher_ ? teacher_ : teacher_ = std::make_unique<Browser>(house->application()));
  }
  Browser& officer() {
    return *(officer_ ? officer_ : officer_ = std::make_unique<Browser>(house->application()));
  }

  Fields policy() const {
    return {{"from", utc_date(clock->now()).text()},
            {"basis", "Motion 1"},
            {"brings", "amount"},
            {"amount", "350"},
            {"pay", "base"},
            {"credits", "1"},
            {"cap", "2"},
            {"minimum_hours", "10"},
            {"proof_days", "90"},
            {"reviews", ""},
            {"answer_days", "30"},
            {"deemed", "yes"}};
  }
  std::vector<recognition::pay::Claim> claims() {
    return house->site().database.read([&](storage::Session& session) {
      return recognition::pay::claims_of(session, district->id, recognition::pay::ClaimFilter::all, 10, 0);
    });
  }

  std::optional<identity::Organization> district;
  std::string activity;

 private:
  std::unique_ptr<Browser> teacher_, officer_;
};
INSTANTIATE_TEST_SUITE_P(Both, PayStory, test::both_databases(), test::database_name);

TEST_P(PayStory, AClaimIsDecidedPaidOnceAndItsFileSaysWhenItIsACopy) {
  EXPECT_EQ(officer().post("/district/policy", policy()).status, 200);
  EXPECT_NE(teacher().get("/pay/claims").text().find("$350"), std::string::npos);
  EXPECT_NE(teacher().get("/pay/claims").text().find("Claim it by February 20, 2027"), std::string::npos);
  const auto pay = std::string(teacher().get("/pay").text());
  EXPECT_NE(pay.find("$350 more is ready to be claimed, by February 20, 2027."), std::string::npos);
  EXPECT_NE(pay.find("Ready to claim, by February 20, 2027"), std::string::npos);
  EXPECT_EQ(pay.find("not handed in yet"), std::string::npos) << "claiming hands it in";
  teacher().post("/pay/claims", {{"activity", activity}});
  ASSERT_EQ(claims().size(), 1U);
  EXPECT_EQ(teacher().post("/pay/claims", {{"activity", activity}}).status, 422) << "claimed before";
  officer().post("/district/claims", {{"claim", claims()[0].id.text()}, {"decision", "approve"}});
  EXPECT_EQ(claims()[0].state(), "approved");
  officer().post("/district/payroll", {});
  officer().post("/district/payroll", {});
  EXPECT_EQ(claims()[0].state(), "paid");
  EXPECT_NE(officer().post("/district/payroll/1/file", {}).text().find(",original "), std::string::npos);
  EXPECT_NE(officer().post("/district/payroll/1/file", {}).text().find(",copy 2 "), std::string::npos);
  EXPECT_EQ(officer().post("/district/payroll/2/file", {}).status, 404) << "the second run made nothing";
}

TEST_P(PayStory, SilenceApprovesAfterTheLastDayWhatTheRulesAllow) {
  officer().post("/district/policy", policy());
  teacher().post("/pay/claims", {{"activity", activity}});
  clock->advance(std::chrono::hours(24 * 30));
  web::approve_unanswered_claims(house->site());
  EXPECT_EQ(claims()[0].state(), "waiting") << "the last day is the district's";
  clock->advance(std::chrono::hours(24));
  web::approve_unanswered_claims(house->site());
  EXPECT_EQ(claims()[0].state(), "deemed");
  EXPECT_EQ(claims()[0].decision->on, claims()[0].decide_by);
}

TEST_P(PayStory, NobodyElseSeesOrDecidesADistrictsClaims) {
  officer().post("/district/policy", policy());
  teacher().post("/pay/claims", {{"activity", activity}});
  for (const auto* page :
       {"/district/claims", "/district/policy", "/district/payroll", "/district/projection"})
    EXPECT_EQ(teacher().get(page).status, 403) << page;
  EXPECT_EQ(officer().post("/pay/claims", {{"activity", activity}}).status, 422) << "somebody else's work";
  EXPECT_EQ(officer().post("/district/claims", {{"claim", "nonsense"}, {"decision", "approve"}}).status, 422);
}

TEST_P(PayStory, AMistakeInThePolicyIsSaidBesideTheFieldAndNothingTypedIsLost) {
  auto fields = policy();
  fields[3].second = "lots & more";
  fields[6].second = "99";
  const auto answer = officer().post("/district/policy", fields);
  EXPECT_EQ(answer.status, 422);
  EXPECT_NE(answer.text().find("value=\"lots &amp; more\""), std::string::npos);
  EXPECT_NE(answer.text().find("id=\"cap-error\""), std::string::npos);
  EXPECT_NE(answer.text().find("value=\"Motion 1\""), std::string::npos);
}

TEST_P(PayStory, APolicyIsNotSetOverOpenClaimsUnlessItIsSaid) {
  officer().post("/district/policy", policy());
  teacher().post("/pay/claims", {{"activity", activity}});
  auto fields = policy();
  fields[3].second = "100";
  const auto asks = officer().post("/district/policy", fields);
  EXPECT_EQ(asks.status, 422);
  EXPECT_NE(asks.text().find("1 claim is still open"), std::string::npos);
  EXPECT_NE(asks.text().find("value=\"100\""), std::string::npos) << "nothing typed is lost";
  EXPECT_NE(officer().get("/district/claims").text().find("$350"), std::string::npos);
  fields.emplace_back("open_claims", "yes");
  EXPECT_EQ(officer().post("/district/policy", fields).status, 200);
}

}  // namespace
}  // namespace laurel::stories
