// People keep their account, a membership officer the roster, an administrator the house.
#include <gmock/gmock.h>

#include <thread>

#include "identity/notice_store.h"
#include "identity/organization_store.h"
#include "identity/roster_store.h"
#include "stories/browser.h"

namespace laurel::stories {

using testing::HasSubstr;
using testing::Not;

class AccountStory : public Story {
 protected:
  identity::Person person(const std::string& email) {
    return *house->site().database.read(
        [&](storage::Session& session) { return identity::find_person_by_email(session, email); });
  }
  void grant(const std::string& email, identity::Role role) {
    house->site().database.write([&](storage::Transaction& transaction) {
      const std::string kind(identity::text_of(identity::kind_of(role)));
      auto organization = identity::ensure_organization(transaction, identity::kind_of(role), "the-" + kind,
                                                        kind, "OH", clock->now(), house->site().random);
      identity::grant_role(transaction, person(email).id, organization.id, role, "", clock->now(),
                           house->site().random);
    });
  }
  web::Response upload(Browser& browser, const std::string& csv, const std::string& extent) {
    const auto part = [](const std::string& name, const std::string& more, const std::string& value) {
      return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value +
             "\r\n";
    };
    auto response = browser.send(
        web::Method::post, "/roster/uploads",
        part("extent", "", extent) +
            part("file", "; filename=\"members.csv\"\r\nContent-Type: text/csv", csv) + "--cut--\r\n",
        {{"Content-Type", "multipart/form-data; boundary=cut"}});
    if (response.status != 303) return response;
    upload_address = response.header("Location");
    return browser.get(upload_address);
  }
  std::string upload_address;
};
INSTANTIATE_TEST_SUITE_P(Both, AccountStory, test::both_databases(), test::database_name);

TEST_P(AccountStory, WhatIsContradictoryIsSaidBesideTheFieldAndNothingTypedIsLost) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const Fields typed{{"district", "Maple Hollow"}, {"school", "Elementary"}, {"state", "OH"},
                     {"position", "Grade 4"},      {"from", "2024-08-19"},   {"to", "2019-08-19"}};
  renata.get("/account");
  auto refused = renata.post("/account/employments", typed);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.text(), HasSubstr("id=\"to-error\""));
  for (auto kept :
       {"Maple Hollow", "Elementary", "value=\"OH\" selected", "Grade 4", "2024-08-19", "2019-08-19"})
    EXPECT_THAT(refused.text(), HasSubstr(kept));
  auto good = typed;
  good.back().second = "";
  EXPECT_THAT(renata.post("/account/employments", good).text(), HasSubstr("Maple Hollow"));
}

TEST_P(AccountStory, ANewPasswordNeedsTheOldOneAndKeepsThisSession) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  renata.get("/account");
  auto wrong =
      renata.post("/account/password", {{"old", "not my password"}, {"password", "five blue bicycles"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.text(), HasSubstr("id=\"old-error\""));
  renata.post("/account/password", {{"old", "four green bicycles"}, {"password", "five blue bicycles"}});
  EXPECT_EQ(renata.location(), "/account");
  Browser elsewhere(house->application());
  elsewhere.get("/sign-in");
  EXPECT_EQ(elsewhere.post("/sign-in", {{"email", "renata@example.org"}, {"password", "four green bicycles"}})
                .status,
            422);
}

TEST_P(AccountStory, ARosterIsShownBeforeItIsImportedAndFaultyLinesNeedAWord) {
  Browser alma(house->application());
  make_account(alma, "Alma Reyes", "alma@example.org");
  grant("alma@example.org", identity::Role::membership_officer);
  alma.get("/roster");
  EXPECT_EQ(upload(alma, "name;email\n", "whole").status, 422);
  auto preview = upload(alma,
                        "member_number,name,email,from,to\n1,Renata,renata@example.org,2024-09-01,\n"
                        "2,Ida,nowhere,2024-09-01,\n",
                        "whole");
  EXPECT_THAT(preview.text(), HasSubstr("nowhere"));
  const auto members = [&] {
    return house->site().database.read([&](storage::Session& session) {
      const auto affiliate = identity::find_organization_by_slug(session, "the-affiliate");
      return identity::roster_of(session, affiliate->id).size();
    });
  };
  EXPECT_EQ(alma.post(upload_address, {}).status, 422);
  EXPECT_EQ(members(), 0u);
  EXPECT_EQ(alma.post(upload_address, {{"good-ones", "yes"}}).status, 200);
  EXPECT_EQ(members(), 1u);
  EXPECT_EQ(alma.get(upload_address).status, 404);
  EXPECT_THAT(std::string(alma.get("/roster/members.csv").text()), HasSubstr("1,Renata,renata@example.org"));
  house->worker().run_due();
}

TEST_P(AccountStory, AnOfficerOfAnotherAffiliateFindsNothing) {
  Browser alma(house->application());
  make_account(alma, "Alma Reyes", "alma@example.org");
  grant("alma@example.org", identity::Role::membership_officer);
  house->site().database.write([&](storage::Transaction& transaction) {
    identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, "another", "Another",
                                  "OH", clock->now(), house->site().random);
  });
  EXPECT_EQ(alma.get("/roster?affiliate=another").status, 404);
  EXPECT_EQ(alma.get("/roster/members.csv?affiliate=another").status, 404);
}

TEST_P(AccountStory, ANoticeIsCountedOpenedAndThenRead) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  house->site().database.write([&](storage::Transaction& transaction) {
    identity::give_notice(transaction, person("renata@example.org").id, "test.news", "Your review is decided",
                          "/account", clock->now(), house->site().random);
  });
  auto page = renata.get("/notices");
  EXPECT_THAT(page.text(), HasSubstr("1 new notice"));
  const auto text = std::string(page.text());
  const auto at = text.find("action=\"/notices/", text.find("class=\"history\"")) + 8;
  renata.post(text.substr(at, text.find('"', at) - at), {});
  EXPECT_EQ(renata.location(), "/account");
  EXPECT_THAT(renata.get("/notices").text(), Not(HasSubstr("1 new notice")));
}

TEST_P(AccountStory, AnAdministratorAddsAnOrganizationGrantsARoleAndChecksTheLog) {
  Browser sol(house->application());
  make_account(sol, "Sol Adler", "sol@example.org");
  grant("sol@example.org", identity::Role::administrator);
  sol.get("/administration");
  EXPECT_EQ(sol.post("/administration/organizations", {{"kind", "lpdc"}, {"name", ""}}).status, 422);
  EXPECT_EQ(sol.post("/administration/organizations",
                     {{"kind", "lpdc"}, {"name", "Maple Hollow LPDC"}, {"state", "OH"}})
                .status,
            200);
  const auto lpdc = *house->site().database.read([](storage::Session& session) {
    return identity::find_organization_by_slug(session, "maple-hollow-lpdc");
  });
  const auto address = "/administration/people/" + person("sol@example.org").id.text();
  const Fields membership{{"role", lpdc.id.text() + " lpdc-member"}};
  const auto refused = sol.post(address + "/roles", membership);
  EXPECT_EQ(refused.status, 422) << "the address may be another's";
  EXPECT_THAT(refused.text(), HasSubstr(" lpdc-member\" selected")) << "what was chosen stays chosen";
  confirm("sol@example.org");
  EXPECT_THAT(sol.post(address + "/roles", membership).text(), HasSubstr("LPDC member"));
  EXPECT_EQ(sol.post(address + "/roles", {{"role", lpdc.id.text() + " administrator"}}).status, 422);
  EXPECT_THAT(sol.get("/administration/audit?kind=identity.role-granted").text(), HasSubstr("Sol Adler"));
  EXPECT_THAT(sol.get("/administration/audit/check").text(), HasSubstr("verdict-good"));
  for (auto table : {"organizations", "roles", "jobs", "audit"})
    EXPECT_EQ(sol.get(std::string("/administration/") + table + ".csv").status, 200) << table;
}

TEST_P(AccountStory, AForgottenPasswordIsAJobWhetherThereIsSuchAnAccountOrNot) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  house->worker().run_due();
  letters.clear();
  Browser stranger(house->application());
  for (const auto* email : {"renata@example.org", "nobody@example.org"}) {
    stranger.get("/forgotten-password");
    EXPECT_EQ(stranger.post("/forgotten-password", {{"email", email}}).status, 200) << email;
  }
  EXPECT_EQ(house->site().database.read(jobs::counts).waiting, 2);
  house->worker().run_due();
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].to, "renata@example.org");
  const auto at = letters[0].text.find("/new-password?link=");
  ASSERT_NE(at, std::string::npos);
  const auto address = letters[0].text.substr(at, letters[0].text.find('\n', at) - at);
  EXPECT_EQ(stranger.get(address).status, 200);
}

TEST_P(AccountStory, NobodyIsBuriedInLettersAndNoNetworkMakesAccountsWithoutEnd) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  renata.get("/account");
  EXPECT_EQ(renata.post("/confirm/again", {}).status, 200);
  EXPECT_EQ(renata.post("/confirm/again", {}).status, 200);
  EXPECT_EQ(renata.post("/confirm/again", {}).status, 429);
  house->worker().run_due();
  EXPECT_EQ(letters.size(), 3u);
  clock->set(clock->now() + std::chrono::minutes(61));
  EXPECT_EQ(renata.post("/confirm/again", {}).status, 200);
  Browser guesser(house->application());
  guesser.get("/register");
  const Fields again{{"name", "X"}, {"email", "renata@example.org"}, {"password", "four green bicycles"}};
  for (int i = 0; i < 3; ++i) EXPECT_THAT(guesser.post("/register", again).text(), HasSubstr("already"));
  EXPECT_THAT(guesser.post("/register", again).text(), Not(HasSubstr("already")));
}

TEST_P(AccountStory, GuessesThatComeTogetherAreAllCounted) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  std::atomic<int> looked_at = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 24; ++i)
      threads.emplace_back([&] {
        Browser guesser(house->application());
        const auto text =
            guesser.post("/sign-in", {{"email", "renata@example.org"}, {"password", "a wrong one"}});
        if (text.text().find("do not fit together") != std::string_view::npos) ++looked_at;
      });
  }
  EXPECT_EQ(looked_at, 10);
}

TEST_P(AccountStory, WhereAnAddressLeadsAfterALanguageIsHere) {
  Browser anyone(house->application());
  for (const auto* away : {"/x%0Dfoo", "/%09/evil.example", "//evil.example", "/%5Cevil.example"}) {
    const auto answer = anyone.send(web::Method::get, std::string("/language?to=es&back=") + away, {}, {});
    EXPECT_EQ(answer.header("Location"), "/work") << away;
  }
}

TEST_P(AccountStory, APageIsKeptUnderOneSpellingOfItsAddress) {
  const auto keeps = [&](const std::string& target) {
    web::Request request{.method = web::Method::get, .remote_address = "127.0.0.1"};
    EXPECT_TRUE(web::set_target(request, target));
    EXPECT_EQ(house->application().answer(request).status, 200);
    return house->application().answer_at_once(request).has_value();
  };
  EXPECT_TRUE(keeps("/stacks"));
  EXPECT_FALSE(keeps("/%73tacks"));
}

TEST_P(AccountStory, WhoIsSignedInIsSentToTheirWork) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  renata.get("/sign-in");
  EXPECT_EQ(renata.location(), "/work");
  renata.get("/register?next=/catalog");
  EXPECT_EQ(renata.location(), "/catalog");
  renata.get("/");
  EXPECT_EQ(renata.location(), "/work");
  grant("renata@example.org", identity::Role::reviewer);
  renata.get("/");
  EXPECT_EQ(renata.location(), "/review");
}

TEST_P(AccountStory, TheLinkThatConfirmsLeadsBackAndMayBeOpenedTwice) {
  Browser renata(house->application());
  renata.get("/register");
  renata.post("/register", {{"name", "Renata Holloway"},
                            {"email", "renata@example.org"},
                            {"password", "four green bicycles"},
                            {"next", "/catalog"}});
  house->worker().run_due();
  const auto& text = letters.back().text;
  const auto at = text.find("/confirm?link=");
  const auto link = text.substr(at, text.find_first_of(" \n", at) - at);
  EXPECT_THAT(renata.get(link).text(), HasSubstr("Your address is confirmed"));
  EXPECT_EQ(renata.location(), "/catalog");
  EXPECT_THAT(renata.get(link).text(), HasSubstr("confirmed already"));
  EXPECT_EQ(renata.get("/confirm?link=nonsense").status, 410);
}

TEST_P(AccountStory, ARefusalSaysWhoseThePageIs) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto refused = renata.get("/district/claims");
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(refused.text(), HasSubstr("This page is for district officers"));
  EXPECT_THAT(renata.get("/nowhere").text(), HasSubstr("Page not found"));
}

}  // namespace laurel::stories
