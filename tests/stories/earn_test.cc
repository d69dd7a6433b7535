// REQ J2, J3, J4, J5, J8, C6, M1: from Start to a submission, by plain forms, and what must not work.
#include "base/text.h"
#include "earning/submission_store.h"
#include "identity/organization_store.h"
#include "stories/browser.h"
#include "web/pages/earning/earning_jobs.h"

namespace laurel::stories {

using testing::Test;

class EarnStory : public Story {
 protected:
  static constexpr auto id = "who-gets-called-on";
  const catalog::MicroCredential& micro_credential() {
    shelf = house->site().catalog.shelf();
    return *shelf->find(id);
  }
  // Presses Start and comes back with the journey's address.
  std::string start(Browser& browser) {
    browser.get(fmt::format("/micro-credentials/{}/start", id));
    browser.post(fmt::format("/micro-credentials/{}/start", id), {});
    const auto page = std::string(browser.get("/work").text());
    const auto at = page.find("/journeys/");
    EXPECT_NE(at, std::string::npos);
    return page.substr(at, std::string_view("/journeys/").size() + 22);
  }
  std::string invoice_of(Browser& browser, const std::string& journey) {
    browser.get(journey + "/invoice");
    return browser.location();
  }
  // Marjorie, the issuer's billing officer, books the check.
  void pay(const std::string& invoice) {
    Browser marjorie(house->application());
    make_account(marjorie, "Marjorie Quist", "marjorie@example.org");
    house->site().database.write([&](storage::Transaction& transaction) {
      auto person = identity::find_person_by_email(transaction.session(), "marjorie@example.org");
      auto organization = house->site().catalog.shelf()->issuers()[0].organization;
      identity::grant_role(transaction, person->id, organization, identity::Role::billing_officer, "",
                           clock->now(), house->site().random);
    });
    EXPECT_NE(marjorie.get("/billing").text().find("Noticing Who Gets Called On"), std::string_view::npos);
    marjorie.get(invoice);
    EXPECT_EQ(
        marjorie.post("/billing" + invoice + "/payment", {{"method", "check"}, {"reference", ""}}).status,
        422);
    EXPECT_EQ(
        marjorie.post("/billing" + invoice + "/payment", {{"method", "check"}, {"reference", "1042"}}).status,
        200);
  }
  static std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "word ";
    return text;
  }
  // By tus, cut off once.
  int upload(Browser& browser, const std::string& journey, const std::string& piece,
             const std::string& content) {
    const auto meta = [](std::string_view text) { return base64(bytes_of(text)); };
    const std::map<std::string, std::string> tus{{"Tus-Resumable", "1.0.0"}};
    auto headers = tus;
    headers["Upload-Length"] = std::to_string(content.size());
    headers["Upload-Metadata"] = fmt::format("filename {},journey {},piece {}", meta("notes.txt"),
                                             meta(journey.substr(10)), meta(piece));
    const auto created = browser.send(web::Method::post, "/uploads", "", headers);
    if (created.status != 201) return created.status;
    const auto at = std::string(created.header("Location"));
    headers = tus;
    headers["Content-Type"] = "application/offset+octet-stream";
    headers["Upload-Offset"] = "0";
    headers["Laurel-Cut-Off"] = "1";
    browser.send(web::Method::patch, at, content.substr(0, 5), headers);
    EXPECT_EQ(browser.send(web::Method::patch, at, content, headers).status, content.size() == 5 ? 204 : 409);
    EXPECT_EQ(browser.send(web::Method::head, at, "", tus).header("Upload-Offset"), "5");
    headers["Upload-Offset"] = "5";
    return browser.send(web::Method::patch, at, content.substr(5), headers).status;
  }
  void fill_in(Browser& browser, const std::string& journey) {
    for (const auto* piece : micro_credential().pieces()) {
      if (piece->words)
        browser.post(journey + "/pieces/" + piece->id,
                     {{"text", words(piece->words->fewest)}, {"revision", "0"}});
      for (int i = 0; piece->files && i < piece->files->fewest; ++i)
        EXPECT_EQ(upload(browser, journey, piece->id, "Tally of lesson one.\n"), 204);
    }
  }
  std::shared_ptr<const catalog::Shelf> shelf;
};
INSTANTIATE_TEST_SUITE_P(Both, EarnStory, test::both_databases(), test::database_name);

// REQ C2, REQ C6, REQ J8
TEST_P(EarnStory, RenataEarnsUpToTheSubmissionWithoutScript) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  EXPECT_NE(renata.get("/work").text().find("Nothing under way"), std::string_view::npos);
  const auto journey = start(renata);
  EXPECT_NE(renata.get(invoice_of(renata, journey)).text().find("$75"), std::string_view::npos);
  EXPECT_EQ(renata.post(journey + "/pieces/1a", {{"text", "early"}, {"revision", "0"}}).status, 422);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  EXPECT_EQ(renata.post(journey + "/guidelines", {}).status, 422);
  EXPECT_EQ(renata.post(journey + "/guidelines", {{"company", "own"}}).status, 200);
  EXPECT_EQ(renata.post(journey + "/submission", {{"original", "yes"}}).status, 422);
  fill_in(renata, journey);
  EXPECT_EQ(renata.post(journey + "/submission", {}).status, 422);
  EXPECT_EQ(renata.post(journey + "/submission", {{"original", "yes"}, {"consent", "yes"}}).status, 200);
  EXPECT_EQ(renata.location(), journey + "/submissions/1");
  EXPECT_NE(renata.get(journey + "/submissions/1").text().find("They decide by December"),
            std::string_view::npos)
      << "the day itself, not only how many school days";
  renata.post(journey + "/submission", {{"original", "yes"}, {"consent", "yes"}});
  EXPECT_EQ(renata.get(journey + "/submissions/2").status, 404);
  EXPECT_EQ(renata.post(journey + "/pieces/1a", {{"text", "late"}, {"revision", "1"}}).status, 422);
}

TEST_P(EarnStory, TwoTabsAForgedFormAndStrangersChangeNothing) {
  Browser renata(house->application()), stranger(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  make_account(stranger, "Someone Else", "else@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  const auto draft = [&](Browser& who, const std::string& text, const char* token) {
    std::map<std::string, std::string> headers{{"Accept", "application/json"}};
    if (token != nullptr) headers["X-CSRF-Token"] = token;
    return who.send(web::Method::post, journey + "/pieces/1a/draft", "text=" + text + "&version=0", headers);
  };
  EXPECT_EQ(draft(renata, "first", nullptr).text(), "{\"version\":1}");
  const auto second = draft(renata, "second", nullptr);
  EXPECT_EQ(second.status, 409);
  EXPECT_EQ(second.text(), "{\"version\":1,\"text\":\"first\"}");
  EXPECT_EQ(draft(renata, "forged", "wrong").status, 403);
  stranger.get("/work");
  EXPECT_EQ(draft(stranger, "mine", nullptr).status, 404);
  for (const char* end :
       {"", "/guidelines", "/submission", "/export", "/invoice", "/pieces/1a", "/submissions/1"})
    EXPECT_EQ(stranger.get(journey + end).status, 404) << end;
  EXPECT_EQ(stranger.get(invoice_of(renata, journey)).status, 404);
  EXPECT_EQ(upload(stranger, journey, "2a", "text"), 404);
  EXPECT_EQ(renata.get("/journeys/nonsense").status, 404);
}

TEST_P(EarnStory, ParagraphsComeBackAsTheyWereTyped) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  renata.send(web::Method::post, journey + "/pieces/1a/draft", "text=One%20</textarea>%0A%0A%09Two&version=0",
              {{"Accept", "application/json"}});
  EXPECT_NE(renata.get(journey + "/pieces/1a").text().find(">One &lt;/textarea&gt;\n\n\tTwo</textarea>"),
            std::string::npos);
}

TEST_P(EarnStory, NamesInAnUploadedTextAreAskedAboutBeforeItIsSubmitted) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  const auto pieces = micro_credential().pieces();
  const auto with_files =
      std::ranges::find_if(pieces, [](const auto* piece) { return piece->files.has_value(); });
  ASSERT_NE(with_files, pieces.end());
  const auto piece = (*with_files)->id;
  EXPECT_EQ(upload(renata, journey, piece, "Notes by Renata Holloway about Maria Gonzalez."), 204);
  for (const auto& at : {journey + "/pieces/" + piece, journey + "/submission"}) {
    const auto page = renata.get(at);
    EXPECT_NE(page.text().find("In the file notes.txt"), std::string_view::npos);
    EXPECT_NE(page.text().find("Renata Holloway”</strong> looks like a name, your own"),
              std::string_view::npos);
    EXPECT_NE(page.text().find("Maria"), std::string_view::npos);
  }
}

TEST_P(EarnStory, UploadsThatCannotBeTakenAreRefusedInWords) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  EXPECT_EQ(upload(renata, journey, "2a", ""), 422);
  EXPECT_EQ(upload(renata, journey, "2a", std::string(1'000'001, 'x')), 413);
  EXPECT_EQ(upload(renata, journey, "1a", "words words"), 422);
  EXPECT_EQ(upload(renata, journey, "2a", "<html><script>alert(1)</script>"), 422);
  EXPECT_EQ(renata.send(web::Method::post, "/uploads", "", {{"Tus-Resumable", "0.2.2"}}).status, 412);
}

// REQ J4
TEST_P(EarnStory, TheTimeLogRefusesBesideItsFieldAndAsksAboutALongDay) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  const auto log = [&](const std::string& lasted, const std::string& right) {
    return renata.post(
        journey + "/time",
        {{"day", "2026-11-20"}, {"lasted", lasted}, {"activity", "research"}, {"long-day", right}});
  };
  const auto meant = log("90", "");
  EXPECT_EQ(meant.status, 422);
  EXPECT_NE(meant.text().find("90 hours? Write 90 min"), std::string_view::npos);
  EXPECT_NE(meant.text().find("id=\"lasted-error\""), std::string_view::npos);
  const auto asked = log("15", "");
  EXPECT_EQ(asked.status, 422);
  EXPECT_NE(asked.text().find("That makes 15 h on November 20, 2026"), std::string_view::npos);
  EXPECT_EQ(log("14", "2026-11-20 900").status, 422);  // the answer was to another length
  EXPECT_EQ(log("15", "2026-11-20 900").status, 200);
  const auto full = log("15", "2026-11-20 900");
  EXPECT_EQ(full.status, 422);
  EXPECT_NE(full.text().find("it would be 30 h"), std::string_view::npos);
}

// REQ C2, R10
TEST_P(EarnStory, TheMicroCredentialSaysWhereThePersonStands) {
  Browser renata(house->application()), visitor(house->application());
  const auto address = "/micro-credentials/" + micro_credential().id;
  EXPECT_NE(visitor.get(address).text().find("Sign in to see what it costs you"), std::string_view::npos);
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto before = renata.get(address);
  EXPECT_EQ(before.text().find("Sign in to see what it costs you"), std::string_view::npos);
  EXPECT_NE(before.text().find("$75"), std::string_view::npos);
  const auto journey = start(renata);
  EXPECT_NE(renata.get(address).text().find("See the invoice"), std::string_view::npos);
  pay(invoice_of(renata, journey));
  const auto under_way = renata.get(address);
  EXPECT_NE(under_way.text().find("Under way"), std::string_view::npos);
  EXPECT_NE(under_way.text().find("href=\"" + journey + "\">Continue"), std::string_view::npos);
}

TEST_P(EarnStory, RenataIsRemindedAndAtTheEndHerWorkIsKept) {
  Browser renata(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  renata.post(journey + "/pieces/1a", {{"text", "kept words"}, {"revision", "0"}});
  const auto day = [&](const char* text) {
    clock->set(*Instant::parse(text));
    web::run_earning_sweep(house->site());
    web::run_earning_sweep(house->site());
    house->worker().run_due();
  };
  letters.clear();
  day("2027-05-19T08:00:00Z");
  house->worker().run_due();
  EXPECT_EQ(std::count_if(
                letters.begin(), letters.end(),
                [](const auto& letter) { return letter.subject.find("due in 3 days") != std::string::npos; }),
            1);
  day("2027-05-23T00:00:00Z");
  Browser again(house->application());
  again.get("/sign-in");
  again.post("/sign-in", {{"email", "renata@example.org"}, {"password", "four green bicycles"}});
  EXPECT_NE(again.get(journey).text().find("Time is up, your work is kept."), std::string_view::npos);
  EXPECT_NE(again.get(journey + "/export").text().find("kept words"), std::string_view::npos);
  again.get(journey);
  EXPECT_EQ(again.post(journey + "/again", {}).status, 200);
}

// REQ J3
TEST_P(EarnStory, AReloadAfterARefusalComesBackToTheWorkspace) {
  Browser renata(house->application()), stranger(house->application());
  make_account(renata, "Renata Holloway", "renata@example.org");
  make_account(stranger, "Someone Else", "else@example.org");
  const auto journey = start(renata);
  pay(invoice_of(renata, journey));
  renata.get(journey);
  EXPECT_EQ(renata.post(journey + "/time", {{"day", "no day"}}).status, 422);
  for (const char* form : {"/time", "/time/0351tZCISujvgtRnQpYLyT/removal", "/evidence", "/again",
                           "/pieces/1a/draft", "/pieces/1a/self-score"}) {
    EXPECT_EQ(renata.get(journey + form).status, 200) << form;
    EXPECT_EQ(stranger.get(journey + form).status, 404) << form;
  }
}

}  // namespace laurel::stories
