#include "web/pages/recognition/license_next.h"

#include <algorithm>

#include "award/credential_store.h"
#include "base/text.h"
#include "recognition/committee/bylaws.h"
#include "recognition/plan_store.h"

namespace laurel::web {
namespace {

using namespace recognition;

constexpr int percent_whole = 100;
constexpr int place_gap = 19;  // percent: what a label takes
constexpr int left_from = 70;  // percent: from here on labels stand before their mark
constexpr std::size_t meetings_max = 60;

struct Step {
  std::string title, words, label, address;
};

// What the decision says of an earned micro-credential: the best of its items; null where it has none.
const Item* item_of_earned(const Decision& decision, const std::string& micro_credential) {
  const Item* best = nullptr;
  for (const auto& item : decision.items)
    if (item.activity->kind == Kind::micro_credential && item.activity->ref == micro_credential &&
        item.activity->earned && (best == nullptr || item.outcome > best->outcome))
      best = &item;
  return best;
}

const Item* item_of_journey(const Decision& decision, const earning::Journey& journey) {
  const auto id = journey.id.text();
  const auto found =
      std::ranges::find_if(decision.items, [&](const Item& item) { return item.activity->id == id; });
  return found == decision.items.end() ? nullptr : &*found;
}

bool can_count(const Item* item) {
  return item != nullptr && item->outcome > Outcome::refused;
}

// The next meeting that still hears what comes in today, and by when that is.
struct Hearing {
  Date meeting, papers;
};
std::optional<Hearing> next_hearing(const Visit& visit, const OnTheWay& way) {
  if (!way.committee || !way.committee->bylaws) return {};
  const auto& rules = way.committee->bylaws->rules();
  const auto meeting = lpdc::hearing_of(rules, visit.today());
  return meeting ? std::optional(Hearing{*meeting, lpdc::papers_due(rules, *meeting)}) : std::nullopt;
}

Values hearing_values(const Visit& visit, const Hearing& hearing) {
  return {{"DAY", visit.date(hearing.meeting)},
          {"PAPERS", visit.date(hearing.papers)},
          {"DISTANCE", visit.distance(hearing.papers)}};
}

std::optional<Step> plan_step(const Visit& visit, const OnTheWay& way,
                              const std::optional<Hearing>& hearing) {
  if (way.plans.empty())
    return Step{visit.say("license.step_plan"), visit.say("recognition.no_plan"), visit.say("plan.new"),
                "/plans/new"};
  const auto stage = stage_of(way.plans.front());
  if (stage != PlanStage::draft && stage != PlanStage::returned) return {};
  const bool is_draft = stage == PlanStage::draft;
  return Step{visit.say(is_draft ? "license.step_submit_plan" : "license.step_change_plan"),
              hearing ? visit.say("license.heard", hearing_values(visit, *hearing)) : std::string(),
              visit.say("plan.open"), "/plans"};
}

Step more_step(const Visit& visit, const OnTheWay& way, const std::optional<Hearing>& hearing,
               Date license_end) {
  if (!hearing || !way.committee)
    return {visit.say("license.step_choose", {{"DATE", visit.date(license_end)}}),
            visit.say("license.choose_words"), visit.say("license.to_catalog"), "/catalog"};
  auto values = hearing_values(visit, *hearing);
  return {visit.say("license.step_ask", values), visit.say("license.ask_words", values),
          visit.say("committee.ask_button"), "/lpdc/preapproval"};
}

bool is_in_hand(const earning::Journey& journey, const std::optional<earning::Attempt>& attempt) {
  const auto state = earning::state_of(journey, attempt);
  return journey.deadline &&
         (state == earning::JourneyState::collecting || state == earning::JourneyState::not_yet);
}

// The work that is due first, of what the decision would let count.
const earning::Journey* first_due(const OnTheWay& way, const Decision& decision) {
  const earning::Journey* first = nullptr;
  for (const auto& [journey, attempt] : way.journeys)
    if (is_in_hand(journey, attempt) && can_count(item_of_journey(decision, journey)) &&
        (first == nullptr || *journey.deadline < *first->deadline))
      first = &journey;
  return first;
}

std::string title_of(const Visit& visit, const earning::Journey& journey) {
  const auto* version = visit.site.catalog.shelf()->find(journey.micro_credential, journey.version);
  return version == nullptr ? journey.micro_credential : version->title;
}

const Progress* open_part(const Decision& decision) {
  if (!decision.requirement) return nullptr;
  const auto& parts = decision.requirement->parts;
  const auto found = std::ranges::find_if(
      parts, [](const Progress& part) { return part.needed && !part.short_by()->is_zero(); });
  return found == parts.end() ? nullptr : &*found;
}

Step rest_step(const Visit& visit, const OnTheWay& way, const Decision& decision) {
  if (const auto* journey = first_due(way, decision))
    return {visit.say("license.step_finish",
                      {{"TITLE", title_of(visit, *journey)}, {"DATE", visit.date(*journey->deadline)}}),
            visit.say("license.finish_words"), visit.say("license.to_work"),
            "/journeys/" + journey->id.text()};
  const bool waits = std::ranges::any_of(way.requests, [](const lpdc::Request& request) {
    return request.state == lpdc::RequestState::waiting;
  });
  if (waits)
    return {visit.say("license.step_wait"), visit.say("license.wait_words"), visit.say("committee.own_title"),
            "/lpdc"};
  const bool met = decision.requirement && decision.requirement->whole.met;
  if (const auto* part = open_part(decision); part != nullptr && !met)
    return {
        visit.say("license.step_parts", {{"PART", part_words(visit, part->name)}}),
        visit.say("license.parts_words", {{"AMOUNT", amount_words(visit, part->unit, *part->short_by())}}),
        visit.say("license.to_catalog"), "/catalog"};
  if (met && decision.window)
    return {visit.say("license.step_apply", {{"DATE", visit.date(decision.window->closes)}}),
            visit.say("license.apply_words", {{"OPENS", visit.date(decision.window->opens)}}), "", ""};
  return {visit.say("license.step_none"), visit.say("license.none_words"), "", ""};
}

Step next_step(const Visit& visit, const OnTheWay& way, const Decision& decision) {
  const auto hearing = next_hearing(visit, way);
  if (auto plan = plan_step(visit, way, hearing)) return *std::move(plan);
  if (!way.unreported.empty() && hearing) {
    const auto& one = way.unreported.front();
    auto values = hearing_values(visit, *hearing);
    values.emplace_back("TITLE", one.title);
    values.emplace_back("EARNED", visit.date(one.earned));
    return {visit.say("license.step_report", values), visit.say("license.report_words", values),
            visit.say("committee.report_button"), "/lpdc/completion?credential=" + one.credential};
  }
  const auto split = split_of(decision);
  if (!split.still_to_find().is_zero() && decision.requirement->period)
    return more_step(visit, way, hearing, decision.requirement->period->to);
  return rest_step(visit, way, decision);
}

// --- the way to the last day

struct Mark {
  Date on;
  std::string words;
};

std::string meeting_words(const Visit& visit, const OnTheWay& way, Date day, bool is_last) {
  std::vector<std::string> heard;
  visit.site.database.read([&](storage::Session& session) {
    for (const auto& request : way.requests)
      if (request.state == lpdc::RequestState::waiting)
        if (const auto meeting = lpdc::meeting_of(session, request.id); meeting && meeting->on == day)
          heard.push_back(request.title);
  });
  if (!heard.empty()) return visit.say("license.mark_hears", {{"TITLE", heard.front()}});
  if (is_last) return visit.say("license.mark_last_meeting");
  return visit.say("license.mark_papers",
                   {{"PAPERS", visit.date(lpdc::papers_due(way.committee->bylaws->rules(), day))}});
}

// The days of others, the more important first: the window, the last meeting, then the next ones.
std::vector<Mark> their_marks(const Visit& visit, const OnTheWay& way, const Decision& decision, Date end) {
  std::vector<Mark> marks;
  if (decision.window) {
    marks.push_back({decision.window->opens, visit.say("recognition.mark_window_opens")});
    marks.push_back({decision.window->closes, visit.say("recognition.mark_window_closes")});
  }
  if (!way.committee || !way.committee->bylaws) return marks;
  auto days = lpdc::meeting_days(way.committee->bylaws->rules(), visit.today().plus_days(1), meetings_max);
  std::erase_if(days, [&](Date day) { return day >= end; });
  if (days.empty()) return marks;
  marks.push_back({days.back(), meeting_words(visit, way, days.back(), true)});
  days.pop_back();
  for (const auto day : days) marks.push_back({day, meeting_words(visit, way, day, false)});
  return marks;
}

std::vector<Mark> own_marks(const Visit& visit, const OnTheWay& way) {
  std::vector<Mark> marks;
  for (const auto& [journey, attempt] : way.journeys)
    if (journey.deadline && !journey.earned_at && !journey.ended_at)
      marks.push_back(
          {*journey.deadline, visit.say("recognition.mark_due", {{"TITLE", title_of(visit, journey)}})});
  std::ranges::sort(marks, {}, &Mark::on);
  return marks;
}

struct Placed {
  Mark mark;
  int place = 0;  // percent
  bool is_theirs = false;
};

// Places on one side of the line, so far apart that their labels do not touch.
class LineSide {
 public:
  LineSide(std::vector<Placed>& placed, const Visit& visit, Date end)
      : placed_(placed), visit_(visit), end_(end) {}

  /// Whether there was room for it, or it lies outside the line.
  bool add(const Mark& mark, bool is_theirs) {
    const int days = visit_.today().days_until(end_);
    const int from_now = visit_.today().days_until(mark.on);
    if (from_now <= 0 || from_now >= days) return true;
    const int place = from_now * percent_whole / days;
    // A label stands after its mark, or before it near the end.
    const int from = place > left_from ? place - place_gap : place;
    for (const int taken : taken_)
      if (std::abs(taken - from) < place_gap) return false;
    taken_.push_back(from);
    placed_.push_back({mark, place, is_theirs});
    return true;
  }
  void keep_free(int from) { taken_.push_back(from); }

 private:
  std::vector<Placed>& placed_;
  const Visit& visit_;
  Date end_;
  std::vector<int> taken_;
};

}  // namespace

OnTheWay on_the_way(Visit& visit, const Decision& decision) {
  return visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    OnTheWay way{plans_of(session, me),
                 earning::journeys_of(session, me),
                 own_committee(session, visit),
                 lpdc::requests_of(session, me),
                 {},
                 {}};
    for (const auto& listed : award::credentials_of(session, me)) {
      const auto& credential = listed.credential;
      const bool reported = std::ranges::any_of(way.requests, [&](const lpdc::Request& request) {
        return request.kind == lpdc::RequestKind::completion &&
               request.micro_credential == credential.achievement &&
               request.state != lpdc::RequestState::withdrawn;
      });
      if (credential.kind != award::Kind::micro_credential || reported) continue;
      const auto* item = item_of_earned(decision, credential.achievement);
      if (item == nullptr || item->granted || listed.standing) continue;
      if (!can_count(item))
        way.without_effect.push_back(item);
      else
        way.unreported.push_back(
            {credential.id.text(), credential.title, visit.site.zone.day(credential.issued_at)});
    }
    for (const auto& [journey, attempt] : way.journeys)
      if (const auto* item = item_of_journey(decision, journey);
          is_in_hand(journey, attempt) && item != nullptr && item->outcome == Outcome::refused)
        way.without_effect.push_back(item);
    return way;
  });
}

void fill_next_step(Page& page, const Visit& visit, const OnTheWay& way, const Decision& decision) {
  const auto step = next_step(visit, way, decision);
  auto section = page.add("STEP");
  section.set("TITLE", step.title).set("WORDS", step.words);
  if (!step.label.empty()) section.add("BUTTON").set("LABEL", step.label).set("ADDRESS", step.address);
  for (const auto* item : way.without_effect)
    section.add("WITHOUT_EFFECT")
        .set("WORDS", visit.say("license.cannot_count", {{"TITLE", title_of(visit, *item->activity)},
                                                         {"WHY", why_words(visit, *item).text}}));
}

void fill_timeline(Page& page, const Visit& visit, const OnTheWay& way, const Decision& decision) {
  if (!decision.requirement || !decision.requirement->period) return;
  const auto end = decision.requirement->period->to;
  if (visit.today() >= end) return;
  auto timeline = page.add("TIMELINE");
  timeline.set("END", visit.date(end));
  std::vector<Placed> placed;
  LineSide theirs(placed, visit, end), mine(placed, visit, end);
  mine.keep_free(0);  // today
  mine.keep_free(percent_whole - place_gap);
  // What finds no room on the line stands under it: a day that somebody counts on is never left out.
  std::vector<Mark> also;
  for (const auto& mark : their_marks(visit, way, decision, end))
    if (!theirs.add(mark, true)) also.push_back(mark);
  for (const auto& mark : own_marks(visit, way))
    if (!mine.add(mark, false)) also.push_back(mark);
  std::ranges::stable_sort(also, {}, &Mark::on);
  if (!also.empty()) {
    auto rest = timeline.add("ALSO");
    for (const auto& mark : also) rest.add("DAY").set("DATE", visit.date(mark.on)).set("WORDS", mark.words);
  }
  std::ranges::stable_sort(placed, {}, [](const Placed& one) { return one.mark.on; });
  for (const auto& [mark, place, is_theirs] : placed) {
    auto row = timeline.add("MARK");
    row.set("PLACE", place).set("DATE", visit.date(mark.on)).set("WORDS", mark.words);
    row.show_if(is_theirs, "IS_THEIRS").show_if(place > left_from, "AT_LEFT");
  }
}

}  // namespace laurel::web
