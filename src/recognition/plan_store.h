// Plans in the database. What the owner does takes the person: an id of somebody else's finds nothing.
#pragma once
#include "recognition/ledger_store.h"
#include "recognition/plan.h"
#include "storage/database.h"

namespace laurel::recognition {

/// The one that ends last first.
std::vector<DevelopmentPlan> plans_of(storage::Session& session, const identity::PersonId& person);
/// Whoever it belongs to; for its committee.
struct OwnedPlan {
  identity::PersonId person;
  DevelopmentPlan plan;
};
std::optional<OwnedPlan> find_plan(storage::Session& session, const PlanId& id);
/// Submitted to a committee and not decided, the earliest first.
std::vector<OwnedPlan> plans_submitted_to(storage::Session& session,
                                          const identity::OrganizationId& committee);

/// A new draft, or the draft's or returned plan's new text (with `plan.id`). Goals keep their ids, and with
/// them what is linked to them; a goal that is gone takes its links along.
std::expected<PlanId, PlanRefusal> keep_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const DevelopmentPlan& plan,
                                             const Act& act);
std::expected<void, PlanRefusal> submit_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const PlanId& id, Date today,
                                             const Act& act);
/// Takes a submitted plan back into the owner's hands.
std::expected<void, PlanRefusal> recall_plan(storage::Transaction& transaction,
                                             const identity::PersonId& person, const PlanId& id,
                                             const Act& act);
/// The committee's decision. False where the plan is not waiting for one.
bool approve_plan(storage::Transaction& transaction, const PlanId& id, Date on, const Act& act);
bool return_plan(storage::Transaction& transaction, const PlanId& id, Date on, const std::string& reason,
                 const Act& act);

/// What serves a goal: a micro-credential's or an outside activity's id (R11).
struct GoalLink {
  GoalId goal;
  std::string subject;
};
std::vector<GoalLink> goal_links_of(storage::Session& session, const identity::PersonId& person);
/// False where the goal is not this person's.
bool link_goal(storage::Transaction& transaction, const identity::PersonId& person, const GoalId& goal,
               const std::string& subject, const Act& act);
void unlink_goal(storage::Transaction& transaction, const identity::PersonId& person, const GoalId& goal,
                 const std::string& subject, const Act& act);

}  // namespace laurel::recognition
