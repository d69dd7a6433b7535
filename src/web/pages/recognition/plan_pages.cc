// The plan: goals, what serves them, and its way to the committee.
#include <algorithm>

#include "earning/journey_store.h"
#include "identity/profile_store.h"
#include "recognition/outside_store.h"
#include "recognition/plan_store.h"
#include "recognition/work_details.h"
#include "web/page/form_errors.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

struct Around {
  std::vector<DevelopmentPlan> plans;
  std::vector<GoalLink> links;
  std::vector<identity::Kept<identity::License>> licenses;
  std::vector<OutsideActivity> outside;
  std::vector<earning::JourneyWithAttempt> journeys;
  std::optional<identity::OrganizationId> committee;
  std::string committee_name;
};

Around around(Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    Around all{.plans = plans_of(session, me),
               .links = goal_links_of(session, me),
               .licenses = identity::licenses_of(session, me),
               .outside = outside_activities_of(session, me),
               .journeys = earning::journeys_of(session, me),
               .committee = {},
               .committee_name = {}};
    for (const auto& job : identity::employments_of(session, me))
      if (const auto details = work_details(session, me, job.id); details && details->committee) {
        all.committee = details->committee;
        all.committee_name = identity::find_organization(session, *details->committee)->name;
        break;
      }
    return all;
  });
}

std::string stage_words(const Visit& visit, const DevelopmentPlan& plan) {
  switch (stage_of(plan)) {
    case PlanStage::draft:
      return visit.say("plan.stage_draft");
    case PlanStage::submitted:
      return visit.say("plan.submitted_on", {{"DATE", visit.date(*plan.submitted)}});
    case PlanStage::approved:
      return visit.say("plan.approved_on", {{"DATE", visit.date(*plan.approved)}});
    case PlanStage::returned:
      break;
  }
  return visit.say("plan.returned_on", {{"DATE", visit.date(*plan.returned)}});
}

// A micro-credential or an activity from elsewhere, by its id.
std::string subject_title(const Visit& visit, const Around& all, const std::string& subject) {
  if (const auto* found = visit.site.catalog.shelf()->find(subject)) return found->title;
  for (const auto& one : all.outside)
    if (one.id && one.id->text() == subject) return one.title;
  return {};
}

void fill_subjects(Page& goal, const Visit& visit, const Around& all) {
  const auto shelf = visit.site.catalog.shelf();
  std::vector<std::string> begun;
  for (const auto& [journey, attempt] : all.journeys)
    if (std::ranges::find(begun, journey.micro_credential) == begun.end())
      begun.push_back(journey.micro_credential);
  for (const auto& id : begun)
    if (const auto* found = shelf->find(id)) goal.add("MINE").set("SUBJECT", id).set("TITLE", found->title);
  for (const auto& one : all.outside) goal.add("MINE").set("SUBJECT", one.id->text()).set("TITLE", one.title);
  for (const auto* one : shelf->micro_credentials())
    if (std::ranges::find(begun, one->id) == begun.end())
      goal.add("CATALOG").set("SUBJECT", one->id).set("TITLE", one->title);
}

void fill_goals(Page& row, const Visit& visit, const Around& all, const DevelopmentPlan& plan) {
  int number = 0;
  for (const auto& goal : plan.goals) {
    auto line = row.add("GOAL");
    line.set("NUMBER", ++number).set("TEXT", goal.text).set("GOAL_ID", goal.id->text());
    if (!goal.focus.empty()) line.add("FOCUS").set("WORDS", goal.focus);
    if (!goal.rationale.empty()) line.add("RATIONALE").set("WORDS", goal.rationale);
    for (const auto& link : all.links) {
      if (link.goal != goal.id) continue;
      const auto title = subject_title(visit, all, link.subject);
      if (!title.empty()) line.add("LINK").set("TITLE", title).set("SUBJECT", link.subject);
    }
    fill_subjects(line, visit, all);
  }
}

Response plans_page(Visit& visit) {
  visit.set_section("license");
  const auto all = around(visit);
  Page page;
  page.show_if(all.plans.empty(), "NONE");
  for (const auto& plan : all.plans) {
    auto row = page.add("PLAN");
    const auto stage = stage_of(plan);
    row.set("KIND", visit.say("plan.kind_" + plan.kind))
        .set("STAGE", stage_words(visit, plan))
        .set("FROM", visit.date(plan.from))
        .set("TO", visit.date(plan.to))
        .set("ADDRESS", "/plans/" + plan.id->text());
    if (!plan.school_goal.empty()) row.add("SCHOOL_GOAL").set("WORDS", plan.school_goal);
    if (stage == PlanStage::returned) row.add("RETURNED").set("WORDS", plan.return_reason);
    row.show_if(stage == PlanStage::submitted, "SUBMITTED");
    if (stage == PlanStage::draft || stage == PlanStage::returned) {
      auto open = row.add("OPEN");
      if (plan.committee)
        open.add("CAN_SUBMIT").set("COMMITTEE", all.committee_name);
      else
        open.show("NO_COMMITTEE");
    }
    fill_goals(row, visit, all, plan);
  }
  page.set("PERSON", visit.person().name).set("PRINTED", visit.date(visit.today()));
  return visit.page("recognition/plans", visit.say("plan.title"), page);
}

// --- the form

PlanForm typed(const Visit& visit) {
  const auto& form = visit.form;
  PlanForm plan{form.text("kind"), form.text("license"),     form.text("from"),
                form.text("to"),   form.text("school-goal"), {}};
  for (std::size_t i = 1; i <= plan_goals_max; ++i) {
    const auto number = std::to_string(i);
    plan.goals.push_back({GoalId::parse(form.text("id-" + number)), form.long_text("goal-" + number),
                          form.long_text("focus-" + number), form.long_text("rationale-" + number)});
  }
  return plan;
}

PlanForm form_of(const DevelopmentPlan& plan) {
  return {plan.kind, plan.license, plan.from.text(), plan.to.text(), plan.school_goal, plan.goals};
}

// A new plan is for the license that ends last, and as long as it.
PlanForm new_form(const Around& all) {
  PlanForm form;
  form.kind = std::string(plan_kinds[0]);
  if (all.licenses.empty()) return form;
  const auto& license = all.licenses.front();
  form.license = license.id.text();
  form.from = license.value.effective.text();
  form.to = license.value.expires.text();
  return form;
}

using Refused = std::vector<std::pair<std::string, std::string>>;  // field, sentence

Response form_page(Visit& visit, const Around& all, PlanForm form, const std::string& action,
                   const Refused& goal_errors = {}) {
  FormErrors errors;
  for (const auto& [field, sentence] : goal_errors) errors.add(field, sentence);
  visit.set_section("license");
  Page page;
  page.set("ACTION", action).set("FROM", form.from).set("TO", form.to).set("SCHOOL_GOAL", form.school_goal);
  for (const auto kind : plan_kinds) {
    auto option = page.add("KIND_OPTION");
    option.set("VALUE", kind).set("NAME", visit.say(fmt::format("plan.kind_{}", kind)));
    option.show_if(form.kind == kind, "IS_CHOSEN");
  }
  for (const auto& license : all.licenses) {
    auto option = page.add("LICENSE_OPTION");
    option.set("VALUE", license.id.text()).set("NAME", license.value.state + ", " + license.value.type);
    option.show_if(form.license == license.id.text(), "IS_CHOSEN");
  }
  const std::size_t shown = std::clamp<std::size_t>(form.goals.size() + 1, 3, plan_goals_max);
  form.goals.resize(std::max(shown, form.goals.size()));
  for (std::size_t i = 0; i < form.goals.size() && i < plan_goals_max; ++i) {
    auto goal = page.add("GOAL");
    const auto& typed_goal = form.goals[i];
    goal.set("NUMBER", static_cast<std::int64_t>(i + 1))
        .set("ID", typed_goal.id ? typed_goal.id->text() : "")
        .set("TEXT", typed_goal.text)
        .set("FOCUS", typed_goal.focus)
        .set("RATIONALE", typed_goal.rationale);
    for (const auto& [field, sentence] : goal_errors)
      if (field.ends_with(fmt::format("-{}", i + 1))) goal.add("GOAL_ERROR").set("SENTENCE", sentence);
  }
  errors.fill(page);
  return visit.page("recognition/plan_form", visit.say("plan.title"), page, errors.any() ? 422 : 200);
}

Response keep(Visit& visit, const std::optional<PlanId>& id, const std::string& action) {
  const auto all = around(visit);
  std::vector<std::string> licenses;
  for (const auto& license : all.licenses) licenses.push_back(license.id.text());
  auto plan = check_plan(typed(visit), licenses);
  Refused errors;
  if (!plan) {
    for (const auto& [field, refusal] : plan.error())
      errors.emplace_back(field, visit.say(refusal_key(refusal)));
    return form_page(visit, all, typed(visit), action, errors);
  }
  plan->id = id;
  plan->committee = all.committee;
  const auto kept = visit.site.database.write([&](storage::Transaction& transaction) {
    return keep_plan(transaction, visit.person().id, *plan, act_of(visit));
  });
  if (kept) return visit.done("/plans", "notices.saved");
  errors.emplace_back("kind", visit.say(refusal_key(kept.error())));
  return form_page(visit, all, typed(visit), action, errors);
}

// Runs `action` with the visitor's own plan that the address names.
template <class F>
Response with_own(Visit& visit, F&& action) {
  const auto id = visit.id<PlanId>("plan");
  const auto all = around(visit);
  for (const auto& plan : all.plans)
    if (plan.id == id && id) return action(all, plan);
  return visit.not_found();
}

Response edit(Visit& visit) {
  return with_own(visit, [&](const Around& all, const DevelopmentPlan& plan) {
    if (!check_change(plan)) return visit.refuse(409, refusal_key(PlanRefusal::not_yours_to_change));
    return form_page(visit, all, form_of(plan), "/plans/" + plan.id->text());
  });
}

Response change(Visit& visit) {
  return with_own(visit, [&](const Around&, const DevelopmentPlan& plan) {
    return keep(visit, plan.id, "/plans/" + plan.id->text());
  });
}

// Only what the educator can do or has done may serve a goal.
Response link(Visit& visit) {
  const auto goal = visit.id<GoalId>("goal");
  const auto all = around(visit);
  const auto subject = visit.form.text("subject");
  if (!goal || subject_title(visit, all, subject).empty()) return visit.not_found();
  const bool remove = visit.form.has("remove");
  const bool linked = visit.site.database.write([&](storage::Transaction& transaction) {
    if (!remove) return link_goal(transaction, visit.person().id, *goal, subject, act_of(visit));
    unlink_goal(transaction, visit.person().id, *goal, subject, act_of(visit));
    return true;
  });
  return linked ? visit.done("/plans", "notices.saved") : visit.not_found();
}

}  // namespace

void add_plan_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/plans", me, [](Visit& visit) { return plans_page(visit); });
  routes.get("/plans/new", me, [](Visit& visit) {
    const auto all = around(visit);
    return form_page(visit, all, new_form(all), "/plans");
  });
  routes.post("/plans", me, [](Visit& visit) { return keep(visit, {}, "/plans"); });
  routes.get("/plans/:plan", me, edit);
  routes.post("/plans/:plan", me, change);
  routes.post("/goals/:goal/links", me, link);
}

}  // namespace laurel::web
