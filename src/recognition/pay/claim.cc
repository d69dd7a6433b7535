#include "recognition/pay/claim.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/check.h"
#include "base/csv.h"

namespace laurel::recognition::pay {
namespace {

std::int64_t cents_of(const Rational& dollars) {
  return (dollars * Rational(100)).rounded(0).floor();
}

std::string dollars(std::int64_t cents) {
  return fmt::format("{}.{:02}", cents / 100, cents % 100);
}

// Which of the rules gave the amount: the value's own is the first that is cited.
std::string rule_of(const Item& item) {
  for (const auto& reason : item.reasons)
    if (reason.rule != nullptr && reason.rule->id == "each") return reason.rule->id;
  return item.reasons.empty() || item.reasons.front().rule == nullptr ? "" : item.reasons.front().rule->id;
}

std::string lane_of(const SalarySchedule& schedule, const Place& place) {
  return lane_named(schedule, place.lane) ? place.lane
                                          : schedule.lanes[lane_for(schedule, place.credits)].name;
}

Worth lane_worth(const Item& item, const SalarySchedule& schedule, const Place& place) {
  const auto from = *lane_named(schedule, lane_of(schedule, place));
  const auto credits = place.credits + item.amount;
  const auto to = std::max(from, lane_for(schedule, credits));
  return {.cents = base_pay(schedule, to, place.step) - base_pay(schedule, from, place.step),
          .kind = PayKind::lane,
          .lane = schedule.lanes[to].name,
          .move = Move{schedule.lanes[to].name, place.step, credits}};
}

Worth step_worth(const Item& item, const SalarySchedule& schedule, const Place& place) {
  const auto lane = *lane_named(schedule, lane_of(schedule, place));
  const int step = place.step + static_cast<int>(item.amount.floor());
  return {.cents = base_pay(schedule, lane, step) - base_pay(schedule, lane, place.step),
          .kind = PayKind::step,
          .lane = schedule.lanes[lane].name,
          .move = Move{schedule.lanes[lane].name, step, place.credits}};
}

}  // namespace

std::string_view text_of(Verdict verdict) {
  return verdict == Verdict::approved ? "approved" : verdict == Verdict::deemed ? "deemed" : "refused";
}

std::string_view text_of(PayKind kind) {
  switch (kind) {
    case PayKind::base:
      return "base";
    case PayKind::stipend:
      return "stipend";
    case PayKind::lane:
      return "lane";
    case PayKind::step:
      return "step";
  }
  return "";
}

std::string_view Claim::state() const {
  if (reversal) return "reversed";
  if (paid_in) return "paid";
  return decision ? text_of(decision->verdict) : "waiting";
}

std::string_view refusal_key(ClaimRefusal refusal) {
  switch (refusal) {
    case ClaimRefusal::nothing_chosen:
      return "pay.nothing_chosen";
    case ClaimRefusal::not_own:
      return "pay.not_own";
    case ClaimRefusal::claimed_before:
      return "pay.claimed_before";
    case ClaimRefusal::no_policy:
      return "pay.no_policy";
    case ClaimRefusal::already_decided:
      return "pay.already_decided";
    case ClaimRefusal::reason_missing:
      return "pay.reason_missing";
    case ClaimRefusal::reason_too_long:
      return "pay.reason_too_long";
    case ClaimRefusal::rules_refuse:
      return "pay.rules_refuse";
    case ClaimRefusal::rules_wait:
      return "pay.rules_wait";
    case ClaimRefusal::too_many:
      return "pay.too_many";
    case ClaimRefusal::not_approved:
      return "pay.not_approved";
    case ClaimRefusal::not_revoked:
      return "pay.not_revoked";
    case ClaimRefusal::reversed_before:
      return "pay.reversed_before";
  }
  return "";
}

const Item* item_of(const Decision& decision, std::string_view activity) {
  const auto found = std::ranges::find_if(decision.items, [&](const Item& item) {
    return item.activity != nullptr && item.activity->id == activity;
  });
  return found == decision.items.end() ? nullptr : &*found;
}

Result<void, ClaimRefusal> check_approval(const Item* item) {
  if (item == nullptr) return std::unexpected(ClaimRefusal::rules_refuse);
  switch (item->outcome) {
    case Outcome::not_covered:
    case Outcome::refused:
      return std::unexpected(ClaimRefusal::rules_refuse);
    case Outcome::pending:
      return std::unexpected(ClaimRefusal::rules_wait);
    case Outcome::discretionary:
    case Outcome::counted_with_warning:
    case Outcome::counted:
      return {};
  }
  return {};
}

Worth worth_of(const Item& item, const Terms& terms, const SalarySchedule* schedule,
               const std::optional<Place>& place) {
  if (terms.brings == Brings::amount)
    return {.cents = cents_of(item.amount), .kind = terms.base_pay ? PayKind::base : PayKind::stipend};
  if (schedule == nullptr || schedule->lanes.empty() || !place)
    return {.kind = terms.brings == Brings::credits ? PayKind::lane : PayKind::step};
  return terms.brings == Brings::credits ? lane_worth(item, *schedule, *place)
                                         : step_worth(item, *schedule, *place);
}

std::optional<Move> move_back(const ClaimDecision& decision, const Rational& amount,
                              const SalarySchedule* schedule, const std::optional<Place>& place) {
  if (!place || (decision.kind != PayKind::lane && decision.kind != PayKind::step)) return {};
  if (decision.kind == PayKind::step)
    return Move{place->lane, std::max(1, place->step - static_cast<int>(amount.floor())), place->credits};
  const auto credits = std::max(place->credits - amount, Rational());
  const bool moved_lane = decision.cents > 0 && schedule != nullptr && !schedule->lanes.empty();
  return Move{moved_lane ? schedule->lanes[lane_for(*schedule, credits)].name : place->lane, place->step,
              credits};
}

std::string reasons_of(const Item& item) {
  std::string text;
  for (const auto& reason : item.reasons) text += (text.empty() ? "" : "\n") + reason.text;
  return text;
}

ClaimDecision approval_of(const Decision& decision, const Item& item, const Worth& worth, Verdict verdict,
                          Date on, const std::string& by) {
  CHECK(check_approval(&item), "the rules allow what is approved");
  const auto effective = decision.effective && *decision.effective > on ? *decision.effective : on;
  return {.verdict = verdict,
          .cents = worth.cents,
          .kind = worth.kind,
          .lane = worth.lane,
          .rule = fmt::format("{} {}: {}", decision.pack->id, decision.pack->version, rule_of(item)),
          .explanation = reasons_of(item),
          .effective = effective,
          .on = on,
          .by = by};
}

std::int64_t Payroll::pays() const {
  std::int64_t sum = 0;
  for (const auto& line : lines) sum += line.takes_back ? 0 : line.cents;
  return sum;
}

std::int64_t Payroll::takes_back() const {
  std::int64_t sum = 0;
  for (const auto& line : lines) sum += line.takes_back ? line.cents : 0;
  return sum;
}

std::string csv_of(const Payroll& payroll, int copy, Date day) {
  const auto number = std::to_string(payroll.number);
  const auto file =
      copy <= 1 ? fmt::format("original {}", day.text()) : fmt::format("copy {} {}", copy, day.text());
  std::string csv = csv_line({"payroll", "file", "line", "claim", "employee", "email", "for", "kind", "lane",
                              "effective", "pay_usd", "take_back_usd", "rule", "reason"});
  int place = 0;
  for (const auto& line : payroll.lines) {
    const auto& decision = *line.claim.decision;
    csv += csv_line({number, file, std::to_string(++place), line.claim.id.text(), line.claim.person_name,
                     line.claim.email, line.claim.title, std::string(text_of(decision.kind)),
                     decision.lane.value_or(""),
                     (line.takes_back ? line.claim.reversal->on : decision.effective).text(),
                     line.takes_back ? "0.00" : dollars(line.cents),
                     line.takes_back ? dollars(line.cents) : "0.00", decision.rule,
                     line.takes_back ? line.claim.reversal->reason : std::string(text_of(decision.verdict))});
  }
  csv += csv_line({number, file, "total", "", "", "", "", "", "", "", dollars(payroll.pays()),
                   dollars(payroll.takes_back()), "", ""});
  return csv;
}

}  // namespace laurel::recognition::pay
