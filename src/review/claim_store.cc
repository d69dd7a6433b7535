#include "review/claim_store.h"

#include <boost/json.hpp>

#include "base/check.h"
#include "base/result.h"
#include "identity/account_store.h"
#include "review/queries.h"
#include "review/score_store.h"
#include "storage/event.h"

namespace laurel::review {
namespace {

constexpr std::size_t waiting_batch = 32;

std::vector<Employer> employers_on(storage::Session& session, const identity::PersonId& person, Date day) {
  std::vector<Employer> employers;
  for (const auto& row :
       session.query(sql::employers_of, {{"person", person}, {"day", day}, {"same_day", day}}))
    employers.push_back({row.text("school"), row.text("district"), row.text("state")});
  return employers;
}

std::set<std::string> texts(storage::Session& session, const storage::Sql& sql,
                            const identity::PersonId& person, std::string_view column) {
  std::set<std::string> all;
  for (const auto& row : session.query(sql, {{"person", person}})) all.insert(row.text(column));
  return all;
}

using Employers = std::map<std::string, std::vector<Employer>, std::less<>>;  // by person

// Of everybody whose work is in these rows, in one question.
Employers employers_in(storage::Session& session, const std::vector<storage::Row>& rows, Date day) {
  boost::json::array people;
  for (const auto& row : rows) people.emplace_back(row.text("person"));
  Employers employers;
  for (const auto& row :
       session.query(sql::employers_of_all,
                     {{"people", boost::json::serialize(people)}, {"day", day}, {"same_day", day}}))
    employers[row.text("person")].push_back({row.text("school"), row.text("district"), row.text("state")});
  return employers;
}

// Only what the rule can weigh against this reviewer is looked up: nobody without a team shares one.
Work work_for(const Reviewer& reviewer, storage::Session& session, const storage::Row& row,
              const Employers& employers) {
  const auto earner = row.id<identity::PersonId>("person");
  Work work{row.text("micro_credential"), row.text("journey"), earner, {}, {}};
  if (const auto found = employers.find(row.text("person")); found != employers.end())
    work.employers = found->second;
  if (reviewer.teams.empty()) return work;
  work.teams = texts(session, sql::teams_of, earner, "team");
  if (!row.is_null("team")) work.teams.insert(row.text("team"));
  return work;
}

Waiting read_waiting(const storage::Row& row, std::string_view id_column) {
  return {row.id<SubmissionId>(id_column), row.text("micro_credential"),
          static_cast<int>(row.integer("version")), static_cast<int>(row.integer("number")),
          row.instant("submitted_at")};
}

OwnReview read_own(const storage::Row& row) {
  return {row.id<ReviewId>("id"), read_waiting(row, "submission"), row.instant("saved_at"),
          row.optional_instant("finished_at"), parse_outcome(row.text("outcome"))};
}

std::expected<void, Refusal> check_free(storage::Transaction& transaction, const Submitted& submitted,
                                        const identity::PersonId& person) {
  if (submitted.is_decided || submitted.is_ended) return std::unexpected(Refusal::decided);
  auto reviews =
      transaction.query_first(sql::count_reviews_of, {{"submission", submitted.id}})->integer("reviews");
  if (static_cast<std::size_t>(reviews) >= reviews_per_submission) return std::unexpected(Refusal::taken);
  auto claims = transaction.query_first(sql::count_open_of, {{"reviewer", person}})->integer("claims");
  if (static_cast<std::size_t>(claims) >= claims_max) return std::unexpected(Refusal::too_many_claims);
  return {};
}

}  // namespace

Reviewer find_reviewer(storage::Session& session, const identity::PersonId& person, Date today) {
  return {person, texts(session, sql::trainings_of, person, "micro_credential"),
          employers_on(session, person, today), texts(session, sql::teams_of, person, "team"),
          texts(session, sql::conflicts_of, person, "journey")};
}

std::optional<Submitted> find_submitted(storage::Session& session, const SubmissionId& id) {
  auto row = session.query_first(sql::find_submission, {{"id", id}});
  if (!row) return {};
  return Submitted{id,
                   row->id<JourneyId>("journey"),
                   static_cast<int>(row->integer("number")),
                   row->instant("submitted_at"),
                   !row->is_null("decided_at"),
                   !row->is_null("ended_at"),
                   row->text("manifest"),
                   row->text("micro_credential"),
                   static_cast<int>(row->integer("version")),
                   row->id<identity::PersonId>("person"),
                   row->optional_text("team")};
}

Work work_of(storage::Session& session, const Submitted& submitted, Date today) {
  Work work{submitted.micro_credential, submitted.journey.text(), submitted.earner,
            employers_on(session, submitted.earner, today),
            texts(session, sql::teams_of, submitted.earner, "team")};
  if (submitted.team) work.teams.insert(*submitted.team);
  return work;
}

std::vector<Waiting> waiting_for(storage::Session& session, const Reviewer& reviewer, Date today,
                                 std::size_t most) {
  std::vector<Waiting> found;
  std::string after;
  std::string after_id;
  while (!reviewer.trained_for.empty()) {
    auto rows = session.query(sql::waiting, {{"after", after},
                                             {"after_id", after_id},
                                             {"reviewer", reviewer.person},
                                             {"reviews", static_cast<std::int64_t>(reviews_per_submission)},
                                             {"most", static_cast<std::int64_t>(waiting_batch)}});
    const auto employers = employers_in(session, rows, today);
    for (const auto& row : rows) {
      if (found.size() == most) return found;
      if (may_review(reviewer, work_for(reviewer, session, row, employers)))
        found.push_back(read_waiting(row, "id"));
    }
    if (rows.size() < waiting_batch) break;
    after = rows.back().text("submitted_at");
    after_id = rows.back().text("id");
  }
  return found;
}

std::vector<OwnReview> open_reviews_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<OwnReview> all;
  for (const auto& row : session.query(sql::open_reviews, {{"reviewer", person}}))
    all.push_back(read_own(row));
  return all;
}

std::vector<OwnReview> finished_reviews_of(storage::Session& session, const identity::PersonId& person,
                                           std::size_t most) {
  std::vector<OwnReview> all;
  for (const auto& row : session.query(sql::finished_reviews,
                                       {{"reviewer", person}, {"most", static_cast<std::int64_t>(most)}}))
    all.push_back(read_own(row));
  return all;
}

std::optional<Claim> find_claim(storage::Session& session, const ReviewId& id) {
  auto row = session.query_first(sql::find_review, {{"id", id}});
  if (!row) return {};
  return Claim{id,
               row->id<SubmissionId>("submission"),
               row->id<identity::PersonId>("reviewer"),
               row->instant("claimed_at"),
               row->integer("revision"),
               row->instant("saved_at"),
               !row->is_null("released_at"),
               row->optional_instant("finished_at"),
               parse_outcome(row->text("outcome"))};
}

std::expected<ReviewId, Refusal> claim(storage::Transaction& transaction, const identity::PersonId& person,
                                       const SubmissionId& submission, const Rubrics& rubrics, Date today,
                                       Instant now, Random& random) {
  auto& session = transaction.session();
  auto submitted = find_submitted(session, submission);
  if (!submitted) return std::unexpected(Refusal::unknown_submission);
  const auto rubric = rubrics(submitted->micro_credential, submitted->version);
  if (!rubric) return std::unexpected(Refusal::unknown_submission);
  TRY_VOID(may_review(find_reviewer(session, person, today), work_of(session, *submitted, today)));
  const storage::Binds own{{"submission", submission}, {"reviewer", person}};
  if (auto row = session.query_first(sql::find_own_review, own); row && !submitted->is_decided)
    return row->id<ReviewId>("id");
  TRY_VOID(check_free(transaction, *submitted, person));
  auto id = ReviewId::generate(now, random);
  transaction.execute(
      sql::add_review,
      {{"id", id}, {"submission", submission}, {"reviewer", person}, {"now", now}, {"saved_at", now}});
  carry_over(transaction, id, *submitted, *rubric, now);
  storage::record(transaction, {now, person.text(), "review.claimed", submission.text()});
  return id;
}

std::expected<void, Refusal> release(storage::Transaction& transaction, const identity::PersonId& person,
                                     const ReviewId& id, ReleaseReason reason, Instant now) {
  auto held = find_claim(transaction.session(), id);
  if (!held || held->reviewer != person || held->released) return std::unexpected(Refusal::not_claimed);
  if (held->finished_at) return std::unexpected(Refusal::finished);
  transaction.execute(sql::release_review, {{"now", now}, {"reason", text_of(reason)}, {"id", id}});
  storage::record(transaction, {now, person.text(), "review.released", held->submission.text(),
                                std::string(text_of(reason))});
  return {};
}

int release_untouched(storage::Transaction& transaction, Instant now) {
  int count = 0;
  for (const auto& row : transaction.query(sql::untouched_claims, {{"before", now - claim_time}})) {
    transaction.execute(
        sql::release_review,
        {{"now", now}, {"reason", text_of(ReleaseReason::expired)}, {"id", row.id<ReviewId>("id")}});
    storage::record(transaction, {now, "", "review.released", row.text("submission"),
                                  std::string(text_of(ReleaseReason::expired))});
    ++count;
  }
  return count;
}

bool any_untouched(storage::Session& session, Instant now) {
  return session.query_first(sql::untouched_claims, {{"before", now - claim_time}}).has_value();
}

}  // namespace laurel::review
