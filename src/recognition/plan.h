// A professional development plan: goals, and where it stands with its committee. Rules only.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/person.h"
#include "identity/role.h"

namespace laurel::recognition {

struct DevelopmentPlan;
using PlanId = Id<DevelopmentPlan>;

struct PlanGoal;
using GoalId = Id<PlanGoal>;
struct PlanGoal {
  std::optional<GoalId> id;  // none: not kept yet
  std::string text;          // what the educator will do
  std::string focus;         // on what: a subject, a group of students
  std::string rationale;     // why, and what should come of it
};

/// The kinds that packs ask for, by the words of the record format; the first is what is usual.
inline constexpr std::string_view plan_kinds[] = {"ipdp",      "pdp", "regional_lpdc", "pgp_self_directed",
                                                  "pgp_joint", "plg"};

struct DevelopmentPlan {
  std::optional<PlanId> id;  // none: not kept yet
  std::string kind = std::string(plan_kinds[0]);
  std::string license;  // the id of the license it is for; "" where it is for none
  Date from, to;
  std::optional<identity::OrganizationId> committee;
  std::string school_goal;  // the district's or building's goal it serves; "" where none
  std::vector<PlanGoal> goals;
  std::optional<Date> submitted, approved, returned;
  std::string return_reason;
};

/// What the plan waits for. A returned plan may be changed and submitted again.
enum class PlanStage { draft, submitted, approved, returned };
PlanStage stage_of(const DevelopmentPlan& plan);

/// As typed.
struct PlanForm {
  std::string kind, license, from, to, school_goal;
  std::vector<PlanGoal> goals;  // those without any text are left out
};

enum class PlanRefusal {
  kind_unknown,
  license_unknown,
  day_missing,
  day_malformed,
  ends_before_it_begins,
  too_long_a_time,
  goal_missing,  // a focus or a rationale without the goal itself
  no_goal,       // nothing to approve
  text_too_long,
  committee_missing,    // nobody to submit it to
  not_yours_to_change,  // it is with the committee, or approved
};
std::string_view refusal_key(PlanRefusal refusal);

struct PlanFieldRefusal {
  std::string field;  // the form's name of it: "from", "goal-2"
  PlanRefusal refusal;
  bool operator==(const PlanFieldRefusal&) const = default;
};

constexpr std::size_t plan_goals_max = 6;
constexpr std::size_t plan_text_bytes_max = 2000;
constexpr int plan_years_max = 10;

/// `licenses`: the ids of the person's licenses. Every field that is wrong is named, once.
std::expected<DevelopmentPlan, std::vector<PlanFieldRefusal>> check_plan(
    const PlanForm& form, const std::vector<std::string>& licenses);
std::expected<void, PlanRefusal> check_change(const DevelopmentPlan& plan);
std::expected<void, PlanRefusal> check_submit(const DevelopmentPlan& plan);

}  // namespace laurel::recognition
