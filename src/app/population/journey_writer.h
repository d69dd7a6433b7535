// Writes a planned journey as the rooms would have: their own rules where that costs a few reads for each
// journey, their own statements where a rule would read for every row.
#pragma once
#include "app/population/history.h"
#include "app/population/sample_work.h"
#include "catalog/shelf.h"
#include "review/review.h"

namespace laurel::app {

/// Who decides in this population.
struct Deciders {
  identity::PersonId officer;  // issues and bills
  std::vector<identity::PersonId> reviewers;
};

/// A journey that met everything: what its credential is made of.
struct EarnedJourney {
  earning::JourneyId id;
  earning::SubmissionId submission;
  earning::Manifest manifest;
  std::int64_t minutes = 0;
};

class JourneyWriter {
 public:
  JourneyWriter(const catalog::Issuer& issuer, const Deciders& deciders, SampleWorks& works, Random& random)
      : issuer_(issuer), deciders_(deciders), works_(works), random_(random) {}

  /// What was earned, where the journey ends so.
  std::optional<EarnedJourney> write(storage::Transaction& transaction, const identity::Person& person,
                                     const PlannedJourney& planned, Dice& dice);

 private:
  struct Started;
  Started start(storage::Transaction& transaction, const identity::Person& person,
                const PlannedJourney& planned);
  /// Answers and evidence of the first `pieces`; what a submission of them would hold.
  std::vector<earning::SubmittedPiece> write_pieces(storage::Transaction& transaction, const Started& journey,
                                                    std::size_t pieces, Dice& dice);
  std::int64_t write_time(storage::Transaction& transaction, const Started& journey, Dice& dice);
  earning::SubmissionId write_submission(storage::Transaction& transaction, const Started& journey,
                                         const earning::Manifest& manifest);
  void write_review(storage::Transaction& transaction, const Started& journey,
                    const earning::SubmissionId& submission, Dice& dice);

  const catalog::Issuer& issuer_;
  const Deciders& deciders_;
  SampleWorks& works_;
  Random& random_;
};

/// When things happen in a synthetic population.
Instant afternoon_of(Date day);

}  // namespace laurel::app
