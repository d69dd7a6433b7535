// What the pages and the job of claims share: the engine's view of a claim, and deciding it.
#pragma once
#include "recognition/pay/claim_store.h"
#include "recognition/valuation.h"
#include "web/page/visit.h"

namespace laurel::web {

/// The organization whose pay the visitor sees to; none for anyone else.
std::optional<identity::Organization> own_district(const Visit& visit);

/// A person's record under a pack as the employer sees it; none where the pack is not there.
std::optional<recognition::Valuation> value_for_pay(const Site& site, storage::Session& session,
                                                    const identity::PersonId& person, const std::string& pack,
                                                    Date as_of);

/// Approves by the rules, with everything that follows, and tells the educator. `by`: "" where nobody
/// answered in time: then as of the last day.
Result<void, recognition::pay::ClaimRefusal> approve_claim(const Site& site,
                                                           storage::Transaction& transaction,
                                                           const recognition::pay::Claim& claim,
                                                           const std::string& by, Instant now);
Result<void, recognition::pay::ClaimRefusal> refuse_claim(const Site& site, storage::Transaction& transaction,
                                                          const recognition::pay::Claim& claim,
                                                          const std::string& reason, const std::string& by,
                                                          Instant now);
Result<void, recognition::pay::ClaimRefusal> take_claim_back(const Site& site,
                                                             storage::Transaction& transaction,
                                                             const recognition::pay::Claim& claim,
                                                             const std::string& reason, const std::string& by,
                                                             Instant now);

/// "counted: $350" and the reasons of the engine, into section values OUTCOME, AMOUNT and REASON rows.
void fill_worth(Page& page, const Visit& visit, const recognition::Decision& decision,
                const recognition::Item& item);
/// REASON rows of what was kept with a decision.
void fill_kept_reasons(Page& page, const Visit& visit, const std::string& explanation);
/// "$350", "1 credit", "1 step".
std::string amount_words(const Visit& visit, const recognition::Decision& decision, const Rational& amount);

}  // namespace laurel::web
