// Scores, the end of a review, and the decision, in the database.
#pragma once
#include "review/claim_store.h"

namespace laurel::review {

/// Jobs that a decision enqueues; the payload is the submission's id.
constexpr std::string_view award_job = "award.issue";

Scores scores_of(storage::Session& session, const ReviewId& id);

/// Copies what the last decided attempt met into a new review.
void carry_over(storage::Transaction& transaction, const ReviewId& id, const Submitted& submitted,
                const catalog::MicroCredential& rubric, Instant now);

struct Saved {
  std::int64_t revision;
  Scores scores;  // as they stand now
};
/// Keeps what changed of `scores`; what was carried over stays as it is. `revision`: the one the writer saw;
/// none to overwrite whatever is there. Refuses not_claimed, finished, changed_elsewhere, unknown_submission,
/// unknown_criterion, text_too_long.
std::expected<Saved, Refusal> save_scores(storage::Transaction& transaction, const identity::PersonId& person,
                                          const ReviewId& id, std::optional<std::int64_t> revision,
                                          const Scores& scores, const Rubrics& rubrics, Instant now);

/// A submission is decided, and the earner is to hear of it.
struct Decision {
  SubmissionId submission;
  JourneyId journey;
  identity::Person earner;
  std::string micro_credential;
  int version;
  int number;
  Outcome outcome;
};
struct Finished {
  Outcome outcome;                   // of this review
  std::optional<Decision> decision;  // none while another review is outstanding
};
/// Ends the review and decides when it is the last one needed: row, event, and on met the award's job.
/// Refuses not_claimed, finished, not_ready, unknown_submission, and what may_review refuses: an employer or
/// a training may have changed since the claim.
std::expected<Finished, Refusal> finish(storage::Transaction& transaction, const identity::PersonId& person,
                                        const ReviewId& id, const Rubrics& rubrics, Date today, Instant now,
                                        Random& random);

/// What the earner is told about a decided submission.
struct Feedback {
  Outcome outcome;
  Instant decided_at;
  /// By criterion, from every finished review of it; texts only where the level may call for them.
  Scores scores;
};
/// None while there is no decision.
std::optional<Feedback> feedback_on(storage::Session& session, const SubmissionId& submission);

}  // namespace laurel::review
