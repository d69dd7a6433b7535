#include "web/pages/earning/work_pages.h"

#include <algorithm>

#include "award/credential_store.h"
#include "web/pages/earning/progress.h"

namespace laurel::web {
namespace {

using earning::JourneyState;

std::string_view section_of(JourneyState state) {
  switch (state) {
    case JourneyState::not_yet:
      return "NOT_YET";
    case JourneyState::unpaid:
    case JourneyState::collecting:
      return "RUNNING";
    case JourneyState::waiting:
      return "WAITING";
    case JourneyState::earned:
      return "EARNED";
    case JourneyState::time_up:
    case JourneyState::refunded:
      return "ENDED";
  }
  return {};
}

// What to do next, or what one waits for.
std::string sentence_of(const Visit& visit, const OwnJourney& own, const earning::Desk& desk,
                        JourneyState state, const earning::Checklist& list) {
  switch (state) {
    case JourneyState::unpaid:
      return visit.say("earning.next_pay");
    case JourneyState::collecting:
      return next_words(visit, *own.micro_credential, list);
    case JourneyState::not_yet:
      return visit.say("earning.next_feedback");
    case JourneyState::waiting:
      return visit.say("earning.waiting_since",
                       {{"DATE", visit.date(desk.latest->submitted_at)},
                        {"DISTANCE", visit.distance(visit.site.zone.day(desk.latest->submitted_at))}});
    case JourneyState::earned:
      return visit.say("earning.next_share");
    case JourneyState::time_up:
    case JourneyState::refunded:
      return visit.say("earning.work_kept");
  }
  return {};
}

std::string address_of(const OwnJourney& own, const earning::Desk& desk, JourneyState state,
                       const std::string& credential) {
  if (state == JourneyState::unpaid) return own.address() + "/invoice";
  if (state == JourneyState::earned) return credential.empty() ? "/credentials" : credential;
  if (state == JourneyState::waiting || state == JourneyState::not_yet)
    return fmt::format("{}/submissions/{}", own.address(), desk.latest->number);
  return own.address();
}

// Where the credential that was earned stands; "" where it is not issued yet.
std::string credential_address(const Visit& visit, const OwnJourney& own) {
  const auto found = visit.site.database.read([&](storage::Session& session) {
    return award::find_credential(session, visit.person().id, award::Kind::micro_credential,
                                  own.micro_credential->id);
  });
  return found ? "/credentials/" + found->id.text() : std::string();
}

void fill_row(Page& row, const Visit& visit, const OwnJourney& own, JourneyState state) {
  const auto desk = read_desk(visit, own);
  const auto list = earning::checklist(desk.standing(*own.micro_credential));
  row.set("TITLE", own.micro_credential->title).set("BADGE", badge_of(own, state, list));
  row.set("ADDRESS",
          address_of(own, desk, state, state == JourneyState::earned ? credential_address(visit, own) : ""))
      .set("SENTENCE", sentence_of(visit, own, desk, state, list));
  row.set("STATE", state_words(visit, own.journey, state));
  const bool runs = state == JourneyState::collecting || state == JourneyState::not_yet;
  if (runs) {
    row.set("MORE", visit.date(own.journey.deadline.value_or(visit.today())));
    constexpr int late_days = 3;
    row.show_if(visit.today().days_until(own.journey.deadline.value_or(visit.today())) <= late_days,
                "IS_LATE");
  } else if (state == JourneyState::earned) {
    row.set("MORE", visit.date(own.journey.earned_at.value_or(*desk.latest->decided_at)));
  } else if (state == JourneyState::time_up && own.journey.deadline) {
    row.set("MORE", visit.date(*own.journey.deadline));  // not the day on which the sweep came by
  } else if (own.journey.ended_at) {
    row.set("MORE", visit.date(*own.journey.ended_at));
  }
  row.set("STATE_CLASS",
          state == JourneyState::time_up || state == JourneyState::refunded ? "is-over" : "is-under-way");
}

// What is due stands first, the sooner the higher; what is not stays newest first.
Date due_first(const earning::JourneyWithAttempt& one) {
  const auto state = earning::state_of(one.journey, one.latest);
  const bool runs = state == JourneyState::collecting || state == JourneyState::not_yet;
  return runs && one.journey.deadline ? *one.journey.deadline : Date(9999, 12, 31);
}

Response work_page(Visit& visit) {
  auto journeys = visit.site.database.read(
      [&](storage::Session& session) { return earning::journeys_of(session, visit.person().id); });
  std::ranges::stable_sort(journeys, {}, [](const auto& one) { return due_first(one); });
  Page page;
  std::map<std::string_view, Page> sections;
  for (const auto& [journey, latest] : journeys) {
    const auto own = own_journey(visit, journey.id);
    if (!own) continue;
    const auto state = earning::state_of(journey, latest);
    const auto name = section_of(state);
    auto section = sections.find(name);
    if (section == sections.end()) section = sections.emplace(name, page.add(name)).first;
    auto row = section->second.add("ROW");
    fill_row(row, visit, *own, state);
  }
  page.show_if(!sections.contains("RUNNING") && !sections.contains("NOT_YET"), "NOTHING_RUNS");
  page.show_if(journeys.empty(), "FIRST_TIME");
  page.show_if(!visit.person().email_confirmed, "UNCONFIRMED");
  visit.set_section("work");
  return visit.page("earning/work", visit.say("earning.work_title"), page);
}

}  // namespace

void add_work_pages(Routes& routes) {
  routes.get("/work", Access::signed_in(), work_page);
}

}  // namespace laurel::web
