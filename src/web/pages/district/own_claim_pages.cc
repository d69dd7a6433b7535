// The educator's own claims: what could be claimed, with what it would bring, and what became of the others.
#include <algorithm>

#include "base/text.h"
#include "web/page/form_errors.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/claim_desk.h"
#include "web/pages/district/district_pages.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using recognition::Activity;

void fill_claimable(Page& page, const Visit& visit, const ClaimDesk& desk) {
  const auto chosen = visit.form.all("activity");
  for (const auto* activity : desk.claimable) {
    const auto* item = item_of(desk.valuation.decision, activity->id);
    if (item == nullptr) continue;
    auto row = page.add("CLAIMABLE");
    row.set("ACTIVITY", activity->id).set("TITLE", activity->title);
    row.set("EARNED", visit.say("pay.earned_on", {{"DATE", visit.date(*activity->earned)}}));
    if (const auto last = desk.last_day(*activity))
      row.add("LAST_DAY")
          .set("WORDS",
               visit.say("pay.claim_by", {{"DATE", visit.date(*last)}, {"DISTANCE", visit.distance(*last)}}));
    row.show_if(std::ranges::find(chosen, activity->id) != chosen.end(), "CHOSEN");
    fill_worth(row, visit, desk.valuation.decision, *item);
  }
  page.show_if(desk.claimable.empty(), "NOTHING_TO_CLAIM");
}

void fill_claim(Page& row, const Visit& visit, const Claim& claim) {
  row.set("TITLE", claim.title).set("STATE", visit.say(fmt::format("pay.state_{}", claim.state())));
  row.set("CLAIMED", visit.say("pay.claimed_on", {{"DATE", visit.date(claim.claimed_on)}}));
  if (!claim.decision) {
    row.set("AMOUNT", "")
        .set("NEXT", visit.say("pay.decided_by", {{"DATE", visit.date(claim.decide_by)},
                                                  {"DISTANCE", visit.distance(claim.decide_by)}}));
    return;
  }
  row.set("AMOUNT", claim.decision->verdict == Verdict::refused ? "" : dollars_text(claim.decision->cents));
  row.set("NEXT", claim.decision->verdict == Verdict::refused
                      ? claim.decision->reason
                      : visit.say(fmt::format("pay.effect_{}", text_of(claim.decision->kind)),
                                  {{"DATE", visit.date(claim.decision->effective)},
                                   {"LANE", claim.decision->lane.value_or("")}}));
  if (claim.reversal) row.add("REVERSAL").set("TEXT", claim.reversal->reason);
  fill_kept_reasons(row, visit, claim.decision->explanation);
}

Response own_page(Visit& visit, const FormErrors& errors) {
  visit.set_section("credentials");
  Page page;
  const bool found = visit.site.database.read([&](storage::Session& session) {
    const auto desk = claim_desk(visit, session);
    if (!desk) return false;
    auto section = page.add("POLICY");
    section.set("DISTRICT", desk->employer.name).set("BASIS", desk->terms.basis);
    section.set("ANSWER", visit.count("pay.answer_within", desk->terms.answer_days));
    section.show_if(desk->terms.deemed, "DEEMED");
    fill_claimable(section, visit, *desk);
    for (const auto& claim : desk->claims) {
      auto row = section.add("CLAIM");
      fill_claim(row, visit, claim);
    }
    section.show_if(!desk->claims.empty(), "CLAIMS");
    return true;
  });
  page.show_if(!found, "NO_POLICY");
  errors.fill(page);
  return visit.page("district/own_claims", visit.say("pay.own_title"), page, errors.any() ? 422 : 200);
}

Response open_own(Visit& visit) {
  return own_page(visit, {});
}

Response claim_chosen(Visit& visit) {
  const auto chosen = visit.form.all("activity");
  FormErrors errors;
  auto refused = [&](ClaimRefusal refusal) {
    errors.add("activities", visit.say(refusal_key(refusal)));
    return own_page(visit, errors);
  };
  if (chosen.empty()) return refused(ClaimRefusal::nothing_chosen);
  if (chosen.size() > claims_at_once_max) return refused(ClaimRefusal::too_many);
  const auto done =
      visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, ClaimRefusal> {
        const auto desk = claim_desk(visit, transaction.session());
        if (!desk) return std::unexpected(ClaimRefusal::no_policy);
        const recognition::Act act{visit.person().id.text(), visit.now, visit.site.random};
        for (const auto& id : chosen) {
          const auto found =
              std::ranges::find(desk->claimable, id, [](const Activity* one) { return one->id; });
          if (found == desk->claimable.end()) return std::unexpected(ClaimRefusal::not_own);
          TRY_VOID(make_claim(transaction,
                              {desk->employer.id, visit.person().id, id, (*found)->title, desk->pack,
                               visit.today(), visit.today().plus_days(desk->terms.answer_days)},
                              act));
        }
        return {};
      });
  return done ? visit.done("/pay/claims", "notices.pay_claimed") : refused(done.error());
}

}  // namespace

void add_own_claim_pages(Routes& routes) {
  routes.get("/pay/claims", Access::signed_in(), open_own);
  routes.post("/pay/claims", Access::signed_in(), claim_chosen);
}

}  // namespace laurel::web
