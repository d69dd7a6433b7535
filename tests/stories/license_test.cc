// REQ R4, R9, R10, R11, W4, W5, R5: what an educator's record is worth, here and elsewhere, before Start and
// after a grant.
#include "base/text.h"
#include "earning/journey_store.h"
#include "identity/notice_store.h"
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "recognition/local_pack.h"
#include "recognition/outside_store.h"
#include "recognition/plan_store.h"
#include "recognition/unit_certificate.h"
#include "stories/browser.h"
#include "web/pages/recognition/standing_job.h"

namespace laurel::stories {

using recognition::Act;

class LicenseStory : public Story {
 protected:
  static constexpr auto id = "who-gets-called-on";

  // Renata of Ohio with a license, a job, and a committee on Laurel.
  void settle(Browser& renata) {
    make_account(renata, "Renata Holloway", "renata@example.org");
    renata.get("/account");
    EXPECT_EQ(renata
                  .post("/account/licenses", {{"state", "OH"},
                                              {"type", "5-year professional"},
                                              {"number", "OH-1"},
                                              {"effective", "2022-07-01"},
                                              {"expires", "2027-06-30"}})
                  .status,
              200);
    EXPECT_EQ(renata
                  .post("/account/employments", {{"district", "Maple Hollow City Schools"},
                                                 {"state", "OH"},
                                                 {"position", "Teacher"},
                                                 {"from", "2019-08-15"}})
                  .status,
              200);
    write([&](storage::Transaction& transaction) {
      me = identity::find_person_by_email(transaction.session(), "renata@example.org")->id;
      committee =
          identity::ensure_organization(transaction, identity::OrganizationKind::lpdc, "lpdc-maple-hollow",
                                        "Maple Hollow LPDC", "OH", clock->now(), house->site().random);
      district = identity::ensure_organization(transaction, identity::OrganizationKind::district,
                                               "maple-hollow-schools", "Maple Hollow City Schools", "OH",
                                               clock->now(), house->site().random);
      recognition::adopt_pack(transaction, {district->id, "model-district", Date(2025, 7, 1), {}, "Motion 1"},
                              "", clock->now(), house->site().random);
    });
    renata.get("/license/details");
    EXPECT_EQ(renata
                  .post("/license/details", {{"employer", district->id.text()},
                                             {"committee", committee->id.text()},
                                             {"lane", "BA"},
                                             {"credits", "24"}})
                  .status,
              200);
  }
  template <class F>
  void write(F&& work) {
    house->site().database.write([&](storage::Transaction& transaction) { work(transaction); });
  }
  Act act() { return {.by = me->text(), .now = clock->now(), .random = house->site().random}; }
  static Fields workshop() {
    return {{"kind", "clock_hours"},
            {"title", "Reading fluency"},
            {"issuer", "Maple Hollow"},
            {"issuer-kind", "district"},
            {"hours", "12"},
            {"started", "2026-09-09"},
            {"earned", "2026-09-10"}};
  }
  static Fields with(Fields fields, const std::string& name, const std::string& value) {
    for (auto& [key, text] : fields)
      if (key == name) text = value;
    return fields;
  }
  // The id of the only outside activity.
  std::string activity() {
    return house->site().database.read([&](storage::Session& session) {
      return recognition::outside_activities_of(session, *me).at(0).id->text();
    });
  }
  static bool has(const web::Response& response, std::string_view words) {
    return response.text().find(words) != std::string_view::npos;
  }

  std::optional<identity::PersonId> me;
  std::optional<identity::Organization> committee, district;
};
INSTANTIATE_TEST_SUITE_P(Both, LicenseStory, test::both_databases(), test::database_name);

TEST_P(LicenseStory, WorthToMeBeforeStart) {
  Browser visitor(house->application()), renata(house->application());
  const std::string page = fmt::format("/micro-credentials/{}", id);
  EXPECT_TRUE(has(visitor.get(page), page + "/worth"));
  EXPECT_TRUE(has(visitor.get(page + "/worth"), "Choose your state"));
  const auto ohio = visitor.get(page + "/worth?state=OH");
  EXPECT_TRUE(has(ohio, "potential CEU, until"));
  EXPECT_TRUE(has(ohio, "data-sign=\"÷\""));
  EXPECT_TRUE(has(visitor.get(page + "/worth?state=WV"), "That is not a no"));
  // Asked by script, the answer is a piece of the page.
  const auto piece = visitor.send(web::Method::get, page + "/worth?state=MA", "", {{"HX-Request", "true"}});
  EXPECT_TRUE(has(piece, "<section class=\"band\""));
  EXPECT_FALSE(has(piece, "<html"));
  settle(renata);
  const auto mine = renata.get(page + "/worth");
  EXPECT_TRUE(has(mine, "potential CEU, until"));
  EXPECT_TRUE(has(mine, "Maple Hollow LPDC decides."));
  EXPECT_TRUE(has(mine, "$250, potential"));
  const auto explained = renata.get(page + "/worth/us-oh");
  EXPECT_TRUE(has(explained, "OAC 3301-24-08"));
  EXPECT_TRUE(has(explained, "What you would have to do"));
  EXPECT_FALSE(has(explained, "came in on")) << "nothing has been handed in";
  EXPECT_FALSE(has(explained, "(since-issuance)")) << "a rule's id is for the files";
  EXPECT_EQ(renata.get(page + "/worth/us-xx").status, 404);
  EXPECT_EQ(renata.get("/micro-credentials/nothing/worth").status, 404);
}

TEST_P(LicenseStory, MovingToMassachusetts) {
  Browser renata(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  auto course = with(with(workshop(), "kind", "graduate_semester_credit"), "issuer-kind", "ihe");
  course = with(course, "title", "EDU 6120");
  course.emplace_back("quantity", "2");
  course.emplace_back("topic", "assessment");
  EXPECT_EQ(renata.post("/outside-activities", course).status, 200);
  write([&](storage::Transaction& transaction) {
    recognition::add_outside_evidence(
        transaction, *me, *recognition::OutsideId::parse(activity()),
        {.id = Id<recognition::OutsideEvidence>::generate(clock->now(), house->site().random),
         .activity = {},
         .name = "Transcript.pdf",
         .media_type = "application/pdf",
         .sha256 = std::string(64, 'a'),
         .bytes = 1,
         .added_at = clock->now()},
        act());
  });
  EXPECT_TRUE(has(renata.get("/license"), "EDU 6120"));
  const auto there = renata.get("/recognition?state=MA");
  EXPECT_TRUE(has(there, "<strong>45"));
  EXPECT_TRUE(has(there, "cap"));
  EXPECT_TRUE(has(there, "rate"));
  const auto decision = renata.get("/recognition/us-ma-cap");
  EXPECT_TRUE(has(decision, "You hold no license there"));
  EXPECT_TRUE(has(decision, "603 CMR 44.06"));
  EXPECT_TRUE(has(decision, "teaching English learners"));
  EXPECT_FALSE(has(decision, "sei_esl"));
  // A license that begins later leaves the course outside its period.
  EXPECT_TRUE(has(renata.get("/recognition/us-ma-cap?from=2026-11-01&to=2031-10-31"), "0 PDPs"));
  EXPECT_TRUE(has(renata.get("/recognition?state=none"), "Model district"));
  Browser visitor(house->application());
  EXPECT_TRUE(has(visitor.get("/recognition?state=MA"), "Sign in to see"));
  EXPECT_FALSE(has(visitor.get("/recognition?state=MA"), "<strong>45"));
}

TEST_P(LicenseStory, TheDecisionStandsAtItsAddressAsPageJsonAndText) {
  Browser renata(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  EXPECT_EQ(renata.post("/outside-activities", workshop()).status, 200);
  const auto json = std::string(renata.get("/recognition/us-oh/decision.json").text());
  EXPECT_EQ(json, renata.get("/recognition/us-oh/decision.json").text());
  EXPECT_NE(json.find("\"pack\": \"us-oh\""), std::string::npos);
  EXPECT_NE(json.find("pending"), std::string::npos);
  EXPECT_TRUE(has(renata.get("/recognition/us-oh/decision.txt"), "Requirement: 0 of 18 CEU"));
  EXPECT_TRUE(has(renata.get("/recognition/us-oh"), "What to do next"));
  EXPECT_TRUE(has(renata.get("/recognition/us-il-troy-30c"), "secondary source"));
  EXPECT_EQ(renata.get("/recognition/no-such-pack").status, 404);
  EXPECT_TRUE(has(renata.get("/pay"), "Maple Hollow City Schools"));
}

TEST_P(LicenseStory, WhatCannotBeIsRefusedBesideItsFieldAndNothingTypedIsLost) {
  Browser renata(house->application()), stranger(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  const auto refused = [&](const Fields& fields, std::string_view sentence) {
    const auto response = renata.post("/outside-activities", fields);
    EXPECT_EQ(response.status, 422) << sentence;
    EXPECT_TRUE(has(response, sentence)) << sentence;
    EXPECT_TRUE(has(response, "Maple Hollow"));
  };
  refused(with(workshop(), "hours", "49"), "more than 24 hours for every one of its days");
  refused(with(workshop(), "earned", "2027-09-10"), "This day has not come yet");
  refused(with(workshop(), "earned", "2026-09-01"), "The last day is before the first");
  EXPECT_EQ(renata.post("/outside-activities", workshop()).status, 200);
  refused(workshop(), "the same thing counts once");
  make_account(stranger, "Someone Else", "else@example.org");
  stranger.get("/license");
  EXPECT_EQ(stranger.get("/outside-activities/" + activity()).status, 404);
  EXPECT_EQ(stranger.post("/outside-activities/" + activity() + "/removal", {}).status, 404);
  EXPECT_EQ(renata.post("/outside-activities/" + activity() + "/removal", {}).status, 200);
}

TEST_P(LicenseStory, AGrantIsToldCertifiedAndChecked) {
  Browser renata(house->application()), officer(house->application()), stranger(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  EXPECT_EQ(renata.post("/outside-activities", workshop()).status, 200);
  house->worker().run_due();
  letters.clear();
  EXPECT_TRUE(has(renata.get("/unit-certificates"), "No units granted yet"));
  std::optional<Id<recognition::GrantedUnits>> grant;
  write([&](storage::Transaction& transaction) {
    recognition::set_sponsor_contact(transaction, committee->id, "12 Birch Street. Telephone 555-0142.",
                                     act());
    grant = *recognition::grant_units(transaction,
                                      {.person = *me,
                                       .activity = activity(),
                                       .unit = recognition::Unit::CEU,
                                       .amount = *Rational::parse("1.2"),
                                       .by = committee->id,
                                       .on = Date(2026, 11, 20),
                                       .decision = "2026-88"},
                                      act());
  });
  house->worker().run_due();
  house->worker().run_due();
  EXPECT_EQ(std::ranges::count(letters, "What your work counts for has changed", &identity::Letter::subject),
            1);
  const auto list = std::string(renata.get("/unit-certificates").text());
  const auto at = list.find("/unit-certificates/2026-");
  ASSERT_NE(at, std::string::npos);
  const auto address = list.substr(at, list.find('"', at) - at);
  for (const char* fact : {"Renata Holloway", "1.2 CEU", "12 h", "Reading fluency", "Maple Hollow LPDC",
                           "555-0142", "2026-88", "in force"})
    EXPECT_TRUE(has(officer.get(address), fact)) << fact;
  EXPECT_TRUE(renata.get(address + "/certificate.pdf").text().starts_with("%PDF-1.5"));
  make_account(stranger, "Someone Else", "else@example.org");
  stranger.get("/license");
  EXPECT_EQ(stranger.get(address + "/certificate.pdf").status, 404);
  EXPECT_EQ(stranger.get("/unit-certificates/2026-guessed").status, 404);
  EXPECT_TRUE(has(renata.get("/license"), "Granted November 20, 2026"));
  EXPECT_TRUE(has(renata.get("/license"), "Maple Hollow LPDC granted 1.2 CEU"));
  EXPECT_EQ(renata.get("/outside-activities/" + activity()).status, 409);
  write([&](storage::Transaction& transaction) {
    recognition::withdraw_grant(transaction, *grant, "The hours were counted twice.", Date(2026, 11, 22),
                                act());
  });
  EXPECT_TRUE(has(officer.get(address), "The hours were counted twice."));
  EXPECT_EQ(renata.get(address + "/certificate.pdf").status, 404);
}

TEST_P(LicenseStory, WhatADayChangesIsToldWithoutAnybodyDoingAnything) {
  Browser renata(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  EXPECT_EQ(renata.post("/outside-activities", workshop()).status, 200);
  write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(recognition::grant_units(transaction,
                                         {.person = *me,
                                          .activity = activity(),
                                          .unit = recognition::Unit::CEU,
                                          .amount = *Rational::parse("1.2"),
                                          .by = committee->id,
                                          .on = Date(2026, 11, 20),
                                          .decision = "2026-88"},
                                         act()));
    identity::add_license(transaction, *me,
                          {"OH", "5-year professional", "2", Date(2027, 7, 1), Date(2032, 6, 30)},
                          clock->now(), house->site().random);
  });
  house->worker().run_due();
  house->worker().run_due();
  letters.clear();
  const auto told = [&] {
    web::look_by_day(house->site());
    house->worker().run_due();
    return std::ranges::count(letters, "What your work counts for has changed", &identity::Letter::subject);
  };
  clock->advance(std::chrono::hours(24));
  EXPECT_EQ(told(), 0) << "a day alone is no news";
  clock->advance(std::chrono::hours(24 * 300));  // the next license has begun: nothing counts toward it yet
  EXPECT_EQ(told(), 1);
  EXPECT_EQ(told(), 1) << "once a day";
}

TEST_P(LicenseStory, NothingThatTheRulesRefuseIsRecommended) {
  Browser renata(house->application());
  settle(renata);
  write([&](storage::Transaction& transaction) {
    recognition::adopt_pack(transaction,
                            {committee->id, "oh-lpdc-preapproval-required", Date(2025, 7, 1), {}, "Motion 2"},
                            "", clock->now(), house->site().random);
    const auto shelf = house->site().catalog.shelf();
    auto free = shelf->issuers()[0].issuer;
    for (auto& price : free.prices) price.other = price.member;
    ASSERT_TRUE(earning::start_journey(
        transaction, {*identity::find_person(transaction.session(), *me), *shelf->find(id), free},
        utc_date(clock->now()), clock->now(), house->site().random));
  });
  const auto page = renata.get("/license");
  EXPECT_TRUE(has(page, "cannot count toward this license: It was not approved before it started."));
  EXPECT_FALSE(has(page, "Finish “"));
  EXPECT_FALSE(has(page, "would be enough"));
  EXPECT_TRUE(has(page, "0 of 18 CEU"));
}

TEST_P(LicenseStory, TheBarSaysWhatTheDecisionCounts) {
  Browser renata(house->application());
  settle(renata);
  renata.get("/outside-activities/new");
  EXPECT_EQ(renata.post("/outside-activities", with(workshop(), "hours", "20")).status, 200);
  const auto page = renata.get("/license");
  EXPECT_TRUE(has(page, "0 granted, 0 potential, 18 still needed of 18 CEU"));
  EXPECT_TRUE(has(page, "One activity that waits for something could add 2 CEU."));
  EXPECT_TRUE(has(page, "0 potential, 18 still needed; 2 more wait for something"));
}

TEST_P(LicenseStory, WithoutALicenseItIsAskedForFirst) {
  Browser tomas(house->application());
  make_account(tomas, "Tomás Ibarra", "tomas@example.org");
  tomas.get("/account");
  tomas.post("/account/employments", {{"district", "Ridgeline School District"},
                                      {"state", "OR"},
                                      {"position", "Teacher"},
                                      {"from", "2019-08-15"}});
  const auto page = tomas.get("/license");
  EXPECT_TRUE(has(page, "Add your Oregon license"));
  EXPECT_TRUE(has(page, "/account/licenses/new"));
  EXPECT_FALSE(has(page, "which is enough"));
  EXPECT_FALSE(has(page, "Print for my LPDC"));
}

TEST_P(LicenseStory, APlanWithGoalsGoesToTheCommittee) {
  Browser renata(house->application()), stranger(house->application());
  settle(renata);
  EXPECT_TRUE(has(renata.get("/plans/new"), "2027-06-30"));
  Fields plan{{"kind", "ipdp"}, {"from", "2026-09-01"}, {"to", "2026-08-01"}, {"goal-1", "Listen closely"}};
  const auto refused = renata.post("/plans", plan);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "Listen closely"));
  plan = with(plan, "to", "2027-06-30");
  EXPECT_EQ(renata.post("/plans", plan).status, 200);
  const auto kept = house->site().database.read(
      [&](storage::Session& session) { return recognition::plans_of(session, *me).at(0); });
  const auto goal = kept.goals.at(0).id->text();
  EXPECT_EQ(renata.post("/goals/" + goal + "/links", {{"subject", id}}).status, 200);
  EXPECT_EQ(renata.post("/goals/" + goal + "/links", {{"subject", "nonsense"}}).status, 404);
  make_account(stranger, "Someone Else", "else@example.org");
  stranger.get("/license");
  EXPECT_EQ(stranger.post("/goals/" + goal + "/links", {{"subject", id}}).status, 404);
  EXPECT_EQ(stranger.get("/plans/" + kept.id->text()).status, 404);
  EXPECT_EQ(renata.post("/lpdc/plans/" + kept.id->text() + "/submission", {}).status, 200);
  EXPECT_TRUE(has(renata.get("/plans"), "With the committee since"));
  EXPECT_EQ(renata.get("/plans/" + kept.id->text()).status, 409);
  EXPECT_TRUE(has(renata.get("/license"), "with the committee"));
}

}  // namespace laurel::stories
