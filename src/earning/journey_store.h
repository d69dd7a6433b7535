// Journeys and attempts in the database.
#pragma once
#include "base/random.h"
#include "billing/invoice_store.h"
#include "catalog/issuer.h"
#include "earning/manifest.h"
#include "storage/database.h"

namespace laurel::earning {

/// What a start is: whose, of what, priced by whom.
struct Start {
  const identity::Person& person;
  const catalog::MicroCredential& micro_credential;
  const catalog::Issuer& issuer;
};

/// Free: the journey is open at once and the months run. Else an invoice is made and it opens when that is
/// paid (a price charged at submission opens it too, but holds back the submission).
std::expected<JourneyId, Refusal> start_journey(storage::Transaction& transaction, const Start& start,
                                                Date today, Instant now, Random& random);

std::optional<Journey> find_journey(storage::Session& session, const JourneyId& id);
/// The one that runs or is earned: none while there is only an ended one, or none.
std::optional<Journey> current_journey(storage::Session& session, const identity::PersonId& person,
                                       const std::string& micro_credential);
/// All submissions, oldest first.
std::vector<Attempt> attempts_of(storage::Session& session, const JourneyId& journey);
std::optional<Attempt> latest_attempt(storage::Session& session, const JourneyId& journey);

struct JourneyWithAttempt {
  Journey journey;
  std::optional<Attempt> latest;
};
/// A person's journeys, newest first.
std::vector<JourneyWithAttempt> journeys_of(storage::Session& session, const identity::PersonId& person);

void open_journey(storage::Transaction& transaction, const JourneyId& journey, int completion_months,
                  Date today, Instant now);
void end_journey(storage::Transaction& transaction, const JourneyId& journey, EndReason reason, Instant now);
/// The award room calls this with the credential it issues.
void mark_earned(storage::Transaction& transaction, const JourneyId& journey, Instant now);
/// The guidelines and the rubric were opened, and what the self-check advised (C6).
void open_guidelines(storage::Transaction& transaction, const Journey& journey, Company company, Instant now);

/// Begins the same micro-credential again, on its current version, and copies answers, evidence and
/// self-scores of pieces that are still there. Refuses as start_journey does.
std::expected<JourneyId, Refusal> restart_journey(storage::Transaction& transaction, const Journey& ended,
                                                  const Start& start, Date today, Instant now,
                                                  Random& random);

}  // namespace laurel::earning
