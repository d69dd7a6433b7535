// REQ V1, V2, V4, V8, J6: from the queue to a decision by plain forms, blind, and what must not work.
#include <boost/json.hpp>

#include "earning/submission_store.h"
#include "identity/organization_store.h"
#include "review/score_store.h"
#include "review/training_store.h"
#include "stories/browser.h"

namespace laurel::stories {
namespace {

constexpr std::string_view password = "four green bicycles";

class ReviewStory : public Story {
 protected:
  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    shelf = house->site().catalog.shelf();
    micro_credential = shelf->find("who-gets-called-on");
    ASSERT_NE(micro_credential, nullptr);
    Browser renata(house->application());
    make_account(renata, "Renata Holloway", "renata@example.org");
    employ("renata@example.org", "Oak Street Elementary", "Maple Hollow City Schools");
    for (auto [name, email] :
         {std::pair("June Okafor", "june@example.org"), {"Otis Brandt", "otis@example.org"}})
      make_reviewer(name, email);
    write([&](storage::Transaction& transaction) {
      journey = *earning::start_journey(transaction,
                                        {person("renata@example.org"), *micro_credential, free_issuer()},
                                        today(), clock->now(), house->site().random);
      earning::open_guidelines(transaction, found(transaction), earning::Company::own, clock->now());
    });
  }

  template <class F>
  void write(F&& work) {
    house->site().database.write([&](storage::Transaction& transaction) { work(transaction); });
  }
  template <class F>
  auto read(F&& work) {
    return house->site().database.read([&](storage::Session& session) { return work(session); });
  }
  Date today() { return utc_date(clock->now()); }
  identity::Person person(const std::string& email) {
    return *read([&](storage::Session& session) { return identity::find_person_by_email(session, email); });
  }
  earning::Journey found(storage::Transaction& transaction) {
    return *earning::find_journey(transaction.session(), *journey);
  }
  const catalog::Issuer& free_issuer() {
    issuer = shelf->issuers()[0].issuer;
    for (auto& price : issuer.prices) price.other = price.member;
    return issuer;
  }
  void employ(const std::string& email, const std::string& school, const std::string& district) {
    constexpr std::string_view text =
        "INSERT INTO employment (id, person, district, school, state, position, from_day) VALUES (:id, "
        ":person, "
        ":district, :school, 'OH', 'teacher', '2020-08-01')";
    const auto id = identity::PersonId::generate(clock->now(), house->site().random);
    const auto who = person(email).id;
    write([&](storage::Transaction& transaction) {
      transaction.execute({text, text, text},
                          {{"id", id}, {"person", who}, {"district", district}, {"school", school}});
    });
  }
  void grant(const std::string& email, identity::Role role) {
    const auto who = person(email).id;
    write([&](storage::Transaction& transaction) {
      identity::grant_role(transaction, who, shelf->issuers()[0].organization, role, "", clock->now(),
                           house->site().random);
    });
  }
  void make_reviewer(const std::string& name, const std::string& email) {
    Browser browser(house->application());
    make_account(browser, name, email);
    grant(email, identity::Role::reviewer);
    const auto who = person(email).id;
    write([&](storage::Transaction& transaction) {
      review::set_training(transaction, shelf->issuers()[0].organization, who, {micro_credential->id}, who,
                           clock->now());
    });
  }
  Browser sign_in(const std::string& email) {
    Browser browser(house->application());
    browser.get("/sign-in");
    browser.post("/sign-in", {{"email", email}, {"password", std::string(password)}});
    return browser;
  }

  // Hands in every piece; what says who she is stands in the first text and in the files' names.
  earning::SubmissionId submit(const std::string& more = "") {
    const auto blob = house->site().blobs.put("Tally of lesson one, read by nobody in particular." + more);
    std::optional<earning::SubmissionId> id;
    write([&](storage::Transaction& transaction) {
      for (const auto* piece : micro_credential->pieces()) {
        if (piece->words) {
          std::string text = "Ms. Holloway of Oak Street Elementary " + more + " ";
          for (int i = 6; i < piece->words->fewest; ++i) text += "word ";
          const auto revision = earning::desk_of(transaction.session(), found(transaction), *micro_credential)
                                    .work.answer(piece->id)
                                    .revision;
          ASSERT_TRUE(earning::save_answer(transaction, found(transaction), piece, text, revision, today(),
                                           clock->now()));
        }
        for (int i = 0; piece->files && more.empty() && i < piece->files->fewest; ++i)
          ASSERT_TRUE(earning::add_file(
              transaction, found(transaction), piece,
              {catalog::FileKind::document, "Renata Holloway.txt", "text/plain", blob.sha256, blob.bytes},
              today(), clock->now(), house->site().random));
      }
      auto submission = earning::submit(transaction, found(transaction), *micro_credential, {true, true},
                                        today(), clock->now(), house->site().random);
      ASSERT_TRUE(submission) << earning::refusal_key(submission.error());
      id = submission->id;
    });
    return *id;
  }

  // Every criterion at its passing level, but the first so many at the lowest, with feedback.
  Fields scores(int not_met, std::string_view feedback = "Three piles are named for a way of reasoning.") {
    Fields fields;
    for (const auto* piece : micro_credential->pieces())
      for (const auto& criterion : piece->rubric) {
        const auto name = fmt::format(".{}.{}", piece->id, criterion.id);
        const bool met = not_met-- <= 0;
        fields.emplace_back("level" + name, met ? criterion.passing : criterion.levels.front().id);
        for (const char* field : {"seen", "missing", "next"})
          fields.emplace_back(field + name, met ? "" : std::string(feedback));
      }
    return fields;
  }
  static Fields with(Fields fields, Fields more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  std::string take(Browser& browser, const earning::SubmissionId& submission) {
    browser.get("/review");
    EXPECT_EQ(browser.post("/review", {{"submission", submission.text()}}).status, 200);
    return browser.location();
  }
  static bool says(const web::Response& response, std::string_view words) {
    return response.text().find(words) != std::string_view::npos;
  }
  // The address of the first file shown on the page of a piece.
  std::string evidence_of(Browser& browser, const std::string& review) {
    for (const auto* piece : micro_credential->pieces()) {
      const auto page = std::string(browser.get(review + "?piece=" + piece->id).text());
      const auto at = page.find(review + "/evidence/");
      if (at != std::string::npos) return page.substr(at, page.find('"', at) - at);
    }
    return {};
  }

  std::shared_ptr<const catalog::Shelf> shelf;
  const catalog::MicroCredential* micro_credential = nullptr;
  catalog::Issuer issuer;
  std::optional<earning::JourneyId> journey;
};
INSTANTIATE_TEST_SUITE_P(Both, ReviewStory, test::both_databases(), test::database_name);

TEST_P(ReviewStory, JuneReviewsBlindWithoutScriptAndRenataHearsOfIt) {
  const auto submission = submit();
  auto june = sign_in("june@example.org");
  EXPECT_TRUE(says(june.get("/review"), micro_credential->title));
  const auto review = take(june, submission);
  for (const auto* piece : micro_credential->pieces()) {
    const auto page = june.get(review + "?piece=" + piece->id);
    for (const char* telling : {"Holloway", "Renata", "renata@", "Oak Street", "Maple Hollow"})
      EXPECT_FALSE(says(page, telling)) << piece->id << ": " << telling;
  }
  EXPECT_TRUE(says(june.get(review + "?piece=1a"), "█████"));
  EXPECT_EQ(june.post(review, with(scores(1, "too short"), {{"version", "0"}, {"send", "yes"}})).status, 422);
  EXPECT_EQ(june.post(review, with(scores(1), {{"version", "1"}, {"send", "yes"}})).status, 200);
  EXPECT_EQ(june.location(), "/review");
  house->worker().run_due();
  const auto feedback =
      read([&](storage::Session& session) { return review::feedback_on(session, submission); });
  ASSERT_TRUE(feedback);
  EXPECT_EQ(feedback->outcome, review::Outcome::not_yet);
  const auto letter = std::find_if(letters.begin(), letters.end(), [](const auto& one) {
    return one.to == "renata@example.org" && one.subject.starts_with("Feedback");
  });
  ASSERT_NE(letter, letters.end());
  EXPECT_EQ(letter->text.find("June"), std::string::npos);
  EXPECT_NE(letter->text.find("/journeys/" + journey->text()), std::string::npos);
  EXPECT_TRUE(says(june.get(review), "Three piles are named"));

  const auto again = submit("and once more");
  const auto second = take(june, again);
  EXPECT_TRUE(says(june.get(second), "in an earlier attempt"));
  EXPECT_EQ(june.post(second, with(scores(0), {{"version", "0"}, {"send", "yes"}})).status, 200);
  EXPECT_EQ(read([&](storage::Session& session) { return review::feedback_on(session, again); })->outcome,
            review::Outcome::met);
}

// REQ A4
TEST_P(ReviewStory, ARevocationWithoutAReasonIsStillARevocationAtTheNextPress) {
  auto june = sign_in("june@example.org");
  const auto review = take(june, submit());
  EXPECT_EQ(june.post(review, with(scores(0), {{"version", "0"}, {"send", "yes"}})).status, 200);
  house->worker().run_due();
  grant("june@example.org", identity::Role::issuing_officer);
  const auto list = std::string(june.get("/issuing/credentials").text());
  constexpr std::string_view address = "/issuing/credentials/";
  const auto at = list.find("\"" + std::string(address));
  ASSERT_NE(at, std::string::npos);
  const auto credential = list.substr(at + 1, address.size() + 22);
  EXPECT_TRUE(says(june.get(credential), "value=\"suspend\" checked"));
  const auto refused = june.post(credential + "/status", {{"decision", "revoke"}, {"reason", ""}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "value=\"revoke\" checked"));
  EXPECT_FALSE(says(refused, "value=\"suspend\" checked"));
}

TEST_P(ReviewStory, OtisIsTooLateAndMayNotLookIn) {
  const auto submission = submit();
  auto june = sign_in("june@example.org");
  auto otis = sign_in("otis@example.org");
  auto renata = sign_in("renata@example.org");
  const auto review = take(june, submission);
  const auto file = evidence_of(june, review);
  ASSERT_FALSE(file.empty());
  otis.get("/review");
  const auto late = otis.post("/review", {{"submission", submission.text()}});
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(says(late, "Another reviewer took this submission"));
  for (const auto& address : {review, review + "/release", file}) {
    EXPECT_EQ(otis.get(address).status, 404) << address;
    EXPECT_EQ(renata.get(address).status, 403) << address;
  }
  otis.get("/review");
  EXPECT_EQ(otis.post(review, with(scores(0), {{"version", "0"}, {"send", "yes"}})).status, 404);
  EXPECT_EQ(otis.post(review + "/release", {}).status, 404);
  EXPECT_EQ(otis.post("/review", {{"submission", "nonsense"}}).status, 404);
}

TEST_P(ReviewStory, EvidenceIsServedInPartsAndOnlyWhileTheClaimIsHeld) {
  const auto submission = submit();
  auto june = sign_in("june@example.org");
  const auto review = take(june, submission);
  const auto file = evidence_of(june, review);
  const auto whole = june.get(file);
  EXPECT_EQ(whole.status, 200);
  EXPECT_NE(whole.header("Content-Security-Policy").find("sandbox"), std::string_view::npos);
  EXPECT_EQ(whole.header("Content-Disposition").find("Renata"), std::string_view::npos);
  const auto part = june.send(web::Method::get, file, "", {{"Range", "bytes=6-7"}});
  EXPECT_EQ(part.status, 206);
  ASSERT_TRUE(part.stream);
  EXPECT_EQ(part.stream->read(0, part.stream->bytes), "of");
  EXPECT_EQ(june.get(review + "/evidence/" + submission.text()).status, 404);
  june.get(review);
  EXPECT_EQ(june.post(review + "/release", {{"reason", "conflict-of-interest"}}).status, 200);
  EXPECT_EQ(june.get(file).status, 404);
  EXPECT_FALSE(says(june.get("/review"), micro_credential->title));
  auto otis = sign_in("otis@example.org");
  EXPECT_TRUE(says(otis.get("/review"), micro_credential->title));
}

TEST_P(ReviewStory, AutosaveAnswersWhatIsMissingAndTwoTabsNotice) {
  auto june = sign_in("june@example.org");
  const auto review = take(june, submit());
  const auto draft = [&](const std::string& body) {
    return june.send(web::Method::post, review + "/draft", body, {{"Accept", "application/json"}});
  };
  const auto& piece = *micro_credential->pieces().front();
  const auto field = fmt::format("level.{}.{}=", piece.id, piece.rubric.front().id);
  auto first = draft(field + piece.rubric.front().passing + "&version=0");
  EXPECT_EQ(first.status, 200);
  auto answer = boost::json::parse(std::string(first.text())).as_object();
  EXPECT_EQ(answer.at("version").as_int64(), 1);
  EXPECT_FALSE(answer.at("ready").as_bool());
  EXPECT_FALSE(answer.at("why").as_string().empty());
  const auto stale = draft(field + piece.rubric.front().levels.front().id + "&version=0");
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, piece.rubric.front().passing));
  EXPECT_EQ(draft(field + "splendid&version=1").status, 422);
  june.get(review);
  const auto plain = june.post(review, with(scores(1), {{"version", "0"}}));
  EXPECT_EQ(plain.status, 409);
  EXPECT_TRUE(says(plain, "Three piles are named"));
}

TEST_P(ReviewStory, SendingTwiceDecidesOnce) {
  auto june = sign_in("june@example.org");
  const auto review = take(june, submit());
  EXPECT_EQ(june.post(review, with(scores(0), {{"version", "0"}, {"send", "yes"}})).status, 200);
  june.get(review);
  EXPECT_EQ(june.send(web::Method::post, review, "send=yes&csrf=" + june.csrf(),
                      {{"Content-Type", "application/x-www-form-urlencoded"}})
                .status,
            409);
  house->worker().run_due();
  EXPECT_EQ(std::count_if(letters.begin(), letters.end(),
                          [](const auto& letter) {
                            return letter.to == "renata@example.org" &&
                                   letter.subject.find("met every") != std::string::npos;
                          }),
            1);
}

TEST_P(ReviewStory, MarcusSaysWhoIsTrained) {
  Browser account(house->application());
  make_account(account, "Marcus Lindqvist", "marcus@example.org");
  grant("marcus@example.org", identity::Role::issuing_officer);
  auto marcus = sign_in("marcus@example.org");
  EXPECT_TRUE(says(marcus.get("/issuing/reviewers"), "June Okafor"));
  submit();
  auto june = sign_in("june@example.org");
  EXPECT_TRUE(says(june.get("/review"), micro_credential->title));
  const auto page = "/issuing/reviewers/" + person("june@example.org").id.text();
  EXPECT_TRUE(says(marcus.get(page), micro_credential->title));
  EXPECT_EQ(marcus.post(page, {{"micro_credential", "not-of-this-issuer"}}).status, 200);
  EXPECT_TRUE(says(june.get("/review"), "not marked as trained"));
  EXPECT_EQ(marcus.get("/issuing/reviewers/" + person("renata@example.org").id.text()).status, 404);
  EXPECT_EQ(june.get("/issuing/reviewers").status, 403);
}

TEST_P(ReviewStory, AColleagueNeverSeesItInTheQueue) {
  employ("june@example.org", "Another School", "maple hollow city schools");
  const auto submission = submit();
  auto june = sign_in("june@example.org");
  EXPECT_FALSE(says(june.get("/review"), submission.text()));
  const auto answer = june.post("/review", {{"submission", submission.text()}});
  EXPECT_EQ(answer.status, 409);
  EXPECT_TRUE(says(answer, "can’t be reviewed by you"));
}

}  // namespace
}  // namespace laurel::stories
