// What a district pays for micro-credentials: the parameters of its policy, and the pack made from them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.h"
#include "base/result.h"
#include "recognition/calendar.h"
#include "recognition/pay/schedule.h"

namespace laurel::recognition::pay {

/// What one micro-credential brings.
enum class Brings {
  amount,   // dollars
  credits,  // toward the next lane
  step,     // of the salary schedule
};
std::string_view text_of(Brings brings);
std::optional<Brings> parse_brings(std::string_view text);

struct Terms {
  Date from;          // the first day they hold
  std::string basis;  // the motion or agreement, in words
  Brings brings = Brings::amount;
  std::int64_t cents = 350'00;  // for each, of `amount`
  Rational credits = Rational(1);
  bool base_pay = true;           // else once, as a stipend; `amount` only
  int minimum_hours = 10;         // 0: none
  bool preapproval = false;       // before the start
  std::optional<int> cap = 2;     // that count, in a school year
  std::vector<MonthDay> reviews;  // when the district looks at what has come in; none: continuously
  std::optional<int> proof_days;  // the proof must be in so many days after it was earned
  int answer_days = 30;           // the district decides within so many days of the claim …
  bool deemed = true;             // … or the claim is approved as the rules would have it
  bool operator==(const Terms&) const = default;
};

inline constexpr std::size_t basis_bytes_max = 200;
inline constexpr std::int64_t terms_cents_max = 20'000'00;
inline constexpr int terms_credits_max = 30;
inline constexpr int minimum_hours_max = 200;
inline constexpr int terms_cap_max = 12;
inline constexpr std::size_t reviews_max = 12;
inline constexpr int proof_days_max = 730;
inline constexpr int answer_days_max = 180;

/// As typed; "yes" where a box is ticked.
struct TermsForm {
  std::string from, basis, brings, amount, credits, pay, minimum_hours, preapproval, cap, reviews, proof_days,
      answer_days, deemed;
};
/// The form that gives these terms.
TermsForm form_of(const Terms& terms);

/// Why a field cannot stand so; each has a sentence in messages/*/pay.yaml.
enum class TermsRefusal {
  day_missing,
  day_malformed,
  day_past,
  basis_missing,
  text_too_long,
  choice_missing,
  amount_malformed,
  credits_malformed,
  hours_malformed,
  cap_malformed,
  reviews_malformed,
  days_malformed,
  schedule_missing,
  wording_badge,  // W1: a badge is only the picture
  wording_quota,  // W2: nothing requires a number of micro-credentials
};
std::string_view refusal_key(TermsRefusal refusal);
struct TermsFieldRefusal {
  std::string_view field;
  TermsRefusal refusal;
};

/// `first`: the district has no terms yet, which may begin in the past. Credits and steps need a schedule.
Result<Terms, std::vector<TermsFieldRefusal>> check_terms(const TermsForm& form, Date today, bool first,
                                                          bool has_schedule);

/// The local pack of a district: a version for each of the terms (at least one, any order), in the pack
/// language. `lanes`: of the schedule, for credits.
std::string pack_text(const std::string& id, const std::string& title, std::vector<Terms> terms,
                      const std::vector<SalaryLane>& lanes, Date edition);

/// Those in force on the day; null before the first.
const Terms* terms_on(const std::vector<Terms>& terms, Date day);

}  // namespace laurel::recognition::pay
