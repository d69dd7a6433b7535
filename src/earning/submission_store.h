// Submissions, and what was decided on them.
#pragma once
#include "earning/journey_store.h"
#include "earning/work_store.h"

namespace laurel::earning {

/// One criterion as a reviewer judged it.
struct Finding {
  std::string piece;
  std::string criterion;
  std::string level;
  std::string seen;
  std::string missing;
  std::string next_step;
};

/// A kept submission. The manifest's bytes are those the hash was made of.
struct Submission {
  SubmissionId id;
  JourneyId journey;
  int number = 0;
  Instant submitted_at;
  std::string manifest;
  std::string sha256;  // of the manifest
};

std::optional<Submission> find_submission(storage::Session& session, const SubmissionId& id);
std::optional<Submission> find_submission(storage::Session& session, const JourneyId& journey, int number);
/// What the reviewers found, once it is decided; else none.
std::vector<Finding> findings_of(storage::Session& session, const SubmissionId& id);

/// Everything the checklist looks at, read in one state. Keep it while `standing()` is used.
struct Desk {
  Journey journey;
  std::optional<Attempt> latest;
  Work work;
  std::optional<Previous> previous;
  std::vector<Finding> findings;  // of the newest decided submission
  bool is_paid = true;
  Standing standing(const catalog::MicroCredential& micro_credential) const {
    return {micro_credential, journey, work, previous ? &*previous : nullptr, is_paid};
  }
};
Desk desk_of(storage::Session& session, const Journey& journey,
             const catalog::MicroCredential& micro_credential);

/// Takes the snapshot. Two at once: the second is refused with waiting_for_review. A journey that was ended
/// by the sweep after this request arrived is taken up again.
std::expected<Submission, Refusal> submit(storage::Transaction& transaction, const Journey& journey,
                                          const catalog::MicroCredential& micro_credential,
                                          const Statements& statements, Date today, Instant now,
                                          Random& random);

/// The evidence with this id, where the submission holds it: for reviewers.
std::optional<Evidence> evidence_in_submission(storage::Session& session, const SubmissionId& submission,
                                               const EvidenceId& id);

}  // namespace laurel::earning
