#include "web/pages/catalog/first_step.h"

#include "award/credential_store.h"
#include "identity/organization_store.h"
#include "recognition/checks/check.h"
#include "recognition/committee/bylaws.h"
#include "recognition/committee/request_store.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/catalog/standing.h"
#include "web/pages/committee/own_request.h"
#include "web/pages/earning/progress.h"

namespace laurel::web {
namespace {

using catalog::MicroCredential;
using earning::JourneyState;

void set_step(Page& page, const char* section, const std::string& address, const std::string& words) {
  page.add(section).set("ADDRESS", address).set("WORDS", words);
}

std::string start_of(const MicroCredential& micro_credential) {
  return "/micro-credentials/" + micro_credential.id + "/start";
}

void fill_for_visitor(Page& page, const Visit& visit, const catalog::Issuer& issuer,
                      const MicroCredential& micro_credential) {
  const auto* price = catalog::price_on(issuer.prices, visit.today());
  page.set("PRICE", price_words(visit, price));
  page.set("PRICE_WHY", visit.say(price == nullptr || price->other.is_zero() ? "catalog.price_free_why"
                                                                             : "catalog.price_why"));
  set_step(page, "STEP", start_of(micro_credential), visit.say("catalog.start_this"));
}

// The name of the affiliate on whose roster the person stands.
std::string affiliate_of(storage::Session& session, const Visit& visit, const catalog::Issuer& issuer) {
  for (const auto& slug : issuer.affiliates)
    if (billing::is_member(session, visit.person(), {slug}, visit.today()))
      if (const auto found = identity::find_organization_by_slug(session, slug)) return found->name;
  return issuer.name;
}

std::string member_price(const Visit& visit, const catalog::Price& price) {
  return price.member.is_zero() ? visit.say("catalog.nothing") : price.member.text();
}

void fill_own_price(Page& page, storage::Session& session, const Visit& visit,
                    const catalog::Issuer& issuer) {
  const auto* price = catalog::price_on(issuer.prices, visit.today());
  const auto charge = billing::charge_for(session, issuer, visit.person(), visit.today());
  if (price == nullptr || price->other.is_zero()) {
    page.set("PRICE", visit.say("catalog.price_free")).set("PRICE_WHY", visit.say("catalog.price_free_why"));
  } else if (charge.is_member) {
    page.set("PRICE", charge.is_free() ? visit.say("catalog.price_free_to_you") : charge.amount.text());
    page.set("PRICE_WHY",
             visit.say("catalog.price_member_why", {{"AFFILIATE", affiliate_of(session, visit, issuer)},
                                                    {"OTHER", price->other.text()}}));
  } else {
    page.set("PRICE", charge.amount.text());
    page.set("PRICE_WHY",
             price->member == price->other
                 ? visit.say("catalog.price_once_why")
                 : visit.say("catalog.price_other_why", {{"MEMBER", member_price(visit, *price)}}));
  }
}

// What the committee that decides on the license says to work like this before it begins.
struct Approval {
  enum class State { not_needed, to_ask, asked, approved };
  State state = State::not_needed;
  std::string address;  // of the request
  std::optional<Date> day, meets, papers;
};

Approval approval_of(storage::Session& session, const Visit& visit, const MicroCredential& micro_credential) {
  Approval approval;
  const auto own = own_committee(session, visit);
  const auto today = visit.today();
  if (!own || !own->bylaws ||
      !recognition::must_be_approved_first(*own->bylaws->pack, recognition::Kind::micro_credential, today))
    return approval;
  approval.state = Approval::State::to_ask;
  const auto& rules = own->bylaws->rules();
  for (Date day : lpdc::meeting_days(rules, today, 2)) {
    if (lpdc::papers_due(rules, day) < today) continue;
    approval.meets = day;
    approval.papers = lpdc::papers_due(rules, day);
    break;
  }
  for (const auto& request : lpdc::requests_of(session, visit.person().id)) {
    if (request.kind != lpdc::RequestKind::preapproval || request.micro_credential != micro_credential.id)
      continue;
    const bool approved = request.state == lpdc::RequestState::approved;
    const bool open = request.state == lpdc::RequestState::waiting ||
                      request.state == lpdc::RequestState::returned ||
                      request.state == lpdc::RequestState::invited;
    if (!approved && !open) continue;
    approval.state = approved ? Approval::State::approved : Approval::State::asked;
    approval.address = "/lpdc/requests/" + request.id.text();
    if (request.decided_at) approval.day = visit.site.zone.day(*request.decided_at);
    break;
  }
  return approval;
}

std::string first_words(const Visit& visit, const Approval& approval) {
  if (!approval.meets) return visit.say("catalog.lpdc_first_no_day");
  return visit.say("catalog.lpdc_first",
                   {{"DAY", visit.date(*approval.meets)}, {"PAPERS", visit.date(*approval.papers)}});
}

std::string ask_address(const MicroCredential& micro_credential) {
  return "/lpdc/preapproval?micro-credential=" + micro_credential.id;
}

void fill_start(Page& page, const Visit& visit, const MicroCredential& micro_credential,
                const Approval& approval) {
  using State = Approval::State;
  const auto start = start_of(micro_credential);
  if (approval.state == State::not_needed || approval.state == State::approved) {
    set_step(page, "STEP", start, visit.say("catalog.start_this"));
    if (approval.state == State::approved)
      page.add("REASON").set("TEXT", visit.say("catalog.lpdc_approved",
                                               {{"DAY", visit.date(approval.day.value_or(visit.today()))}}));
    return;
  }
  set_step(page, "SECOND", start, visit.say("catalog.start_without_asking"));
  if (approval.state == State::asked) {
    set_step(page, "STEP", approval.address, visit.say("catalog.see_request"));
    page.add("REASON").set("TEXT", visit.say("catalog.lpdc_has_it"));
    return;
  }
  set_step(page, "STEP", ask_address(micro_credential), visit.say("catalog.ask_lpdc"));
  page.add("REASON").set("TEXT", first_words(visit, approval));
}

void fill_journey(Page& page, Visit& visit, const OwnJourney& own, const JourneyState state) {
  if (state == JourneyState::earned) {
    const auto credential = visit.site.database.read([&](storage::Session& session) {
      return award::find_credential(session, visit.person().id, award::Kind::micro_credential,
                                    own.micro_credential->id);
    });
    page.set("PRICE", visit.say("catalog.earned")).set("PRICE_CLASS", "is-earned");
    if (own.journey.earned_at)
      page.set("PRICE_WHY", visit.say("catalog.earned_on", {{"DAY", visit.date(*own.journey.earned_at)}}));
    set_step(page, "STEP", credential ? "/credentials/" + credential->id.text() : "/credentials",
             visit.say("catalog.see_credential"));
    return;
  }
  const bool waits = state == JourneyState::waiting;
  page.set("PRICE_CLASS", "is-under-way");
  page.set("PRICE", visit.say(waits                            ? "catalog.waiting"
                              : state == JourneyState::not_yet ? "catalog.not_yet"
                                                               : "catalog.under_way"));
  if (state == JourneyState::unpaid) {
    page.set("PRICE_WHY", visit.say("earning.next_pay"));
    set_step(page, "STEP", own.address() + "/invoice", visit.say("earning.see_invoice"));
    return;
  }
  if (waits) {
    page.set("PRICE_WHY", visit.say("earning.waiting_title"));
  } else if (own.journey.deadline) {
    page.set("PRICE_WHY", visit.say("catalog.due", {{"DISTANCE", visit.distance(*own.journey.deadline)},
                                                    {"DATE", visit.date(*own.journey.deadline)}}));
  }
  set_step(page, "STEP", own.address(), visit.say(waits ? "earning.see_submitted" : "catalog.go_on"));
}

}  // namespace

void fill_approval_warning(Page& page, const Visit& visit, const MicroCredential& micro_credential) {
  const auto approval = visit.site.database.read(
      [&](storage::Session& session) { return approval_of(session, visit, micro_credential); });
  if (approval.state == Approval::State::asked)
    page.add("NOT_APPROVED")
        .set("WORDS", visit.say("catalog.lpdc_has_it"))
        .set("LABEL", visit.say("catalog.see_request"))
        .set("TO", approval.address);
  if (approval.state == Approval::State::to_ask)
    page.add("NOT_APPROVED")
        .set("WORDS", first_words(visit, approval))
        .set("LABEL", visit.say("catalog.ask_lpdc"))
        .set("TO", ask_address(micro_credential));
}

void fill_first_step(Page& page, Visit& visit, const catalog::Shelf& shelf,
                     const MicroCredential& micro_credential) {
  const auto& issuer = shelf.issuer_of(micro_credential).issuer;
  auto badge = badge_address(micro_credential, true);
  page.set("BADGE", badge);
  if (!visit.visitor) return fill_for_visitor(page, visit, issuer, micro_credential);
  const auto current = visit.site.database.read([&](storage::Session& session) {
    return earning::current_journey(session, visit.person().id, micro_credential.id);
  });
  if (const auto own = current ? own_journey(visit, current->id) : std::nullopt) {
    const auto desk = read_desk(visit, *own);
    const auto state = earning::state_of(own->journey, desk.latest);
    const auto picture = badge_of(*own, state, earning::checklist(desk.standing(*own->micro_credential)));
    page.set("BADGE", badge + picture.substr(std::min(picture.find('?'), picture.size())));
    return fill_journey(page, visit, *own, state);
  }
  const auto approval = visit.site.database.read([&](storage::Session& session) {
    fill_own_price(page, session, visit, issuer);
    return approval_of(session, visit, micro_credential);
  });
  fill_start(page, visit, micro_credential, approval);
}

}  // namespace laurel::web
