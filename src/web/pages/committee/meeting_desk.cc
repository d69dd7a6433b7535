#include "web/pages/committee/meeting_desk.h"

#include "base/text.h"
#include "recognition/committee/ruling.h"
#include "web/pages/committee/rulings.h"

namespace laurel::web {
namespace {

const lpdc::Motion* last_motion(const MeetingDesk& desk, const lpdc::RequestId& request) {
  const lpdc::Motion* last = nullptr;
  for (const auto& motion : desk.motions)
    if (motion.request == request) last = &motion;
  return last;
}

void fill_motion(Page& row, const Visit& visit, const MeetingDesk& desk, const lpdc::Motion& motion) {
  auto shown = row.add("MOTION");
  shown.set("RULED", ruling_words(visit, motion.ruling, motion.amount))
      .set("TALLY", tally_words(visit, motion.tally()))
      .set("REASON", motion.reason);
  shown.show_if(motion.carried, "IS_CARRIED").show_if(!motion.carried, "IS_FAILED");
  shown.show_if(motion.swapped, "IS_SWAPPED").show_if(!motion.reason.empty(), "HAS_REASON");
  for (auto vote : {lpdc::Vote::in_favor, lpdc::Vote::against, lpdc::Vote::abstain}) {
    std::vector<std::string> names;
    for (const auto& member : desk.desk.members)
      if (auto cast = motion.votes.find(member.id); cast != motion.votes.end() && cast->second == vote)
        names.push_back(member.name);
    if (!names.empty())
      shown.add("VOTED")
          .set("VOTE", visit.say(fmt::format("committee.vote_{}", text_of(vote))))
          .set("NAMES", join(names, ", "));
  }
}

// In which it was heard at this meeting or, where that left it undecided, waited to be.
lpdc::Stage stage_here(const MeetingDesk& desk, const lpdc::Request& request) {
  if (const auto* motion = last_motion(desk, request.id)) return motion->stage;
  const auto waits = desk.undecided.find(request.id.text());
  return waits == desk.undecided.end() ? request.stage : waits->second;
}
bool is_heard_again(const MeetingDesk& desk, const lpdc::Request& request) {
  return stage_here(desk, request) != lpdc::Stage::first;
}

// The request as this meeting left it: what became of it later is said beside it.
lpdc::Request as_left(const MeetingDesk& desk, const lpdc::Request& request) {
  const auto* motion = last_motion(desk, request.id);
  if (motion == nullptr && !desk.is_undecided(request)) return request;
  auto left = request;
  left.stage = stage_here(desk, request);
  left.state = lpdc::RequestState::waiting;
  if (left.stage == lpdc::Stage::first) left.decided_amount.reset();
  if (motion == nullptr || !motion->carried) return left;
  const bool keeps_grant = motion->ruling == lpdc::Ruling::deny && motion->stage != lpdc::Stage::first &&
                           request.decided_amount.has_value();
  left.state = keeps_grant ? lpdc::RequestState::granted : lpdc::state_after(motion->ruling);
  if (!keeps_grant) left.decided_amount = motion->amount;
  return left;
}

void fill_as_left(Page& row, const Visit& visit, const MeetingDesk& desk, const lpdc::Request& request) {
  const auto left = as_left(desk, request);
  fill_request(row, visit, left);
  if (left.state != request.state || left.stage != request.stage ||
      left.decided_amount != request.decided_amount)
    row.add("LATER").set("LATER_STATE", state_words(visit, request));
}

void fill_verdict(Page& row, const Visit& visit, const MeetingDesk& desk, const lpdc::Request& request) {
  if (!desk.desk.bylaws || request.kind == lpdc::RequestKind::plan) return;
  const auto worth = visit.site.database.read([&](storage::Session& session) {
    return worth_of_request(session, visit, request, *desk.desk.bylaws, desk.heard_on(visit.today()));
  });
  auto verdict = row.add("VERDICT");
  verdict.set("WORDS", visit.say(fmt::format("committee.verdict.{}", recognition::word(worth.outcome()))));
  if (is_in_order(worth)) return;
  verdict.show("IS_OPEN_QUESTION");
  auto open = worth.reasons();
  std::erase_if(open, [&](const recognition::Reason& reason) { return reason.most > worth.outcome(); });
  fill_reasons(verdict, visit, request, open, desk.heard_on(visit.today()));
}

void fill_agenda(Page& page, const Visit& visit, const MeetingDesk& desk, std::string_view row_kind) {
  auto agenda = desk.agenda;
  std::ranges::stable_sort(agenda, {}, [&](const lpdc::Request& request) {
    return std::pair(!is_heard_again(desk, request), request.kind);
  });
  const auto typed = visit.form.all("request");
  const std::set<std::string> chosen(typed.begin(), typed.end());
  std::optional<Page> group;
  std::string heading;
  std::int64_t place = 0;
  for (const auto& request : agenda) {
    const auto title = is_heard_again(desk, request)
                           ? visit.say("committee.heard_again")
                           : visit.say(fmt::format("committee.kinds_{}", text_of(request.kind)));
    if (!group || title != heading) {
      group = page.add("GROUP");
      group->set("HEADING", title);
      heading = title;
    }
    auto row = group->add("ROW");
    row.set("PLACE", ++place).show(row_kind);
    fill_as_left(row, visit, desk, request);
    if (request.state == lpdc::RequestState::waiting && desk.meeting.is_open()) {
      fill_verdict(row, visit, desk, request);
      const bool is_own = request.person == visit.person().id;
      row.show_if(is_own, "IS_OWN_ITEM");
      if (!is_own && waits_words(visit, desk).empty())
        row.add("CAN_DECIDE").show_if(chosen.contains(request.id.text()), "IS_CHOSEN");
    }
    for (const auto& motion : desk.motions)
      if (motion.request == request.id) fill_motion(row, visit, desk, motion);
    const bool is_minuted = row_kind == "ROW_MINUTES" && desk.has_begun(visit.today());
    row.show_if(desk.is_undecided(request) && (is_minuted || !desk.meeting.is_open()), "UNDECIDED");
  }
}

void fill_head(Page& page, const Visit& visit, const MeetingDesk& desk) {
  const auto& meeting = desk.meeting;
  page.set("COMMITTEE", desk.desk.committee.name).set("SLUG", desk.desk.committee.slug);
  page.set("ID", meeting.id.text())
      .set("ON", weekday_date_words(visit.site.messages, visit.language, meeting.on))
      .set("TIME", meeting.time)
      .set("PLACE", meeting.place)
      .set("NOTES", meeting.notes);
  page.show_if(!meeting.time.empty(), "HAS_TIME").show_if(!meeting.place.empty(), "HAS_PLACE");
  page.show_if(!meeting.notes.empty(), "HAS_NOTES");
  if (meeting.closed_at) page.add("SIGNED").set("AT", visit.instant(*meeting.closed_at));
}

// What is on the agenda and was decided neither here nor, before the minutes were signed, elsewhere.
std::map<std::string, lpdc::Stage> undecided_at(storage::Session& session, const MeetingDesk& desk) {
  const auto until = desk.meeting.closed_at;
  std::map<std::string, lpdc::Stage> undecided;
  for (const auto& request : desk.agenda) {
    if (!until) {
      if (request.state == lpdc::RequestState::waiting) undecided.emplace(request.id.text(), request.stage);
      continue;
    }
    const auto settles = [&](const lpdc::Motion& motion) {
      return motion.request == request.id && motion.carried;
    };
    const bool is_over =
        std::ranges::any_of(desk.motions, settles) ||
        std::ranges::any_of(desk.by_chair, [&](const auto& ruled) { return settles(ruled.first); }) ||
        (request.state == lpdc::RequestState::withdrawn && request.decided_at &&
         *request.decided_at <= *until);
    if (is_over) continue;
    auto stage = lpdc::Stage::first;
    for (const auto& objection : lpdc::objections_of(session, request.id))
      if (objection.asked_at <= *until) stage = objection.stage;
    undecided.emplace(request.id.text(), stage);
  }
  return undecided;
}

}  // namespace

std::optional<MeetingDesk> find_meeting_desk(Visit& visit) {
  const auto id = visit.id<lpdc::MeetingId>("meeting");
  const auto meeting = visit.site.database.read(
      [&](storage::Session& session) { return id ? lpdc::find_meeting(session, *id) : std::nullopt; });
  if (!meeting) return {};
  auto desk = desk_for(visit, meeting->committee);
  if (!desk) return {};
  MeetingDesk found{*std::move(desk), *meeting, {}, {}, {}, {}, {}, {}};
  found.serving = found.desk.serving(meeting->on);
  visit.site.database.read([&](storage::Session& session) {
    // Minutes once signed stay: also the quorum that held on that day.
    if (!meeting->is_open())
      found.desk.bylaws =
          lpdc::bylaws_of(session, *visit.site.packs.shelf(), meeting->committee, meeting->on);
    found.agenda = lpdc::agenda_of(session, meeting->id);
    found.present = lpdc::presence_of(session, meeting->id);
    found.motions = lpdc::motions_at(session, meeting->id);
    Instant after;
    for (const auto& other : lpdc::meetings_of(session, meeting->committee))
      if (other.on < meeting->on && other.closed_at) after = std::max(after, *other.closed_at);
    for (auto& motion :
         lpdc::chair_motions(session, meeting->committee, after, meeting->closed_at.value_or(visit.now)))
      if (auto request = lpdc::find_request(session, motion.request))
        found.by_chair.emplace_back(std::move(motion), *std::move(request));
    found.undecided = undecided_at(session, found);
  });
  return found;
}

void fill_presence(Page& page, const Visit& visit, const MeetingDesk& desk) {
  const auto quorum = desk.quorum();
  std::vector<std::string> present;
  std::vector<std::string> absent;
  for (const auto& member : desk.serving) {
    const auto words = member.name + ", " + member_kind_words(visit, member.kind);
    if (desk.present.contains(member.id)) {
      present.push_back(words);
    } else if (!member.is_substitute) {
      absent.push_back(words);
    }
  }
  page.set("PRESENT", present.empty() ? visit.say("committee.nobody") : join(present, "; "));
  page.set("ABSENT", absent.empty() ? visit.say("committee.nobody") : join(absent, "; "));
  page.set("QUORUM", visit.say(quorum.is_reached() ? "committee.quorum_yes" : "committee.quorum_no",
                               {{"PRESENT", std::to_string(quorum.present)},
                                {"NEEDED", std::to_string(quorum.needed)}}));
  page.set("SEATS", visit.say("committee.quorum_seats", {{"PRESENT", std::to_string(quorum.present)},
                                                         {"NEEDED", std::to_string(quorum.needed)}}));
  page.show(quorum.is_reached() ? "HAS_QUORUM" : "NO_QUORUM");
}

std::string undecided_titles(const MeetingDesk& desk) {
  std::vector<std::string> titles;
  for (const auto& request : desk.agenda)
    if (desk.is_undecided(request)) titles.push_back(request.title + " (" + request.person_name + ")");
  return join(titles, "; ");
}

bool MeetingDesk::hears(const identity::PersonId& person) const {
  return std::ranges::any_of(agenda, [&](const lpdc::Request& request) {
    return request.person == person && request.state == lpdc::RequestState::waiting;
  });
}

std::string waits_words(const Visit& visit, const MeetingDesk& desk) {
  if (!desk.has_begun(visit.today()))
    return visit.say("committee.decides_from",
                     {{"DAY", visit.date(desk.meeting.on)}, {"DISTANCE", visit.distance(desk.meeting.on)}});
  if (!desk.quorum().is_reached()) return visit.say("committee.waits_for_quorum");
  return desk.desk.bylaws ? "" : refusal_words(visit, lpdc::Refusal::no_bylaws);
}

namespace {

void fill_open(Page& page, const Visit& visit, const MeetingDesk& desk) {
  auto open = page.add("IS_OPEN");
  if (!desk.has_begun(visit.today())) {
    open.show("PRESENCE_LATER");
    return;
  }
  open.show(desk.hears(visit.person().id) ? "PRESENCE_OTHERS" : "PRESENCE");
  for (const auto& member : desk.serving) {
    auto row = open.add("MEMBER");
    row.set("MEMBER_ID", member.id.text())
        .set("NAME", member.name)
        .set("MEMBER_KIND", member_kind_words(visit, member.kind));
    row.show_if(member.is_chair, "IS_CHAIR").show_if(member.is_substitute, "IS_SUBSTITUTE");
    row.show_if(desk.present.contains(member.id), "IS_PRESENT");
  }
  if (desk.present.empty()) {
    open.show("SIGN_WAITS");
    return;
  }
  auto sign = open.add("CAN_SIGN");
  set_area(sign, "NOTES_TYPED", visit.form.long_text("notes"));
  if (const auto titles = undecided_titles(desk); !titles.empty())
    sign.add("UNDECIDED").set("TITLES", titles);
}

void fill_bulk(Page& page, const Visit& visit, const MeetingDesk& desk, const MeetingAlert& alert) {
  const bool anything_waits = std::ranges::any_of(desk.agenda, [&](const lpdc::Request& request) {
    return request.state == lpdc::RequestState::waiting && request.person != visit.person().id;
  });
  if (!desk.meeting.is_open() || !anything_waits) return;
  if (const auto words = waits_words(visit, desk); !words.empty()) {
    page.add("BULK_WAITS").set("WORDS", words);
    return;
  }
  auto bulk = page.add("BULK");
  const auto typed = visit.form.text("ruling");
  bulk.show_if(typed == "consent", "IS_CONSENT").show_if(typed == "return", "IS_RETURN");
  bulk.show_if(typed == "deny", "IS_DENY").show_if(alert.asks_to_confirm, "CONFIRM");
  set_area(bulk, "REASON_TYPED", visit.form.long_text("reason"));
  if (alert.field == "reason") bulk.add("BULK_REASON_ERROR").set("SENTENCE", alert.sentence);
}

}  // namespace

Response meeting_page(Visit& visit, const MeetingDesk& desk, const MeetingAlert& alert) {
  Page page;
  fill_head(page, visit, desk);
  if (!alert.sentence.empty()) page.add("ALERT").set("SENTENCE", alert.sentence);
  fill_presence(page, visit, desk);
  page.show_if(desk.has_begun(visit.today()), "BEGUN");
  fill_agenda(page, visit, desk, "ROW_MEETING");
  page.show_if(desk.agenda.empty(), "EMPTY");
  if (desk.meeting.is_open()) fill_open(page, visit, desk);
  fill_bulk(page, visit, desk, alert);
  return visit.page("committee/meeting",
                    visit.say("committee.meeting_of", {{"DAY", visit.date(desk.meeting.on)}}), page,
                    alert.sentence.empty() ? 200 : 409);
}

Response sheet_page(Visit& visit, const MeetingDesk& desk, Sheet sheet) {
  const bool is_minutes = sheet == Sheet::minutes;
  Page page;
  fill_head(page, visit, desk);
  fill_presence(page, visit, desk);
  fill_agenda(page, visit, desk, is_minutes ? "ROW_MINUTES" : "ROW_AGENDA");
  page.show(is_minutes ? "IS_MINUTES" : "IS_AGENDA");
  page.set("SHEET_TITLE", visit.say(is_minutes ? "committee.minutes" : "committee.agenda"));
  if (is_minutes && !desk.by_chair.empty()) {
    auto chair = page.add("BY_CHAIR");
    for (const auto& [motion, request] : desk.by_chair) {
      auto row = chair.add("CHAIR_ROW");
      fill_request(row, visit, request);
      row.set("RULED", ruling_words(visit, motion.ruling, motion.amount)).set("AT", visit.date(motion.at));
    }
  }
  return visit.page("committee/sheet",
                    visit.say(is_minutes ? "committee.minutes_of" : "committee.agenda_of",
                              {{"DAY", visit.date(desk.meeting.on)}}),
                    page);
}

}  // namespace laurel::web
