#include "earning/submission_store.h"

#include "base/encoding.h"
#include "base/result.h"
#include "earning/queries.h"
#include "storage/event.h"
#include "storage/hash.h"

namespace laurel::earning {
namespace {

Submission read_submission(const storage::Row& row) {
  return {row.id<SubmissionId>("id"),  row.id<JourneyId>("journey"), static_cast<int>(row.integer("number")),
          row.instant("submitted_at"), row.text("manifest"),         row.text("sha256")};
}

// The pieces of which a criterion was not met.
std::set<std::string, std::less<>> not_met(const std::vector<Finding>& findings,
                                           const catalog::MicroCredential& micro_credential) {
  std::set<std::string, std::less<>> pieces;
  for (const auto& finding : findings) {
    const auto* piece = micro_credential.find_piece(finding.piece);
    const auto* criterion = piece == nullptr ? nullptr : piece->find_criterion(finding.criterion);
    if (criterion != nullptr && !criterion->is_met_by(finding.level)) pieces.insert(finding.piece);
  }
  return pieces;
}

}  // namespace

std::optional<Submission> find_submission(storage::Session& session, const SubmissionId& id) {
  auto row = session.query_first(sql::submission_by_id, {{"id", id}});
  return row ? std::optional(read_submission(*row)) : std::nullopt;
}

std::optional<Submission> find_submission(storage::Session& session, const JourneyId& journey, int number) {
  auto row = session.query_first(sql::submission_by_number, {{"journey", journey}, {"number", number}});
  return row ? std::optional(read_submission(*row)) : std::nullopt;
}

std::vector<Finding> findings_of(storage::Session& session, const SubmissionId& id) {
  std::vector<Finding> findings;
  for (const auto& row : session.query(sql::findings_of, {{"submission", id}}))
    findings.push_back({row.text("piece"), row.text("criterion"), row.text("level"), row.text("seen"),
                        row.text("missing"), row.text("next_step")});
  return findings;
}

Desk desk_of(storage::Session& session, const Journey& journey,
             const catalog::MicroCredential& micro_credential) {
  Desk desk{.journey = journey, .work = work_of(session, journey.id)};
  for (const auto& attempt : attempts_of(session, journey.id)) {
    desk.latest = attempt;
    if (!attempt.outcome) continue;
    desk.findings = findings_of(session, attempt.id);
    const auto submission = find_submission(session, attempt.id);
    desk.previous =
        previous_of(read_manifest(submission->manifest), not_met(desk.findings, micro_credential));
  }
  const auto invoice = billing::invoice_of_journey(session, journey.id.text());
  desk.is_paid = !invoice || invoice->state() == billing::InvoiceState::paid;
  return desk;
}

std::expected<Submission, Refusal> submit(storage::Transaction& transaction, const Journey& of,
                                          const catalog::MicroCredential& micro_credential,
                                          const Statements& statements, Date today, Instant now,
                                          Random& random) {
  const auto journey = *find_journey(transaction.session(), of.id);
  const auto desk = desk_of(transaction.session(), journey, micro_credential);
  const auto standing = desk.standing(micro_credential);
  TRY_VOID(check_submission(standing, desk.latest, statements, today));
  if (journey.ended_at) transaction.execute(sql::take_up_again, {{"id", journey.id}});
  const int number = desk.latest ? desk.latest->number + 1 : 1;
  Submission submission{SubmissionId::generate(now, random),
                        journey.id,
                        number,
                        now,
                        manifest_text(make_manifest(standing, number, statements, now)),
                        {}};
  submission.sha256 = hex(storage::sha256(submission.manifest));
  transaction.execute(sql::add_submission, {{"id", submission.id},
                                            {"journey", journey.id},
                                            {"number", number},
                                            {"submitted_at", now},
                                            {"manifest", submission.manifest},
                                            {"sha256", submission.sha256},
                                            {"original_work", statements.original_work},
                                            {"student_consent", statements.student_consent}});
  storage::record(transaction, {now, journey.person.text(), "earning.submitted", submission.id.text(), "",
                                fmt::format(R"({{"sha256":"{}"}})", submission.sha256)});
  return submission;
}

std::optional<Evidence> evidence_in_submission(storage::Session& session, const SubmissionId& id,
                                               const EvidenceId& evidence) {
  const auto submission = find_submission(session, id);
  if (!submission) return {};
  for (const auto& piece : read_manifest(submission->manifest).pieces)
    for (const auto& one : piece.evidence)
      if (one.id == evidence.text()) return find_evidence(session, submission->journey, evidence);
  return {};
}

}  // namespace laurel::earning
