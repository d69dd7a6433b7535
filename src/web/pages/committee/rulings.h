// The part of a form in which somebody rules on a request.
#pragma once
#include "web/pages/committee/committee_desk.h"

namespace laurel::web {

/// What the visitor typed: ruling, amount, reason. Without a ruling, consent.
lpdc::Proposal typed_proposal(const Visit& visit);
/// The field that a refusal is about: "amount", "reason", "" for none of the two.
std::string_view ruling_field(lpdc::Refusal refusal);
/// RULING choices, AMOUNT and REASON as typed, else what was asked for.
void fill_rulings(Page& page, const Visit& visit, const lpdc::Request& request, const lpdc::Proposal& typed);
/// Whether the rules leave nothing open: what they find missing or refuse is not agreed to in bulk.
bool is_in_order(const lpdc::Worth& worth);
/// Work to come as if it were approved on `decided_on`; finished work as of the day its papers came in.
lpdc::Worth worth_of_request(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                             const lpdc::InForce& bylaws, Date decided_on);

}  // namespace laurel::web
