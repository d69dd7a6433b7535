#include "app/demo/demo_committee.h"

#include "award/credential_store.h"
#include "earning/journey_store.h"
#include "earning/work_store.h"
#include "identity/account_store.h"
#include "identity/profile_store.h"
#include "recognition/committee/bylaws.h"
#include "recognition/committee/meeting_store.h"
#include "recognition/work_details.h"

namespace laurel::app {
namespace {

namespace lpdc = recognition::committee;
using lpdc::MemberKind;
using lpdc::RequestKind;
using recognition::Act;

constexpr std::string_view bylaws_text = R"(pack: {ID}
title: "Bylaws of the Maple Hollow LPDC"
purpose: license
version: {DAY}
as_of: "adopted {DAY}"
trust: secondary
source: "Bylaws of the Maple Hollow LPDC"
extends: oh-lpdc-preapproval-required

committee:
  quorum: 3
  meets: {week: 2, weekday: monday, months: [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6]}
  papers_by: {days_before: 7}
  chair_may_decide: [preapproval]
  reconsideration_within_workdays: 20
  third_party_within_workdays: 10
  panel_meets_within_workdays: 30
  retention_years: 5
)";

std::string replaced(std::string text, std::string_view mark, std::string_view by) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
  return text;
}

template <class T, class E>
T must(std::expected<T, E> result, std::string_view what) {
  if (!result)
    throw std::runtime_error(
        fmt::format("the demonstration's committee cannot {}: {}", what, refusal_key(result.error())));
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

class DemoCommittee {
 public:
  explicit DemoCommittee(web::Site& site)
      : site_(site), today_(site.zone.day(site.clock.now())), first_(today_.plus_months(-18)) {}

  void fill() {
    write([&](storage::Transaction& transaction) { found(transaction); });
    site_.packs.refresh();
    write([&](storage::Transaction& transaction) {
      bylaws_ = lpdc::bylaws_of(transaction.session(), *site_.packs.shelf(), committee_->id, today_);
      if (!bylaws_) throw std::runtime_error("the demonstration's bylaws cannot be used");
      plans(transaction);
      past_meeting(transaction);
      open_requests(transaction);
      next_meeting(transaction);
    });
  }

 private:
  template <class F>
  void write(F&& work) {
    site_.database.write([&](storage::Transaction& transaction) { work(transaction); });
  }
  // After school, after a meeting that begins at 3:45 p.m.; never later than now.
  Act act(const identity::PersonId& by, Date day) {
    const auto evening = day.start() + std::chrono::hours(22);
    return {.by = by.text(), .now = std::min(evening, site_.clock.now()), .random = site_.random};
  }
  // The committee's last meeting day by then.
  Date met_by(Date limit) const {
    Date last = limit;
    for (Date day : lpdc::meeting_days(bylaws_->rules(), limit.plus_days(-100), 12))
      if (day <= limit) last = day;
    return last;
  }
  identity::PersonId person(storage::Transaction& transaction, const std::string& email,
                            const std::string& name) {
    if (auto known = identity::find_person_by_email(transaction.session(), email)) return known->id;
    const auto now = site_.clock.now();
    auto made = identity::add_person(transaction, {name, email, Secret<std::string>(), "en"}, "none", now,
                                     site_.random);
    identity::confirm_email(transaction, made->id, now);
    return made->id;
  }
  void employ(storage::Transaction& transaction, const identity::PersonId& who, const char* position) {
    const auto now = site_.clock.now();
    auto jobs = identity::employments_of(transaction.session(), who);
    if (jobs.empty()) {
      identity::add_employment(
          transaction, who,
          {"Maple Hollow City Schools", "Birch Street Elementary", "OH", position, Date(2016, 8, 15), {}},
          now, site_.random);
      identity::add_license(
          transaction, who,
          {"OH", "5-year professional", "OH-" + who.text().substr(16), Date(2022, 7, 1), Date(2027, 6, 30)},
          now, site_.random);
    }
    lpdc::choose_committee(transaction, who, committee_->id, today_, act(who, today_));
  }

  void found(storage::Transaction& transaction) {
    const auto now = site_.clock.now();
    committee_ =
        identity::ensure_organization(transaction, identity::OrganizationKind::lpdc, "lpdc-maple-hollow",
                                      "Maple Hollow LPDC", "OH", now, site_.random);
    renata_ = person(transaction, "renata.holloway@example.org", "Renata Holloway");
    dana_ = person(transaction, "dana.whitfield@example.org", "Dana Whitfield");
    victor_ = person(transaction, "victor.osei@example.org", "Victor Osei");
    ida_ = person(transaction, "ida.moreau@example.org", "Ida Moreau");
    owen_ = person(transaction, "owen.castellano@example.org", "Owen Castellano");
    const auto ruth = person(transaction, "ruth.amsel@example.org", "Ruth Amsel");
    const auto ken = person(transaction, "ken.abara@example.org", "Ken Abara");
    const auto lydia = person(transaction, "lydia.marsh@example.org", "Lydia Marsh");
    const auto appoint = [&](const identity::PersonId& who, MemberKind kind, bool substitute, bool chair) {
      lpdc::appoint(transaction,
                    {committee_->id, who, kind, substitute, chair, first_, today_.plus_months(18)},
                    act(*dana_, first_));
    };
    appoint(*dana_, MemberKind::teacher, false, true);
    appoint(ruth, MemberKind::teacher, false, false);
    appoint(ken, MemberKind::teacher, false, false);
    appoint(*victor_, MemberKind::administrator, false, false);
    appoint(lydia, MemberKind::administrator, false, false);
    appoint(*ida_, MemberKind::teacher, true, false);
    for (const auto& who : {*renata_, *dana_, *ida_, *owen_}) employ(transaction, who, "Teacher");
    employ(transaction, *victor_, "Principal");
    const auto id = lpdc::bylaws_id(*committee_, first_);
    const auto text = replaced(replaced(std::string(bylaws_text), "{ID}", id), "{DAY}", first_.text());
    lpdc::adopt_bylaws(transaction, *committee_, *site_.packs.shelf(), text, first_,
                       "Motion of the committee, 5 to 0", act(*dana_, first_));
  }

  recognition::PlanId plan(storage::Transaction& transaction, const identity::PersonId& who, Date from,
                           const std::vector<std::string>& goals) {
    recognition::DevelopmentPlan plan{.from = from,
                                      .to = Date(2027, 6, 30),
                                      .committee = committee_->id,
                                      .school_goal = "Every student writes every day"};
    for (const auto& goal : goals) plan.goals.push_back({{}, goal, "", ""});
    return must(recognition::keep_plan(transaction, who, plan, act(who, from)), "keep a plan");
  }
  lpdc::RequestId submit(storage::Transaction& transaction, const identity::PersonId& who,
                         const recognition::PlanId& plan, MemberKind position, Date day) {
    return must(lpdc::submit_plan(transaction, who, plan, position, "Professional development plan", day,
                                  act(who, day)),
                "submit a plan");
  }

  void plans(storage::Transaction& transaction) {
    const auto day = met_by(work_began().plus_days(-2)).plus_days(-16);
    renata_plan_ =
        submit(transaction, *renata_,
               plan(transaction, *renata_, day,
                    {"Use evidence from each week to plan the next", "Lead a learning team in my building"}),
               MemberKind::teacher, day);
    victor_plan_ =
        submit(transaction, *victor_,
               plan(transaction, *victor_, today_.plus_days(-9), {"Observe and coach every new teacher"}),
               MemberKind::administrator, today_.plus_days(-9));
  }

  // As the community began what is earned by now.
  Date work_began() const { return today_.plus_months(-5); }

  struct Asked {
    std::string micro_credential, title;
    int hours = 15;
    Date starts, ends;
  };
  lpdc::RequestId ask(storage::Transaction& transaction, const identity::PersonId& who, const Asked& asked,
                      Date day) {
    lpdc::NewRequest request{
        .committee = committee_->id,
        .kind = RequestKind::preapproval,
        .person = who,
        .micro_credential = asked.micro_credential,
        .checked = {asked.title, asked.hours * 60, asked.starts, asked.ends},
        .form = {.goals = {{"", "Use evidence from each week to plan the next"}},
                 .educator_standards = "Ohio Standards for the Teaching Profession, 3",
                 .process = "Plan and teach three lessons, and look at the work with my grade team."},
        .asked_amount = Rational(asked.hours, 10),
        .due_on = asked.starts.plus_days(-1),
        .sent_on = day};
    return lpdc::add_request(transaction, request, act(who, day));
  }
  std::optional<lpdc::RequestId> report(storage::Transaction& transaction,
                                        const std::string& micro_credential, Date day) {
    auto& session = transaction.session();
    const auto credential =
        award::find_credential(session, *renata_, award::Kind::micro_credential, micro_credential);
    const auto journey = earning::current_journey(session, *renata_, micro_credential);
    if (!credential || !journey) return {};
    const auto started = site_.zone.day(journey->started_at);
    const int hours = site_.catalog.shelf()->find(micro_credential)->hours.estimate;
    std::vector<lpdc::LoggedWork> log;
    for (const auto& entry : earning::time_log_of(session, journey->id))
      log.push_back({entry.day, entry.minutes, entry.note});
    std::ranges::reverse(log);
    lpdc::NewRequest request{
        .committee = committee_->id,
        .kind = RequestKind::completion,
        .person = *renata_,
        .micro_credential = micro_credential,
        .activity = journey->id.text(),
        .checked = {credential->title, hours * 60, started, site_.zone.day(credential->issued_at)},
        .form = {.goals = {{"", "Use evidence from each week to plan the next"}},
                 .log = std::move(log),
                 .evidence = "The micro-credential"},
        .asked_amount = Rational(hours, 10),
        .sent_on = day};
    return lpdc::add_request(transaction, request, act(*renata_, day));
  }

  void decide(storage::Transaction& transaction, const lpdc::MeetingId& meeting,
              const lpdc::RequestId& request, lpdc::Ruling ruling, std::optional<Rational> amount,
              const std::string& reason, Date day) {
    must(lpdc::put_on_agenda(transaction, meeting, request, act(*dana_, day)), "put on the agenda");
    must(lpdc::decide_at(transaction, meeting,
                         {request, {ruling, amount, reason}, amount.value_or(Rational(3, 2)), false, {}},
                         {*bylaws_, site_.zone, day}, act(*dana_, day)),
         "decide");
  }
  lpdc::MeetingId call(storage::Transaction& transaction, Date day) {
    return lpdc::call_meeting(
        transaction, {committee_->id, day, "3:45 p.m.", "Library, Birch Street Elementary"},
        lpdc::papers_due(bylaws_->rules(), day), site_.zone, act(*dana_, day.plus_days(-10)));
  }
  void meet(storage::Transaction& transaction, const lpdc::MeetingId& meeting, Date day) {
    std::set<lpdc::MemberId> present;
    for (const auto& member : lpdc::serving(lpdc::members_of(transaction.session(), committee_->id), day))
      if (!member.is_substitute) present.insert(member.id);
    must(lpdc::set_presence(transaction, meeting, present, act(*dana_, day)), "note who is present");
  }

  void past_meeting(storage::Transaction& transaction) {
    const auto spring = met_by(work_began().plus_days(-2));
    const auto first = call(transaction, spring);
    meet(transaction, first, spring);
    decide(transaction, first, renata_plan_.value(), lpdc::Ruling::approve, {}, "", spring);
    for (const char* earned : {"words-that-name-the-effect", "two-plans-become-one"}) {
      const auto* found = site_.catalog.shelf()->find(earned);
      const auto starts = work_began();
      decide(transaction, first,
             ask(transaction, *renata_,
                 {earned, found->title, found->hours.estimate, starts, starts.plus_months(5)},
                 spring.plus_days(-9)),
             lpdc::Ruling::approve, {}, "", spring);
    }
    must(lpdc::close_meeting(transaction, first, "", spring, act(*dana_, spring)), "sign the minutes");
    const auto last = met_by(today_.plus_days(-7));
    const auto second = call(transaction, last);
    meet(transaction, second, last);
    const std::string reported = "words-that-name-the-effect";
    const Rational units(site_.catalog.shelf()->find(reported)->hours.estimate, 10);
    if (auto done = report(transaction, reported, last.plus_days(-8)))
      decide(transaction, second, *done, lpdc::Ruling::grant, units, "", last);
    decide(transaction, second,
           ask(transaction, *owen_,
               {"", "Book study on early reading", 20, today_.plus_days(20), today_.plus_months(4)},
               last.plus_days(-12)),
           lpdc::Ruling::back, {},
           "Say which goal of your plan the book study serves, and what will show it.", last);
    const auto denied = ask(transaction, *owen_,
                            {"", "Coaching the track team", 30, today_.plus_days(10), today_.plus_months(5)},
                            last.plus_days(-12));
    decide(transaction, second, denied, lpdc::Ruling::deny, {},
           "Coaching is paid duty and serves no goal of the plan.", last);
    must(lpdc::close_meeting(transaction, second, "The committee set its meeting days for the year.", last,
                             act(*dana_, last)),
         "sign the minutes");
    must(lpdc::object(
             transaction, denied, *owen_, lpdc::Stage::reconsideration,
             "The training before the season taught me to plan for injured students; that is goal 2.",
             bylaws_->rules(), site_.zone, act(*owen_, std::min(last.plus_days(8), today_.plus_days(-2)))),
         "object");
  }

  void open_requests(storage::Transaction& transaction) {
    static_cast<void>(report(transaction, "two-plans-become-one", today_.plus_days(-8)));
    const auto* circles = site_.catalog.shelf()->find("teach-the-routine");
    ask(transaction, *ida_,
        {"teach-the-routine", circles->title, circles->hours.estimate, today_.plus_days(14),
         today_.plus_months(6)},
        today_.plus_days(-11));
    ask(transaction, *dana_,
        {"teach-the-routine", circles->title, circles->hours.estimate, today_.plus_days(21),
         today_.plus_months(6)},
        today_.plus_days(-2));
  }

  void next_meeting(storage::Transaction& transaction) {
    for (Date day : lpdc::meeting_days(bylaws_->rules(), today_.plus_days(1), 1)) {
      const auto meeting = call(transaction, day);
      for (const auto& request : lpdc::waiting_for(transaction.session(), committee_->id))
        if (request.person != *dana_)
          must(lpdc::put_on_agenda(transaction, meeting, request.id, act(*dana_, today_)),
               "put on the agenda");
    }
  }

  web::Site& site_;
  Date today_;
  Date first_;  // since when the committee and its bylaws are there
  std::optional<identity::Organization> committee_;
  std::optional<identity::PersonId> renata_, dana_, victor_, ida_, owen_;
  std::optional<lpdc::InForce> bylaws_;
  std::optional<lpdc::RequestId> renata_plan_, victor_plan_;
};

}  // namespace

void fill_demo_committee(web::Site& site) {
  DemoCommittee(site).fill();
}

}  // namespace laurel::app
