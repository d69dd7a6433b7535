// Meetings: the list, calling one, its agenda, who is there, signing the minutes, and the print-outs.
#include "base/csv.h"
#include "recognition/committee/bylaws.h"
#include "web/page/download.h"
#include "web/pages/committee/committee_pages.h"
#include "web/pages/committee/meeting_desk.h"

namespace laurel::web {
namespace {

Response list_page(Visit& visit, const FormErrors& errors = {}) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  const auto meetings = visit.site.database.read(
      [&](storage::Session& session) { return lpdc::meetings_of(session, desk->committee.id); });
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug);
  page.show("ON_MEETINGS");
  page.show_if(meetings.empty(), "EMPTY");
  if (!meetings.empty()) {
    auto table = page.add("MEETINGS");
    for (const auto& meeting : meetings) {
      auto row = table.add("MEETING");
      row.set("ID", meeting.id.text()).set("ON", visit.date(meeting.on)).set("ITEMS", meeting.items);
      row.set("TIME", meeting.time).set("PLACE", meeting.place);
      row.set("STATE", visit.say(meeting.is_open() ? "committee.meeting_open" : "committee.meeting_signed"));
    }
  }
  std::string next = visit.form.text("on");
  if (next.empty() && desk->bylaws)
    for (Date day : lpdc::meeting_days(desk->bylaws->rules(), visit.today(), 1)) next = day.text();
  page.set("ON", next).set("TIME", visit.form.text("time")).set("PLACE", visit.form.text("place"));
  if (desk->bylaws) {
    auto dates = page.add("DATES");
    for (Date day : lpdc::meeting_days(desk->bylaws->rules(), visit.today(), 6))
      dates.add("DATE")
          .set("DAY", visit.date(day))
          .set("PAPERS", visit.date(lpdc::papers_due(desk->bylaws->rules(), day)));
  }
  errors.fill(page);
  return visit.page("committee/meetings", visit.say("committee.meetings_title"), page,
                    errors.any() ? 422 : 200);
}

Response meetings_csv(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  std::string csv = csv_line({"day", "time", "place", "items", "minutes_signed"});
  for (const auto& meeting : visit.site.database.read(
           [&](storage::Session& session) { return lpdc::meetings_of(session, desk->committee.id); }))
    csv += csv_line({meeting.on.text(), meeting.time, meeting.place, std::to_string(meeting.items),
                     meeting.closed_at ? visit.site.zone.day(*meeting.closed_at).text() : ""});
  return csv_download("meetings.csv", csv);
}

Response call(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  FormErrors errors;
  const auto on = Date::parse(visit.form.text("on"));
  if (!on || *on < visit.today().plus_months(-12) || *on > visit.today().plus_months(24))
    errors.add("on", visit.say("committee.form.meeting_day"));
  for (const char* field : {"time", "place"})
    if (visit.form.text(field).size() > lpdc::name_bytes_max)
      errors.add(field, visit.say("committee.form.text_too_long"));
  if (!desk->bylaws) errors.add("on", refusal_words(visit, lpdc::Refusal::no_bylaws));
  if (errors.any()) return list_page(visit, errors);
  const auto id = visit.site.database.write([&](storage::Transaction& transaction) {
    return lpdc::call_meeting(
        transaction, {desk->committee.id, *on, visit.form.text("time"), visit.form.text("place")},
        std::max(lpdc::papers_due(desk->bylaws->rules(), *on), std::min(*on, visit.today())), visit.site.zone,
        act_of(visit));
  });
  return visit.done("/committee/meetings/" + id.text(), "notices.meeting_called");
}

Response show(Visit& visit) {
  return with_meeting(visit, [&](const MeetingDesk& desk) { return meeting_page(visit, desk); });
}

template <class Action>
Response act_on_meeting(Visit& visit, std::string_view notice, Action&& action) {
  return with_meeting(visit, [&](const MeetingDesk& desk) {
    const auto done = visit.site.database.write(
        [&](storage::Transaction& transaction) { return action(transaction, desk); });
    if (!done) return meeting_page(visit, desk, {.sentence = refusal_words(visit, done.error())});
    return visit.done("/committee/meetings/" + desk.meeting.id.text(), notice);
  });
}

Response note_presence(Visit& visit) {
  return act_on_meeting(visit, "notices.presence_noted",
                        [&](storage::Transaction& transaction, const MeetingDesk& desk) {
                          std::set<lpdc::MemberId> present;
                          for (const auto& text : visit.form.all("member"))
                            if (auto id = lpdc::MemberId::parse(text)) present.insert(*id);
                          return lpdc::set_presence(transaction, desk.meeting.id, present, act_of(visit));
                        });
}

Response take_off(Visit& visit) {
  return act_on_meeting(
      visit, "notices.agenda_changed",
      [&](storage::Transaction& transaction, const MeetingDesk& desk) -> Result<void, lpdc::Refusal> {
        const auto id = lpdc::RequestId::parse(visit.form.text("request"));
        if (!id) return std::unexpected(lpdc::Refusal::not_found);
        return lpdc::take_off_agenda(transaction, desk.meeting.id, *id, act_of(visit));
      });
}

Response sign(Visit& visit) {
  return act_on_meeting(
      visit, "notices.minutes_signed",
      [&](storage::Transaction& transaction, const MeetingDesk& desk) -> Result<void, lpdc::Refusal> {
        if (desk.meeting.is_open() && desk.present.empty())
          return std::unexpected(lpdc::Refusal::nobody_present);
        if (desk.meeting.is_open() && !desk.undecided.empty() && !visit.form.has("undecided"))
          return std::unexpected(lpdc::Refusal::items_undecided);
        return lpdc::close_meeting(transaction, desk.meeting.id, visit.form.long_text("notes"), visit.today(),
                                   act_of(visit));
      });
}

Response agenda_sheet(Visit& visit) {
  return with_meeting(visit, [&](const MeetingDesk& desk) { return sheet_page(visit, desk, Sheet::agenda); });
}
Response minutes_sheet(Visit& visit) {
  return with_meeting(visit,
                      [&](const MeetingDesk& desk) { return sheet_page(visit, desk, Sheet::minutes); });
}

}  // namespace

void add_meeting_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee/meetings", member, [](Visit& visit) { return list_page(visit); });
  routes.get("/committee/meetings.csv", member, meetings_csv);
  routes.post("/committee/meetings", member, call);
  routes.get("/committee/meetings/:meeting", member, show);
  routes.post("/committee/meetings/:meeting/presence", member, note_presence);
  routes.post("/committee/meetings/:meeting/removal", member, take_off);
  routes.post("/committee/meetings/:meeting/minutes", member, sign);
  routes.get("/committee/meetings/:meeting/agenda", member, agenda_sheet);
  routes.get("/committee/meetings/:meeting/minutes", member, minutes_sheet);
}

}  // namespace laurel::web
