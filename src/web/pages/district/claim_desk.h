// What an educator could claim today: on the page of claims, and on My pay, which says the same.
#pragma once
#include "recognition/pay/claim_store.h"
#include "recognition/valuation.h"
#include "web/page/visit.h"

namespace laurel::web {

/// The employer's policy, and the record as it would be if everything earned were claimed today.
struct ClaimDesk {
  identity::Organization employer;
  recognition::pay::Terms terms;
  std::string pack;
  recognition::Valuation valuation;
  std::vector<recognition::pay::Claim> claims;
  std::vector<const recognition::Activity*> claimable;

  bool is_claimable(const recognition::Activity& activity) const;
  /// Until when it has to be claimed; none where the policy sets no day.
  std::optional<Date> last_day(const recognition::Activity& activity) const;
};
/// None where the visitor's employer has no pay policy here.
std::optional<ClaimDesk> claim_desk(const Visit& visit, storage::Session& session);

}  // namespace laurel::web
