#include <fmt/core.h>

#include <algorithm>

#include "recognition/evaluate/lanes.h"
#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

void add(Decision& decision, std::string text) {
  if (std::ranges::find(decision.next, text) == decision.next.end()) decision.next.push_back(std::move(text));
}

void advise_items(Decision& decision) {
  for (const Item& item : decision.items) {
    if (counts(item.outcome)) continue;
    for (const Reason& reason : item.reasons)
      if (!reason.remedy.empty()) add(decision, fmt::format("{}: {}", item.activity->id, reason.remedy));
  }
}

void advise_requirement(const Situation& situation, Decision& decision) {
  const auto& result = decision.requirement;
  if (!result || result->whole.met) return;
  if (!result->whole.needed) {
    add(decision, "Complete the record: how much is needed depends on `employments` (fte).");
  } else if (!result->whole.short_by()->is_zero()) {
    add(decision, fmt::format("{} {} short of {}.", result->whole.short_by()->text(),
                              word(result->whole.unit), result->whole.needed->text()));
  }
  if (situation.body->requirement->needs_grade_band && !result->has_parts)
    add(decision, "Complete the record: `employments[].grade_band` says which parts are needed.");
  for (const Progress& part : result->parts)
    if (!part.met)
      add(decision, fmt::format("{} more in the part \"{}\".", part.short_by()->text(), part.name));
}

}  // namespace

void advise(const Situation& situation, Decision& decision) {
  if (!situation.missing.empty()) add(decision, fmt::format("Complete the record: `{}`.", situation.missing));
  if (situation.body->salary && present_salary(situation) == nullptr)
    add(decision, "Complete the record: `employments[].salary` says the present lane and credits.");
  advise_items(decision);
  advise_requirement(situation, decision);
  const bool all_counted =
      std::ranges::all_of(decision.items, [](const Item& item) { return counts(item.outcome); });
  if ((decision.requirement && decision.requirement->whole.met) || (!decision.requirement && all_counted))
    return;
  for (const std::string& advice : situation.body->advice) add(decision, advice);
}

}  // namespace laurel::recognition
