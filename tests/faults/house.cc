#include "faults/house.h"

#include "earning/journey_store.h"

namespace laurel::faults {

void ServedHouse::serve(web::ServerOptions options) {
  if (server) server->stop();
  server.reset();
  if (!house) {
    auto standing = std::make_unique<FixedClock>(*Instant::parse("2026-11-22T12:00:00Z"));
    clock = standing.get();
    app::Configuration configuration{.data = folder.path() / "data", .evidence_bytes_max = 3'000'000};
    configuration.demo = true;
    house = std::make_unique<app::House>(
        configuration, app::Outside{std::move(standing), std::make_unique<SeededRandom>(7),
                                    std::make_unique<UtcZone>(), std::make_unique<NoMail>()});
  }
  options.port = 0;
  server = std::make_unique<web::Server>(options, house->application());
  server->start();
}

std::string ServedHouse::session_of(const std::string& email) {
  return house->site().database.write([&](storage::Transaction& transaction) {
    const auto person = identity::find_person_by_email(transaction.session(), email);
    return identity::start_session(transaction, person->id, clock->now(), house->site().random);
  });
}

ServedHouse::OpenWork ServedHouse::open_work() {
  const auto shelf = house->site().catalog.shelf();
  return house->site().database.read([&](storage::Session& session) -> OpenWork {
    const auto person = identity::find_person_by_email(session, renata);
    for (const auto& [journey, latest] : earning::journeys_of(session, person->id)) {
      if (earning::state_of(journey, latest) != earning::JourneyState::collecting) continue;
      for (const auto* piece : shelf->find(journey.micro_credential)->pieces())
        if (piece->takes(catalog::FileKind::document)) return {journey.id.text(), piece->id};
    }
    throw std::logic_error("the demonstration has no open work that asks for documents");
  });
}

void ServedHouse::expect_others_are_served() {
  Client other(port(), "");
  for (const auto* page : {"/", "/catalog", "/readyz"}) {
    const auto began = std::chrono::steady_clock::now();
    const auto answer = other.get(page);
    ASSERT_TRUE(answer) << page;
    EXPECT_EQ(answer->status, 200) << page;
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(3)) << page;
  }
}

}  // namespace laurel::faults
