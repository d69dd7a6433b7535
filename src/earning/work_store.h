// Answers, evidence, self-scores and the time log in the database. Callers have checked whose journey it is;
// whether it may change is checked here, in the transaction.
#pragma once
#include "base/random.h"
#include "earning/time_log.h"
#include "earning/work.h"
#include "storage/database.h"

namespace laurel::earning {

Work work_of(storage::Session& session, const JourneyId& journey);

/// Saved, or what stands there since another tab or device was faster.
struct SaveOutcome {
  bool saved = false;
  Answer current;
};
/// `revision`: the one the text was made from. The same text again is saved already.
std::expected<SaveOutcome, Refusal> save_answer(storage::Transaction& transaction, const Journey& journey,
                                                const catalog::Piece* piece, const std::string& text,
                                                std::int64_t revision, Date today, Instant now);

std::expected<EvidenceId, Refusal> add_link(storage::Transaction& transaction, const Journey& journey,
                                            const catalog::Piece* piece, const std::string& title,
                                            const std::string& link, Date today, Instant now, Random& random);

/// A file that stands in the blob store already.
struct KeptFile {
  catalog::FileKind kind;
  std::string name;
  std::string media_type;
  std::string sha256;
  std::int64_t bytes = 0;
};
/// Asks for a preview too, by a job.
std::expected<EvidenceId, Refusal> add_file(storage::Transaction& transaction, const Journey& journey,
                                            const catalog::Piece* piece, const KeptFile& file, Date today,
                                            Instant now, Random& random);
/// The bytes stay while a submission holds them.
std::expected<void, Refusal> remove_evidence(storage::Transaction& transaction, const Journey& journey,
                                             const EvidenceId& id, Date today, Instant now);
/// Also a removed one, for submissions hold it; none when it is of another journey.
std::optional<Evidence> find_evidence(storage::Session& session, const JourneyId& journey,
                                      const EvidenceId& id);
std::optional<Evidence> find_evidence(storage::Session& session, const EvidenceId& id);
void set_preview(storage::Transaction& transaction, const EvidenceId& id, const std::string& sha256,
                 int pages);

using SelfScores = std::map<std::string, std::string, std::less<>>;  // level by criterion
SelfScores self_scores_of(storage::Session& session, const JourneyId& journey, const std::string& piece);
std::expected<void, Refusal> save_self_score(storage::Transaction& transaction, const Journey& journey,
                                             const catalog::Piece& piece, const std::string& criterion,
                                             const std::string& level);

/// Newest day first.
std::vector<TimeEntry> time_log_of(storage::Session& session, const JourneyId& journey);
std::expected<TimeEntryId, Refusal> add_time(storage::Transaction& transaction, const Journey& journey,
                                             const NewTimeEntry& entry, Date today, Instant now,
                                             Random& random);
/// Of one day, in all of the person's work.
std::int64_t minutes_of_day(storage::Session& session, const identity::PersonId& person, Date day);
/// Nothing happens where it is not there.
void remove_time(storage::Transaction& transaction, const JourneyId& journey, const TimeEntryId& id);

/// Copies what is still asked for from one journey to another: answers, evidence, self-scores.
void copy_work(storage::Transaction& transaction, const JourneyId& from, const JourneyId& to,
               const catalog::MicroCredential& micro_credential, Instant now, Random& random);

inline constexpr std::string_view preview_job = "earning.preview";  // payload: an evidence's id

}  // namespace laurel::earning
