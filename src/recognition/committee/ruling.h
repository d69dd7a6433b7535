// What a committee may rule on a request, and what becomes of the request. Pure rules.
#pragma once
#include "recognition/committee/composition.h"
#include "recognition/committee/request.h"
#include "recognition/pack/committee_rules.h"

namespace laurel::recognition::committee {

/// What is moved on one request.
struct Proposal {
  Ruling ruling = Ruling::approve;
  std::optional<Rational> amount;  // of a grant
  std::string reason;
};

/// The proposal, with the amount and reason as they are kept. `worth`: the most the work is worth by the
/// pack. Refuses wrong_ruling, reason_missing, reason_too_long, amount_missing, amount_none,
/// amount_wrong, amount_over_work.
Result<Proposal, Refusal> check_proposal(const Request& request, Proposal proposal, const Rational& worth);
/// "1.5", "1,5", "3/2" or "0" as an amount of units; none for anything else and for more than two decimals.
std::optional<Rational> read_units(std::string_view text);

RequestState state_after(Ruling ruling);
/// How a request like this is agreed to.
Ruling consent_to(RequestKind kind);

/// Whether the chair may decide it alone between meetings: the first hearing of a kind the bylaws name, never
/// the chair's own. Refuses not_the_chair, own_item, chair_may_not.
Result<void, Refusal> check_chair(const CommitteeRules& rules, const Request& request, const Members& serving,
                                  const PersonId& by);

/// Whether the educator may ask for another look on this day. Refuses nothing_to_object, objection_twice,
/// reconsider_first, objection_late.
Result<void, Refusal> check_objection(const CommitteeRules& rules, const Request& request, Stage asked,
                                      Date decided, Date today);
/// The objection that may be asked for next, with its last day; none where nothing is open.
struct OpenObjection {
  Stage stage;
  std::optional<Date> last_day;
};
std::optional<OpenObjection> open_objection(const CommitteeRules& rules, const Request& request, Date decided,
                                            Date today);

}  // namespace laurel::recognition::committee
