// An educator's requests: the list, one request with its next step, what to do with it.
#include "award/credential_store.h"
#include "recognition/committee/bylaws.h"
#include "web/pages/committee/committee_pages.h"
#include "web/pages/committee/own_request.h"
#include "web/pages/committee/rulings.h"

namespace laurel::web {
namespace {

using lpdc::RequestKind;
using lpdc::RequestState;

std::string_view list_of(const lpdc::Request& request) {
  if (request.state == RequestState::returned || request.state == RequestState::invited) return "MINE";
  return request.state == RequestState::waiting ? "THEIRS" : "DONE";
}

void fill_list(Page& page, const Visit& visit, const std::vector<lpdc::Request>& requests,
               std::string_view name) {
  std::optional<Page> section;
  for (const auto& request : requests) {
    if (list_of(request) != name) continue;
    if (!section) section = page.add(name);
    auto row = section->add("ROW");
    fill_request(row, visit, request);
  }
}

// Earned, and neither reported nor granted yet.
void fill_to_report(Page& page, const Visit& visit, storage::Session& session,
                    const std::vector<lpdc::Request>& requests) {
  std::optional<Page> section;
  for (const auto& listed : award::credentials_of(session, visit.person().id)) {
    const auto& credential = listed.credential;
    const bool reported = std::ranges::any_of(requests, [&](const lpdc::Request& request) {
      return request.kind == RequestKind::completion && request.micro_credential == credential.achievement &&
             request.state != RequestState::withdrawn;
    });
    if (credential.kind != award::Kind::micro_credential || reported) continue;
    if (!section) section = page.add("TO_REPORT");
    section->add("CREDENTIAL_ROW")
        .set("CREDENTIAL", credential.id.text())
        .set("TITLE", credential.title)
        .set("EARNED", visit.date(credential.issued_at));
  }
}

Response list_page(Visit& visit) {
  Page page;
  visit.site.database.read([&](storage::Session& session) {
    const auto own = own_committee(session, visit);
    const auto requests = lpdc::requests_of(session, visit.person().id);
    page.set("LEAD", own ? visit.say("committee.own_lead", {{"COMMITTEE", own->committee.name}})
                         : visit.say("committee.own_nobody"));
    if (own) {
      auto section = page.add("COMMITTEE");
      if (own->bylaws)
        for (Date day : lpdc::meeting_days(own->bylaws->rules(), visit.today(), 1))
          section.add("MEETS")
              .set("DAY", visit.date(day))
              .set("DISTANCE", visit.distance(day))
              .set("PAPERS", visit.date(lpdc::papers_due(own->bylaws->rules(), day)));
      fill_to_report(page, visit, session, requests);
    } else {
      auto choice = page.add("CHOOSE");
      for (const auto& organization : identity::organizations(session))
        if (organization.kind == identity::OrganizationKind::lpdc)
          choice.add("CHOICE").set("SLUG", organization.slug).set("NAME", organization.name);
    }
    page.show_if(requests.empty() && own, "EMPTY");
    for (const char* name : {"MINE", "THEIRS", "DONE"}) fill_list(page, visit, requests, name);
  });
  visit.set_section("work");
  return visit.page("committee/own_list", visit.say("committee.own_title"), page);
}

Response choose_committee(Visit& visit) {
  const bool chosen = visit.site.database.write([&](storage::Transaction& transaction) {
    const auto committee =
        identity::find_organization_by_slug(transaction.session(), visit.form.text("committee"));
    return committee && committee->kind == identity::OrganizationKind::lpdc &&
           lpdc::choose_committee(transaction, visit.person().id, committee->id, visit.today(),
                                  act_of(visit));
  });
  return chosen ? visit.done("/lpdc", "notices.committee_chosen")
                : visit.done("/account", "notices.committee_no_job");
}

std::string next_step_key(const lpdc::Request& request, const std::optional<lpdc::OpenObjection>& objection) {
  if (request.state == RequestState::waiting)
    return request.stage == lpdc::Stage::third_party ? "committee.next_panel" : "committee.next_waiting";
  if (request.state == RequestState::approved)
    return request.kind == RequestKind::plan ? "committee.next_plan" : "committee.next_start";
  if (objection)
    return objection->stage == lpdc::Stage::third_party ? "committee.next_third_party"
                                                        : "committee.next_reconsideration";
  return fmt::format("committee.next_{}", text_of(request.state));
}

void fill_next(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request,
               const std::optional<OwnCommittee>& own) {
  std::optional<lpdc::OpenObjection> objection;
  if (own && own->bylaws && request.decided_at && own->committee.id == request.committee)
    objection = lpdc::open_objection(own->bylaws->rules(), request, visit.site.zone.day(*request.decided_at),
                                     visit.today());
  std::string day = visit.say("committee.no_day");
  if (request.stage == lpdc::Stage::third_party) {
    if (request.due_on) day = visit.date(*request.due_on);
  } else if (own) {
    if (const auto heard = known_hearing(session, visit, request, own->bylaws)) day = visit.date(*heard);
  }
  const std::string last =
      objection && objection->last_day ? visit.date(*objection->last_day) : visit.say("committee.any_day");
  page.set("NEXT", visit.say(next_step_key(request, objection), {{"DAY", day}, {"LAST_DAY", last}}));
  if (!objection) return;
  page.add("OBJECT")
      .set("STAGE", text_of(objection->stage))
      .set("OBJECT_TITLE", visit.say(fmt::format("committee.object_{}", text_of(objection->stage))))
      .set("OBJECT_LAST", last);
}

void fill_actions(Page& page, const lpdc::Request& request) {
  const bool is_open = request.stage == lpdc::Stage::first &&
                       (request.state == RequestState::waiting || request.state == RequestState::returned ||
                        request.state == RequestState::invited);
  page.show_if(is_open, "WITHDRAW");
  const bool is_mine = request.state == RequestState::returned || request.state == RequestState::invited;
  if (is_mine && request.kind == RequestKind::plan) page.add("RESUBMIT").set("PLAN", request.plan);
  page.show_if(is_mine && request.kind != RequestKind::plan, "EDIT");
  page.show(request.state == RequestState::invited ? "IS_INVITED" : "IS_RETURNED");
  if (request.state == RequestState::approved && !request.micro_credential.empty())
    page.add("START").set("MICRO_CREDENTIAL", request.micro_credential);
}

void fill_own_panel(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request) {
  if (request.stage != lpdc::Stage::third_party) return;
  auto section = page.add("PANEL");
  fill_seats(section, visit, lpdc::panel_of(session, request), Side::educator);
  section.show_if(request.state == RequestState::waiting, "CAN_NAME");
}

// Runs `page` with the visitor's own request that the address names.
template <class F>
Response with_own(Visit& visit, F&& page) {
  visit.set_section("work");
  const auto id = visit.id<lpdc::RequestId>("request");
  const auto request = visit.site.database.read(
      [&](storage::Session& session) { return id ? lpdc::find_request(session, *id) : std::nullopt; });
  return request && request->person == visit.person().id ? page(*request) : visit.not_found();
}

Response request_page(Visit& visit, const lpdc::Request& request, const std::string& alert = "") {
  Page page;
  fill_request(page, visit, request);
  if (!alert.empty()) page.add("ALERT").set("SENTENCE", alert);
  visit.site.database.read([&](storage::Session& session) {
    const auto own = own_committee(session, visit);
    fill_next(page, visit, session, request, own);
    fill_form(page, visit, request);
    fill_own_panel(page, visit, session, request);
    fill_history(page, visit, request, lpdc::motions_on(session, request.id),
                 lpdc::objections_of(session, request.id));
    if (own && own->bylaws && request.kind != RequestKind::plan && request.state == RequestState::waiting) {
      const auto heard_on = hearing_day(session, visit, request, own->bylaws);
      fill_worth(page, visit, request, worth_of_request(session, visit, request, *own->bylaws, heard_on),
                 heard_on);
    }
  });
  fill_actions(page, request);
  return visit.page("committee/own_request", request.title, page, alert.empty() ? 200 : 409);
}

Response show(Visit& visit) {
  return with_own(visit, [&](const lpdc::Request& request) { return request_page(visit, request); });
}

template <class Action>
Response act_on_own(Visit& visit, std::string_view notice, Action&& action) {
  return with_own(visit, [&](const lpdc::Request& request) {
    const auto done = visit.site.database.write(
        [&](storage::Transaction& transaction) { return action(transaction, request); });
    if (!done) return request_page(visit, request, refusal_words(visit, done.error()));
    return visit.done("/lpdc/requests/" + request.id.text(), notice);
  });
}

Response withdraw(Visit& visit) {
  return act_on_own(visit, "notices.request_withdrawn",
                    [&](storage::Transaction& transaction, const lpdc::Request& request) {
                      return lpdc::withdraw(transaction, request.id, visit.person().id, visit.today(),
                                            act_of(visit));
                    });
}

Response object(Visit& visit) {
  const auto stage = lpdc::parse_stage(visit.form.text("stage")).value_or(lpdc::Stage::reconsideration);
  return act_on_own(
      visit, "notices.objected",
      [&](storage::Transaction& transaction, const lpdc::Request& request) -> Result<void, lpdc::Refusal> {
        const auto own = own_committee(transaction.session(), visit);
        if (!own || !own->bylaws) return std::unexpected(lpdc::Refusal::no_bylaws);
        TRY_VOID(lpdc::object(transaction, request.id, visit.person().id, stage,
                              visit.form.long_text("statement"), own->bylaws->rules(), visit.site.zone,
                              act_of(visit)));
        tell_chair(transaction, visit, request.id, "objected");
        return {};
      });
}

Response name_seat(Visit& visit) {
  return act_on_own(
      visit, "notices.saved",
      [&](storage::Transaction& transaction, const lpdc::Request& request) -> Result<void, lpdc::Refusal> {
        if (visit.form.has("agree")) return lpdc::agree_to_seat(transaction, request, true, act_of(visit));
        const auto seat = lpdc::parse_seat(visit.form.text("seat"));
        if (!seat) return std::unexpected(lpdc::Refusal::not_your_seat);
        return lpdc::name_seat(transaction, request, *seat, visit.form.text("name"),
                               visit.form.text("license"), true, act_of(visit));
      });
}

Response draft_form(Visit& visit, RequestKind kind) {
  visit.set_section("work");
  const auto draft = new_draft(visit, kind);
  return draft ? draft_page(visit, *draft) : visit.not_found();
}

Response send(Visit& visit, RequestDraft draft) {
  take_typed(draft, visit);
  const auto own =
      visit.site.database.read([&](storage::Session& session) { return own_committee(session, visit); });
  if (!own) return visit.done("/lpdc", "notices.committee_first");
  auto id = send_draft(visit, draft, *own);
  if (!id) return draft_page(visit, draft, id.error());
  return visit.done("/lpdc/requests/" + id->text(), "notices.request_sent");
}

Response send_new(Visit& visit, RequestKind kind) {
  visit.set_section("work");
  auto draft = new_draft(visit, kind);
  return draft ? send(visit, *std::move(draft)) : visit.not_found();
}

Response edit(Visit& visit) {
  return with_own(visit, [&](const lpdc::Request& request) {
    const bool can = request.kind != RequestKind::plan && list_of(request) == "MINE";
    if (!can) return redirect("/lpdc/requests/" + request.id.text());
    auto draft = draft_of(visit, request);
    return visit.request.method == Method::post ? send(visit, std::move(draft)) : draft_page(visit, draft);
  });
}

Response submit_plan(Visit& visit) {
  const auto plan = visit.id<recognition::PlanId>("plan");
  if (!plan) return visit.not_found();
  const auto sent = visit.site.database.write([&](storage::Transaction& transaction) {
    auto id =
        lpdc::submit_plan(transaction, visit.person().id, *plan, usual_position(visit, transaction.session()),
                          visit.say("committee.kind_plan"), visit.today(), act_of(visit));
    if (id) tell_chair(transaction, visit, *id, "sent");
    return id;
  });
  if (sent) return visit.done("/lpdc/requests/" + sent->text(), "notices.request_sent");
  if (sent.error() == lpdc::Refusal::not_found) return visit.not_found();
  return visit.refuse(409, lpdc::refusal_key(sent.error()));
}

}  // namespace

void add_own_request_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/lpdc", me, list_page);
  routes.post("/lpdc/committee", me, choose_committee);
  routes.get("/lpdc/preapproval", me,
             [](Visit& visit) { return draft_form(visit, RequestKind::preapproval); });
  routes.post("/lpdc/preapproval", me,
              [](Visit& visit) { return send_new(visit, RequestKind::preapproval); });
  routes.get("/lpdc/completion", me, [](Visit& visit) { return draft_form(visit, RequestKind::completion); });
  routes.post("/lpdc/completion", me, [](Visit& visit) { return send_new(visit, RequestKind::completion); });
  routes.post("/lpdc/plans/:plan/submission", me, submit_plan);
  routes.get("/lpdc/requests/:request", me, show);
  routes.get("/lpdc/requests/:request/edit", me, edit);
  routes.post("/lpdc/requests/:request/edit", me, edit);
  routes.post("/lpdc/requests/:request/withdrawal", me, withdraw);
  routes.post("/lpdc/requests/:request/objection", me, object);
  routes.post("/lpdc/requests/:request/panel", me, name_seat);
}

}  // namespace laurel::web
