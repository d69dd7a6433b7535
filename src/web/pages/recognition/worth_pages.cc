// "What is it worth to me?" on every micro-credential, at an address of its own so that the page itself stays
// cached.
#include "identity/state.h"
#include "web/pages/identity/profile_pages.h"
#include "web/pages/recognition/engine_phrases.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"
#include "web/pages/recognition/worth.h"

namespace laurel::web {
namespace {

using namespace recognition;
using catalog::MicroCredential;

constexpr std::size_t recognizers_shown_max = 6;

std::string address_of(const MicroCredential& micro_credential) {
  return "/micro-credentials/" + micro_credential.id + "/worth";
}

std::string chosen_state(const Visit& visit) {
  const auto state = visit.request.parameter("state");
  return identity::is_state(state) ? std::string(state) : std::string();
}

std::string_view column_key(const Recognizer& recognizer) {
  if (recognizer.organization && recognizer.pack->certifies_by_rule) return "recognition.toward_certificate";
  switch (recognizer.pack->purpose) {
    case Purpose::pay:
      return "recognition.toward_pay";
    case Purpose::advancement:
      return "recognition.toward_advancement";
    case Purpose::evaluation:
      return "recognition.toward_evaluation";
    default:
      return "recognition.toward_license";
  }
}

// The chosen state's, else the visitor's own.
std::vector<Recognizer> recognizers_for(Visit& visit) {
  const auto state = chosen_state(visit);
  if (!state.empty()) return recognizers_in(*visit.site.packs.shelf(), state);
  if (!visit.visitor) return {};
  auto own = own_recognizers(visit);
  if (!own.empty()) std::ranges::move(own_certifiers(visit), std::back_inserter(own));
  return own;
}

std::string finding_words(const Visit& visit, const Worth& worth) {
  if (worth.item == nullptr || worth.item->outcome == Outcome::not_covered)
    return visit.say("recognition.worth_not_covered");
  if (worth.item->outcome == Outcome::refused) return visit.say("recognition.worth_nothing");
  if (worth.amount.is_zero()) return visit.say("recognition.worth_open");
  return visit.say("recognition.worth_potential",
                   {{"AMOUNT", unit_amount_words(visit, worth.ready.decision.unit, worth.amount)}});
}

// What the visitor has of it already; null where it is not earned.
const Item* earned_item(const Visit& visit, const Worth& worth, const MicroCredential& micro_credential) {
  if (!visit.visitor) return nullptr;
  for (const auto& item : worth.ready.decision.items)
    if (&item != worth.item && item.activity->ref == micro_credential.id &&
        item.activity->kind == Kind::micro_credential && item.activity->earned)
      return &item;
  return nullptr;
}

void fill_reason(Page& column, const Visit& visit, const Item& item, Spoken spoken) {
  if (item.reasons.empty()) return;
  auto first = column.add("HAS_REASON");
  set_plain(first, visit, "REASON", item.reasons.front().text, spoken);
}

// What is still to be done for it.
void fill_first(Page& column, const Visit& visit, const Worth& worth) {
  if (worth.item_now == nullptr) return;
  for (const auto& reason : worth.item_now->reasons)
    if (!reason.remedy.empty()) {
      auto first = column.add("FIRST");
      set_plain(first, visit, "TEXT", reason.remedy, Spoken::supposed);
    }
}

void fill_earned(Page& column, const Visit& visit, const Worth& worth, const Item& item) {
  const auto& decision = worth.ready.decision;
  column.set("FINDING", item.amount.is_zero()
                            ? visit.say("recognition.worth_earned_nothing")
                            : visit.say(item.granted ? "recognition.worth_earned_granted"
                                                     : "recognition.worth_earned_potential",
                                        {{"AMOUNT", unit_amount_words(visit, decision.unit, item.amount)}}));
  column.show("HAS_FINDING");
  fill_reason(column, visit, item, Spoken::known);
}

// "15 ÷ 10 = 1.5", with the units under the numbers.
bool fill_equation(Page& column, const Visit& visit, const Worth& worth) {
  if (worth.item == nullptr || worth.amount.is_zero()) return false;
  for (const auto& reason : worth.item->reasons) {
    const auto found = find_phrase(reason.text);
    if (!found || found->phrase->key != "hours") continue;
    const auto& rate = found->values.at("RATE");
    const auto space = rate.find(' ');
    if (space == std::string::npos || found->values.at("AMOUNT") != worth.amount.text()) return false;
    const bool divides = rate.starts_with("÷");
    const auto unit = unit_words(visit, worth.ready.decision.unit);
    column.add("EQUATION")
        .set("HOURS", found->values.at("N"))
        .set("SIGN", rate.substr(0, space))
        .set("RATE", rate.substr(space + 1))
        .set("RATE_WORDS",
             visit.say(divides ? "recognition.hours_in_one" : "recognition.for_one_hour", {{"UNIT", unit}}))
        .set("RESULT", worth.amount.text())
        .set("RESULT_WORDS", visit.say("recognition.equation_result", {{"UNIT", unit}}));
    return true;
  }
  return false;
}

// Where it would fall in the whole of a license; the bar ends at what is needed, the numbers say what is
// over.
void fill_place(Page& column, const Visit& visit, const Worth& worth, const std::string& hue) {
  const auto split = split_of(worth.ready.decision);
  if (split.goal.is_zero() || worth.amount.is_zero() || !visit.visitor) return;
  const auto counted = split.granted + split.potential;
  const auto before = counts(worth.item->outcome) ? counted - worth.amount : counted;
  const auto upto = [&](const Rational& amount) {
    const auto place = std::min(std::max(amount, Rational()), split.goal);
    return place * Rational(100) / split.goal;
  };
  const auto percent = [](const Rational& share) { return share.fixed_text(2) + "%"; };
  const auto unit = worth.ready.decision.requirement->whole.unit;
  const auto after = before + worth.amount;
  const auto left = after < split.goal ? split.goal - after : Rational();
  auto place = column.add("PLACE");
  place.set("GRANTED", split.granted.text())
      .set("AMOUNT", worth.amount.text())
      .set("BEFORE", (before - split.granted).text())
      .set("LEFT", visit.say(left.is_zero() ? "recognition.place_enough" : "recognition.place_left",
                             {{"GOAL", amount_words(visit, unit, split.goal)}, {"LEFT", left.text()}}));
  place.show_if(!split.granted.is_zero(), "IS_GRANTED").show_if(before > split.granted, "IS_BEFORE");
  if (after > split.goal)
    place.add("OVER").set("WORDS", visit.say("recognition.place_over", {{"TOTAL", after.text()}}));
  place.set("HUE", hue)
      .set("GRANTED_WIDTH", percent(upto(split.granted)))
      .set("OTHER_WIDTH", percent(upto(before) - upto(split.granted)))
      .set("BEFORE_AT", percent(upto(before)))
      .set("THIS_WIDTH", percent(upto(after) - upto(before)))
      .set("BAR_WORDS", visit.say("recognition.worth_place", {{"AMOUNT", worth.amount.text()},
                                                              {"GOAL", amount_words(visit, unit, split.goal)},
                                                              {"BEFORE", before.text()}}));
}

void fill_column(Page& page, const Visit& visit, const MicroCredential& micro_credential, const Worth& worth,
                 const std::string& hue) {
  auto column = page.add("COLUMN");
  const auto& pack = *worth.recognizer.pack;
  column.set("HEADING", visit.say(column_key(worth.recognizer))).set("PACK_TITLE", pack.title);
  column.set("EXPLAIN", address_of(micro_credential) + "/" + pack.id);
  if (worth.recognizer.organization)
    column.add(pack.certifies_by_rule ? "BY_RULE" : "DECIDER")
        .set("NAME", worth.recognizer.organization->name);
  if (pack.trust == Trust::unverified) column.show("UNVERIFIED");
  if (const auto* earned = earned_item(visit, worth, micro_credential)) {
    fill_earned(column, visit, worth, *earned);
    return;
  }
  if (!fill_equation(column, visit, worth)) {
    column.set("FINDING", finding_words(visit, worth)).show("HAS_FINDING");
    if (worth.item != nullptr) fill_reason(column, visit, *worth.item, Spoken::supposed);
  }
  fill_place(column, visit, worth, hue);
  if (visit.visitor) fill_first(column, visit, worth);
}

void fill_worth(Page& page, Visit& visit, const MicroCredential& micro_credential) {
  const auto shelf = visit.site.catalog.shelf();
  const auto stacks = shelf->stacks_of(micro_credential.id);
  const auto hue = stacks.empty() ? std::string("#1E5B45") : stacks.front()->hue;
  const auto all = recognizers_for(visit);
  std::size_t shown = 0;
  for (const auto& recognizer : all)
    if (++shown <= recognizers_shown_max)
      fill_column(page, visit, micro_credential, worth_to_person(visit, micro_credential, recognizer), hue);
  const auto state = chosen_state(visit);
  page.set("ADDRESS", address_of(micro_credential)).set("MC_TITLE", micro_credential.title);
  page.set("MC_ADDRESS", "/micro-credentials/" + micro_credential.id);
  fill_states(page, state);
  page.show_if(all.empty() && !state.empty(), "NOTHING_KNOWN")
      .show_if(all.empty() && state.empty(), "CHOOSE");
  if (!state.empty())
    page.add("IN_STATE").set("STATE_NAME", identity::state_name(state));
  else if (visit.visitor && !all.empty())
    page.show("FOR_ME");
}

const MicroCredential* find(Visit& visit, const catalog::Shelf& shelf) {
  return shelf.find(visit.parameter("micro_credential"));
}

Response worth_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* micro_credential = find(visit, *shelf);
  if (micro_credential == nullptr) return visit.not_found();
  Page page;
  fill_worth(page, visit, *micro_credential);
  visit.set_section("catalog");
  if (visit.is_htmx()) return visit.fragment("recognition/worth", page);
  return visit.page("recognition/worth_page", visit.say("recognition.worth_title"), page);
}

// The whole explanation, rule by rule.
Response explanation_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* micro_credential = find(visit, *shelf);
  const auto pack = visit.site.packs.shelf()->find(visit.parameter("pack"));
  if (micro_credential == nullptr || !pack) return visit.not_found();
  Recognizer recognizer{.pack = pack, .state = state_of(*pack), .organization = {}};
  if (visit.visitor)
    for (const auto& own : recognizers_for(visit))
      if (own.pack->id == pack->id) recognizer = own;
  const auto worth = worth_to_person(visit, *micro_credential, recognizer);
  Page page;
  fill_explanation(page, visit, worth.ready, Frame{Spoken::supposed, {}, {}});
  page.set("MC_TITLE", micro_credential->title)
      .set("MC_ADDRESS", "/micro-credentials/" + micro_credential->id);
  if (const auto* earned = earned_item(visit, worth, *micro_credential))
    fill_earned(page, visit, worth, *earned);
  else
    page.set("FINDING", finding_words(visit, worth));
  if (worth.item != nullptr) {
    auto one = page.add("THIS");
    fill_reasons(one, visit, worth.item->reasons, Frame{Spoken::supposed, {}, {}});
  }
  fill_first(page, visit, worth);
  if (worth.total_change != worth.amount)
    page.add("CHANGE").set(
        "WORDS", visit.say("recognition.worth_change",
                           {{"AMOUNT", amount_words(visit, worth.ready.decision.unit, worth.total_change)}}));
  visit.set_section("catalog");
  return visit.page("recognition/worth_explained", visit.say("recognition.worth_title"), page);
}

}  // namespace

void add_worth_pages(Routes& routes) {
  routes.get("/micro-credentials/:micro_credential/worth", Access::anyone(), worth_page);
  routes.get("/micro-credentials/:micro_credential/worth/:pack", Access::anyone(), explanation_page);
}

}  // namespace laurel::web
