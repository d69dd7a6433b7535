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
                const std::string& subject, const Act& act) {
  if (subject.empty()) return;
  for (const auto& goal : form.goals)
    if (const auto id = GoalId::parse(goal.id)) link_goal(transaction, person, *id, subject, act);
}

RequestForm form_of(const DevelopmentPlan& plan) {
  RequestForm form;
  for (const auto& goal : plan.goals) {
    const auto focus = goal.focus.empty() ? "" : " (" + goal.focus + ")";
    form.goals.push_back({goal.id ? goal.id->text() : "", goal.text + focus});
  }
  form.comments = plan.school_goal;
  return form;
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
  link_goals(transaction, request.person, request.form, request.micro_credential, act);
  if (request.kind == RequestKind::completion) receive_papers(transaction, request, request.sent_on, act);
  storage::record(transaction,
                  {act.now, act.by, is_sent ? "committee.request-sent" : "committee.team-invited", id.text(),
                   "", fmt::format(R"({{"kind":"{}"}})", text_of(request.kind))});
  return id;
}

namespace {

// A new request for a submitted plan, or the returned one once more.
RequestId ask_for_plan(storage::Transaction& transaction, const OwnedPlan& owned, MemberKind position,
                       const std::string& title, const Act& act) {
  const auto plan = owned.plan.id->text();
  const auto form = form_of(owned.plan);
  if (const auto row = transaction.query_first(sql::open_plan_request, {{"plan", plan}})) {
    const auto id = row->id<RequestId>("id");
    if (row->text("state") == "waiting") return id;
    transaction.execute(sql::renew_plan_request, {{"form", form_json(form)}, {"now", act.now}, {"id", id}});
    storage::record(transaction, {act.now, act.by, "committee.request-sent", id.text()});
    return id;
  }
  return add_request(transaction,
                     {.committee = *owned.plan.committee,
                      .kind = RequestKind::plan,
                      .person = owned.person,
                      .position = position,
                      .plan = plan,
                      .checked = {title, 0, owned.plan.from, owned.plan.to},
                      .form = form},
                     act);
}

bool waits(storage::Session& session, const OwnedPlan& owned) {
  const auto row = session.query_first(sql::open_plan_request, {{"plan", owned.plan.id->text()}});
  return row && row->text("state") == "waiting";
}

}  // namespace

Result<RequestId, Refusal> submit_plan(storage::Transaction& transaction, const PersonId& person,
                                       const PlanId& plan, MemberKind position, const std::string& title,
                                       Date today, const Act& act) {
  auto owned = find_plan(transaction.session(), plan);
  if (!owned || owned->person != person) return std::unexpected(Refusal::not_found);
  if (stage_of(owned->plan) == PlanStage::approved) return std::unexpected(Refusal::not_waiting);
  if (stage_of(owned->plan) != PlanStage::submitted &&
      !recognition::submit_plan(transaction, person, plan, today, act))
    return std::unexpected(Refusal::plan_not_ready);
  return ask_for_plan(transaction, *find_plan(transaction.session(), plan), position, title, act);
}

int take_in_plans(storage::Transaction& transaction, const OrganizationId& committee,
                  const std::string& title, const Act& act) {
  int count = 0;
  for (const auto& owned : plans_submitted_to(transaction.session(), committee)) {
    if (waits(transaction.session(), owned)) continue;
    ask_for_plan(transaction, owned, MemberKind::teacher, title, act);
    ++count;
  }
  return count;
}

bool any_plan_to_take_in(storage::Session& session, const OrganizationId& committee) {
  return std::ranges::any_of(plans_submitted_to(session, committee),
                             [&](const OwnedPlan& owned) { return !waits(session, owned); });
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
  link_goals(transaction, request.person, changed.form, request.micro_credential, act);
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
  if (const auto plan = PlanId::parse(request.plan); plan && request.state == RequestState::waiting)
    static_cast<void>(recall_plan(transaction, person, *plan, act));
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
