#include <fmt/core.h>

#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

std::string progress_text(const Progress& progress) {
  if (!progress.needed)
    return fmt::format("{} {} counted; needed: not known", progress.counted.text(), word(progress.unit));
  return fmt::format("{} of {} {}: {}", progress.counted.text(), progress.needed->text(), word(progress.unit),
                     progress.met ? "met" : "not met");
}

void cite_period(const Situation& situation, Decision& decision) {
  if (!situation.period) return;
  decision.rules.push_back(
      {&situation.body->period.rule,
       fmt::format("work counts from {} to {}", situation.period->from.text(), situation.period->to.text()),
       {}});
}

// Parts of a further license cite the rule of the part they stand beside.
const Rule& rule_of_part(const Requirement& requirement, std::string_view name) {
  for (const Part& part : requirement.parts)
    if (name == part.name || name.starts_with(part.name + "/")) return part.rule;
  return requirement.rule;
}

void cite_requirement(const Situation& situation, Decision& decision) {
  if (!decision.requirement) return;
  const Requirement& requirement = *situation.body->requirement;
  decision.rules.push_back({&requirement.rule, progress_text(decision.requirement->whole), {}});
  for (const Progress& part : decision.requirement->parts)
    decision.rules.push_back({&rule_of_part(requirement, part.name),
                              fmt::format("part {}: {}", part.name, progress_text(part)),
                              {}});
  for (std::size_t i = 0; i < decision.requirement->options.size(); ++i) {
    const Progress& option = decision.requirement->options[i];
    decision.rules.push_back(
        {&requirement.options[i].rule, fmt::format("option {}: {}", option.name, progress_text(option)), {}});
  }
}

void cite_settlement(const Situation& situation, Decision& decision) {
  const Body& body = *situation.body;
  if (decision.carry)
    decision.rules.push_back(
        {&body.carry->rule,
         fmt::format("carried in {}, carried out {}", decision.carry->in.text(), decision.carry->out.text()),
         {}});
  if (decision.window)
    decision.rules.push_back({&body.window->rule,
                              fmt::format("application from {} to {}", decision.window->opens.text(),
                                          decision.window->closes.text()),
                              {}});
  if (decision.salary)
    decision.rules.push_back(
        {&body.salary->rule, fmt::format("{} lanes moved", decision.salary->lanes_moved), {}});
  if (decision.effective)
    decision.rules.push_back(
        {&body.effective->rule, fmt::format("effective {}", decision.effective->text()), {}});
}

}  // namespace

void cite(const Situation& situation, Decision& decision) {
  cite_period(situation, decision);
  cite_requirement(situation, decision);
  cite_settlement(situation, decision);
}

}  // namespace laurel::recognition
