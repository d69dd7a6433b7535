#include "recognition/pay/terms.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/check.h"
#include "base/money.h"
#include "base/text.h"
#include "catalog/wording.h"

namespace laurel::recognition::pay {
namespace {

constexpr int earliest_year = 2000;

std::string without_signs(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != '$' && c != ',' && c != ' ') plain += c;
  return plain;
}

std::optional<int> whole(std::string_view text, int least, int most) {
  const auto number = Rational::parse_decimal(trim(text));
  if (!number || !number->is_whole() || *number < Rational(least) || *number > Rational(most)) return {};
  return static_cast<int>(number->floor());
}

std::string text_of(MonthDay day) {
  return fmt::format("{:02}-{:02}", day.month, day.day);
}

class Reading {
 public:
  explicit Reading(const TermsForm& form) : form_(form) {}
  std::vector<TermsFieldRefusal> refusals;
  Terms terms;

  void read(Date today, bool first, bool has_schedule) {
    day(today, first);
    basis();
    worth(has_schedule);
    conditions();
    answers();
  }

 private:
  void refuse(std::string_view field, TermsRefusal refusal) { refusals.push_back({field, refusal}); }

  void day(Date today, bool first) {
    if (form_.from.empty()) return refuse("from", TermsRefusal::day_missing);
    const auto from = Date::parse(form_.from);
    if (!from || year_of(*from) < earliest_year) return refuse("from", TermsRefusal::day_malformed);
    // What was promised for days gone by is not changed any more.
    if (*from < today && !first) return refuse("from", TermsRefusal::day_past);
    terms.from = *from;
  }
  void basis() {
    terms.basis = std::string(trim(form_.basis));
    if (terms.basis.empty()) return refuse("basis", TermsRefusal::basis_missing);
    if (terms.basis.size() > basis_bytes_max) return refuse("basis", TermsRefusal::text_too_long);
    const auto findings = catalog::lint_words(terms.basis, catalog::TextKind::plain);
    if (findings.empty()) return;
    const bool is_quota = findings.front().rule == catalog::WordingRule::no_quota;
    refuse("basis", is_quota ? TermsRefusal::wording_quota : TermsRefusal::wording_badge);
  }
  void worth(bool has_schedule) {
    const auto brings = parse_brings(form_.brings);
    if (!brings) return refuse("brings", TermsRefusal::choice_missing);
    terms.brings = *brings;
    if (*brings == Brings::amount) {
      const auto amount = Money::parse(without_signs(form_.amount), "USD");
      if (!amount || amount->cents() <= 0 || amount->cents() > terms_cents_max)
        refuse("amount", TermsRefusal::amount_malformed);
      else
        terms.cents = amount->cents();
      if (form_.pay != "base" && form_.pay != "stipend") refuse("pay", TermsRefusal::choice_missing);
      terms.base_pay = form_.pay == "base";
      return;
    }
    terms.base_pay = true;
    if (!has_schedule) refuse("brings", TermsRefusal::schedule_missing);
    if (*brings != Brings::credits) return;
    const auto credits = Rational::parse_decimal(trim(form_.credits));
    if (!credits || *credits <= Rational(0) || *credits > Rational(terms_credits_max))
      return refuse("credits", TermsRefusal::credits_malformed);
    terms.credits = *credits;
  }
  void conditions() {
    if (const auto hours =
            whole(form_.minimum_hours.empty() ? "0" : form_.minimum_hours, 0, minimum_hours_max))
      terms.minimum_hours = *hours;
    else
      refuse("minimum_hours", TermsRefusal::hours_malformed);
    terms.preapproval = form_.preapproval == "yes";
    terms.cap.reset();
    if (!form_.cap.empty()) {
      terms.cap = whole(form_.cap, 1, terms_cap_max);
      if (!terms.cap) refuse("cap", TermsRefusal::cap_malformed);
    }
    for (const auto word : split(form_.reviews, ',')) {
      if (trim(word).empty()) continue;
      const auto review = MonthDay::parse(trim(word));
      if (!review || terms.reviews.size() == reviews_max)
        return refuse("reviews", TermsRefusal::reviews_malformed);
      terms.reviews.push_back(*review);
    }
  }
  void answers() {
    terms.proof_days.reset();
    if (!form_.proof_days.empty()) {
      terms.proof_days = whole(form_.proof_days, 1, proof_days_max);
      if (!terms.proof_days) refuse("proof_days", TermsRefusal::days_malformed);
    }
    if (const auto days = whole(form_.answer_days, 1, answer_days_max))
      terms.answer_days = *days;
    else
      refuse("answer_days", TermsRefusal::days_malformed);
    terms.deemed = form_.deemed == "yes";
  }

  const TermsForm& form_;
};

std::string yaml_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return result + '"';
}

std::string unit_of(Brings brings) {
  return brings == Brings::amount ? "USD" : brings == Brings::credits ? "credits" : "steps";
}

std::string worth_of(const Terms& terms) {
  switch (terms.brings) {
    case Brings::amount:
      return Rational(terms.cents, 100).text();
    case Brings::credits:
      return terms.credits.text();
    case Brings::step:
      return "1";
  }
  return "";
}

// The sections of one version, indented as its keys.
std::string body_of(const Terms& terms, const std::vector<SalaryLane>& lanes) {
  std::string body = fmt::format("    unit: {}\n", unit_of(terms.brings));
  body += fmt::format(
      "    values:\n      - {{rule: each, for: micro_credential, per: each, amount: {}, source: {}}}\n",
      worth_of(terms), yaml_text(terms.basis));
  std::string conditions;
  if (terms.minimum_hours > 0)
    conditions += fmt::format(
        "      - {{rule: minimum-hours, check: range, of: hours, at_least: {}, outside: refused, absent: "
        "pending, for: "
        "micro_credential}}\n",
        terms.minimum_hours);
  if (terms.preapproval)
    conditions +=
        "      - {rule: preapproval, check: preapproval, missing: refused, for: micro_credential}\n";
  if (terms.proof_days)
    conditions += fmt::format(
        "      - {{rule: proof, check: document, document: evidence, within_days: {}, late: refused}}\n",
        *terms.proof_days);
  std::string reviews;
  for (const auto& review : terms.reviews) reviews += (reviews.empty() ? "" : ", ") + text_of(review);
  if (!reviews.empty())
    conditions += fmt::format("      - {{rule: review, check: review, on: [{}]}}\n", reviews);
  if (!conditions.empty()) body += "    conditions:\n" + conditions;
  if (terms.cap)
    body += fmt::format(
        "    limits:\n      - {{rule: cap, limit: count, for: micro_credential, at_most: {}, each: {}, "
        "first_come: "
        "true}}\n",
        *terms.cap, reviews.empty() ? "year" : "review_year");
  if (!reviews.empty()) body += "    effective: {by: review, rule: review}\n";
  if (terms.brings == Brings::credits && !lanes.empty()) {
    body += "    requirement: {}\n    salary:\n      lanes:\n";
    for (const auto& lane : lanes)
      body += fmt::format("        - {{lane: {}, credits: {}}}\n", yaml_text(lane.name), lane.credits.text());
  }
  return body;
}

}  // namespace

std::string_view text_of(Brings brings) {
  return brings == Brings::amount ? "amount" : brings == Brings::credits ? "credits" : "step";
}

std::optional<Brings> parse_brings(std::string_view text) {
  for (const auto brings : {Brings::amount, Brings::credits, Brings::step})
    if (text == text_of(brings)) return brings;
  return {};
}

std::string_view refusal_key(TermsRefusal refusal) {
  switch (refusal) {
    case TermsRefusal::day_missing:
      return "pay.day_missing";
    case TermsRefusal::day_malformed:
      return "pay.day_malformed";
    case TermsRefusal::day_past:
      return "pay.day_past";
    case TermsRefusal::basis_missing:
      return "pay.basis_missing";
    case TermsRefusal::text_too_long:
      return "pay.text_too_long";
    case TermsRefusal::choice_missing:
      return "pay.choice_missing";
    case TermsRefusal::amount_malformed:
      return "pay.amount_malformed";
    case TermsRefusal::credits_malformed:
      return "pay.credits_malformed";
    case TermsRefusal::hours_malformed:
      return "pay.hours_malformed";
    case TermsRefusal::cap_malformed:
      return "pay.cap_malformed";
    case TermsRefusal::reviews_malformed:
      return "pay.reviews_malformed";
    case TermsRefusal::days_malformed:
      return "pay.days_malformed";
    case TermsRefusal::schedule_missing:
      return "pay.schedule_missing";
    case TermsRefusal::wording_badge:
      return "refusals.wording_badge";
    case TermsRefusal::wording_quota:
      return "refusals.wording_quota";
  }
  return "";
}

TermsForm form_of(const Terms& terms) {
  auto optional = [](const std::optional<int>& number) {
    return number ? std::to_string(*number) : std::string();
  };
  TermsForm form{.from = terms.from.text(),
                 .basis = terms.basis,
                 .brings = std::string(text_of(terms.brings)),
                 .amount = Rational(terms.cents, 100).text(),
                 .credits = terms.credits.text(),
                 .pay = terms.base_pay ? "base" : "stipend",
                 .minimum_hours = std::to_string(terms.minimum_hours),
                 .preapproval = terms.preapproval ? "yes" : "",
                 .cap = optional(terms.cap),
                 .proof_days = optional(terms.proof_days),
                 .answer_days = std::to_string(terms.answer_days),
                 .deemed = terms.deemed ? "yes" : ""};
  for (const auto& review : terms.reviews)
    form.reviews += (form.reviews.empty() ? "" : ", ") + text_of(review);
  return form;
}

Result<Terms, std::vector<TermsFieldRefusal>> check_terms(const TermsForm& form, Date today, bool first,
                                                          bool has_schedule) {
  Reading reading(form);
  reading.read(today, first, has_schedule);
  if (!reading.refusals.empty()) return std::unexpected(std::move(reading.refusals));
  return reading.terms;
}

std::string pack_text(const std::string& id, const std::string& title, std::vector<Terms> terms,
                      const std::vector<SalaryLane>& lanes, Date edition) {
  CHECK(!terms.empty(), "a policy has terms");
  std::ranges::sort(terms, {}, &Terms::from);
  std::string text = fmt::format(
      "pack: {}\ntitle: {}\npurpose: pay\nversion: {}\nas_of: {}\ntrust: rule\nsource: {}\nuses: "
      "[pay]\nunit: "
      "{}\nversions:\n",
      id, yaml_text(title), edition.text(), yaml_text(terms.back().from.text()),
      yaml_text(terms.back().basis), unit_of(terms.front().brings));
  for (std::size_t i = 0; i < terms.size(); ++i) {
    text += fmt::format("  - from: {}\n", terms[i].from.text());
    if (i + 1 < terms.size()) text += fmt::format("    to: {}\n", terms[i + 1].from.plus_days(-1).text());
    text += body_of(terms[i], lanes);
  }
  return text;
}

const Terms* terms_on(const std::vector<Terms>& terms, Date day) {
  const Terms* found = nullptr;
  for (const auto& one : terms)
    if (one.from <= day && (found == nullptr || one.from > found->from)) found = &one;
  return found;
}

}  // namespace laurel::recognition::pay
