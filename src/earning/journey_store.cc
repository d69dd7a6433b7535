#include "earning/journey_store.h"

#include "base/check.h"
#include "base/result.h"
#include "earning/queries.h"
#include "earning/work_store.h"
#include "storage/event.h"

namespace laurel::earning {
namespace {

Journey read_journey(const storage::Row& row) {
  Journey journey{.id = row.id<JourneyId>("id"),
                  .person = row.id<identity::PersonId>("person"),
                  .micro_credential = row.text("micro_credential"),
                  .version = static_cast<int>(row.integer("version")),
                  .started_at = row.instant("started_at"),
                  .opened_at = row.optional_instant("opened_at"),
                  .deadline = row.optional_date("deadline"),
                  .guidelines_opened_at = row.optional_instant("guidelines_opened_at"),
                  .self_check = parse_company(row.text("self_check")),
                  .earned_at = row.optional_instant("earned_at"),
                  .ended_at = row.optional_instant("ended_at"),
                  .end_reason = parse_end_reason(row.text("end_reason"))};
  return journey;
}

Attempt read_attempt(const storage::Row& row) {
  return {row.id<SubmissionId>("id"), static_cast<int>(row.integer("number")), row.instant("submitted_at"),
          parse_outcome(row.text("outcome")), row.optional_instant("decided_at")};
}

}  // namespace

std::expected<JourneyId, Refusal> start_journey(storage::Transaction& transaction, const Start& start,
                                                Date today, Instant now, Random& random) {
  const auto& [person, micro_credential, issuer] = start;
  if (auto current = current_journey(transaction.session(), person.id, micro_credential.id)) {
    const auto latest = latest_attempt(transaction.session(), current->id);
    const bool earned = state_of(*current, latest) == JourneyState::earned;
    return std::unexpected(earned ? Refusal::already_earned : Refusal::already_running);
  }
  const auto id = JourneyId::generate(now, random);
  transaction.execute(sql::add_journey, {{"id", id},
                                         {"person", person.id},
                                         {"micro_credential", micro_credential.id},
                                         {"version", micro_credential.version},
                                         {"started_at", now}});
  storage::record(transaction, {now, person.id.text(), "earning.journey-started", id.text()});
  const auto charge = billing::charge_for(transaction.session(), issuer, person, today);
  if (!charge.is_free())
    billing::make_invoice(
        transaction, {issuer.id, person.id, id.text(), micro_credential.title, charge.amount}, now, random);
  if (charge.is_free() || charge.point == catalog::ChargePoint::submission)
    open_journey(transaction, id, issuer.completion_months, today, now);
  return id;
}

std::optional<Journey> find_journey(storage::Session& session, const JourneyId& id) {
  auto row = session.query_first(sql::journey_by_id, {{"id", id}});
  return row ? std::optional(read_journey(*row)) : std::nullopt;
}

std::optional<Journey> current_journey(storage::Session& session, const identity::PersonId& person,
                                       const std::string& micro_credential) {
  auto row =
      session.query_first(sql::current_journey, {{"person", person}, {"micro_credential", micro_credential}});
  return row ? std::optional(read_journey(*row)) : std::nullopt;
}

std::vector<Attempt> attempts_of(storage::Session& session, const JourneyId& journey) {
  std::vector<Attempt> attempts;
  for (const auto& row : session.query(sql::attempts_of_journey, {{"journey", journey}}))
    attempts.push_back(read_attempt(row));
  return attempts;
}

std::optional<Attempt> latest_attempt(storage::Session& session, const JourneyId& journey) {
  auto attempts = attempts_of(session, journey);
  return attempts.empty() ? std::nullopt : std::optional(attempts.back());
}

std::vector<JourneyWithAttempt> journeys_of(storage::Session& session, const identity::PersonId& person) {
  std::map<JourneyId, Attempt> latest;
  for (const auto& row : session.query(sql::attempts_of_person, {{"person", person}}))
    latest.insert_or_assign(row.id<JourneyId>("journey"), read_attempt(row));
  std::vector<JourneyWithAttempt> journeys;
  for (const auto& row : session.query(sql::journeys_of_person, {{"person", person}})) {
    auto& one = journeys.emplace_back(JourneyWithAttempt{read_journey(row), {}});
    if (auto found = latest.find(one.journey.id); found != latest.end()) one.latest = found->second;
  }
  return journeys;
}

void open_journey(storage::Transaction& transaction, const JourneyId& journey, int completion_months,
                  Date today, Instant now) {
  transaction.execute(sql::open_journey,
                      {{"now", now}, {"deadline", deadline_for(today, completion_months)}, {"id", journey}});
  storage::record(transaction, {now, "", "earning.journey-opened", journey.text()});
}

void end_journey(storage::Transaction& transaction, const JourneyId& journey, EndReason reason, Instant now) {
  transaction.execute(sql::end_journey, {{"now", now}, {"reason", text_of(reason)}, {"id", journey}});
  storage::record(transaction,
                  {now, "", "earning.journey-ended", journey.text(), std::string(text_of(reason))});
}

void mark_earned(storage::Transaction& transaction, const JourneyId& journey, Instant now) {
  transaction.execute(sql::mark_earned, {{"now", now}, {"id", journey}});
  storage::record(transaction, {now, "", "earning.journey-earned", journey.text()});
}

void open_guidelines(storage::Transaction& transaction, const Journey& journey, Company company,
                     Instant now) {
  transaction.execute(sql::open_guidelines, {{"now", journey.guidelines_opened_at.value_or(now)},
                                             {"company", text_of(company)},
                                             {"id", journey.id}});
  storage::record(transaction, {now, journey.person.text(), "earning.guidelines-opened", journey.id.text(),
                                std::string(text_of(company))});
}

std::expected<JourneyId, Refusal> restart_journey(storage::Transaction& transaction, const Journey& ended,
                                                  const Start& start, Date today, Instant now,
                                                  Random& random) {
  TRY_VOID(check_may_restart(ended, latest_attempt(transaction.session(), ended.id), today));
  if (!ended.ended_at) end_journey(transaction, ended.id, EndReason::time_up, now);
  TRY(const auto id, start_journey(transaction, start, today, now, random));
  copy_work(transaction, ended.id, id, start.micro_credential, now, random);
  return id;
}

}  // namespace laurel::earning
