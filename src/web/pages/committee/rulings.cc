#include "web/pages/committee/rulings.h"

namespace laurel::web {

lpdc::Proposal typed_proposal(const Visit& visit) {
  return {lpdc::parse_ruling(visit.form.text("ruling")).value_or(lpdc::Ruling::approve),
          lpdc::read_units(visit.form.text("amount")), visit.form.long_text("reason")};
}

std::string_view ruling_field(lpdc::Refusal refusal) {
  switch (refusal) {
    case lpdc::Refusal::amount_missing:
    case lpdc::Refusal::amount_none:
    case lpdc::Refusal::amount_wrong:
    case lpdc::Refusal::amount_over_work:
      return "amount";
    case lpdc::Refusal::reason_missing:
    case lpdc::Refusal::reason_too_long:
      return "reason";
    default:
      return "";
  }
}

bool is_in_order(const lpdc::Worth& worth) {
  return worth.outcome() > recognition::Outcome::pending;
}

void fill_rulings(Page& page, const Visit& visit, const lpdc::Request& request, const lpdc::Proposal& typed) {
  const bool is_typed = visit.form.has("ruling");
  const auto consent = lpdc::consent_to(request.kind);
  for (auto ruling : {consent, lpdc::Ruling::back, lpdc::Ruling::deny}) {
    if (ruling == lpdc::Ruling::back && request.stage == lpdc::Stage::third_party) continue;
    auto item = page.add("RULING");
    item.set("CODE", text_of(ruling))
        .set("NAME", visit.say(fmt::format("committee.choose_{}", text_of(ruling))));
    item.show_if(ruling == (is_typed ? typed.ruling : consent), "IS_CHOSEN");
  }
  if (consent == lpdc::Ruling::grant)
    page.add("AMOUNT_FIELD")
        .set("TYPED", is_typed ? visit.form.text("amount") : lpdc::units_text(request.asked_amount));
  set_area(page, "REASON_TYPED", typed.reason);
}

lpdc::Worth worth_of_request(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                             const lpdc::InForce& bylaws, Date decided_on) {
  const bool is_to_come =
      request.kind == lpdc::RequestKind::preapproval && request.state == lpdc::RequestState::waiting;
  const auto asked_on =
      is_to_come ? decided_on : visit.site.zone.day(request.sent_at.value_or(request.made_at));
  return worth_now(session, visit, request.person, lpdc::asked_work(request, asked_on), bylaws);
}

}  // namespace laurel::web
