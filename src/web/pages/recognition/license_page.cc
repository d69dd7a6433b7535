// My license: what is granted, what is potential, what is still needed and by when, and why.
#include <algorithm>

#include "earning/journey_store.h"
#include "identity/profile_store.h"
#include "identity/state.h"
#include "recognition/plan_store.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/catalog/standing.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/license_next.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"
#include "web/pages/recognition/worth.h"

namespace laurel::web {
namespace {

using namespace recognition;

constexpr std::size_t ways_max = 3;
constexpr std::size_t ways_tried_max = 9;  // to find those that would count

struct Situation {
  std::vector<identity::Kept<identity::License>> licenses;
  std::vector<identity::Kept<identity::Employment>> employments;
  std::vector<DevelopmentPlan> plans;
  std::vector<GoalLink> links;
  std::vector<earning::JourneyWithAttempt> journeys;
};

Situation situation_of(Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    return Situation{identity::licenses_of(session, me), identity::employments_of(session, me),
                     plans_of(session, me), goal_links_of(session, me), earning::journeys_of(session, me)};
  });
}

// The license that the decision's period belongs to, else the one that ends last.
const identity::License* license_shown(const Situation& situation, const Recognizer& recognizer) {
  for (const auto& kept : situation.licenses)
    if (kept.value.state == recognizer.state) return &kept.value;
  return nullptr;
}

void fill_license_head(Page& page, const Visit& visit, const Situation& situation,
                       const Recognizer& recognizer) {
  const auto* license = license_shown(situation, recognizer);
  std::string lead = std::string(identity::state_name(recognizer.state));
  if (license != nullptr) {
    lead += ", " + license->type;
    page.add("ENDS")
        .set("DISTANCE",
             visit.today() <= license->expires
                 ? visit.count("recognition.days_left", visit.today().days_until(license->expires))
                 : visit.say("recognition.license_over"))
        .set("DATE", visit.date(license->expires));
  }
  page.set("LEAD", lead + ".");
  page.set("PERSON", visit.person().name).set("PRINTED", visit.date(visit.today()));
  if (license != nullptr)
    page.add("LICENSE")
        .set("NUMBER", license->number.empty() ? visit.say("recognition.not_known") : license->number)
        .set("FROM", visit.date(license->effective))
        .set("TO", visit.date(license->expires));
  if (!situation.employments.empty())
    page.add("EMPLOYER").set("NAME", situation.employments.front().value.district);
  if (recognizer.organization) page.add("COMMITTEE").set("NAME", recognizer.organization->name);
}

void fill_others(Page& page, const std::vector<Recognizer>& licenses, const Recognizer& chosen) {
  if (licenses.size() < 2) return;
  auto others = page.add("OTHERS");
  for (const auto& one : licenses)
    if (one.pack->id != chosen.pack->id)
      others.add("OTHER").set("ADDRESS", "/license?pack=" + one.pack->id).set("TITLE", one.pack->title);
}

// --- ways to close the gap

// Linked to a goal first, then the catalog's order; nothing that was begun.
std::vector<const catalog::MicroCredential*> candidates(const Situation& situation,
                                                        const catalog::Shelf& shelf) {
  const auto begun = [&](const std::string& id) {
    return std::ranges::any_of(situation.journeys,
                               [&](const auto& one) { return one.journey.micro_credential == id; });
  };
  std::vector<const catalog::MicroCredential*> ways;
  for (const auto& link : situation.links)
    if (const auto* found = shelf.find(link.subject); found != nullptr && !begun(found->id))
      ways.push_back(found);
  for (const auto* one : shelf.micro_credentials())
    if (ways.size() < ways_tried_max && !begun(one->id) && std::ranges::find(ways, one) == ways.end())
      ways.push_back(one);
  if (ways.size() > ways_tried_max) ways.resize(ways_tried_max);
  return ways;
}

std::string goal_words(const Visit& visit, const Situation& situation, const std::string& subject) {
  for (const auto& plan : situation.plans) {
    int number = 0;
    for (const auto& goal : plan.goals) {
      ++number;
      for (const auto& link : situation.links)
        if (link.subject == subject && goal.id == link.goal)
          return visit.say("recognition.fits_goal", {{"NUMBER", std::to_string(number)}});
    }
  }
  return {};
}

void fill_way(Page& row, Visit& visit, const Situation& situation, const catalog::MicroCredential& one,
              const Worth& worth, const Rational& needed) {
  const auto shelf = visit.site.catalog.shelf();
  row.set("ADDRESS", "/micro-credentials/" + one.id)
      .set("WORTH", "/micro-credentials/" + one.id + "/worth/" + worth.recognizer.pack->id)
      .set("BADGE", badge_address(one, false))
      .set("TITLE", one.title)
      .set("FACTS", visit.say("license.way_facts",
                              {{"HOURS", std::to_string(one.hours.estimate)},
                               {"PRICE", own_price_words(visit, *shelf, one, find_standings(visit))}}));
  if (const auto goal = goal_words(visit, situation, one.id); !goal.empty())
    row.add("GOAL").set("WORDS", goal);
  row.set("AMOUNT", amount_words(visit, worth.ready.decision.unit, worth.amount));
  const auto left = worth.amount < needed ? needed - worth.amount : Rational();
  row.set("LEFT", left.is_zero() ? visit.say("recognition.closes_gap")
                                 : visit.say("recognition.leaves", {{"AMOUNT", left.text()}}));
}

// Only what would count: a way that the rules refuse is none.
void fill_ways(Page& page, Visit& visit, const Situation& situation, const Recognizer& recognizer,
               const Split& split) {
  if (split.still_to_find().is_zero()) return;
  const auto shelf = visit.site.catalog.shelf();
  std::optional<Page> section;
  std::size_t shown = 0;
  for (const auto* one : candidates(situation, *shelf)) {
    const auto worth = worth_to_person(visit, *one, recognizer);
    if (worth.amount.is_zero()) continue;
    if (!section) section = page.add("WAYS");
    auto row = section->add("WAY");
    fill_way(row, visit, situation, *one, worth, split.still_to_find());
    if (++shown == ways_max) return;
  }
}

void fill_plan_line(Page& page, const Visit& visit, const Situation& situation) {
  if (situation.plans.empty()) {
    page.show("NO_PLAN");
    return;
  }
  const auto& plan = situation.plans.front();
  auto line = page.add("PLAN");
  constexpr std::string_view keys[] = {"plan.stage_draft", "plan.stage_submitted", "plan.stage_approved",
                                       "plan.stage_returned"};
  line.set("STAGE", visit.say(keys[static_cast<std::size_t>(stage_of(plan))]));
  line.set("GOALS", visit.count("plan.goals", static_cast<std::int64_t>(plan.goals.size())));
}

void fill_certifiers_line(Page& page, Visit& visit) {
  for (const auto& certifier : own_certifiers(visit))
    page.add("CERTIFIER").set("SPONSOR", certifier.organization->name);
}

Response without_license(Visit& visit) {
  Page page;
  page.show("NOTHING");
  return visit.page("recognition/license_none", visit.say("recognition.license_title"), page);
}

void fill_total_row(Page& page, const Visit& visit, const Decision& decision) {
  const auto split = split_of(decision);
  auto total = page.add("TOTAL_ROW");
  total.set("GRANTED", split.granted.text());
  total.set("TITLE", split.goal.is_zero()
                         ? visit.say("recognition.granted_total")
                         : visit.say("recognition.granted_of", {{"GOAL", split.goal.text()}}));
  auto rest = visit.say("recognition.rest_words",
                        {{"POTENTIAL", split.potential.text()}, {"NEEDED", split.needed.text()}});
  if (!split.waiting.is_zero())
    rest += "; " + visit.say("recognition.rest_waiting", {{"AMOUNT", split.waiting.text()}});
  total.set("REST", rest);
}

bool is_committee(const Recognizer& recognizer) {
  return recognizer.organization && recognizer.organization->kind == identity::OrganizationKind::lpdc;
}

Frame frame_of(const Situation& situation, const Recognizer& recognizer) {
  Frame frame;
  if (is_committee(recognizer) && is_overlay(*recognizer.pack))
    frame.adopted_source = recognizer.pack->source;
  for (const auto& [journey, attempt] : situation.journeys)
    if (earning::state_of(journey, attempt) == earning::JourneyState::waiting)
      frame.with_reviewers.insert(journey.id.text());
  return frame;
}

// How much is needed, by when and what would help: only a license says it.
void fill_way_to_renewal(Page& page, Visit& visit, const Situation& situation, const Valuation& valuation,
                         const Recognizer& recognizer, const Frame& frame) {
  const auto& decision = valuation.decision;
  fill_figure(page, visit, decision);
  fill_ways(page, visit, situation, recognizer, split_of(decision));
  const auto way = on_the_way(visit, decision);
  fill_next_step(page, visit, way, decision);
  fill_timeline(page, visit, way, decision);
  fill_plan_line(page, visit, situation);
  fill_total_row(page, visit, decision);
  auto whole = page.add("WHOLE");
  fill_rules(whole, visit, valuation, frame);
  whole.set("ADDRESS", "/recognition/" + recognizer.pack->id);
}

void ask_for_license(Page& page, const Visit& visit, const Recognizer& recognizer) {
  auto step = page.add("STEP");
  step.set("TITLE", visit.say("license.step_license",
                              {{"STATE", std::string(identity::state_name(recognizer.state))}}))
      .set("WORDS", visit.say("license.license_words"));
  step.add("BUTTON").set("LABEL", visit.say("profile.license_new")).set("ADDRESS", "/account/licenses/new");
}

Response license_page(Visit& visit) {
  visit.set_section("license");
  const auto all = for_purpose(own_recognizers(visit), Purpose::license);
  if (all.empty()) return without_license(visit);
  const auto wanted = visit.request.parameter("pack");
  const auto found = std::ranges::find_if(all, [&](const Recognizer& one) { return one.pack->id == wanted; });
  const auto& recognizer = found == all.end() ? all.front() : *found;
  const auto valuation = own_valuation(visit, recognizer);
  const auto situation = situation_of(visit);
  const auto frame = frame_of(situation, recognizer);
  Page page;
  fill_license_head(page, visit, situation, recognizer);
  fill_others(page, all, recognizer);
  fill_certifiers_line(page, visit);
  fill_items(page, visit, valuation.decision, frame);
  page.show_if(valuation.decision.items.empty(), "NO_ITEMS");
  page.show_if(valuation.pack->trust == Trust::unverified, "UNVERIFIED");
  if (license_shown(situation, recognizer) != nullptr)
    fill_way_to_renewal(page, visit, situation, valuation, recognizer, frame);
  else
    ask_for_license(page, visit, recognizer);
  page.set("ADDRESS", "/recognition/" + recognizer.pack->id);
  page.set("PRINT", visit.say(is_committee(recognizer) ? "license.print" : "license.print_plain"));
  return visit.page("recognition/license", visit.say("recognition.license_title"), page);
}

}  // namespace

void add_license_page(Routes& routes) {
  routes.get("/license", Access::signed_in(), license_page);
}

}  // namespace laurel::web
