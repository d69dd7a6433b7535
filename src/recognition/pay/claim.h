// An educator's claim to be paid for one activity: claimed → approved, deemed approved or refused → paid →
// taken back where the credential is revoked.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "identity/person.h"
#include "identity/role.h"
#include "recognition/decision.h"
#include "recognition/pay/schedule.h"
#include "recognition/pay/terms.h"

namespace laurel::recognition::pay {

enum class Verdict {
  approved,
  deemed,  // nobody answered in time: silence approves what the rules allow
  refused,
};
std::string_view text_of(Verdict verdict);

/// How the payroll pays it.
enum class PayKind { base, stipend, lane, step };
std::string_view text_of(PayKind kind);

struct ClaimDecision {
  Verdict verdict = Verdict::approved;
  std::int64_t cents =
      0;  // a year for all but a stipend; 0 where refused, and for credit that moves no lane yet
  PayKind kind = PayKind::base;
  std::optional<std::string> lane;  // reached by it
  std::string rule;                 // "maple-hollow-pay 2026-07-01: each"
  std::string explanation;          // the engine's reasons, one a line
  std::string reason;               // the officer's, where refused
  Date effective;
  Date on;
  std::string by;  // a person's id; "" where deemed
};

struct Reversal {
  std::string reason;
  Date on;
};

struct Claim {
  Id<Claim> id;
  identity::OrganizationId organization;
  identity::PersonId person;
  std::string person_name, email, language;
  std::string activity, title, pack;
  Date claimed_on, decide_by;
  std::optional<ClaimDecision> decision;
  std::optional<Reversal> reversal;
  std::optional<std::int64_t> paid_in;  // number of the payroll

  bool is_overdue(Date today) const { return !decision && decide_by < today; }
  /// "waiting", "approved", "deemed", "refused", "paid", "reversed": the key of its word.
  std::string_view state() const;
};

enum class ClaimRefusal {
  nothing_chosen,
  not_own,
  claimed_before,
  no_policy,
  already_decided,
  reason_missing,
  reason_too_long,
  rules_refuse,
  rules_wait,
  too_many,
  not_approved,
  not_revoked,
  reversed_before,
};
std::string_view refusal_key(ClaimRefusal refusal);

inline constexpr std::size_t claims_at_once_max = 200;
inline constexpr std::size_t claim_reason_bytes_max = 500;

/// Where somebody stands on the schedule.
struct Place {
  std::string lane;
  int step = 1;
  Rational credits;
};
/// What the decision changes about it.
struct Move {
  std::string lane;
  int step = 1;
  Rational credits;
  bool operator==(const Move&) const = default;
};

/// The engine's item of a claim; null where the record does not hold the activity.
const Item* item_of(const Decision& decision, std::string_view activity);
/// Whether the rules allow an approval: they count it, or leave it to a person.
Result<void, ClaimRefusal> check_approval(const Item* item);

/// What an approval pays. `schedule` and `place`: for credits and steps, where they are known.
struct Worth {
  std::int64_t cents = 0;
  PayKind kind = PayKind::base;
  std::optional<std::string> lane;
  std::optional<Move> move;  // of the educator on the schedule
};
Worth worth_of(const Item& item, const Terms& terms, const SalarySchedule* schedule,
               const std::optional<Place>& place);

/// Where the educator stands again when a claim for credits or a step is taken back: the credits go, and the
/// lane that this claim reached with them. None for amounts.
std::optional<Move> move_back(const ClaimDecision& decision, const Rational& amount,
                              const SalarySchedule* schedule, const std::optional<Place>& place);

/// The decision of an approval: amount, rule and explanation from the engine.
ClaimDecision approval_of(const Decision& decision, const Item& item, const Worth& worth, Verdict verdict,
                          Date on, const std::string& by);
/// The engine's reasons, one a line.
std::string reasons_of(const Item& item);

struct PayrollLine {
  Claim claim;
  bool takes_back = false;
  std::int64_t cents = 0;  // positive, both ways
};
struct Payroll {
  Id<Payroll> id;
  std::int64_t number = 0;
  Instant made_at;
  int exports = 0;  // how often the file was taken
  std::vector<PayrollLine> lines;
  std::int64_t pays() const;
  std::int64_t takes_back() const;
};
/// RFC 4180, lines in the payroll's order, then the totals; every line names claim and rule. `copy`: 1 for
/// the first file, more for the same one again, which every line says.
std::string csv_of(const Payroll& payroll, int copy, Date day);

}  // namespace laurel::recognition::pay
