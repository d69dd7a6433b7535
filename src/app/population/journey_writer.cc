#include "app/population/journey_writer.h"

#include "base/encoding.h"
#include "earning/payment.h"
#include "earning/queries.h"
#include "earning/submission_store.h"
#include "review/queries.h"
#include "storage/event.h"
#include "storage/hash.h"

namespace laurel::app {

using earning::JourneyState;

namespace {

constexpr std::array<catalog::Activity, 4> activities{
    catalog::Activity::research, catalog::Activity::planning, catalog::Activity::classroom,
    catalog::Activity::artifacts};

template <class T, class E>
T must(std::expected<T, E> result, std::string_view what) {
  if (!result)
    throw std::runtime_error(fmt::format("the population cannot {}: {}", what, refusal_key(result.error())));
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

bool is_submitted(JourneyState state) {
  return state == JourneyState::waiting || state == JourneyState::not_yet || state == JourneyState::earned;
}

}  // namespace

Instant afternoon_of(Date day) {
  return day.start() + std::chrono::hours(20);
}

struct JourneyWriter::Started {
  earning::JourneyId id;
  const identity::Person& person;
  const PlannedJourney& planned;
};

JourneyWriter::Started JourneyWriter::start(storage::Transaction& transaction, const identity::Person& person,
                                            const PlannedJourney& planned) {
  const auto at = afternoon_of(planned.started);
  const auto id = must(earning::start_journey(transaction, {person, *planned.micro_credential, issuer_},
                                              planned.started, at, random_),
                       "start");
  const auto invoice = billing::invoice_of_journey(transaction.session(), id.text());
  if (invoice && planned.state != JourneyState::unpaid)
    must(earning::pay_and_open(transaction, invoice->id, "card", "synthetic", issuer_.completion_months,
                               deciders_.officer, planned.started, at),
         "pay");
  if (invoice && planned.state == JourneyState::refunded)
    must(earning::refund_and_end(transaction, invoice->id, "The earner asked for it.", deciders_.officer,
                                 afternoon_of(planned.started.plus_days(30))),
         "refund");
  return {id, person, planned};
}

std::vector<earning::SubmittedPiece> JourneyWriter::write_pieces(storage::Transaction& transaction,
                                                                 const Started& journey, std::size_t pieces,
                                                                 Dice& dice) {
  const auto at = afternoon_of(journey.planned.started.plus_days(2));
  std::vector<earning::SubmittedPiece> written;
  for (const auto& sample : works_.of(*journey.planned.micro_credential).pieces) {
    if (pieces-- == 0) break;
    auto& one = written.emplace_back(earning::SubmittedPiece{.piece = sample.piece->id});
    if (!sample.texts.empty()) {
      one.text = sample.texts[static_cast<std::size_t>(dice.roll(static_cast<int>(sample.texts.size())))];
      transaction.execute(earning::sql::save_answer, {{"journey", journey.id},
                                                      {"piece", one.piece},
                                                      {"text", one.text},
                                                      {"revision", 1},
                                                      {"saved_at", at}});
    }
    for (const auto& file : sample.files) {
      const bool is_link = file.kind == catalog::FileKind::link;
      const auto id = earning::EvidenceId::generate(at, random_);
      const auto& kept = one.evidence.emplace_back(earning::SubmittedEvidence{
          id.text(), file.kind, file.name, file.media_type, file.bytes, file.sha256,
          is_link ? "https://example.org/work/" + id.text() : std::string()});
      const auto where_file = [&](const std::string& text) {
        return is_link ? std::optional<std::string>() : text;
      };
      transaction.execute(earning::sql::add_evidence,
                          {{"id", id},
                           {"journey", journey.id},
                           {"piece", one.piece},
                           {"kind", catalog::text_of(file.kind)},
                           {"name", file.name},
                           {"media_type", file.media_type},
                           {"sha256", where_file(file.sha256)},
                           {"bytes", file.bytes},
                           {"link", is_link ? std::optional(kept.link) : std::optional<std::string>()},
                           {"added_at", at},
                           {"preview", nullptr},
                           {"pages", 0}});
    }
  }
  return written;
}

std::int64_t JourneyWriter::write_time(storage::Transaction& transaction, const Started& journey,
                                       Dice& dice) {
  std::int64_t minutes = 0;
  int day = 0;
  for (auto activity : activities) {
    const int spent = dice.between(6, 30) * 10;
    minutes += spent;
    const auto on = journey.planned.started.plus_days(day++ / 2);
    transaction.execute(earning::sql::add_time_entry,
                        {{"id", earning::TimeEntryId::generate(afternoon_of(on), random_)},
                         {"journey", journey.id},
                         {"day", on},
                         {"minutes", spent},
                         {"activity", catalog::text_of(activity)},
                         {"note", ""},
                         {"created_at", afternoon_of(on)}});
  }
  return minutes;
}

earning::SubmissionId JourneyWriter::write_submission(storage::Transaction& transaction,
                                                      const Started& journey,
                                                      const earning::Manifest& manifest) {
  const auto id = earning::SubmissionId::generate(manifest.submitted_at, random_);
  const auto text = earning::manifest_text(manifest);
  const auto sha256 = hex(storage::sha256(text));
  transaction.execute(earning::sql::add_submission, {{"id", id},
                                                     {"journey", journey.id},
                                                     {"number", manifest.number},
                                                     {"submitted_at", manifest.submitted_at},
                                                     {"manifest", text},
                                                     {"sha256", sha256},
                                                     {"original_work", true},
                                                     {"student_consent", true}});
  storage::record(transaction, {manifest.submitted_at, journey.person.id.text(), "earning.submitted",
                                id.text(), "", fmt::format(R"({{"sha256":"{}"}})", sha256)});
  return id;
}

void JourneyWriter::write_review(storage::Transaction& transaction, const Started& journey,
                                 const earning::SubmissionId& submission, Dice& dice) {
  const auto& planned = journey.planned;
  const bool met = planned.state == JourneyState::earned;
  const auto outcome = earning::text_of(met ? earning::Outcome::met : earning::Outcome::not_yet);
  const auto& reviewer =
      deciders_.reviewers[static_cast<std::size_t>(dice.roll(static_cast<int>(deciders_.reviewers.size())))];
  const auto at = afternoon_of(planned.decided);
  const auto claimed = afternoon_of(planned.submitted.plus_days(1));
  const auto id = Id<review::Review>::generate(claimed, random_);
  transaction.execute(
      review::sql::add_review,
      {{"id", id}, {"submission", submission}, {"reviewer", reviewer}, {"now", claimed}, {"saved_at", at}});
  const auto& work = works_.of(*planned.micro_credential);
  for (const auto& finding : met ? work.met : work.not_yet)
    transaction.execute(review::sql::save_score, {{"review", id},
                                                  {"piece", finding.piece},
                                                  {"criterion", finding.criterion},
                                                  {"level", finding.level},
                                                  {"seen", finding.seen},
                                                  {"missing", finding.missing},
                                                  {"next_step", finding.next_step},
                                                  {"now", at},
                                                  {"carried_from", nullptr}});
  transaction.execute(review::sql::finish_review, {{"now", at}, {"outcome", outcome}, {"id", id}});
  transaction.execute(review::sql::add_decision,
                      {{"submission", submission}, {"outcome", outcome}, {"now", at}});
  transaction.execute(review::sql::mark_decided, {{"now", at}, {"id", submission}});
  storage::record(transaction, {at, reviewer.text(), "review.decided", submission.text(), "",
                                fmt::format(R"({{"outcome":"{}"}})", outcome)});
}

std::optional<EarnedJourney> JourneyWriter::write(storage::Transaction& transaction,
                                                  const identity::Person& person,
                                                  const PlannedJourney& planned, Dice& dice) {
  const auto journey = start(transaction, person, planned);
  if (planned.state == JourneyState::unpaid || planned.state == JourneyState::refunded) return {};
  const auto at = afternoon_of(planned.started);
  earning::open_guidelines(transaction, *earning::find_journey(transaction.session(), journey.id),
                           dice.one_in(4) ? earning::Company::plc : earning::Company::own, at);
  const bool whole = is_submitted(planned.state);
  const auto pieces = planned.micro_credential->pieces().size();
  auto written =
      write_pieces(transaction, journey,
                   whole ? pieces : static_cast<std::size_t>(dice.roll(static_cast<int>(pieces))), dice);
  const auto minutes = write_time(transaction, journey, dice);
  if (planned.state == JourneyState::time_up) {
    const auto deadline = earning::deadline_for(planned.started, issuer_.completion_months);
    earning::end_journey(transaction, journey.id, earning::EndReason::time_up, deadline.plus_days(1).start());
  }
  if (!whole) return {};
  earning::Manifest manifest{.journey = journey.id.text(),
                             .number = 1,
                             .micro_credential = planned.micro_credential->id,
                             .version = planned.micro_credential->version,
                             .submitted_at = afternoon_of(planned.submitted),
                             .original_work = true,
                             .student_consent = true,
                             .pieces = std::move(written)};
  const auto submission = write_submission(transaction, journey, manifest);
  if (planned.state == JourneyState::waiting) return {};
  write_review(transaction, journey, submission, dice);
  if (planned.state == JourneyState::not_yet) return {};
  return EarnedJourney{journey.id, submission, std::move(manifest), minutes};
}

}  // namespace laurel::app
