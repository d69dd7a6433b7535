#include "recognition/plan_store.h"

#include <algorithm>

#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

OwnedPlan read_plan(storage::Session& session, const storage::Row& row) {
  DevelopmentPlan plan{.id = row.id<PlanId>("id"),
                       .kind = row.text("kind"),
                       .license = row.text("license"),
                       .from = row.date("from_day"),
                       .to = row.date("to_day"),
                       .committee = row.optional_id<identity::OrganizationId>("committee"),
                       .school_goal = row.text("school_goal"),
                       .submitted = row.optional_date("submitted_on"),
                       .approved = row.optional_date("approved_on"),
                       .returned = row.optional_date("returned_on"),
                       .return_reason = row.text("return_reason")};
  for (const auto& goal : session.query(sql::goals_of, {{"plan", *plan.id}}))
    plan.goals.push_back(
        {goal.id<GoalId>("id"), goal.text("text"), goal.text("focus"), goal.text("rationale")});
  return {row.id<identity::PersonId>("person"), std::move(plan)};
}

void note(storage::Transaction& transaction, const identity::PersonId& person, std::string kind,
          const PlanId& id, const Act& act, std::string reason = {}) {
  storage::record(transaction, {act.now, act.by, std::move(kind), id.text(), std::move(reason)});
  ask_for_standing(transaction, person, act.now, act.random);
}

// The person's own plan.
std::optional<DevelopmentPlan> own(storage::Transaction& transaction, const identity::PersonId& person,
                                   const PlanId& id) {
  auto found = find_plan(transaction.session(), id);
  if (!found || found->person != person) return {};
  return std::move(found->plan);
}

void remove_goals(storage::Transaction& transaction, const DevelopmentPlan& before,
                  const DevelopmentPlan& after) {
  for (const auto& goal : before.goals) {
    if (std::ranges::any_of(after.goals, [&](const PlanGoal& kept) { return kept.id == goal.id; })) continue;
    transaction.execute(sql::remove_goal_links, {{"goal", *goal.id}});
    transaction.execute(sql::remove_goal, {{"id", *goal.id}});
  }
}

bool has_goal(const std::optional<DevelopmentPlan>& plan, const std::optional<GoalId>& id) {
  return plan && id && std::ranges::any_of(plan->goals, [&](const PlanGoal& goal) { return goal.id == id; });
}

}  // namespace

std::vector<DevelopmentPlan> plans_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<DevelopmentPlan> plans;
  for (const auto& row : session.query(sql::plans_of, {{"person", person}}))
    plans.push_back(read_plan(session, row).plan);
  return plans;
}

std::optional<OwnedPlan> find_plan(storage::Session& session, const PlanId& id) {
  const auto row = session.query_first(sql::plan_by_id, {{"id", id}});
  return row ? std::optional(read_plan(session, *row)) : std::nullopt;
}

std::vector<OwnedPlan> plans_submitted_to(storage::Session& session,
                                          const identity::OrganizationId& committee) {
  std::vector<OwnedPlan> plans;
  for (const auto& row : session.query(sql::plans_submitted_to, {{"committee", committee}}))
    plans.push_back(read_plan(session, row));
  return plans;
}

std::expected<PlanId, PlanRefusal> keep_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const DevelopmentPlan& plan,
                                             const Act& act) {
  std::optional<DevelopmentPlan> before;
  if (plan.id) {
    before = own(transaction, person, *plan.id);
    if (!before) return std::unexpected(PlanRefusal::not_yours_to_change);
    TRY_VOID(check_change(*before));
  }
  const auto id = plan.id ? *plan.id : PlanId::generate(act.now, act.random);
  transaction.execute(plan.id ? sql::change_plan : sql::add_plan, {{"id", id},
                                                                   {"person", person},
                                                                   {"license", or_null(plan.license)},
                                                                   {"kind", plan.kind},
                                                                   {"from_day", plan.from},
                                                                   {"to_day", plan.to},
                                                                   {"committee", plan.committee},
                                                                   {"school_goal", plan.school_goal},
                                                                   {"now", act.now}});
  if (before) remove_goals(transaction, *before, plan);
  int place = 0;
  for (const auto& goal : plan.goals)
    // An id that is not of this plan's goals would be somebody else's.
    transaction.execute(sql::add_goal,
                        {{"id", has_goal(before, goal.id) ? *goal.id : GoalId::generate(act.now, act.random)},
                         {"plan", id},
                         {"place", ++place},
                         {"text", goal.text},
                         {"focus", goal.focus},
                         {"rationale", goal.rationale}});
  note(transaction, person, plan.id ? "recognition.plan-changed" : "recognition.plan-drafted", id, act);
  return id;
}

std::expected<void, PlanRefusal> submit_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const PlanId& id, Date today,
                                             const Act& act) {
  const auto plan = own(transaction, person, id);
  if (!plan) return std::unexpected(PlanRefusal::not_yours_to_change);
  TRY_VOID(check_submit(*plan));
  transaction.execute(sql::submit_plan, {{"submitted", today}, {"now", act.now}, {"id", id}});
  note(transaction, person, "recognition.plan-submitted", id, act);
  return {};
}

std::expected<void, PlanRefusal> recall_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const PlanId& id,
                                             const Act& act) {
  const auto plan = own(transaction, person, id);
  if (!plan || stage_of(*plan) != PlanStage::submitted)
    return std::unexpected(PlanRefusal::not_yours_to_change);
  transaction.execute(sql::submit_plan, {{"submitted", nullptr}, {"now", act.now}, {"id", id}});
  note(transaction, person, "recognition.plan-recalled", id, act);
  return {};
}

bool approve_plan(storage::Transaction& transaction, const PlanId& id, Date on, const Act& act) {
  if (transaction.execute(sql::approve_plan, {{"on", on}, {"now", act.now}, {"id", id}}) == 0) return false;
  note(transaction, find_plan(transaction.session(), id)->person, "recognition.plan-approved", id, act);
  return true;
}

bool return_plan(storage::Transaction& transaction, const PlanId& id, Date on, const std::string& reason,
                 const Act& act) {
  if (transaction.execute(sql::return_plan, {{"on", on}, {"reason", reason}, {"now", act.now}, {"id", id}}) ==
      0)
    return false;
  note(transaction, find_plan(transaction.session(), id)->person, "recognition.plan-returned", id, act,
       reason);
  return true;
}

std::vector<GoalLink> goal_links_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<GoalLink> links;
  for (const auto& row : session.query(sql::goal_links_of, {{"person", person}}))
    links.push_back({row.id<GoalId>("goal"), row.text("subject")});
  return links;
}

bool link_goal(storage::Transaction& transaction, const identity::PersonId& person, const GoalId& goal,
               const std::string& subject, const Act& act) {
  if (!transaction.query_first(sql::goal_of, {{"goal", goal}, {"person", person}})) return false;
  transaction.execute(sql::link_goal, {{"goal", goal}, {"subject", subject}, {"now", act.now}});
  storage::record(transaction, {act.now, act.by, "recognition.goal-linked", goal.text(), subject});
  ask_for_standing(transaction, person, act.now, act.random);
  return true;
}

void unlink_goal(storage::Transaction& transaction, const identity::PersonId& person, const GoalId& goal,
                 const std::string& subject, const Act& act) {
  if (!transaction.query_first(sql::goal_of, {{"goal", goal}, {"person", person}})) return;
  if (transaction.execute(sql::unlink_goal, {{"goal", goal}, {"subject", subject}}) == 0) return;
  storage::record(transaction, {act.now, act.by, "recognition.goal-unlinked", goal.text(), subject});
  ask_for_standing(transaction, person, act.now, act.random);
}

}  // namespace laurel::recognition
