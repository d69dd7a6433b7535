#include "recognition/committee/request_store.h"

#include "base/check.h"
#include "base/text.h"
#include "recognition/committee/bylaws.h"
#include "recognition/committee/queries.h"
#include "recognition/exact_amount.h"
#include "storage/event.h"

namespace laurel::recognition::committee {
namespace {

std::vector<Request> read_all(const std::vector<storage::Row>& rows) {
  std::vector<Request> all;
  for (const auto& row : rows) all.push_back(read_request(row));
  return all;
}

std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::string amount_text(const std::optional<Rational>& amount) {
  return exact_text(amount).value_or("");
}

void link_goals(storage::Transaction& transaction, const PersonId& person, const RequestForm& form,
                const std::string& subject, Instant now) {
  if (subject.empty()) return;
  for (const auto& goal : form.goals)
    if (!goal.id.empty() && transaction.query_first(sql::own_goal, {{"goal", goal.id}, {"person", person}}))
      transaction.execute(sql::link_goal, {{"goal", goal.id}, {"subject", subject}, {"now", now}});
}

// Papers come in with the request that hands them in.
void receive_papers(storage::Transaction& transaction, const NewRequest& request, Date today,
                    const Act& act) {
  for (const auto document : {Document::evidence, Document::time_log, Document::evaluation})
    receive_document(
        transaction,
        {.person = request.person, .activity = request.activity, .document = document, .on = today}, act);
}

Result<Request, Refusal> find_own(storage::Session& session, const RequestId& id, const PersonId& person) {
  auto request = find_request(session, id);
  if (!request) return std::unexpected(Refusal::not_found);
  if (request->person != person) return std::unexpected(Refusal::not_yours);
  return *std::move(request);
}

}  // namespace

Request read_request(const storage::Row& row) {
  return {.id = row.id<RequestId>("id"),
          .committee = row.id<OrganizationId>("committee"),
          .number = row.integer("number"),
          .kind = parse_request_kind(row.text("kind")).value_or(RequestKind::preapproval),
          .person = row.id<PersonId>("person"),
          .person_name = row.text("person_name"),
          .position = parse_member_kind(row.text("position")).value_or(MemberKind::other),
          .team = row.text("team"),
          .team_name = row.text("team_name"),
          .plan = row.text("plan"),
          .micro_credential = row.text("micro_credential"),
          .preapproval = row.optional_id<RequestId>("preapproval"),
          .activity = row.text("activity"),
          .title = row.text("title"),
          .minutes = row.integer("minutes"),
          .starts_on = row.optional_date("starts_on"),
          .ends_on = row.optional_date("ends_on"),
          .form = read_form(row.text("form")),
          .state = parse_request_state(row.text("state")).value_or(RequestState::withdrawn),
          .stage = parse_stage(row.text("stage")).value_or(Stage::first),
          .asked_amount = read_amount(row, "asked_amount"),
          .decided_amount = read_amount(row, "decided_amount"),
          .made_at = row.instant("made_at"),
          .sent_at = row.optional_instant("sent_at"),
          .due_on = row.optional_date("due_on"),
          .decided_at = row.optional_instant("decided_at"),
          .keep_until = row.optional_date("keep_until")};
}

std::optional<Request> find_request(storage::Session& session, const RequestId& id) {
  const auto row = session.query_first(sql::request_by_id, {{"id", id}});
  return row ? std::optional(read_request(*row)) : std::nullopt;
}

std::vector<Request> requests_of(storage::Session& session, const PersonId& person) {
  return read_all(session.query(sql::requests_of, {{"person", person}}));
}

std::vector<Request> waiting_for(storage::Session& session, const OrganizationId& committee) {
  return read_all(session.query(sql::requests_waiting, {{"committee", committee}}));
}

std::vector<Request> requests_of_team(storage::Session& session, const std::string& team) {
  return team.empty() ? std::vector<Request>{}
                      : read_all(session.query(sql::requests_of_team, {{"team", team}}));
}

std::optional<Request> approved_preapproval(storage::Session& session, const PersonId& person,
                                            const std::string& micro_credential) {
  const auto row = session.query_first(sql::approved_preapproval,
                                       {{"person", person}, {"micro_credential", micro_credential}});
  return row ? std::optional(read_request(*row)) : std::nullopt;
}

std::vector<PlanLine> plans_of(storage::Session& session, const PersonId& person) {
  std::vector<PlanLine> plans;
  for (const auto& row : session.query(sql::plans_of_person, {{"person", person}})) {
    PlanLine plan{row.text("id"),
                  row.optional_date("submitted_on"),
                  row.optional_date("approved_on"),
                  row.date("from_day"),
                  row.date("to_day"),
                  {}};
    for (const auto& goal : session.query(sql::goals_of_plan, {{"plan", plan.id}}))
      plan.goals.push_back({goal.text("id"), goal.text("text")});
    plans.push_back(std::move(plan));
  }
  return plans;
}

RequestId add_request(storage::Transaction& transaction, const NewRequest& request, const Act& act) {
  const auto twin =
      transaction.query_first(sql::open_twin, {{"person", request.person},
                                               {"kind", text_of(request.kind)},
                                               {"micro_credential", or_null(request.micro_credential)},
                                               {"activity", or_null(request.activity)},
                                               {"plan", or_null(request.plan)}});
  if (twin) return twin->id<RequestId>("id");
  const auto id = RequestId::generate(act.now, act.random);
  const auto last = transaction.query_first(sql::last_number, {{"committee", request.committee}});
  const bool is_sent = request.state == RequestState::waiting;
  transaction.execute(sql::add_request, {{"id", id},
                                         {"committee", request.committee},
                                         {"number", last->integer("number") + 1},
                                         {"kind", text_of(request.kind)},
                                         {"person", request.person},
                                         {"position", text_of(request.position)},
                                         {"team", or_null(request.team)},
                                         {"plan", or_null(request.plan)},
                                         {"micro_credential", or_null(request.micro_credential)},
                                         {"preapproval", request.preapproval},
                                         {"activity", or_null(request.activity)},
                                         {"title", request.checked.title},
                                         {"minutes", request.checked.minutes},
                                         {"starts_on", request.checked.starts_on},
                                         {"ends_on", request.checked.ends_on},
                                         {"form", form_json(request.form)},
                                         {"state", text_of(request.state)},
                                         {"asked_amount", amount_text(request.asked_amount)},
                                         {"made_at", act.now},
                                         {"sent_at", is_sent ? std::optional(act.now) : std::nullopt},
                                         {"due_on", request.due_on}});
  link_goals(transaction, request.person, request.form, request.micro_credential, act.now);
  if (request.kind == RequestKind::completion) receive_papers(transaction, request, request.sent_on, act);
  storage::record(transaction,
                  {act.now, act.by, is_sent ? "committee.request-sent" : "committee.team-invited", id.text(),
                   "", fmt::format(R"({{"kind":"{}"}})", text_of(request.kind))});
  return id;
}

Result<RequestId, Refusal> submit_plan(storage::Transaction& transaction, const OrganizationId& committee,
                                       const PersonId& person, const std::string& plan, MemberKind position,
                                       const std::string& title, Date today, const Act& act) {
  const auto row = transaction.query_first(sql::plan_of_person, {{"person", person}, {"id", plan}});
  if (!row) return std::unexpected(Refusal::not_found);
  NewRequest request{.committee = committee,
                     .kind = RequestKind::plan,
                     .person = person,
                     .position = position,
                     .plan = plan,
                     .checked = {title, 0, row->date("from_day"), row->date("to_day")},
                     .form = {}};
  for (const auto& goal : transaction.query(sql::goals_of_plan, {{"plan", plan}}))
    request.form.goals.push_back({goal.text("id"), goal.text("text")});
  transaction.execute(sql::submit_plan,
                      {{"day", today}, {"committee", committee}, {"now", act.now}, {"id", plan}});
  const auto id = add_request(transaction, request, act);
  const auto found = find_request(transaction.session(), id);
  if (found->state == RequestState::returned) TRY_VOID(send_again(transaction, id, request, act));
  return id;
}

Result<void, Refusal> send_again(storage::Transaction& transaction, const RequestId& id,
                                 const NewRequest& changed, const Act& act) {
  TRY(const auto request, find_own(transaction.session(), id, changed.person));
  if (request.state != RequestState::returned && request.state != RequestState::invited)
    return std::unexpected(Refusal::not_returned);
  transaction.execute(sql::change_request, {{"title", changed.checked.title},
                                            {"minutes", changed.checked.minutes},
                                            {"starts_on", changed.checked.starts_on},
                                            {"ends_on", changed.checked.ends_on},
                                            {"form", form_json(changed.form)},
                                            {"asked_amount", amount_text(changed.asked_amount)},
                                            {"position", text_of(changed.position)},
                                            {"now", act.now},
                                            {"due_on", changed.due_on},
                                            {"id", id}});
  link_goals(transaction, request.person, changed.form, request.micro_credential, act.now);
  storage::record(transaction, {act.now, act.by, "committee.request-sent", id.text()});
  return {};
}

Result<void, Refusal> withdraw(storage::Transaction& transaction, const RequestId& id, const PersonId& person,
                               Date today, const Act& act) {
  TRY(const auto request, find_own(transaction.session(), id, person));
  const bool is_open = request.state == RequestState::waiting || request.state == RequestState::returned ||
                       request.state == RequestState::invited;
  if (!is_open || request.stage != Stage::first) return std::unexpected(Refusal::not_waiting);
  transaction.execute(sql::withdraw_request,
                      {{"now", act.now}, {"keep_until", today.plus_months(12)}, {"id", id}});
  if (!request.plan.empty())
    transaction.execute(sql::unsubmit_plan, {{"now", act.now}, {"id", request.plan}});
  storage::record(transaction, {act.now, act.by, "committee.request-withdrawn", id.text()});
  return {};
}

std::string declare_team(storage::Transaction& transaction, const std::string& name, const PersonId& maker,
                         const std::vector<PersonId>& others, const Act& act) {
  const auto id = Id<struct Team>::generate(act.now, act.random);
  transaction.execute(sql::add_team, {{"id", id}, {"name", name}, {"by", maker}, {"now", act.now}});
  transaction.execute(sql::add_team_member, {{"team", id}, {"person", maker}});
  for (const auto& other : others)
    transaction.execute(sql::add_team_member, {{"team", id}, {"person", other}});
  storage::record(transaction, {act.now, act.by, "earning.team-declared", id.text()});
  return id.text();
}

std::vector<Objection> objections_of(storage::Session& session, const RequestId& id) {
  std::vector<Objection> all;
  for (const auto& row : session.query(sql::objections_of, {{"request", id}}))
    all.push_back({parse_stage(row.text("stage")).value_or(Stage::reconsideration), row.text("statement"),
                   row.instant("asked_at"), row.optional_date("due_on")});
  return all;
}

Result<void, Refusal> object(storage::Transaction& transaction, const RequestId& id, const PersonId& person,
                             Stage stage, const std::string& statement, const CommitteeRules& rules,
                             const Zone& zone, const Act& act) {
  TRY(const auto request, find_own(transaction.session(), id, person));
  const std::string said(trim(statement));
  if (said.empty()) return std::unexpected(Refusal::statement_missing);
  if (said.size() > statement_bytes_max) return std::unexpected(Refusal::reason_too_long);
  if (!request.decided_at) return std::unexpected(Refusal::nothing_to_object);
  const auto today = zone.day(act.now);
  TRY_VOID(check_objection(rules, request, stage, zone.day(*request.decided_at), today));
  const auto due_on =
      stage == Stage::third_party ? std::optional(panel_due(rules, today)) : hearing_of(rules, today);
  transaction.execute(sql::add_objection, {{"request", id},
                                           {"stage", text_of(stage)},
                                           {"statement", said},
                                           {"now", act.now},
                                           {"due_on", due_on}});
  transaction.execute(sql::reopen_request,
                      {{"stage", text_of(stage)}, {"now", act.now}, {"due_on", due_on}, {"id", id}});
  storage::record(transaction, {act.now, act.by, "committee.objected", id.text(), "",
                                fmt::format(R"({{"stage":"{}"}})", text_of(stage))});
  return {};
}

}  // namespace laurel::recognition::committee
