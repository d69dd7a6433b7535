// What waits for the committee, and one item of it: decided at a meeting, or by the chair where the bylaws
// allow it.
#include "award/credential_store.h"
#include "recognition/committee/bylaws.h"
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_pages.h"
#include "web/pages/committee/rulings.h"

namespace laurel::web {
namespace {

using lpdc::RequestKind;

struct Inbox {
  std::vector<lpdc::Request> waiting;
  std::vector<lpdc::Meeting> meetings;  // open ones
  std::map<std::string, lpdc::Meeting> heard_at;
  std::set<std::string> too_late;  // begun before the meeting that would hear them
};

Inbox read_inbox(storage::Session& session, const Visit& visit, const CommitteeDesk& desk) {
  Inbox inbox{lpdc::waiting_for(session, desk.committee.id), {}, {}, {}};
  for (auto& meeting : lpdc::meetings_of(session, desk.committee.id))
    if (meeting.is_open()) inbox.meetings.push_back(std::move(meeting));
  std::ranges::reverse(inbox.meetings);
  for (const auto& request : inbox.waiting)
    if (auto meeting = lpdc::meeting_of(session, request.id))
      inbox.heard_at.emplace(request.id.text(), *std::move(meeting));
  for (const auto& request : inbox.waiting)
    if (request.stage != lpdc::Stage::third_party &&
        lpdc::is_too_late(request, hearing_day(session, visit, request, desk.bylaws)))
      inbox.too_late.insert(request.id.text());
  return inbox;
}

// By age (as they come), or by the day a decision is needed, what has none last. What the meeting comes too
// late for stands first in both.
void sort_inbox(Inbox& inbox, bool by_deadline) {
  std::ranges::stable_sort(inbox.waiting, {}, [&](const lpdc::Request& request) {
    const auto needed = by_deadline ? lpdc::needed_by(request) : std::nullopt;
    return std::tuple(!inbox.too_late.contains(request.id.text()), !needed, needed);
  });
}

std::string address(const CommitteeDesk& desk, std::string_view kind, std::string_view sort) {
  return fmt::format("/committee?committee={}&kind={}&sort={}", percent_encode(desk.committee.slug), kind,
                     sort);
}

void fill_filters(Page& page, const Visit& visit, const CommitteeDesk& desk, const Inbox& inbox,
                  std::string_view kind, std::string_view sort) {
  const auto add = [&](std::string_view code, const std::string& name, std::size_t count) {
    auto item = page.add("FILTER");
    item.set("NAME", name)
        .set("COUNT", static_cast<std::int64_t>(count))
        .set("ADDRESS", address(desk, code, sort));
    item.show(code == kind ? "IS_CHOSEN" : "IS_OTHER");
  };
  add("", visit.say("committee.kind_all"), inbox.waiting.size());
  for (auto one : {RequestKind::plan, RequestKind::preapproval, RequestKind::completion})
    add(text_of(one), visit.say(fmt::format("committee.kinds_{}", text_of(one))),
        static_cast<std::size_t>(std::ranges::count(inbox.waiting, one, &lpdc::Request::kind)));
  const bool by_deadline = sort == "deadline";
  page.set("SORT_NAME", visit.say(by_deadline ? "committee.sorted_deadline" : "committee.sorted_age"));
  page.set("SORT_ADDRESS", address(desk, kind, by_deadline ? "age" : "deadline"));
}

void fill_desk(Page& page, const Visit& visit, const CommitteeDesk& desk) {
  page.set("COMMITTEE", desk.committee.name).set("SLUG", desk.committee.slug);
  const auto composition = lpdc::composition_of(desk.serving(visit.today()));
  if (!composition.is_lawful())
    page.add("UNLAWFUL")
        .set("SENTENCE", visit.count("committee.teachers_missing", composition.teachers_missing()));
  page.show_if(!desk.bylaws, "NO_BYLAWS");
}

bool may_chair_decide(const CommitteeDesk& desk, const lpdc::Request& request) {
  return request.stage == lpdc::Stage::first && desk.bylaws &&
         desk.bylaws->rules().chair_may_decide.contains(std::string(text_of(request.kind)));
}

// On which agenda it is, and whether the meeting that hears it comes in time.
void fill_hearing(Page& row, const Visit& visit, const CommitteeDesk& desk, const Inbox& inbox,
                  const lpdc::Request& request) {
  const auto heard = inbox.heard_at.find(request.id.text());
  if (inbox.too_late.contains(request.id.text())) {
    const auto key = may_chair_decide(desk, request) ? "committee.too_late_chair" : "committee.too_late";
    const auto day = visit.site.database.read(
        [&](storage::Session& session) { return hearing_day(session, visit, request, desk.bylaws); });
    row.add("TOO_LATE").set("WORDS", visit.say(key, {{"DAY", visit.date(day)}}));
  } else if (heard != inbox.heard_at.end()) {
    row.add("HEARD").set("HEARD_ON", visit.date(heard->second.on)).set("MEETING", heard->second.id.text());
  }
}

Response inbox_page(Visit& visit, const std::string& alert = "") {
  auto desk = chosen_desk(visit);
  if (!desk) {
    Page page;
    page.show("NO_COMMITTEE");
    return visit.page("committee/inbox", visit.say("committee.inbox_title"), page);
  }
  auto inbox =
      visit.site.database.read([&](storage::Session& session) { return read_inbox(session, visit, *desk); });
  const auto kind = visit.request.parameter("kind");
  const auto sort = visit.request.parameter("sort");
  sort_inbox(inbox, sort == "deadline");
  Page page;
  fill_desk(page, visit, *desk);
  page.show("HAS_COMMITTEE").show("ON_INBOX");
  page.set("LEAD", visit.count("committee.waiting", static_cast<std::int64_t>(inbox.waiting.size())));
  if (!alert.empty()) page.add("ALERT").set("SENTENCE", alert);
  fill_filters(page, visit, *desk, inbox, kind, sort);
  if (desk->bylaws)
    for (Date day : lpdc::meeting_days(desk->bylaws->rules(), visit.today(), 1))
      page.add("NEXT_MEETING").set("DAY", visit.date(day)).set("DISTANCE", visit.distance(day));
  std::optional<Page> list;
  bool any_to_choose = false;
  for (const auto& request : inbox.waiting) {
    if (!kind.empty() && text_of(request.kind) != kind) continue;
    if (!list) list = page.add("LIST");
    auto row = list->add("ROW");
    fill_request(row, visit, request);
    if (request.stage == lpdc::Stage::third_party) continue;
    fill_hearing(row, visit, *desk, inbox, request);
    if (!inbox.heard_at.contains(request.id.text()) && !inbox.meetings.empty() &&
        request.person != visit.person().id) {
      row.show("CAN_CHOOSE");
      any_to_choose = true;
    }
  }
  if (list && any_to_choose) {
    auto bulk = list->add("BULK");
    for (const auto& meeting : inbox.meetings)
      bulk.add("MEETING_CHOICE").set("MEETING", meeting.id.text()).set("ON", visit.date(meeting.on));
  }
  page.show_if(!list, "EMPTY");
  return visit.page("committee/inbox", visit.say("committee.inbox_title"), page, alert.empty() ? 200 : 409);
}

Response put_on_agenda(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto meeting = lpdc::MeetingId::parse(visit.form.text("meeting"));
  if (!desk || !meeting) return visit.not_found();
  const auto chosen = visit.form.all("request");
  if (chosen.empty()) return inbox_page(visit, visit.say("committee.choose_items"));
  std::optional<lpdc::Refusal> refused;
  visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, lpdc::Refusal> {
    const auto found = lpdc::find_meeting(transaction.session(), *meeting);
    if (!found || found->committee != desk->committee.id) {
      refused = lpdc::Refusal::not_found;
      return std::unexpected(*refused);
    }
    for (const auto& text : chosen) {
      const auto id = lpdc::RequestId::parse(text);
      const auto put = id ? lpdc::put_on_agenda(transaction, *meeting, *id, act_of(visit))
                          : std::unexpected(lpdc::Refusal::not_found);
      if (put) continue;
      refused = put.error();
      return std::unexpected(*refused);
    }
    return {};
  });
  if (refused == lpdc::Refusal::not_found) return visit.not_found();
  if (refused) return inbox_page(visit, refusal_words(visit, *refused));
  return visit.done("/committee/meetings/" + meeting->text(), "notices.agenda_changed");
}

void fill_evidence(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request) {
  if (request.kind != RequestKind::completion) return;
  const auto credential = award::find_credential(session, request.person, award::Kind::micro_credential,
                                                 request.micro_credential);
  if (credential)
    page.add("CREDENTIAL")
        .set("CREDENTIAL_ID", credential->id.text())
        .set("CREDENTIAL_TITLE", credential->title)
        .set("EARNED", visit.date(credential->issued_at));
  if (request.preapproval) page.add("EARLIER").set("EARLIER_ID", request.preapproval->text());
}

void fill_team(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request) {
  if (request.team.empty()) return;
  auto team = page.add("TEAM");
  team.set("TEAM_NAME", request.team_name);
  for (const auto& mate : lpdc::requests_of_team(session, request.team)) {
    if (mate.kind != request.kind) continue;
    auto row = team.add("MATE");
    row.set("NAME", mate.person_name).set("MATE_STATE", state_words(visit, mate));
    row.set("MATE_ID", mate.id.text());
    row.show_if(mate.id != request.id && mate.state != lpdc::RequestState::invited, "OTHER");
  }
}

void fill_panel(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request) {
  if (request.stage != lpdc::Stage::third_party) return;
  auto section = page.add("PANEL");
  const auto panel = lpdc::panel_of(session, request);
  if (request.due_on) section.set("MEETS_BY", visit.date(*request.due_on));
  fill_seats(section, visit, panel, Side::committee);
  const bool is_open = request.state == lpdc::RequestState::waiting && request.person != visit.person().id;
  section.show_if(is_open, "CAN_NAME");
  if (is_open && lpdc::is_complete(panel)) {
    auto ruling = section.add("PANEL_RULING");
    fill_rulings(ruling, visit, request, typed_proposal(visit));
  }
}

void fill_judged(Page& page, const Visit& visit, storage::Session& session, const lpdc::Request& request,
                 const CommitteeDesk& desk) {
  const auto heard_on = hearing_day(session, visit, request, desk.bylaws);
  fill_worth(page, visit, request, worth_of_request(session, visit, request, *desk.bylaws, heard_on),
             heard_on);
}

// Runs `page` with a request of one of the visitor's committees.
template <class F>
Response with_request(Visit& visit, F&& page) {
  const auto id = visit.id<lpdc::RequestId>("request");
  const auto request = visit.site.database.read(
      [&](storage::Session& session) { return id ? lpdc::find_request(session, *id) : std::nullopt; });
  if (!request || request->state == lpdc::RequestState::invited) return visit.not_found();
  const auto desk = desk_for(visit, request->committee);
  return desk ? page(*request, *desk) : visit.not_found();
}

Response item_page(Visit& visit, const lpdc::Request& request, const CommitteeDesk& desk,
                   std::optional<lpdc::Refusal> refused = {}) {
  Page page;
  fill_request(page, visit, request);
  page.set("SLUG", desk.committee.slug).set("PERSON_ID", request.person.text());
  const auto field = refused ? ruling_field(*refused) : "";
  if (refused && field.empty()) page.add("ALERT").set("SENTENCE", refusal_words(visit, *refused));
  FormErrors errors;
  if (refused && !field.empty()) errors.add(std::string(field), refusal_words(visit, *refused));
  errors.fill(page);
  fill_form(page, visit, request);
  visit.site.database.read([&](storage::Session& session) {
    if (desk.bylaws && request.kind != RequestKind::plan) fill_judged(page, visit, session, request, desk);
    fill_evidence(page, visit, session, request);
    fill_team(page, visit, session, request);
    fill_panel(page, visit, session, request);
    fill_history(page, visit, request, lpdc::motions_on(session, request.id),
                 lpdc::objections_of(session, request.id));
    if (request.state != lpdc::RequestState::waiting) return;
    if (request.stage == lpdc::Stage::third_party) return;
    if (const auto meeting = lpdc::meeting_of(session, request.id))
      page.add("HEARD").set("HEARD_ON", visit.date(meeting->on)).set("MEETING", meeting->id.text());
    else
      page.show("NOT_HEARD");
  });
  page.show_if(request.person == visit.person().id, "OWN_ITEM");
  const bool is_chairs =
      request.state == lpdc::RequestState::waiting && desk.bylaws &&
      lpdc::check_chair(desk.bylaws->rules(), request, desk.serving(visit.today()), visit.person().id);
  if (is_chairs) {
    auto chair = page.add("CHAIR");
    fill_rulings(chair, visit, request, typed_proposal(visit));
  }
  return visit.page("committee/item", request.title, page, refused ? 422 : 200);
}

Response show(Visit& visit) {
  return with_request(visit, [&](const lpdc::Request& request, const CommitteeDesk& desk) {
    return item_page(visit, request, desk);
  });
}

Response rule(Visit& visit) {
  return with_request(visit, [&](const lpdc::Request& request, const CommitteeDesk& desk) {
    if (!desk.bylaws) return item_page(visit, request, desk, lpdc::Refusal::no_bylaws);
    const auto decided = visit.site.database.write([&](storage::Transaction& transaction) {
      const lpdc::Move move{
          request.id, typed_proposal(visit),
          worth_of_request(transaction.session(), visit, request, *desk.bylaws, visit.today()).most()};
      const auto setting = setting_of(visit, desk);
      auto motion = request.stage == lpdc::Stage::third_party
                        ? lpdc::decide_by_panel(transaction, move, setting, act_of(visit))
                        : lpdc::decide_as_chair(transaction, move, visit.person().id, setting, act_of(visit));
      if (motion) tell_decision(transaction, visit, request, *motion);
      return motion;
    });
    if (!decided) return item_page(visit, request, desk, decided.error());
    return visit.done("/committee/requests/" + request.id.text(), "notices.decided");
  });
}

Response name_seat(Visit& visit) {
  return with_request(visit, [&](const lpdc::Request& request, const CommitteeDesk& desk) {
    if (request.person == visit.person().id) return item_page(visit, request, desk, lpdc::Refusal::own_item);
    const auto named =
        visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, lpdc::Refusal> {
          if (visit.form.has("agree")) return lpdc::agree_to_seat(transaction, request, false, act_of(visit));
          const auto seat = lpdc::parse_seat(visit.form.text("seat"));
          if (!seat) return std::unexpected(lpdc::Refusal::not_your_seat);
          TRY_VOID(lpdc::name_seat(transaction, request, *seat, visit.form.text("name"),
                                   visit.form.text("license"), false, act_of(visit)));
          tell(transaction, visit, request.person, request, "panel", "/lpdc/requests/" + request.id.text());
          return {};
        });
    if (!named) return item_page(visit, request, desk, named.error());
    return visit.done("/committee/requests/" + request.id.text(), "notices.saved");
  });
}

}  // namespace

void add_inbox_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee", member, [](Visit& visit) { return inbox_page(visit); });
  routes.post("/committee/agenda", member, put_on_agenda);
  routes.get("/committee/requests/:request", member, show);
  routes.post("/committee/requests/:request/ruling", member, rule);
  routes.post("/committee/requests/:request/panel", member, name_seat);
}

}  // namespace laurel::web
