// REQ R1, R2, J7, W5: an LPDC by plain forms: asked, heard, decided in bulk, registered; and what must not
// work.
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "recognition/committee/meeting_store.h"
#include "stories/browser.h"

namespace laurel::stories {
namespace {

namespace lpdc = recognition::committee;

class CommitteeStory : public Story {
 protected:
  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    for (const char* name : {"renata", "dana", "bea", "cal", "dee", "eli", "otis"}) {
      Browser browser(house->application());
      make_account(browser, std::string(name) + (name == std::string("renata") ? " =1+1" : ""),
                   std::string(name) + "@example.org");
      browsers.emplace(name, std::move(browser));
    }
    write([&](storage::Transaction& transaction) { found_committee(transaction); });
    house->site().packs.refresh();
  }
  template <class F>
  void write(F&& work) {
    house->site().database.write([&](storage::Transaction& transaction) { work(transaction); });
  }
  identity::PersonId id_of(storage::Transaction& transaction, const std::string& name) {
    return identity::find_person_by_email(transaction.session(), name + "@example.org")->id;
  }
  recognition::Act act() { return {.by = "", .now = clock->now(), .random = house->site().random}; }
  Date today() { return utc_date(clock->now()); }

  void found_committee(storage::Transaction& transaction) {
    committee = identity::ensure_organization(transaction, identity::OrganizationKind::lpdc, "lpdc-maple",
                                              "Maple LPDC", "OH", clock->now(), house->site().random);
    const auto from = today().plus_days(-30);
    for (const char* name : {"dana", "bea", "cal", "dee", "eli"}) {
      const bool is_administrator = name[0] == 'd' && name[1] == 'e' ? true : name[0] == 'e';
      lpdc::appoint(transaction,
                    {committee->id,
                     id_of(transaction, name),
                     is_administrator ? lpdc::MemberKind::administrator : lpdc::MemberKind::teacher,
                     false,
                     name == std::string("dana"),
                     from,
                     {}},
                    act());
    }
    const auto renata = id_of(transaction, "renata");
    identity::add_employment(transaction, renata, {"Maple", "", "OH", "Teacher", Date(2019, 8, 15), {}},
                             clock->now(), house->site().random);
    identity::add_license(transaction, renata,
                          {"OH", "5-year professional", "1", Date(2022, 7, 1), Date(2027, 6, 30)},
                          clock->now(), house->site().random);
    EXPECT_TRUE(lpdc::choose_committee(transaction, renata, committee->id, today(), act()));
    const auto text = fmt::format(
        "pack: {}\ntitle: \"Bylaws\"\npurpose: license\nversion: 2025-01-01\nas_of: \"2025\"\ntrust: "
        "secondary\n"
        "source: \"Bylaws\"\nextends: oh-lpdc-preapproval-required\ncommittee:\n  quorum: 3\n"
        "  meets: {{week: 2, weekday: monday}}\n  papers_by: {{days_before: 7}}\n",
        lpdc::bylaws_id(*committee, from));
    EXPECT_TRUE(lpdc::adopt_bylaws(transaction, *committee, *house->site().packs.shelf(), text, from,
                                   "motion", act()));
  }
  Browser& at(const std::string& name) { return browsers.at(name); }
  Fields request(const std::string& starts_on) {
    return {{"micro-credential", "who-gets-called-on"},
            {"hours", "15"},
            {"starts-on", starts_on},
            {"ends-on", "2027-03-01"},
            {"goal", "Use evidence"},
            {"position", "teacher"}};
  }
  std::string asked() {
    const auto response = at("renata").post("/lpdc/preapproval", request("2026-11-23"));
    EXPECT_EQ(response.status, 200) << response.text();
    return at("renata").location();
  }
  std::string last_part(const std::string& address) { return address.substr(address.rfind('/') + 1); }
  std::string meeting() {
    EXPECT_EQ(at("dana").post("/committee/meetings", {{"on", "2026-11-22"}}).status, 200);
    return at("dana").location();
  }
  std::vector<std::string> member_ids() {
    return house->site().database.read([&](storage::Session& session) {
      std::vector<std::string> ids;
      for (const auto& member : lpdc::members_of(session, committee->id)) ids.push_back(member.id.text());
      return ids;
    });
  }
  void note_present(const std::string& at_meeting, std::size_t count) {
    Fields fields;
    const auto ids = member_ids();
    for (std::size_t i = 0; i < count; ++i) fields.emplace_back("member", ids[i]);
    EXPECT_EQ(at("dana").post(at_meeting + "/presence", fields).status, 200);
  }

  std::map<std::string, Browser> browsers;
  std::optional<identity::Organization> committee;
};
INSTANTIATE_TEST_SUITE_P(Both, CommitteeStory, test::both_databases(), test::database_name);

TEST_P(CommitteeStory, ALateRequestIsRefusedInWordsAndNothingTypedIsLost) {
  const auto late = at("renata").post("/lpdc/preapproval", request("2026-11-21"));
  EXPECT_EQ(late.status, 422);
  EXPECT_NE(late.text().find("after the start"), std::string_view::npos);
  EXPECT_NE(late.text().find("Use evidence"), std::string_view::npos);
}

TEST_P(CommitteeStory, AMeetingDecidesInBulkOnlyWithAQuorumAndTheEducatorHears) {
  const auto request = asked();
  const auto hall = meeting();
  note_present(hall, 2);
  const Fields bulk{{"request", last_part(request)}, {"ruling", "consent"}};
  EXPECT_EQ(at("dana").post(hall + "/decisions", bulk).status, 409);
  EXPECT_NE(at("renata").get(request).text().find("Waits for the LPDC"), std::string_view::npos);
  note_present(hall, 3);
  // The rules miss a plan: agreeing all the same is asked for, and what was ticked stays so.
  const auto asks = at("dana").post(hall + "/decisions", bulk);
  EXPECT_EQ(asks.status, 409);
  EXPECT_NE(asks.text().find("Agree also where the rules find something missing"), std::string_view::npos);
  EXPECT_NE(asks.text().find(last_part(request) + "\" checked"), std::string_view::npos);
  auto confirmed = bulk;
  confirmed.emplace_back("despite", "yes");
  EXPECT_EQ(at("dana").post(hall + "/decisions", confirmed).status, 200);
  EXPECT_NE(at("renata").get(request).text().find("Approved before the start"), std::string_view::npos);
  house->worker().run_due();
  EXPECT_TRUE(std::ranges::any_of(letters, [](const identity::Letter& letter) {
    return letter.to == "renata@example.org" && letter.subject.starts_with("Approved:");
  }));
  EXPECT_EQ(at("dana").post(hall + "/minutes", {{"notes", "Thanks to all"}}).status, 200);
  EXPECT_NE(at("bea").get(hall + "/minutes").text().find("3 for, 0 against"), std::string_view::npos);
  EXPECT_EQ(at("dana").post(hall + "/presence", {}).status, 409) << "the minutes are signed";
}

TEST_P(CommitteeStory, TheFirstDayIsSuggestedAfterTheMeetingThatCanHearIt) {
  const auto form = at("renata").get("/lpdc/preapproval?micro-credential=who-gets-called-on");
  EXPECT_NE(form.text().find("value=\"2026-12-15\""), std::string_view::npos);
  EXPECT_NE(form.text().find("Your LPDC hears it on December 14, 2026."), std::string_view::npos);
}

TEST_P(CommitteeStory, ApprovalIsJudgedByTheDayOfTheMeetingThatHearsIt) {
  const auto early = at("renata").post("/lpdc/preapproval", request("2026-11-30"));
  EXPECT_NE(early.text().find("If it is approved at the meeting on December 14, 2026, that comes after the "
                              "start on November 30, 2026."),
            std::string_view::npos);
  const auto number = last_part(at("renata").location());
  const auto inbox = at("dana").get("/committee");
  EXPECT_NE(inbox.text().find("Needed by November 29, 2026"), std::string_view::npos);
  EXPECT_NE(inbox.text().find("The meeting on December 14, 2026 is too late"), std::string_view::npos);
  EXPECT_NE(at("dana").get("/committee/requests/" + number).text().find("that comes after the start"),
            std::string_view::npos);
  // A meeting called for an earlier day hears it in time.
  EXPECT_EQ(at("dana").post("/committee/meetings", {{"on", "2026-11-24"}}).status, 200);
  EXPECT_NE(
      at("dana").get("/committee/requests/" + number).text().find("on November 24, 2026, that comes before"),
      std::string_view::npos);
}

TEST_P(CommitteeStory, TheMinutesShowEveryVoteOnAnItemInOrder) {
  const auto request = last_part(asked());
  const auto hall = meeting();
  note_present(hall, 5);
  const auto item = hall + "/items/" + request;
  const auto vote = [&](const std::vector<std::string>& words) {
    Fields fields{{"ruling", "approve"}};
    const auto ids = member_ids();
    for (std::size_t i = 0; i < words.size(); ++i) fields.emplace_back("vote." + ids[i], words[i]);
    EXPECT_EQ(at("dana").post(item, fields).status, 200);
    clock->advance(std::chrono::minutes(1));
  };
  vote({"for", "for", "against", "against", "abstain"});
  vote({"for", "for", "for", "against", "abstain"});
  EXPECT_EQ(at("dana").post(hall + "/minutes", {}).status, 200);
  const auto minutes = at("bea").get(hall + "/minutes");
  const auto failed = minutes.text().find("2 for, 2 against, 1 abstained");
  const auto carried = minutes.text().find("3 for, 1 against, 1 abstained");
  ASSERT_NE(failed, std::string_view::npos);
  ASSERT_NE(carried, std::string_view::npos);
  EXPECT_LT(failed, carried);
}

TEST_P(CommitteeStory, MinutesAreSignedOverWhatIsUndecidedOnlyKnowinglyAndItWaitsForTheNextMeeting) {
  const auto request = asked();
  const auto hall = meeting();
  note_present(hall, 3);
  const auto asks = at("dana").post(hall + "/minutes", {{"notes", "Thanks to all"}});
  EXPECT_EQ(asks.status, 409);
  EXPECT_NE(asks.text().find("Thanks to all</textarea>"), std::string_view::npos) << "nothing typed is lost";
  EXPECT_NE(asks.text().find("name=\"undecided\""), std::string_view::npos);
  EXPECT_EQ(at("dana").post(hall + "/minutes", {{"undecided", "yes"}}).status, 200);
  const auto minutes = at("bea").get(hall + "/minutes");
  EXPECT_NE(minutes.text().find("Not decided. It waits for the next meeting."), std::string_view::npos);
  EXPECT_NE(at("renata").get(request).text().find("It is heard on December 14, 2026."),
            std::string_view::npos);
  // Whatever becomes of it later, these minutes stay as they were.
  EXPECT_EQ(at("dana").post("/committee/meetings", {{"on", "2026-12-14"}}).status, 200);
  EXPECT_NE(at("dana").get(at("dana").location()).text().find(last_part(request)), std::string_view::npos);
  EXPECT_NE(at("bea").get(hall + "/minutes").text().find("Not decided."), std::string_view::npos);
}

TEST_P(CommitteeStory, NothingIsDecidedTogetherBeforeSomebodySaysWhat) {
  const auto request = asked();
  const auto hall = meeting();
  note_present(hall, 3);
  EXPECT_EQ(at("dana").get(hall).text().find("value=\"consent\" checked"), std::string_view::npos);
  const auto silent = at("dana").post(hall + "/decisions", {{"request", last_part(request)}});
  EXPECT_EQ(silent.status, 409);
  EXPECT_NE(silent.text().find("Say what you decide"), std::string_view::npos);
  EXPECT_NE(silent.text().find("Rules: something is missing"), std::string_view::npos);
  EXPECT_NE(silent.text().find("plan"), std::string_view::npos);
}

TEST_P(CommitteeStory, AReturnedRequestComesBackWithItsReasonAndIsSentAgain) {
  const auto request = asked();
  const auto hall = meeting();
  note_present(hall, 5);
  const auto item = hall + "/items/" + last_part(request);
  Fields votes{{"ruling", "return"}};
  for (const auto& id : member_ids()) votes.emplace_back("vote." + id, "for");
  EXPECT_EQ(at("dana").post(item, votes).status, 422) << "a return says why";
  votes.emplace_back("reason", "Say which class it is for");
  EXPECT_EQ(at("dana").post(item, votes).status, 200);
  EXPECT_NE(at("renata").get(request).text().find("Say which class it is for"), std::string_view::npos);
  EXPECT_EQ(at("renata").get(request + "/edit").status, 200);
  EXPECT_EQ(at("renata").post(request + "/edit", this->request("2026-11-24")).status, 200);
  EXPECT_NE(at("renata").get(request).text().find("Waits for the LPDC"), std::string_view::npos);
}

TEST_P(CommitteeStory, SomebodyElsesRequestAndAnotherCommitteesPagesAreNotFound) {
  const auto request = asked();
  EXPECT_EQ(at("otis").get(request).status, 404);
  EXPECT_EQ(at("otis").post(request + "/withdrawal", {}).status, 404);
  EXPECT_EQ(at("otis").get("/committee").status, 403);
  EXPECT_EQ(at("dana").get("/committee?committee=other").status, 200);
  EXPECT_EQ(at("dana").get("/committee/register?committee=other").status, 404);
  EXPECT_EQ(at("renata").post(request + "/withdrawal", {}).status, 200);
}

TEST_P(CommitteeStory, TheRegisterIsExportedWithoutFormulas) {
  asked();
  const auto csv = at("dana").get("/committee/register.csv");
  EXPECT_EQ(csv.status, 200);
  EXPECT_NE(csv.text().find("renata =1+1"), std::string_view::npos);
  EXPECT_EQ(csv.text().find(",=1"), std::string_view::npos);
  EXPECT_TRUE(at("dana").get("/committee/register.pdf").text().starts_with("%PDF-"));
}

TEST_P(CommitteeStory, BylawsWithAMistakeAreRefusedWithTheirLine) {
  const auto wrong = at("dana").post(
      "/committee/bylaws",
      {{"from", "2026-12-01"}, {"basis", "motion"}, {"text", "pack: lpdc-maple-2026-12-01\nquorom: 3\n"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_NE(wrong.text().find("lpdc-maple-2026-12-01.yaml:1"), std::string_view::npos);
  EXPECT_NE(wrong.text().find("quorom: 3"), std::string_view::npos) << "nothing typed is lost";
}

TEST_P(CommitteeStory, BylawsAreWrittenInFieldsWithMistakesBesideThem) {
  Fields fields{{"how", "fields"},
                {"from", "2026-12-01"},
                {"basis", "motion of November 20"},
                {"quorum", "lots"},
                {"week", "3"},
                {"weekday", "2"},
                {"papers-days", "9"},
                {"chair-preapproval", "yes"},
                {"reconsideration", "20"},
                {"third-party", "10"},
                {"panel", "30"},
                {"retention", "7"}};
  const auto wrong = at("dana").post("/committee/bylaws", fields);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_NE(wrong.text().find("Write a whole number from 1 to 50"), std::string_view::npos);
  fields[3].second = "4";
  fields[2].second = "Every teacher must earn two micro-credentials a year";
  EXPECT_EQ(at("dana").post("/committee/bylaws", fields).status, 422) << "no quota in what people write";
  fields[2].second = "motion of November 20";
  EXPECT_EQ(at("dana").post("/committee/bylaws", fields).status, 200);
  const auto pack = house->site().packs.shelf()->find(lpdc::bylaws_id(*committee, Date(2026, 12, 1)));
  ASSERT_TRUE(pack && pack->committee);
  EXPECT_EQ(pack->committee->quorum, 4);
  EXPECT_EQ(pack->committee->meets->weekday, 2);
  EXPECT_EQ(pack->committee->papers_days_before, 9);
  EXPECT_EQ(pack->committee->retention_years, 7);
  EXPECT_TRUE(pack->committee->chair_may_decide.contains("preapproval"));
}

TEST_P(CommitteeStory, NobodyDecidesTheirOwnRequestNorNotesWhoIsThere) {
  write([&](storage::Transaction& transaction) {
    const auto bea = id_of(transaction, "bea");
    identity::add_employment(transaction, bea, {"Maple", "", "OH", "Teacher", Date(2019, 8, 15), {}},
                             clock->now(), house->site().random);
    EXPECT_TRUE(lpdc::choose_committee(transaction, bea, committee->id, today(), act()));
  });
  EXPECT_EQ(at("bea").post("/lpdc/preapproval", request("2026-11-23")).status, 200);
  const auto own = last_part(at("bea").location());
  const auto hall = meeting();
  EXPECT_EQ(at("bea").post(hall + "/presence", {{"member", member_ids()[0]}}).status, 409);
  note_present(hall, 5);
  EXPECT_EQ(at("bea").get(hall + "/items/" + own).text().find("name=\"ruling\""), std::string_view::npos);
  EXPECT_EQ(at("bea").post(hall + "/items/" + own, {{"ruling", "approve"}}).status, 422);
  EXPECT_EQ(at("bea")
                .post(hall + "/decisions", {{"request", own}, {"ruling", "consent"}, {"despite", "yes"}})
                .status,
            409);
  EXPECT_EQ(at("bea").post("/committee/requests/" + own + "/ruling", {{"ruling", "approve"}}).status, 422);
  EXPECT_EQ(at("dana").get(hall + "/items/" + own).status, 200);
}

TEST_P(CommitteeStory, EvaluationEvidenceIsSavedAndTakenAway) {
  EXPECT_EQ(at("renata").post("/evaluation", {{"growth-plan", "Ask better questions"}}).status, 200);
  EXPECT_NE(at("renata").get("/evaluation").text().find("Ask better questions"), std::string_view::npos);
  EXPECT_TRUE(at("renata").get("/evaluation/file.pdf").text().starts_with("%PDF-"));
  EXPECT_TRUE(at("renata").get("/evaluation/file.zip").text().starts_with("PK"));
  EXPECT_EQ(at("renata").post("/evaluation", {{"growth-plan", std::string(9000, 'x')}}).status, 422);
}

TEST_P(CommitteeStory, ASeatAndATeamNeedAnAddressThatIsKnownToBeTheirOwn) {
  const Fields seat{{"email", "otis@example.org"}, {"kind", "teacher"}, {"from", "2026-11-22"}};
  const auto refused = at("dana").post("/committee/members", seat);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.text().find("has not confirmed"), std::string_view::npos);
  confirm("otis@example.org");
  EXPECT_EQ(at("dana").post("/committee/members", seat).status, 200);

  auto together = request("2026-11-23");
  together.insert(together.end(), {{"team-name", "Grade 4"}, {"team-members", "bea@example.org"}});
  const auto alone = at("renata").post("/lpdc/preapproval", together);
  EXPECT_EQ(alone.status, 422);
  EXPECT_NE(alone.text().find("bea@example.org has not been confirmed"), std::string_view::npos);
  confirm("bea@example.org");
  EXPECT_EQ(at("renata").post("/lpdc/preapproval", together).status, 200);
}

}  // namespace
}  // namespace laurel::stories
