#include "web/pages/catalog/standing.h"

#include <algorithm>

#include "earning/journey_store.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/recognition/own_record.h"

namespace laurel::web {

Standing Standings::of(const std::string& micro_credential) const {
  auto found = entries.find(micro_credential);
  return found == entries.end() ? Standing::none : found->second.standing;
}

namespace {

Standing standing_of(earning::JourneyState state) {
  switch (state) {
    case earning::JourneyState::earned:
      return Standing::earned;
    case earning::JourneyState::waiting:
      return Standing::waiting;
    case earning::JourneyState::not_yet:
      return Standing::not_yet;
    case earning::JourneyState::unpaid:
    case earning::JourneyState::collecting:
      return Standing::under_way;
    case earning::JourneyState::time_up:
    case earning::JourneyState::refunded:
      return Standing::none;
  }
  return Standing::none;
}

bool is_in_units(const recognition::Pack& pack) {
  if (pack.purpose != recognition::Purpose::license || pack.versions.empty()) return false;
  return std::ranges::any_of(pack.versions.back().routes, [](const recognition::Route& route) {
    return route.body.unit == recognition::Unit::CEU;
  });
}

std::string_view words_key(Standing standing) {
  if (standing == Standing::waiting) return "catalog.waiting";
  return standing == Standing::not_yet ? "catalog.not_yet" : "catalog.under_way";
}

}  // namespace

Standings find_standings(Visit& visit) {
  Standings standings;
  if (!visit.visitor) return standings;
  for (const auto& recognizer : own_recognizers(visit))
    standings.counts_units = standings.counts_units || is_in_units(*recognizer.pack);
  const auto shelf = visit.site.catalog.shelf();
  visit.site.database.read([&](storage::Session& session) {
    for (const auto& [journey, latest] : earning::journeys_of(session, visit.person().id)) {
      const auto standing = standing_of(earning::state_of(journey, latest));
      if (standing == Standing::none) continue;
      const auto earned = journey.earned_at ? journey.earned_at : latest ? latest->decided_at : std::nullopt;
      standings.entries[journey.micro_credential] = {standing, journey.id.text(), journey.deadline,
                                                     standing == Standing::earned && earned
                                                         ? std::optional(visit.site.zone.day(*earned))
                                                         : std::nullopt};
    }
    for (const auto& [issuer, organization] : shelf->issuers())
      if (billing::is_member(session, visit.person(), issuer.affiliates, visit.today()))
        standings.member_of.push_back(issuer.id);
  });
  return standings;
}

std::string price_words(const Visit& visit, const catalog::Price* price) {
  if (price == nullptr) return visit.say("catalog.price_free");
  if (price->other.is_zero()) return visit.say("catalog.price_free");
  if (price->member.is_zero()) return visit.say("catalog.price_members", {{"OTHER", price->other.text()}});
  return visit.say("catalog.price_both", {{"MEMBER", price->member.text()}, {"OTHER", price->other.text()}});
}

std::string potential_words(const Visit& visit, const catalog::MicroCredential& micro_credential) {
  const Rational units(micro_credential.hours.estimate, 10);  // 10 clock hours are one unit
  return visit.say("catalog.potential", {{"AMOUNT", units.text()}});
}

namespace {

// What this person would pay today.
std::string result_price_words(const Visit& visit, const catalog::Price* price, bool costs_nothing) {
  if (price == nullptr || price->other.is_zero()) return visit.say("catalog.price_free");
  if (costs_nothing) return visit.say("catalog.price_free_to_you");
  return price->member == price->other ? price->other.text()
                                       : visit.say("catalog.price_to_you", {{"PRICE", price->other.text()}});
}

}  // namespace

bool is_free(const Visit& visit, const catalog::Shelf& shelf,
             const catalog::MicroCredential& micro_credential, const Standings& standings) {
  const auto& issuer = shelf.issuer_of(micro_credential).issuer;
  const auto* price = catalog::price_on(issuer.prices, visit.today());
  if (price == nullptr) return true;
  const bool member = std::find(standings.member_of.begin(), standings.member_of.end(), issuer.id) !=
                      standings.member_of.end();
  return (member ? price->member : price->other).is_zero();
}

std::string own_price_words(const Visit& visit, const catalog::Shelf& shelf,
                            const catalog::MicroCredential& micro_credential, const Standings& standings) {
  if (is_free(visit, shelf, micro_credential, standings)) return visit.say("license.free_to_you");
  const auto& issuer = shelf.issuer_of(micro_credential).issuer;
  const auto* price = catalog::price_on(issuer.prices, visit.today());
  const bool member = std::ranges::find(standings.member_of, issuer.id) != standings.member_of.end();
  return (member ? price->member : price->other).text();
}

void fill_result(Page& row, const Visit& visit, const catalog::Shelf& shelf,
                 const catalog::MicroCredential& micro_credential, const Standings& standings) {
  row.set("ADDRESS", "/micro-credentials/" + micro_credential.id).set("TITLE", micro_credential.title);
  row.set("SUMMARY", micro_credential.summary);
  for (const auto& fact : fact_words(visit, micro_credential)) row.add("FACT").set("TEXT", fact);
  std::string badge = badge_address(micro_credential, false);
  auto standing = row.add("STANDING");
  const auto entry = standings.entries.find(micro_credential.id);
  if (entry == standings.entries.end()) {
    const auto* price = catalog::price_on(shelf.issuer_of(micro_credential).issuer.prices, visit.today());
    standing.set("WORDS",
                 visit.visitor
                     ? result_price_words(visit, price, is_free(visit, shelf, micro_credential, standings))
                     : price_words(visit, price));
    if (standings.counts_units) standing.set("MORE", potential_words(visit, micro_credential));
  } else if (entry->second.standing == Standing::earned) {
    standing.set("CLASS", "is-earned").set("WORDS", visit.say("catalog.earned"));
    if (entry->second.earned) standing.set("MORE", visit.date(*entry->second.earned));
    badge += "?state=earned";
  } else {
    standing.set("CLASS", "is-under-way").set("WORDS", visit.say(words_key(entry->second.standing)));
    if (entry->second.due && entry->second.standing != Standing::waiting)
      standing.set("MORE", visit.say("catalog.due", {{"DISTANCE", visit.distance(*entry->second.due)},
                                                     {"DATE", visit.date(*entry->second.due)}}));
    badge += "?state=under-way&ready=50";
  }
  row.set("BADGE", badge);
}

void fill_stack(Page& item, const Visit& visit, const catalog::Shelf& shelf, const catalog::Stack& stack,
                const Standings& standings) {
  item.set("ADDRESS", "/stacks/" + stack.id)
      .set("TITLE", stack.title)
      .set("BADGE", badge_address(stack))
      .set("SUMMARY", stack.summary);
  int earned = 0, begun = 0;
  const auto members = shelf.in_stack(stack);
  for (const auto* member : members) {
    const auto standing = standings.of(member->id);
    earned += standing == Standing::earned;
    begun += standing != Standing::earned && standing != Standing::none;
  }
  const Values values{{"EARNED", std::to_string(earned)},
                      {"BEGUN", std::to_string(begun)},
                      {"ALL", std::to_string(members.size())}};
  item.set("STANDING", earned > 0 ? visit.say("catalog.some_earned", values)
                       : begun > 0
                           ? visit.say("catalog.some_begun", values)
                           : visit.count("catalog.to_earn", static_cast<std::int64_t>(members.size())));
}

}  // namespace laurel::web
