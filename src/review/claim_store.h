// Claims in the database: what waits for a reviewer, taking it, giving it back.
#pragma once
#include <functional>
#include <memory>

#include "base/random.h"
#include "review/reviewer.h"
#include "review/scoring.h"
#include "storage/database.h"

namespace laurel::review {

/// The published version, null where there is none: the shelf, as a function.
using Rubrics =
    std::function<std::shared_ptr<const catalog::MicroCredential>(const std::string& id, int version)>;

/// A submission in the queue, without whose it is.
struct Waiting {
  SubmissionId submission;
  std::string micro_credential;
  int version;
  int number;  // 1 for the first attempt
  Instant submitted_at;
};

struct Claim {
  ReviewId id;
  SubmissionId submission;
  identity::PersonId reviewer;
  Instant claimed_at;
  std::int64_t revision = 0;  // counts saves
  Instant saved_at;
  bool released = false;
  std::optional<Instant> finished_at;
  std::optional<Outcome> outcome;
  /// Still the reviewer's to work on.
  bool is_open() const { return !released && !finished_at; }
};

/// A review for its reviewer's list.
struct OwnReview {
  ReviewId id;
  Waiting work;
  Instant saved_at;
  std::optional<Instant> finished_at;
  std::optional<Outcome> outcome;
};

/// A submission with what the rules and the page need.
struct Submitted {
  SubmissionId id;
  JourneyId journey;
  int number;
  Instant submitted_at;
  bool is_decided = false;
  bool is_ended = false;  // the earner stopped
  std::string manifest;   // JSON
  std::string micro_credential;
  int version;
  identity::PersonId earner;
  std::optional<std::string> team;
};

Reviewer find_reviewer(storage::Session& session, const identity::PersonId& person, Date today);
std::optional<Submitted> find_submitted(storage::Session& session, const SubmissionId& id);
Work work_of(storage::Session& session, const Submitted& submitted, Date today);

/// What the reviewer may review now, oldest first, at most `most`.
std::vector<Waiting> waiting_for(storage::Session& session, const Reviewer& reviewer, Date today,
                                 std::size_t most);
std::vector<OwnReview> open_reviews_of(storage::Session& session, const identity::PersonId& person);
/// Newest first.
std::vector<OwnReview> finished_reviews_of(storage::Session& session, const identity::PersonId& person,
                                           std::size_t most);
std::optional<Claim> find_claim(storage::Session& session, const ReviewId& id);

/// Takes a submission; the reviewer's own open claim where there is one already. What an earlier attempt met
/// is carried over. Refuses what may_review refuses, unknown_submission, decided, taken, too_many_claims.
std::expected<ReviewId, Refusal> claim(storage::Transaction& transaction, const identity::PersonId& person,
                                       const SubmissionId& submission, const Rubrics& rubrics, Date today,
                                       Instant now, Random& random);
/// Gives it back; after a conflict of interest the reviewer never sees this journey again.
/// Refuses not_claimed, finished.
std::expected<void, Refusal> release(storage::Transaction& transaction, const identity::PersonId& person,
                                     const ReviewId& id, ReleaseReason reason, Instant now);
/// Gives back every claim in which nothing was saved for claim_time; how many. For the job.
int release_untouched(storage::Transaction& transaction, Instant now);
/// Whether release_untouched would find one.
bool any_untouched(storage::Session& session, Instant now);

}  // namespace laurel::review
