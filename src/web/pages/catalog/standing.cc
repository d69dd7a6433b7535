#include "web/pages/catalog/standing.h"

#include "earning/journey_store.h"
#include "web/pages/catalog/offer.h"

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

}  // namespace

Standings find_standings(Visit& visit) {
  Standings standings;
  if (!visit.visitor) return standings;
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

namespace {

// The price as words: what a visitor reads, or what this person pays.
std::string price_words(const Visit& visit, const catalog::Price* price) {
  if (price == nullptr) return visit.say("catalog.price_free");
  if (price->other.is_zero()) return visit.say("catalog.price_free");
  if (price->member.is_zero()) return visit.say("catalog.price_members", {{"OTHER", price->other.text()}});
  return visit.say("catalog.price_both", {{"MEMBER", price->member.text()}, {"OTHER", price->other.text()}});
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
    standing.set("WORDS",
                 price_words(visit, catalog::price_on(shelf.issuer_of(micro_credential).issuer.prices,
                                                      visit.today())));
  } else if (entry->second.standing == Standing::earned) {
    standing.set("CLASS", "is-earned").set("WORDS", visit.say("catalog.earned"));
    if (entry->second.earned) standing.set("MORE", visit.date(*entry->second.earned));
    badge += "?state=earned";
  } else {
    standing.set("CLASS", "is-under-way").set("WORDS", visit.say("catalog.under_way"));
    if (entry->second.due)
      standing.set("MORE", visit.say("catalog.due", {{"DISTANCE", visit.distance(*entry->second.due)},
                                                     {"DATE", visit.date(*entry->second.due)}}));
    badge += "?state=under-way&ready=50";
  }
  row.set("BADGE", badge);
}

void fill_offer(Page& page, Visit& visit, const catalog::Shelf& shelf,
                const catalog::MicroCredential& micro_credential) {
  const auto* price = catalog::price_on(shelf.issuer_of(micro_credential).issuer.prices, visit.today());
  page.set("PRICE", price_words(visit, price));
  page.set("PRICE_WHY", visit.say(price == nullptr || price->other.is_zero() ? "catalog.price_free_why"
                                                                             : "catalog.price_why"));
  page.add("START_WORDS").set("WORDS", visit.say("catalog.start_this"));
  page.set("START", fmt::format("/micro-credentials/{}/start", micro_credential.id));
}

}  // namespace laurel::web
