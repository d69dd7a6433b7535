#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "recognition/evaluate/common_rules.h"
#include "recognition/evaluate/lanes.h"
#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

bool applies(const Where& where, const Activity& activity) {
  if (!where.issuer.empty() && activity.issuer != where.issuer) return false;
  if (!where.issuer_kind.empty() && activity.issuer_kind != where.issuer_kind) return false;
  if (!where.provider_approved_by.empty()) {
    const auto& listed = activity.provider_approved_by;
    if (!listed || std::ranges::find(*listed, where.provider_approved_by) == listed->end()) return false;
  }
  if (!where.scores.empty() &&
      std::ranges::find(where.scores, score_text(activity.score)) == where.scores.end())
    return false;
  return where.categories.empty() ||
         std::ranges::any_of(activity.categories, [&](const std::string& category) {
           return std::ranges::find(where.categories, category) != where.categories.end();
         });
}

const Value* value_of(const Body& body, const Activity& activity) {
  for (std::size_t place : body.values_of[static_cast<std::size_t>(activity.kind)])
    if (applies(body.values[place].where, activity)) return &body.values[place];
  return nullptr;
}

void need(Candidate& candidate, std::string_view field) {
  const std::string remedy = candidate.explain ? fmt::format("Say what it is: `{}`.", field) : std::string();
  candidate.lower(
      Outcome::pending, candidate.value->rule, [&] { return fmt::format("`{}` is missing", field); }, remedy);
}

// "× 3" or, where the rate is one part of a unit, "÷ 10".
std::string at_rate(const Rational& rate) {
  if (rate.numerator() == 1 && !rate.is_whole()) return "÷ " + (Rational(1) / rate).text();
  return "× " + rate.text();
}

void value_hours(const Situation& situation, Candidate& candidate) {
  const Value& value = *candidate.value;
  if (!candidate.activity->hours) return need(candidate, "hours");
  candidate.amount = *candidate.activity->hours * value.amount;
  candidate.note(value.rule, [&] {
    return fmt::format("{} clock hours {} = {} {}", candidate.activity->hours->text(), at_rate(value.amount),
                       candidate.amount.text(), word(situation.body->unit));
  });
}

void value_quantity(const Situation& situation, Candidate& candidate) {
  const Value& value = *candidate.value;
  const Activity& activity = *candidate.activity;
  if (!activity.quantity) return need(candidate, "quantity");
  Rational quantity = *activity.quantity;
  if (value.hours_per_quantity && activity.hours && *activity.hours < quantity * *value.hours_per_quantity) {
    candidate.lower(Outcome::counted_with_warning, value.rule, [&] {
      return fmt::format("the certificate says {} for {} hours; the hours count ({} hours each)",
                         quantity.text(), activity.hours->text(), value.hours_per_quantity->text());
    });
    quantity = *activity.hours / *value.hours_per_quantity;
  }
  candidate.amount = quantity * value.amount;
  candidate.note(value.rule, [&] {
    return fmt::format("{} {} {} = {} {}", quantity.text(), phrase(activity.kind), at_rate(value.amount),
                       candidate.amount.text(), word(situation.body->unit));
  });
}

void value_each(const Situation& situation, Candidate& candidate) {
  const Value& value = *candidate.value;
  candidate.amount = value.amount;
  if (value.receipts_category.empty()) {
    candidate.note(value.rule, [&] {
      return fmt::format("{} {} for each {}", value.amount.text(), word(situation.body->unit),
                         phrase(candidate.activity->kind));
    });
    return;
  }
  Rational receipts;
  for (const Receipt& receipt : candidate.activity->receipts)
    if (receipt.category == value.receipts_category && (!receipt.on || *receipt.on <= situation.as_of))
      receipts += receipt.amount;
  const Rational paid = std::min(receipts, value.receipts_max);
  candidate.amount += paid;
  candidate.note(value.rule, [&] {
    return fmt::format("${} and receipts of category {} ${}, of which at most ${}: ${}",
                       value.amount.fixed_text(2), value.receipts_category, receipts.fixed_text(2),
                       value.receipts_max.fixed_text(2), candidate.amount.fixed_text(2));
  });
}

void value_score(Candidate& candidate) {
  const Value& value = *candidate.value;
  if (candidate.activity->score.empty()) return need(candidate, "score");
  const auto found = value.scores.find(score_text(candidate.activity->score));
  candidate.amount = found != value.scores.end() ? found->second : Rational();
  candidate.note(value.rule, [&] {
    return fmt::format("score {} is worth {}", candidate.activity->score, candidate.amount.text());
  });
}

void value_salary_difference(const Situation& situation, Candidate& candidate) {
  const Salary* salary = present_salary(situation);
  if (salary == nullptr || !salary->annual_difference)
    return need(candidate, "employments[].salary.annual_difference");
  candidate.amount = *salary->annual_difference;
  candidate.note(candidate.value->rule, [&] {
    return fmt::format("the lane change is worth ${} a year", candidate.amount.fixed_text(2));
  });
}

void value_salary_index(const Situation& situation, Candidate& candidate) {
  const Salary* salary = present_salary(situation);
  if (salary == nullptr || !salary->index) return need(candidate, "employments[].salary.index");
  const auto& fte = situation.employments.front()->fte;
  if (!fte) return need(candidate, "employments[].fte");
  candidate.amount = candidate.value->amount * *salary->index * *fte;
  candidate.note(candidate.value->rule, [&] {
    return fmt::format("{} × ${} × {} of full time = ${}", candidate.value->amount.text(),
                       salary->index->fixed_text(2), fte->text(), candidate.amount.fixed_text(2));
  });
}

bool is_member(const Situation& situation, const std::vector<std::string>& organizations, Date day) {
  return std::ranges::any_of(situation.record->memberships, [&](const Membership& membership) {
    return std::ranges::find(organizations, membership.organization) != organizations.end() &&
           (!membership.from || *membership.from <= day) && (!membership.to || day <= *membership.to);
  });
}

// A price: nothing for members on the day of the start, else the amount; what was charged beyond it is an
// error.
void value_price(const Situation& situation, Candidate& candidate) {
  const Value& value = *candidate.value;
  candidate.amount = value.amount;  // the most it can be
  if (!candidate.started) return need(candidate, "started");
  if (!situation.happened(candidate.started))
    return candidate.lower(Outcome::pending, value.rule, [&] {
      return fmt::format("it starts on {}: the price is that day's", candidate.started->text());
    });
  if (!situation.record->memberships_known) return need(candidate, "memberships");
  const bool member = is_member(situation, value.organizations, *candidate.started);
  candidate.amount = member ? Rational() : value.amount;
  candidate.note(value.rule, [&] {
    return fmt::format("{} on {}, the day of the start: ${}", member ? "a member" : "no member",
                       candidate.started->text(), candidate.amount.fixed_text(2));
  });
  Rational charged;
  for (const Receipt& receipt : candidate.activity->receipts)
    if (!receipt.on || *receipt.on <= situation.as_of) charged += receipt.amount;
  if (charged > candidate.amount)
    candidate.note(value.rule, [&] {
      return fmt::format("${} was charged; the excess of ${} was never due and is returned in full",
                         charged.fixed_text(2), (charged - candidate.amount).fixed_text(2));
    });
  else if (!member && is_member(situation, value.organizations, situation.as_of))
    candidate.note(value.rule, [] {
      return "joined after the start: there is no refund rule (not covered, $0); ask the issuer";
    });
}

void set_value(const Situation& situation, Candidate& candidate) {
  switch (candidate.value->per) {
    case Value::Per::hour:
      return value_hours(situation, candidate);
    case Value::Per::quantity:
      return value_quantity(situation, candidate);
    case Value::Per::each:
      return value_each(situation, candidate);
    case Value::Per::score:
      return value_score(candidate);
    case Value::Per::salary_difference:
      return value_salary_difference(situation, candidate);
    case Value::Per::salary_index:
      return value_salary_index(situation, candidate);
    case Value::Per::price:
      return value_price(situation, candidate);
    case Value::Per::nothing:
      if (candidate.value->needs_quantity && !candidate.activity->quantity) need(candidate, "quantity");
      candidate.note(candidate.value->rule,
                     [] { return "it counts where it is asked for, without an amount of its own"; });
      return;
    case Value::Per::refused:
      candidate.lower(Outcome::refused, candidate.value->rule, [&] { return candidate.value->text; });
      return;
  }
}

bool may_grant(const GrantRule& rule, const Activity& activity) {
  return rule.grantors.empty() || std::ranges::any_of(rule.grantors, [&](const GrantRule::Grantor& grantor) {
           return activity.granted->by.starts_with(grantor.prefix) && grantor.kinds.has(activity.kind);
         });
}

// The unit that a kind is counted in by itself, which a grant may be stated in too.
std::optional<Unit> own_unit(Kind kind) {
  if (kind == Kind::quarter_credit) return Unit::quarter_credit;
  if (college_credit.has(kind)) return Unit::semester_credit;
  return kind == Kind::ceu ? std::optional(Unit::CEU) : std::nullopt;
}

// FORMAT "Exact meaning" 9: a recognizer's own decision outranks any estimate.
void take_grant(const Situation& situation, Candidate& candidate) {
  const Activity& activity = *candidate.activity;
  const Body& body = *situation.body;
  if (!activity.granted || (activity.granted->on && *activity.granted->on > situation.as_of)) return;
  if (!may_grant(body.grants, activity)) {
    candidate.note(body.grants.rule, [&] {
      return fmt::format("a grant by {} is ignored: it has no say here", activity.granted->by);
    });
    return;
  }
  const bool by_quantity = candidate.value != nullptr && candidate.value->per == Value::Per::quantity;
  if (activity.granted->unit == body.unit) {
    candidate.amount = activity.granted->amount;
  } else if (by_quantity && activity.granted->unit && activity.granted->unit == own_unit(activity.kind)) {
    candidate.amount = activity.granted->amount * candidate.value->amount;
  } else {
    candidate.note(body.grants.rule, [&] {
      return fmt::format("a grant in another unit is ignored; this is counted in {}", word(body.unit));
    });
    return;
  }
  candidate.grant = &*activity.granted;
}

Candidate make_candidate(const Situation& situation, const Activity& activity) {
  Candidate candidate;
  candidate.activity = &activity;
  candidate.explain = situation.explain;
  candidate.earned = situation.happened(activity.earned);
  candidate.started = activity.started ? activity.started : activity.earned;
  candidate.value = value_of(*situation.body, activity);
  take_grant(situation, candidate);
  if (candidate.grant != nullptr && candidate.value != nullptr &&
      candidate.value->per != Value::Per::refused) {
    candidate.note(common::granted, [&] {
      return fmt::format("{} granted {} {}{}", candidate.grant->by, candidate.amount.text(),
                         word(situation.body->unit),
                         candidate.grant->on ? " on " + candidate.grant->on->text() : "");
    });
  } else if (candidate.value != nullptr) {
    set_value(situation, candidate);
  }
  return candidate;
}

}  // namespace

std::vector<Candidate> gather(const Situation& situation) {
  std::vector<const Activity*> ordered;
  ordered.reserve(situation.record->activities.size());
  for (const Activity& activity : situation.record->activities) ordered.push_back(&activity);
  const auto day_and_id = [&](const Activity* one) {
    const auto earned = situation.happened(one->earned);
    return std::tuple(!earned, earned.value_or(Date()), std::string_view(one->id));
  };
  std::ranges::sort(ordered, {}, day_and_id);
  std::vector<Candidate> candidates;
  candidates.reserve(ordered.size());
  for (const Activity* activity : ordered) candidates.push_back(make_candidate(situation, *activity));
  return candidates;
}

}  // namespace laurel::recognition
