#include "award/publication.h"

#include "award/queries.h"
#include "storage/event.h"

namespace laurel::award {

Publication publication_of(storage::Session& session, const CredentialId& id) {
  Publication publication;
  const auto row = session.query_first(sql::publication, {{"credential", id}});
  if (!row) return publication;
  publication.is_public = row->is_null("withdrawn_at");
  publication.published_at = row->instant("published_at");
  publication.show_feedback = row->truth("show_feedback");
  for (const auto& shared : session.query(sql::shared_evidence, {{"credential", id}}))
    publication.evidence.insert(shared.text("evidence"));
  return publication;
}

std::vector<Exhibit> exhibits_of(storage::Session& session, const Credential& credential,
                                 const Publication& publication) {
  std::vector<Exhibit> exhibits;
  const auto id = earning::SubmissionId::parse(credential.submission);
  const auto submission = id ? earning::find_submission(session, *id) : std::nullopt;
  if (!submission) return exhibits;
  for (const auto& piece : earning::read_manifest(submission->manifest).pieces)
    for (const auto& file : piece.evidence)
      exhibits.push_back({file, piece.piece, publication.evidence.contains(file.id)});
  return exhibits;
}

std::int64_t reviewers_of(storage::Session& session, const earning::SubmissionId& submission) {
  const auto row = session.query_first(sql::reviewers_of, {{"submission", submission}});
  return row ? row->integer("reviewers") : 0;
}

std::expected<void, Refusal> publish(storage::Transaction& transaction, const Credential& credential,
                                     const Choice& choice, Instant now) {
  std::set<std::string> known;
  for (const auto& exhibit : exhibits_of(transaction.session(), credential, {}))
    known.insert(exhibit.file.id);
  for (const auto& id : choice.evidence)
    if (!known.contains(id)) return std::unexpected(Refusal::unknown_evidence);
  if (!choice.evidence.empty() && !choice.nobody_identified)
    return std::unexpected(Refusal::statement_missing);
  const bool was_public = publication_of(transaction.session(), credential.id).is_public;
  transaction.execute(sql::publish,
                      {{"credential", credential.id}, {"now", now}, {"show_feedback", choice.show_feedback}});
  transaction.execute(sql::share_nothing, {{"credential", credential.id}});
  for (const auto& id : choice.evidence)
    transaction.execute(sql::share_evidence, {{"credential", credential.id}, {"evidence", id}});
  storage::record(
      transaction,
      {now, credential.person.text(), was_public ? "award.publication-changed" : "award.published",
       credential.id.text(), "",
       fmt::format(R"({{"feedback":{},"evidence":{}}})", choice.show_feedback, choice.evidence.size())});
  return {};
}

void withdraw(storage::Transaction& transaction, const Credential& credential, Instant now) {
  if (transaction.execute(sql::withdraw, {{"credential", credential.id}, {"now", now}}) == 0) return;
  storage::record(transaction, {now, credential.person.text(), "award.withdrawn", credential.id.text()});
}

}  // namespace laurel::award
