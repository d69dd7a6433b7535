#include "web/pages/recognition/explained.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "web/pages/recognition/engine_phrases.h"

namespace laurel::web {
namespace {

using namespace recognition;

const Activity* find_activity(const Decision& decision, std::string_view id) {
  for (const auto& item : decision.items)
    if (item.activity->id == id) return item.activity;
  return nullptr;
}

// Where no rule covers it there is nothing to do about it by these rules.
bool is_looked_at(const Decision& decision, const Activity& activity) {
  return std::ranges::any_of(decision.items, [&](const Item& item) {
    return item.activity == &activity && item.outcome != Outcome::not_covered;
  });
}

std::string swatch_of(const Item& item) {
  if (item.granted && counts(item.outcome)) return "swatch-granted";
  return item.outcome == Outcome::refused || item.outcome == Outcome::not_covered ? "" : "swatch-potential";
}

std::string when_words(const Visit& visit, const Activity& activity, Date as_of) {
  const auto kind = kind_words(visit, activity.kind);
  if (!activity.earned || *activity.earned > as_of)
    return visit.say("recognition.under_way", {{"KIND", kind}});
  if (activity.started == activity.earned)  // one day's work was not "finished" on it
    return visit.say("recognition.on_day", {{"KIND", kind}, {"DATE", visit.date(*activity.earned)}});
  return visit.say("recognition.earned_on", {{"KIND", kind}, {"DATE", visit.date(*activity.earned)}});
}

bool is_about_validity(const Reason& reason) {
  const auto found = find_phrase(reason.text);
  return found && (found->phrase->key.starts_with("revoked") || found->phrase->key.starts_with("suspended"));
}

void fill_progress(Page& row, const Visit& visit, const Progress& progress, std::string_view name) {
  row.set("NAME", name);
  row.set("COUNTED", amount_words(visit, progress.unit, progress.counted));
  row.set("NEEDED", progress.needed ? amount_words(visit, progress.unit, *progress.needed)
                                    : visit.say("recognition.not_known"));
  row.set("SHORT", progress.needed ? amount_words(visit, progress.unit, *progress.short_by()) : "");
  row.set("MET", visit.say(progress.met ? "recognition.met" : "recognition.not_met"));
  row.show_if(progress.met, "IS_MET").show_if(!progress.met, "IS_OPEN");
}

void fill_head(Page& page, const Visit& visit, const Decision& decision, const Frame& frame) {
  const auto& pack = *decision.pack;
  page.set("PACK", pack.id).set("PACK_TITLE", pack.title).set("PACK_SOURCE", pack.source);
  page.set("PACK_VERSION", pack.version)
      .set("PACK_HASH", shorten(pack.hash, 16))
      .set("PACK_AS_OF", as_of_words(visit, pack));
  page.set("AS_OF", visit.date(decision.as_of));
  if (pack.reading) page.add("READING").set("READING_NAME", *pack.reading);
  const auto trust = trust_words(visit, pack.trust);
  const bool is_adopted = pack.source == frame.adopted_source;
  page.show_if(!is_adopted, "CONFIRM");
  if (!trust.empty() && !is_adopted) page.add("PACK_TRUST").set("TRUST_WORDS", trust);
  page.show_if(pack.trust == Trust::unverified, "UNVERIFIED");
  for (const auto& note : pack.notes) page.add("NOTE").set("TEXT", note);
  page.set("TOTAL", amount_words(visit, decision.unit, decision.total));
}

void fill_requirement(Page& page, const Visit& visit, const Decision& decision) {
  if (!decision.requirement) return;
  const auto& requirement = *decision.requirement;
  auto section = page.add("REQUIREMENT");
  auto whole = section.add("PROGRESS");
  fill_progress(whole, visit, requirement.whole, visit.say("recognition.whole"));
  for (const auto& part : requirement.parts) {
    auto row = section.add("PROGRESS");
    fill_progress(row, visit, part, visit.say("recognition.part", {{"PART", part_words(visit, part.name)}}));
  }
  for (const auto& option : requirement.options) {
    auto row = section.add("PROGRESS");
    fill_progress(row, visit, option,
                  visit.say("recognition.option", {{"OPTION", part_words(visit, option.name)}}));
  }
  if (requirement.period)
    section.add("PERIOD")
        .set("FROM", visit.date(requirement.period->from))
        .set("TO", visit.date(requirement.period->to));
}

void fill_settlement(Page& page, const Visit& visit, const Decision& decision) {
  if (decision.window)
    page.add("WINDOW")
        .set("OPENS", visit.date(decision.window->opens))
        .set("CLOSES", visit.date(decision.window->closes))
        .set("OPEN_WORDS",
             visit.say(decision.window->open ? "recognition.window_open" : "recognition.window_shut"));
  if (decision.salary) {
    auto salary = page.add("SALARY");
    salary.set("LANE", decision.salary->lane.value_or(visit.say("recognition.lane_unnamed")));
    salary.set("MOVED", visit.count("recognition.lanes_moved", decision.salary->lanes_moved));
    if (decision.salary->base)
      salary.add("BASE").set("AMOUNT", amount_words(visit, Unit::USD, *decision.salary->base));
  }
  if (decision.effective) page.add("EFFECTIVE").set("DATE", visit.date(*decision.effective));
  if (decision.carry)
    page.add("CARRY")
        .set("IN", amount_words(visit, decision.carry->unit, decision.carry->in))
        .set("OUT", amount_words(visit, decision.carry->unit, decision.carry->out));
}

}  // namespace

std::string amount_words(const Visit& visit, Unit unit, const Rational& amount) {
  if (unit == Unit::USD)
    return amount.is_negative() ? "−$" + (Rational() - amount).fixed_text(2) : "$" + amount.fixed_text(2);
  const bool one = amount == Rational(1);
  return visit.say(fmt::format("recognition.unit_{}.{}", word(unit), one ? "one" : "other"),
                   {{"COUNT", amount.text()}});
}

std::string unit_words(const Visit& visit, Unit unit) {
  if (unit == Unit::USD) return "$";
  return std::string(
      trim(visit.say(fmt::format("recognition.unit_{}.other", word(unit)), {{"COUNT", std::string()}})));
}

std::string kind_words(const Visit& visit, Kind kind) {
  return visit.say(fmt::format("recognition.kind_{}", word(kind)));
}

std::string title_of(const Visit& visit, const Activity& activity) {
  return activity.title.empty() ? kind_words(visit, activity.kind) : activity.title;
}

std::string size_words(const Visit& visit, const Activity& activity) {
  if (activity.hours) return visit.say("recognition.hours_short", {{"HOURS", activity.hours->text()}});
  if (!activity.quantity) return {};
  const bool is_credit = college_credit.has(activity.kind) || activity.kind == Kind::district_credit;
  if (!is_credit) return activity.quantity->text();
  return visit.say(
      *activity.quantity == Rational(1) ? "recognition.unit_credit.one" : "recognition.unit_credit.other",
      {{"COUNT", activity.quantity->text()}});
}

std::string outcome_words(const Visit& visit, const Item& item) {
  if (counts(item.outcome)) return visit.say(item.granted ? "recognition.granted" : "recognition.potential");
  return visit.say(fmt::format("recognition.outcome_{}", word(item.outcome)));
}

PlainWords why_words(const Visit& visit, const Item& item) {
  PlainWords why{"", code_of(visit.language)};
  const auto add = [&](const Reason& reason) {
    const auto words = plain_words(visit, reason.text);
    why.text += (why.text.empty() ? "" : " ") + words.text;
    if (words.language != why.language) why.language = words.language;
  };
  // A credential that is not valid: nothing else matters until it is again.
  for (const auto& reason : item.reasons)
    if (is_about_validity(reason)) {
      add(reason);
      return why;
    }
  // Of what is refused only that which refuses it: nothing else would help.
  if (item.outcome == Outcome::refused)
    for (const auto& reason : item.reasons)
      if (reason.most <= Outcome::refused) add(reason);
  if (!why.text.empty()) return why;
  for (const auto& reason : item.reasons)
    if (!reason.remedy.empty()) add(reason);
  if (why.text.empty() && !item.reasons.empty()) add(item.reasons.back());
  return why;
}

std::string part_words(const Visit& visit, const std::string& name) {
  // Parts for a further license bear its id: "renewal/…".
  const auto slash = name.find('/');
  auto code = name.substr(0, slash);
  std::ranges::replace_if(code, [](char c) { return c == '-' || c == ' ' || c == '.'; }, '_');
  const auto key = "recognition.part_of_" + code;
  auto words = visit.site.messages.has(visit.language, key) ? visit.say(key) : name.substr(0, slash);
  if (slash != std::string::npos) words += ", " + visit.say("recognition.further_license");
  return words;
}

std::string as_of_words(const Visit& visit, const Pack& pack) {
  constexpr std::string_view undated = "undated";
  if (pack.as_of.find(undated) == std::string::npos)
    return visit.say(std::isdigit(static_cast<unsigned char>(pack.as_of.empty() ? '0' : pack.as_of[0])) != 0
                         ? "recognition.as_of_day"
                         : "recognition.as_of_other",
                     {{"TEXT", days_in_words(visit, pack.as_of)}});
  std::vector<std::string> known_from;
  for (const auto part : split(pack.as_of, ';')) {
    auto words = std::string(trim(part));
    if (const auto at = words.find(undated); at != std::string::npos)
      words = trim(std::string_view(words).substr(std::min(words.size(), at + undated.size() + 1)));
    if (!words.empty()) known_from.push_back(days_in_words(visit, words));
  }
  return known_from.empty() ? visit.say("recognition.as_of_none")
                            : visit.say("recognition.as_of_none_but", {{"TEXT", join(known_from, "; ")}});
}

std::string trust_words(const Visit& visit, Trust trust) {
  return trust == Trust::rule ? std::string() : visit.say(fmt::format("recognition.trust_{}", word(trust)));
}

// One line for each thing to do, with everything it is to be done for; work that is not finished has to be
// finished first.
std::vector<PlainWords> next_words(const Visit& visit, const Decision& decision) {
  struct Step {
    PlainWords what;
    std::vector<std::string> titles;
  };
  std::vector<Step> steps;
  for (const auto& step : decision.next) {
    const auto colon = step.find(": ");
    const auto* activity =
        colon == std::string::npos ? nullptr : find_activity(decision, step.substr(0, colon));
    if (activity == nullptr) {
      steps.push_back({plain_words(visit, step), {}});
      continue;
    }
    if (!is_looked_at(decision, *activity)) continue;
    const bool finished = activity->earned && *activity->earned <= decision.as_of;
    const auto what = plain_words(visit, finished ? step.substr(colon + 2) : std::string("Complete it."));
    auto same = std::ranges::find(steps, what.text, [](const Step& one) { return one.what.text; });
    if (same == steps.end()) same = steps.insert(steps.end(), {what, {}});
    const auto title = title_of(visit, *activity);
    if (std::ranges::find(same->titles, title) == same->titles.end()) same->titles.push_back(title);
  }
  std::vector<PlainWords> words;
  for (auto& [what, titles] : steps) {
    if (!titles.empty() && what.text.ends_with('.')) what.text.pop_back();
    if (!titles.empty()) what.text += " (" + join(titles, "; ") + ").";
    words.push_back(std::move(what));
  }
  return words;
}

void fill_reasons(Page& page, const Visit& visit, const std::vector<Reason>& reasons, const Frame& frame) {
  for (const auto& reason : reasons) {
    auto rule = page.add("RULE");
    rule.set("SOURCE", reason.rule->source);
    set_plain(rule, visit, "TEXT", reason.text, frame.spoken);
    const auto trust = trust_words(visit, reason.rule->trust);
    // How far to trust a copy of it is no question for whoever made the rule.
    if (!trust.empty() && reason.rule->source != frame.adopted_source)
      rule.add("TRUST").set("TRUST_WORDS", trust);
    if (reason.remedy.empty()) continue;
    auto remedy = rule.add("REMEDY");
    set_plain(remedy, visit, "REMEDY_TEXT", reason.remedy, frame.spoken);
  }
}

void fill_item(Page& row, const Visit& visit, const Decision& decision, const Item& item,
               const Frame& frame) {
  row.set("ITEM_TITLE", title_of(visit, *item.activity))
      .set("WHEN", when_words(visit, *item.activity, decision.as_of))
      .set("SIZE", size_words(visit, *item.activity))
      .set("AMOUNT", decision.unit == Unit::USD ? money_words(item.amount) : item.amount.text())
      .set("UNIT", unit_words(visit, decision.unit))
      .set("SWATCH", swatch_of(item));
  auto words = outcome_words(visit, item);
  if (item.granted && counts(item.outcome) && item.activity->granted && item.activity->granted->on)
    words = visit.say("recognition.granted_on", {{"DATE", visit.date(*item.activity->granted->on)}});
  const bool waits = item.outcome == Outcome::pending || item.outcome == Outcome::discretionary;
  const bool finished = item.activity->earned && *item.activity->earned <= decision.as_of;
  const bool with_reviewers = !finished && frame.with_reviewers.contains(item.activity->id);
  if (!finished && waits) words = visit.say("recognition.potential_once_finished");
  if (with_reviewers && waits) words = visit.say("recognition.with_reviewers");
  if (item.activity->suspended && !counts(item.outcome)) words = visit.say("recognition.outcome_suspended");
  row.set("STANDING", words);
  if ((finished || !waits) && !counts(item.outcome))
    if (const auto why = why_words(visit, item); !why.text.empty())
      row.add("WHY").set("WHY_TEXT", why.text).set("WHY_TEXT_LANG", why.language);
  if (!with_reviewers || !waits) return fill_reasons(row, visit, item.reasons, frame);
  // What only its being finished answers is no news while others have it in hand.
  auto reasons = item.reasons;
  std::erase_if(reasons, [](const Reason& reason) { return !reason.remedy.empty(); });
  fill_reasons(row, visit, reasons, frame);
}

void fill_rules(Page& page, const Visit& visit, const Valuation& valuation, const Frame& frame) {
  const auto& decision = valuation.decision;
  fill_head(page, visit, decision, frame);
  fill_figure(page, visit, decision);
  fill_requirement(page, visit, decision);
  fill_settlement(page, visit, decision);
  fill_reasons(page, visit, decision.rules, frame);
  page.show_if(decision.items.empty(), "NO_ITEMS");
  for (const auto& step : next_words(visit, decision))
    page.add("NEXT").set("TEXT", step.text).set("TEXT_LANG", step.language);
}

void fill_items(Page& page, const Visit& visit, const Decision& decision, const Frame& frame) {
  for (const auto& item : decision.items) {
    auto row = page.add("ITEM");
    fill_item(row, visit, decision, item, frame);
  }
}

void fill_explanation(Page& page, const Visit& visit, const Valuation& valuation, const Frame& frame) {
  fill_rules(page, visit, valuation, frame);
  fill_items(page, visit, valuation.decision, frame);
}

}  // namespace laurel::web
