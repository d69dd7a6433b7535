// The words for requests, rulings and votes.
#include "base/text.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/recognition/engine_phrases.h"
#include "web/pages/recognition/engine_words.h"

namespace laurel::web {
namespace {

constexpr std::array<std::string_view, 4> approval_phrases{"preapproval", "preapproval_late",
                                                           "team_preapproval", "team_preapproval_late"};

void add_pair(Page& page, const Visit& visit, std::string_view key, const std::string& text) {
  if (trim(text).empty()) return;
  page.add("PAIR").set("LABEL", visit.say(key)).set("VALUE", text);
}

std::string dates_words(const Visit& visit, const lpdc::Request& request) {
  if (!request.starts_on || !request.ends_on) return "";
  return visit.say("committee.from_to",
                   {{"FROM", visit.date(*request.starts_on)}, {"TO", visit.date(*request.ends_on)}});
}

std::string_view state_section(lpdc::RequestState state) {
  switch (state) {
    case lpdc::RequestState::approved:
    case lpdc::RequestState::granted:
      return "IS_AGREED";
    case lpdc::RequestState::denied:
      return "IS_DENIED";
    case lpdc::RequestState::returned:
    case lpdc::RequestState::invited:
      return "IS_MINE";
    case lpdc::RequestState::waiting:
    case lpdc::RequestState::withdrawn:
      break;
  }
  return "IS_QUIET";
}

std::string motion_words(const Visit& visit, const lpdc::Motion& motion) {
  const auto ruling = ruling_words(visit, motion.ruling, motion.amount);
  if (motion.stage == lpdc::Stage::third_party)
    return visit.say("committee.step_panel", {{"RULING", ruling}});
  if (!motion.meeting)
    return visit.say("committee.step_chair", {{"RULING", ruling}, {"CHAIR", motion.maker_name}});
  return visit.say(motion.carried ? "committee.step_decided" : "committee.step_failed",
                   {{"RULING", ruling},
                    {"DAY", visit.date(*motion.meeting_day)},
                    {"TALLY", tally_words(visit, motion.tally())}});
}

// The engine judges an approval that is still to come as given: people read that it is not yet.
bool fill_if_approved(Page& section, const Visit& visit, const lpdc::Request& request,
                      const recognition::Reason& reason, Date heard_on) {
  const auto found = find_phrase(reason.text);
  const bool is_approval =
      found && std::ranges::find(approval_phrases, found->phrase->key) != approval_phrases.end();
  if (!is_approval || request.state != lpdc::RequestState::waiting || !request.starts_on ||
      found->values.at("ON") != heard_on.text())
    return false;
  auto row = section.add("REASON");
  row.set("TEXT", visit.say(fmt::format("committee.if_{}", found->phrase->key),
                            {{"ON", visit.date(heard_on)}, {"DAY", visit.date(*request.starts_on)}}));
  row.set("TEXT_LANG", code_of(visit.language));
  row.set("SOURCE", reason.rule == nullptr ? std::string() : reason.rule->source);
  return true;
}

}  // namespace

std::string kind_words(const Visit& visit, lpdc::RequestKind kind) {
  return visit.say(fmt::format("committee.kind_{}", text_of(kind)));
}

std::string member_kind_words(const Visit& visit, lpdc::MemberKind kind) {
  return visit.say(fmt::format("committee.member_{}", text_of(kind)));
}

std::string state_words(const Visit& visit, const lpdc::Request& request) {
  if (request.state == lpdc::RequestState::waiting && request.stage != lpdc::Stage::first)
    return visit.say(request.stage == lpdc::Stage::third_party ? "committee.state_panel"
                                                               : "committee.state_reconsidered");
  if (request.state == lpdc::RequestState::granted && request.is_partial())
    return visit.say("committee.state_partial", {{"AMOUNT", lpdc::units_text(request.decided_amount)},
                                                 {"ASKED", lpdc::units_text(request.asked_amount)}});
  return visit.say(fmt::format("committee.state_{}", text_of(request.state)),
                   {{"AMOUNT", lpdc::units_text(request.decided_amount)}});
}

std::string amount_words(const Visit& visit, const lpdc::Request& request) {
  if (request.kind == lpdc::RequestKind::plan) return "";
  auto hours = minutes_words(request.minutes);
  if (request.decided_amount)
    return visit.say("committee.hours_granted",
                     {{"HOURS", hours}, {"AMOUNT", lpdc::units_text(request.decided_amount)}});
  if (!request.asked_amount || request.asked_amount->is_zero()) return hours;
  return visit.say("committee.hours_potential",
                   {{"HOURS", hours}, {"AMOUNT", lpdc::units_text(request.asked_amount)}});
}

std::string ruling_words(const Visit& visit, lpdc::Ruling ruling, const std::optional<Rational>& amount) {
  return visit.say(fmt::format("committee.ruling_{}", text_of(ruling)),
                   {{"AMOUNT", lpdc::units_text(amount)}});
}

std::string tally_words(const Visit& visit, const lpdc::Tally& tally) {
  return visit.say("committee.tally", {{"FOR", std::to_string(tally.in_favor)},
                                       {"AGAINST", std::to_string(tally.against)},
                                       {"ABSTAINED", std::to_string(tally.abstained)}});
}

std::string number_words(const Visit& visit, const lpdc::Request& request) {
  return lpdc::register_number(request, visit.site.zone);
}

std::string who_words(const Visit& visit, const lpdc::Request& request) {
  if (request.team_name.empty()) return request.person_name;
  return visit.say("committee.with_team", {{"PERSON", request.person_name}, {"TEAM", request.team_name}});
}

void fill_request(Page& row, const Visit& visit, const lpdc::Request& request) {
  row.set("REQUEST", request.id.text())
      .set("TITLE", request.title)
      .set("WHO", who_words(visit, request))
      .set("KIND", kind_words(visit, request.kind))
      .set("NUMBER", number_words(visit, request))
      .set("STATE", state_words(visit, request))
      .set("AMOUNT", amount_words(visit, request))
      .set("DATES", dates_words(visit, request));
  row.show(state_section(request.state));
  if (request.sent_at) {
    const int days = visit.site.zone.day(*request.sent_at).days_until(visit.today());
    row.set("AGE", days == 0 ? visit.say("committee.age_today") : visit.count("committee.age", days));
    row.set("SENT", visit.date(*request.sent_at));
  }
  const auto due = lpdc::needed_by(request);
  if (!due || request.state != lpdc::RequestState::waiting) return;
  const bool is_late = *due < visit.today();
  row.add("DUE")
      .set("DUE_DATE", visit.date(*due))
      .set("DISTANCE", visit.distance(*due))
      .show_if(is_late, "IS_LATE");
}

void fill_form(Page& page, const Visit& visit, const lpdc::Request& request) {
  const auto& form = request.form;
  std::vector<std::string> goals;
  for (const auto& goal : form.goals) goals.push_back(goal.text);
  add_pair(page, visit, "committee.goals", join(goals, " · "));
  add_pair(page, visit, "committee.dates", dates_words(visit, request));
  add_pair(page, visit, "committee.hours",
           request.minutes > 0 ? minutes_words(request.minutes) : std::string());
  add_pair(page, visit, "committee.hours_reason", form.hours_reason);
  add_pair(page, visit, "committee.their_position", member_kind_words(visit, request.position));
  add_pair(page, visit, "committee.content_standards", form.content_standards);
  add_pair(page, visit, "committee.educator_standards", form.educator_standards);
  add_pair(page, visit, "committee.development_standards", form.development_standards);
  add_pair(page, visit, "committee.their_process", form.process);
  add_pair(page, visit, "committee.product", form.product);
  add_pair(page, visit, "committee.evidence", form.evidence);
  add_pair(page, visit, "committee.comments", form.comments);
  if (form.log.empty()) return;
  auto log = page.add("LOG");
  int total = 0;
  auto days = form.log;
  std::ranges::stable_sort(days, {}, &lpdc::LoggedWork::day);
  for (const auto& work : days) {
    total += work.minutes;
    log.add("LOG_ROW")
        .set("DAY", visit.date(work.day))
        .set("TASK", work.task)
        .set("TIME", minutes_words(work.minutes))
        .set("TOTAL", minutes_words(total));
  }
  log.set("LOG_TOTAL", minutes_words(total));
}

void fill_worth(Page& page, const Visit& visit, const lpdc::Request& request, const lpdc::Worth& worth,
                Date heard_on) {
  auto section = page.add("WORTH");
  const auto outcome = std::string(recognition::word(worth.outcome()));
  section.set("OUTCOME",
              visit.say("committee.outcome." + outcome, {{"AMOUNT", lpdc::units_text(worth.most())}}));
  section.set("PACK", worth.valuation.pack->title).set("VERSION", worth.valuation.pack->version);
  fill_reasons(section, visit, request, worth.reasons(), heard_on);
}

void fill_reasons(Page& page, const Visit& visit, const lpdc::Request& request,
                  const std::vector<recognition::Reason>& reasons, Date heard_on) {
  for (const auto& reason : reasons)
    if (!fill_if_approved(page, visit, request, reason, heard_on)) fill_plain_reasons(page, visit, {reason});
}

std::vector<HistoryLine> history_lines(const Visit& visit, const lpdc::Request& request,
                                       const std::vector<lpdc::Motion>& motions,
                                       const std::vector<lpdc::Objection>& objections) {
  std::vector<HistoryLine> steps{{request.made_at, visit.say("committee.step_made"), ""}};
  for (const auto& motion : motions) steps.push_back({motion.at, motion_words(visit, motion), motion.reason});
  for (const auto& objection : objections)
    steps.push_back({objection.asked_at,
                     visit.say(fmt::format("committee.step_{}", text_of(objection.stage))),
                     objection.statement});
  if (request.state == lpdc::RequestState::withdrawn && request.decided_at)
    steps.push_back({*request.decided_at, visit.say("committee.step_withdrawn"), ""});
  std::ranges::stable_sort(steps, {}, &HistoryLine::at);
  return steps;
}

void fill_history(Page& page, const Visit& visit, const lpdc::Request& request,
                  const std::vector<lpdc::Motion>& motions, const std::vector<lpdc::Objection>& objections) {
  for (const auto& step : history_lines(visit, request, motions, objections))
    page.add("HISTORY")
        .set("AT", visit.date(step.at))
        .set("DAY", visit.site.zone.day(step.at).text())
        .set("WHAT", step.what)
        .set("MORE", step.more);
}

}  // namespace laurel::web
