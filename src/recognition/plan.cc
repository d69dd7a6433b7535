#include "recognition/plan.h"

#include <algorithm>

#include "base/text.h"
#include "identity/typed_day.h"

namespace laurel::recognition {
namespace {

class Reading {
 public:
  void refuse(std::string field, PlanRefusal refusal) { refusals_.push_back({std::move(field), refusal}); }
  std::string text(std::string field, std::string_view typed) {
    auto trimmed = std::string(trim(typed));
    if (trimmed.size() > plan_text_bytes_max) refuse(std::move(field), PlanRefusal::text_too_long);
    return trimmed;
  }
  std::optional<Date> day(std::string field, std::string_view typed) {
    if (trim(typed).empty()) {
      refuse(std::move(field), PlanRefusal::day_missing);
      return {};
    }
    auto day = identity::read_typed_day(typed);
    if (!day) refuse(std::move(field), PlanRefusal::day_malformed);
    return day;
  }
  std::vector<PlanFieldRefusal> take() { return std::move(refusals_); }

 private:
  std::vector<PlanFieldRefusal> refusals_;
};

}  // namespace

std::string_view refusal_key(PlanRefusal refusal) {
  switch (refusal) {
    case PlanRefusal::kind_unknown:
      return "plan.kind_unknown";
    case PlanRefusal::license_unknown:
      return "plan.license_unknown";
    case PlanRefusal::day_missing:
      return "plan.day_missing";
    case PlanRefusal::day_malformed:
      return "plan.day_malformed";
    case PlanRefusal::ends_before_it_begins:
      return "plan.ends_before_it_begins";
    case PlanRefusal::too_long_a_time:
      return "plan.too_long_a_time";
    case PlanRefusal::goal_missing:
      return "plan.goal_missing";
    case PlanRefusal::no_goal:
      return "plan.no_goal";
    case PlanRefusal::text_too_long:
      return "plan.text_too_long";
    case PlanRefusal::committee_missing:
      return "plan.committee_missing";
    case PlanRefusal::not_yours_to_change:
      return "plan.not_yours_to_change";
  }
  return "plan.no_goal";
}

PlanStage stage_of(const DevelopmentPlan& plan) {
  if (plan.approved) return PlanStage::approved;
  if (plan.returned) return PlanStage::returned;
  return plan.submitted ? PlanStage::submitted : PlanStage::draft;
}

std::expected<DevelopmentPlan, std::vector<PlanFieldRefusal>> check_plan(
    const PlanForm& form, const std::vector<std::string>& licenses) {
  Reading reading;
  DevelopmentPlan plan;
  plan.kind = form.kind;
  plan.license = form.license;
  if (std::ranges::find(plan_kinds, form.kind) == std::end(plan_kinds))
    reading.refuse("kind", PlanRefusal::kind_unknown);
  if (!form.license.empty() && std::ranges::find(licenses, form.license) == licenses.end())
    reading.refuse("license", PlanRefusal::license_unknown);
  const auto from = reading.day("from", form.from);
  const auto to = reading.day("to", form.to);
  if (from && to && *to < *from) reading.refuse("to", PlanRefusal::ends_before_it_begins);
  if (from && to && *to > from->plus_months(12 * plan_years_max))
    reading.refuse("to", PlanRefusal::too_long_a_time);
  plan.from = from.value_or(Date());
  plan.to = to.value_or(Date());
  plan.school_goal = reading.text("school-goal", form.school_goal);
  for (std::size_t i = 0; i < form.goals.size() && i < plan_goals_max; ++i) {
    const auto number = std::to_string(i + 1);
    PlanGoal goal{form.goals[i].id, reading.text("goal-" + number, form.goals[i].text),
                  reading.text("focus-" + number, form.goals[i].focus),
                  reading.text("rationale-" + number, form.goals[i].rationale)};
    if (goal.text.empty() && !(goal.focus.empty() && goal.rationale.empty()))
      reading.refuse("goal-" + number, PlanRefusal::goal_missing);
    if (!goal.text.empty()) plan.goals.push_back(std::move(goal));
  }
  auto refusals = reading.take();
  if (plan.goals.empty() && refusals.empty()) refusals.push_back({"goal-1", PlanRefusal::no_goal});
  if (!refusals.empty()) return std::unexpected(std::move(refusals));
  return plan;
}

std::expected<void, PlanRefusal> check_change(const DevelopmentPlan& plan) {
  const auto stage = stage_of(plan);
  if (stage == PlanStage::submitted || stage == PlanStage::approved)
    return std::unexpected(PlanRefusal::not_yours_to_change);
  return {};
}

std::expected<void, PlanRefusal> check_submit(const DevelopmentPlan& plan) {
  TRY_VOID(check_change(plan));
  if (plan.goals.empty()) return std::unexpected(PlanRefusal::no_goal);
  if (!plan.committee) return std::unexpected(PlanRefusal::committee_missing);
  return {};
}

}  // namespace laurel::recognition
