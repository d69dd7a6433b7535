#include "recognition/decision_text.h"

#include <fmt/format.h>

namespace laurel::recognition {
namespace {

using Out = std::back_insert_iterator<std::string>;

std::string amount_text(Unit unit, const Rational& amount) {
  if (unit != Unit::USD) return fmt::format("{} {}", amount.text(), word(unit));
  return amount.is_negative() ? "-$" + (Rational() - amount).fixed_text(2) : "$" + amount.fixed_text(2);
}

std::string_view trust_sentence(Trust trust) {
  switch (trust) {
    case Trust::rule:
      return "rule text or an agency's own page";
    case Trust::secondary:
      return "secondary source (district, union, clause library)";
    case Trust::vendor:
      return "a vendor's page";
    case Trust::derived:
      return "derived from a rule, not stated in it";
    case Trust::unverified:
      return "UNVERIFIED: confirm before use";
  }
  return "";
}

void write_progress(Out out, std::string_view name, const Progress& progress) {
  if (!progress.needed) {
    fmt::format_to(out, "{}: {} counted; how much is needed is not known\n", name,
                   amount_text(progress.unit, progress.counted));
    return;
  }
  fmt::format_to(
      out, "{}: {} of {}{}\n", name, progress.counted.text(), amount_text(progress.unit, *progress.needed),
      progress.met
          ? ", met"
          : fmt::format(", not met{}", progress.short_by()->is_zero()
                                           ? std::string()
                                           : fmt::format(" ({} short)", progress.short_by()->text())));
}

void write_head(Out out, const Decision& decision) {
  const Pack& pack = *decision.pack;
  fmt::format_to(out, "{} ({}, version {}{})\n", pack.title, pack.id, pack.version,
                 pack.reading ? ", reading \"" + *pack.reading + "\"" : "");
  fmt::format_to(out, "As of {}. Rules as of {}: {}. Confirm with the recognizer.\n", decision.as_of.text(),
                 pack.as_of, trust_sentence(pack.trust));
  fmt::format_to(out, "Source: {}\n\n", pack.source);
  fmt::format_to(out, "Total: {}{}\n", amount_text(decision.unit, decision.total),
                 decision.display ? fmt::format(" (shown as {})", *decision.display) : "");
}

void write_requirement(Out out, const Decision& decision) {
  if (!decision.requirement) return;
  const RequirementResult& requirement = *decision.requirement;
  write_progress(out, "Requirement", requirement.whole);
  if (requirement.period)
    fmt::format_to(out, "Period: {} to {}\n", requirement.period->from.text(), requirement.period->to.text());
  for (const Progress& part : requirement.parts) write_progress(out, "  part " + part.name, part);
  for (const Progress& option : requirement.options) write_progress(out, "  option " + option.name, option);
}

void write_settlement(Out out, const Decision& decision) {
  if (decision.carry)
    fmt::format_to(out, "Carry-over: {} in, {} out\n", decision.carry->in.text(),
                   amount_text(decision.carry->unit, decision.carry->out));
  if (decision.window)
    fmt::format_to(out, "Application: {} to {}, {}\n", decision.window->opens.text(),
                   decision.window->closes.text(), decision.window->open ? "open now" : "not open now");
  if (decision.salary)
    fmt::format_to(
        out, "Salary: lane {}, {} moved{}\n", decision.salary->lane.value_or("not named"),
        decision.salary->lanes_moved,
        decision.salary->base ? fmt::format(", base ${}", decision.salary->base->fixed_text(2)) : "");
  if (decision.effective) fmt::format_to(out, "Effective: {}\n", decision.effective->text());
}

// A valuation is only potential until the recognizer has granted it (W5).
std::string_view outcome_words(const Item& item) {
  switch (item.outcome) {
    case Outcome::not_covered:
      return "not covered by any rule of this pack";
    case Outcome::refused:
      return "refused";
    case Outcome::pending:
      return "pending, at most";
    case Outcome::discretionary:
      return "for the decision maker's discretion, at most";
    case Outcome::counted_with_warning:
      return item.granted ? "granted, with a warning" : "potential, with a warning";
    case Outcome::counted:
      return item.granted ? "granted" : "potential";
  }
  return "";
}

void write_reasons(Out out, const std::vector<Reason>& reasons) {
  for (const Reason& reason : reasons)
    fmt::format_to(
        out, "  - {} [{}: {}{}]\n", reason.text, reason.rule->id, reason.rule->source,
        reason.rule->trust == Trust::rule ? "" : fmt::format("; {}", trust_sentence(reason.rule->trust)));
}

void write_item(Out out, const Decision& decision, const Item& item) {
  const Activity& activity = *item.activity;
  fmt::format_to(out, "\n{} ({}{}): {}", activity.id, phrase(activity.kind),
                 activity.title.empty() ? "" : ", " + activity.title, outcome_words(item));
  if (item.outcome > Outcome::refused || !item.amount.is_zero())
    fmt::format_to(out, " {}", amount_text(decision.unit, item.amount));
  fmt::format_to(out, "\n");
  write_reasons(out, item.reasons);
}

}  // namespace

std::string decision_text(const Decision& decision) {
  std::string text;
  Out out(text);
  write_head(out, decision);
  write_requirement(out, decision);
  write_settlement(out, decision);
  if (!decision.rules.empty()) fmt::format_to(out, "Rules of the whole:\n");
  write_reasons(out, decision.rules);
  for (const Item& item : decision.items) write_item(out, decision, item);
  if (!decision.next.empty()) fmt::format_to(out, "\nNext:\n");
  for (const std::string& advice : decision.next) fmt::format_to(out, "  - {}\n", advice);
  for (const std::string& note : decision.pack->notes) fmt::format_to(out, "\nNote: {}\n", note);
  return text;
}

}  // namespace laurel::recognition
