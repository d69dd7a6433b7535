// A synthetic population is as consistent as if its people had done everything themselves.
#include "app/population/population.h"

#include <gmock/gmock.h>

#include "award/credential_store.h"
#include "credential/verify/verify.h"
#include "earning/journey_store.h"
#include "identity/account_store.h"
#include "review/claim_store.h"
#include "storage/event.h"
#include "stories/browser.h"

namespace laurel::stories {
namespace {

constexpr app::PopulationSize small{.people = 60, .journeys = 600, .credentials = 330, .seed = 8};

class PopulationStory : public Story {
 protected:
  std::int64_t count(std::string_view table) {
    return house->site().database.read([&](storage::Session& session) {
      const auto sql = fmt::format("SELECT COUNT(*) AS n FROM {}", table);
      return session.query_first({sql, sql, sql})->integer("n");
    });
  }
  app::PopulationReport populate(const app::PopulationSize& size) {
    auto report = app::populate(house->site(), house->award(), size, [](std::int64_t) {});
    if (!report) throw std::runtime_error(report.error().sentence);
    return *report;
  }
};

TEST_P(PopulationStory, HasWhatWasAskedForInEveryState) {
  const auto report = populate(small);
  EXPECT_EQ(count("person"), small.people);
  EXPECT_EQ(count("journey"), small.journeys);
  EXPECT_EQ(count("credential"), small.credentials);
  std::set<earning::JourneyState> states;
  house->site().database.read([&](storage::Session& session) {
    for (int i = 1;
         auto person = identity::find_person_by_email(session, fmt::format("educator-{}@example.org", i));
         ++i)
      for (const auto& [journey, latest] : earning::journeys_of(session, person->id))
        states.insert(earning::state_of(journey, latest));
    EXPECT_FALSE(storage::first_broken_event(session).has_value());
    const auto person = identity::find_person_by_email(session, report.reviewer);
    const auto today = house->site().zone.day(clock->now());
    const auto reviewer = review::find_reviewer(session, person->id, today);
    EXPECT_FALSE(review::waiting_for(session, reviewer, today, 100).empty());
  });
  EXPECT_THAT(states, testing::SizeIs(7))
      << "unpaid, collecting, waiting, not yet, earned, time up, refunded";
}

TEST_P(PopulationStory, SubmittedWorkIsWhatTheChecklistAsksFor) {
  populate(small);
  const auto shelf = house->site().catalog.shelf();
  int submitted = 0;
  house->site().database.read([&](storage::Session& session) {
    for (int i = 1;
         auto person = identity::find_person_by_email(session, fmt::format("educator-{}@example.org", i));
         ++i)
      for (const auto& [journey, latest] : earning::journeys_of(session, person->id)) {
        if (!latest || latest->outcome == earning::Outcome::not_yet) continue;
        const auto version = shelf->share(journey.micro_credential, journey.version);
        const auto desk = earning::desk_of(session, journey, *version);
        EXPECT_TRUE(earning::is_ready(earning::checklist(desk.standing(*version)))) << journey.id.text();
        ++submitted;
      }
  });
  EXPECT_GT(submitted, 50);
}

TEST_P(PopulationStory, EveryoneCanSignInAndPublicCredentialsVerify) {
  const auto report = populate(small);
  Browser browser(house->application());
  EXPECT_EQ(browser.post("/sign-in", {{"email", report.earner}, {"password", report.password}}).status, 200);
  EXPECT_EQ(browser.get("/work").status, 200);
  Browser stranger(house->application());
  const auto page = stranger.get("/credentials/" + report.credential);
  EXPECT_EQ(page.status, 200);
  const auto id = *award::CredentialId::parse(report.credential);
  const auto texts =
      house->site().database.read([&](storage::Session& session) { return award::texts_of(session, id); });
  const credential::verify::Options options{.loader = &house->award().documents, .now = clock->now()};
  EXPECT_TRUE(credential::verify::verify(texts.document, options).verified);
  EXPECT_TRUE(credential::verify::verify(texts.jwt, options).verified);
}

TEST_P(PopulationStory, IsRefusedWherePeopleAreAlreadyOrTheCatalogIsTooSmall) {
  const auto refused = [&](const app::PopulationSize& size) {
    auto report = app::populate(house->site(), house->award(), size, [](std::int64_t) {});
    return report ? std::string() : report.error().sentence;
  };
  EXPECT_NE(refused({.people = 20, .journeys = 20, .credentials = 5000}).find("ask for more people"),
            std::string::npos);
  EXPECT_NE(refused({.people = 3, .journeys = 0, .credentials = 0}).find("at least 10"), std::string::npos);
  EXPECT_EQ(count("person"), 0);
  populate({.people = 12, .journeys = 10, .credentials = 20});
  EXPECT_NE(refused({.people = 12, .journeys = 10, .credentials = 20}).find("holds people"),
            std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Both, PopulationStory, test::both_databases(), test::database_name);

}  // namespace
}  // namespace laurel::stories
