#include "recognition/committee/ruling.h"

#include "base/text.h"
#include "recognition/committee/bylaws.h"

namespace laurel::recognition::committee {
namespace {

bool fits(RequestKind kind, Ruling ruling) {
  if (ruling == Ruling::approve) return kind != RequestKind::completion;
  if (ruling == Ruling::grant) return kind == RequestKind::completion;
  return true;
}

// Something was refused, or less was granted than was asked for.
bool has_something_to_object(const Request& request) {
  return request.state == RequestState::denied ||
         (request.state == RequestState::granted && request.is_partial());
}

}  // namespace

Result<Proposal, Refusal> check_proposal(const Request& request, Proposal proposal, const Rational& worth) {
  if (!fits(request.kind, proposal.ruling)) return std::unexpected(Refusal::wrong_ruling);
  proposal.reason = trim(proposal.reason);
  if (proposal.reason.size() > reason_bytes_max) return std::unexpected(Refusal::reason_too_long);
  if (proposal.ruling != Ruling::grant) {
    proposal.amount.reset();
    const bool needs_reason = proposal.ruling == Ruling::back || proposal.ruling == Ruling::deny;
    if (needs_reason && proposal.reason.empty()) return std::unexpected(Refusal::reason_missing);
    return proposal;
  }
  if (!proposal.amount) return std::unexpected(Refusal::amount_missing);
  if (proposal.amount->is_zero()) return std::unexpected(Refusal::amount_none);
  if (*proposal.amount <= Rational(0) || !(*proposal.amount * Rational(100)).is_whole())
    return std::unexpected(Refusal::amount_wrong);
  if (*proposal.amount > worth) return std::unexpected(Refusal::amount_over_work);
  const bool is_partial = request.asked_amount && *proposal.amount < *request.asked_amount;
  if (is_partial && proposal.reason.empty()) return std::unexpected(Refusal::reason_missing);
  return proposal;
}

std::optional<Rational> read_units(std::string_view text) {
  std::string typed(trim(text));
  std::ranges::replace(typed, ',', '.');
  const auto amount = Rational::parse(typed);
  if (!amount || amount->is_negative() || !(*amount * Rational(100)).is_whole()) return {};
  return amount;
}

RequestState state_after(Ruling ruling) {
  switch (ruling) {
    case Ruling::approve:
      return RequestState::approved;
    case Ruling::grant:
      return RequestState::granted;
    case Ruling::back:
      return RequestState::returned;
    case Ruling::deny:
      break;
  }
  return RequestState::denied;
}

Ruling consent_to(RequestKind kind) {
  return kind == RequestKind::completion ? Ruling::grant : Ruling::approve;
}

Result<void, Refusal> check_chair(const CommitteeRules& rules, const Request& request, const Members& serving,
                                  const PersonId& by) {
  const bool is_chair = std::ranges::any_of(
      serving, [&](const Member& member) { return member.is_chair && member.person == by; });
  if (!is_chair) return std::unexpected(Refusal::not_the_chair);
  if (request.person == by) return std::unexpected(Refusal::own_item);
  if (request.stage != Stage::first || !rules.chair_may_decide.contains(std::string(text_of(request.kind))))
    return std::unexpected(Refusal::chair_may_not);
  return {};
}

Result<void, Refusal> check_objection(const CommitteeRules& rules, const Request& request, Stage asked,
                                      Date decided, Date today) {
  if (!has_something_to_object(request)) return std::unexpected(Refusal::nothing_to_object);
  if (asked == Stage::first || asked <= request.stage) return std::unexpected(Refusal::objection_twice);
  if (asked == Stage::third_party && request.stage == Stage::first)
    return std::unexpected(Refusal::reconsider_first);
  const auto last_day = asked == Stage::third_party ? std::optional(third_party_due(rules, decided))
                                                    : reconsideration_due(rules, decided);
  if (last_day && today > *last_day) return std::unexpected(Refusal::objection_late);
  return {};
}

std::optional<OpenObjection> open_objection(const CommitteeRules& rules, const Request& request, Date decided,
                                            Date today) {
  if (request.stage == Stage::third_party) return {};
  const Stage next = request.stage == Stage::first ? Stage::reconsideration : Stage::third_party;
  if (!check_objection(rules, request, next, decided, today)) return {};
  return OpenObjection{next, next == Stage::third_party ? std::optional(third_party_due(rules, decided))
                                                        : reconsideration_due(rules, decided)};
}

}  // namespace laurel::recognition::committee
