#include "review/score_store.h"

#include "base/check.h"
#include "base/result.h"
#include "identity/account_store.h"
#include "jobs/jobs.h"
#include "review/queries.h"
#include "storage/event.h"

namespace laurel::review {
namespace {

Score read_score(const storage::Row& row) {
  return {row.text("piece"),   row.text("criterion"), row.text("level"),           row.text("seen"),
          row.text("missing"), row.text("next_step"), !row.is_null("carried_from")};
}

void put(storage::Transaction& transaction, const ReviewId& id, const Score& score,
         const std::optional<ReviewId>& carried_from, Instant now) {
  transaction.execute(sql::save_score, {{"review", id},
                                        {"piece", score.piece},
                                        {"criterion", score.criterion},
                                        {"level", score.level},
                                        {"seen", score.seen},
                                        {"missing", score.missing},
                                        {"next_step", score.next_step},
                                        {"now", now},
                                        {"carried_from", carried_from}});
}

struct Held {
  Claim claim;
  Submitted submitted;
  std::shared_ptr<const catalog::MicroCredential> rubric;
};

// The reviewer's own open claim, with what it is about.
std::expected<Held, Refusal> held_by(storage::Session& session, const identity::PersonId& person,
                                     const ReviewId& id, const Rubrics& rubrics) {
  auto claim = find_claim(session, id);
  if (!claim || claim->reviewer != person || claim->released) return std::unexpected(Refusal::not_claimed);
  if (claim->finished_at) return std::unexpected(Refusal::finished);
  auto submitted = find_submitted(session, claim->submission);
  CHECK(submitted, "a review is of a submission");
  auto rubric = rubrics(submitted->micro_credential, submitted->version);
  if (!rubric) return std::unexpected(Refusal::unknown_submission);
  return Held{std::move(*claim), std::move(*submitted), std::move(rubric)};
}

std::vector<std::pair<ReviewId, Outcome>> finished_reviews(storage::Session& session,
                                                           const SubmissionId& submission) {
  std::vector<std::pair<ReviewId, Outcome>> all;
  for (const auto& row : session.query(sql::finished_of_submission, {{"submission", submission}}))
    if (auto outcome = parse_outcome(row.text("outcome"))) all.emplace_back(row.id<ReviewId>("id"), *outcome);
  return all;
}

std::optional<Decision> decide_on(storage::Transaction& transaction, const Submitted& submitted,
                                  const identity::PersonId& by, Instant now, Random& random) {
  std::vector<Outcome> outcomes;
  for (const auto& [review, outcome] : finished_reviews(transaction.session(), submitted.id))
    outcomes.push_back(outcome);
  auto outcome = decide(outcomes);
  if (!outcome) return {};
  transaction.execute(sql::add_decision,
                      {{"submission", submitted.id}, {"outcome", text_of(*outcome)}, {"now", now}});
  transaction.execute(sql::mark_decided, {{"now", now}, {"id", submitted.id}});
  storage::record(transaction, {now, by.text(), "review.decided", submitted.id.text(), "",
                                fmt::format(R"({{"outcome":"{}"}})", text_of(*outcome))});
  if (*outcome == Outcome::met) jobs::enqueue(transaction, award_job, submitted.id.text(), now, random);
  auto earner = identity::find_person(transaction.session(), submitted.earner);
  CHECK(earner, "a journey is a person's");
  return Decision{
      submitted.id,     submitted.journey, std::move(*earner), submitted.micro_credential, submitted.version,
      submitted.number, *outcome};
}

}  // namespace

Scores scores_of(storage::Session& session, const ReviewId& id) {
  Scores scores;
  for (const auto& row : session.query(sql::scores_of, {{"review", id}})) scores.push_back(read_score(row));
  return scores;
}

void carry_over(storage::Transaction& transaction, const ReviewId& id, const Submitted& submitted,
                const catalog::MicroCredential& rubric, Instant now) {
  auto& session = transaction.session();
  auto last =
      session.query_first(sql::last_decided, {{"journey", submitted.journey}, {"number", submitted.number}});
  if (!last) return;
  for (const auto& [earlier, outcome] : finished_reviews(session, last->id<SubmissionId>("id")))
    for (const auto& score : carried_over(rubric, scores_of(session, earlier)))
      put(transaction, id, score, earlier, now);
}

std::expected<Saved, Refusal> save_scores(storage::Transaction& transaction, const identity::PersonId& person,
                                          const ReviewId& id, std::optional<std::int64_t> revision,
                                          const Scores& scores, const Rubrics& rubrics, Instant now) {
  auto& session = transaction.session();
  TRY(const auto held, held_by(session, person, id, rubrics));
  if (revision && *revision != held.claim.revision) return std::unexpected(Refusal::changed_elsewhere);
  const auto before = scores_of(session, id);
  for (const auto& score : scores) {
    TRY_VOID(check_score(*held.rubric, score));
    const auto* old = find_score(before, score.piece, score.criterion);
    const auto same = old != nullptr ? *old : Score{score.piece, score.criterion};
    if (same.carried || same == score) continue;
    put(transaction, id, score, {}, now);
  }
  auto after = scores_of(session, id);
  if (after == before) return Saved{held.claim.revision, std::move(after)};
  transaction.execute(sql::touch_review, {{"now", now}, {"id", id}});
  return Saved{held.claim.revision + 1, std::move(after)};
}

std::expected<Finished, Refusal> finish(storage::Transaction& transaction, const identity::PersonId& person,
                                        const ReviewId& id, const Rubrics& rubrics, Date today, Instant now,
                                        Random& random) {
  auto& session = transaction.session();
  TRY(const auto held, held_by(session, person, id, rubrics));
  TRY_VOID(may_review(find_reviewer(session, person, today), work_of(session, held.submitted, today)));
  const auto scores = scores_of(session, id);
  if (!gaps(*held.rubric, scores).empty()) return std::unexpected(Refusal::not_ready);
  const auto outcome = outcome_of(*held.rubric, scores);
  transaction.execute(sql::finish_review, {{"now", now}, {"outcome", text_of(outcome)}, {"id", id}});
  storage::record(transaction, {now, person.text(), "review.finished", id.text(), "",
                                fmt::format(R"({{"outcome":"{}"}})", text_of(outcome))});
  return Finished{outcome, decide_on(transaction, held.submitted, person, now, random)};
}

std::optional<Feedback> feedback_on(storage::Session& session, const SubmissionId& submission) {
  auto row = session.query_first(sql::find_decision, {{"submission", submission}});
  if (!row) return {};
  auto outcome = parse_outcome(row->text("outcome"));
  CHECK(outcome, "a decision is met or not yet");
  Feedback feedback{*outcome, row->instant("decided_at"), {}};
  for (const auto& [review, one] : finished_reviews(session, submission))
    for (auto& score : scores_of(session, review)) feedback.scores.push_back(std::move(score));
  return feedback;
}

}  // namespace laurel::review
