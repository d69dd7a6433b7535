// A policy pack as it is evaluated: data only, made from YAML by pack_loader. docs/formats/policy-pack.md
// defines every word.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "recognition/calendar.h"
#include "recognition/pack/committee_rules.h"
#include "recognition/vocabulary.h"

namespace laurel::recognition {

class Check;
class Limit;

/// What a reason cites.
struct Rule {
  std::string id;
  std::string source;
  Trust trust = Trust::rule;
};

/// A condition on the record as a whole; everything that is set must hold.
struct When {
  enum class Employed { any, yes, no, unknown };
  std::optional<Date> as_of_from, as_of_to;
  std::optional<Date> expires_from;
  std::optional<Date> issued_before;
  std::optional<int> expires_year, expires_year_from;
  std::vector<std::string> license_types, except_license_types;
  std::string endorsement;       // on the license being renewed
  std::string without_election;  // a license without this choice
  std::string grade_band;        // of an employment in force
  std::vector<std::string> without_degrees;
  Employed employed = Employed::any;
  std::string state;  // which employments `employed` looks at; empty: all
  std::string plan_approved, without_plan;
  std::optional<int> lapsed_years_max;     // expired by up to so many years
  std::optional<int> lapsed_years_over;    // expired by more
  std::vector<std::string> held_types;     // ever held a license of such a type …
  std::optional<Date> held_issued_before;  // … issued before this day
};

/// The days in which work counts.
struct PeriodRule {
  enum class Of { none, license, school_year };
  Of of = Of::license;
  Rule rule;
  bool from_issued = false;       // else from `effective`, where there is one
  std::optional<MonthDay> first;  // moved to the first such day on or after
  std::optional<MonthDay> until;  // this day of the expiry year; else `expires`
  bool until_as_of = false;
  std::string license_type;      // only a license of this type
  std::string starts_with_plan;  // not before this plan was approved
  bool license_needed = true;    // for a school year: is a license asked for at all?
};

/// Which of an activity's own facts a value needs; otherwise the value does not apply.
struct Where {
  std::string issuer, issuer_kind, provider_approved_by;
  std::vector<std::string> categories, scores;
};

/// What one kind of activity is worth.
struct Value {
  enum class Per { hour, quantity, each, score, nothing, refused, salary_difference, salary_index, price };
  Rule rule;
  KindSet kinds;
  Where where;
  Per per = Per::each;
  Rational amount;
  std::map<std::string, Rational, std::less<>> scores;
  std::optional<Rational> hours_per_quantity;  // a certificate that claims more than its hours is corrected
  std::string receipts_category;               // receipts of this category are added …
  Rational receipts_max;                       // … up to so much
  std::vector<std::string> organizations;      // whose members pay nothing (price)
  bool needs_quantity = false;                 // worth nothing itself, but its quantity is counted in a part
  std::string text;                            // why it is refused
};

/// Only these kinds can count; all others are refused.
struct Only {
  Rule rule;
  KindSet kinds;
};

/// Whose own decisions are taken as they are.
struct GrantRule {
  Rule rule;
  struct Grantor {
    std::string prefix;
    KindSet kinds;
  };
  std::vector<Grantor> grantors;     // empty: anybody
  KindSet only_granted;              // kinds that count only when granted
  std::optional<Document> transfer;  // needed where such a grantor is not the present employer's …
  std::string transfer_from;         // … grantors whose ids begin so
};

/// How a stack and its components share: normally the better side counts.
struct StackRule {
  Rule rule;
  bool set_off = false;  // what was paid for components is taken off the stack's amount
  std::size_t components_min = 0;
};

/// How something is counted toward a part or an option.
struct Measure {
  enum class How { total, amount, count, quantity, categories, degrees, endorsement };
  How how = How::amount;
  KindSet kinds = KindSet::all();
  std::vector<std::string> categories;  // of the activity; empty: any
  std::string other_category;           // the one that activities with none of them belong to
  std::optional<bool> aligned;
  std::vector<std::string> levels;  // of degrees
  std::string endorsement;
};

struct Part {
  std::string name;
  Rule rule;
  std::vector<When> when;  // one of them must hold; empty: always
  Rational needed;
  bool percent = false;     // `needed` is a percentage of what the requirement needs
  bool by_license = false;  // activities meant for a further license count in that license's own part
  Measure measure;
};

struct Option {
  std::string name;
  Rule rule;
  Unit unit = Unit::hour;
  Rational needed;
  Measure measure;
};

struct Requirement {
  Rule rule;
  struct Needed {
    std::vector<When> when;
    Rational amount;
  };
  std::vector<Needed> needed;     // the first whose condition holds
  bool times_employment = false;  // × share of full-time work in force
  std::optional<Rational> per_further_license;
  std::optional<Rational> per_further_license_part;
  std::string plan_certified;  // the record holds 1 once this plan is certified in the period
  std::vector<Part> parts;
  bool split = false;                          // an activity that fits several parts is divided between them
  std::vector<std::string> spread_categories;  // categories that fit every part
  std::vector<Option> options;
  bool needs_grade_band = false;
};

struct CarryRule {
  Rule rule;
  bool in_allowed = false;
  std::optional<Rational> in_max;
  bool out_allowed = false;
  std::optional<Rational> out_max;
  bool out_includes_carry_in = true;
  std::optional<int> out_earned_in_last_months;
  std::optional<MonthDay> out_earned_from;  // this day of the period's last year
  bool out_over_limits = false;             // what the limits kept out is carried
  std::optional<MonthDay> year_start;       // the period is this year instead of the license's
};

struct WindowRule {
  Rule rule;
  std::optional<MonthDay> opens;           // of the expiry year
  std::optional<int> opens_months_before;  // before the period's end
  std::optional<MonthDay> closes;          // of the expiry year; else the expiry
};

struct Lane {
  std::string name;
  Rational credits;
  std::optional<Rational> base;
  std::vector<std::string> degrees;  // one of these is needed too
};

struct SalaryRule {
  Rule rule;
  std::vector<Lane> lanes;                   // from the lowest
  std::optional<Rational> credits_per_lane;  // lanes without names
  std::string lane_when_met;
  std::optional<MonthDay> one_lane_a_year_from;
};

struct EffectiveRule {
  enum class How { month_after_papers, half_years, cutoff, review, next_evaluation };
  How how = How::review;
  Rule rule;
  MonthDay first{7, 1}, second{7, 1};
  std::string plan_three_years, plan_two_years;
};

/// Everything that applies on one route of one version.
struct Body {
  Unit unit = Unit::hour;
  bool not_covered = false;
  std::string not_covered_text;
  std::string needs_field;  // nothing can be decided without this field of the record
  PeriodRule period;
  std::string stand_in_plan, plan_stood_for;  // an approved plan of the first kind stands for the second
  bool day_is_start = false;                  // the activity's day is its start: it need not be earned yet
  std::vector<Value> values;
  std::array<std::vector<std::size_t>, kind_count> values_of;  // places in `values`
  std::optional<Only> only;
  GrantRule grants;
  StackRule stacks;
  bool ledger_is_instalments = false;  // `counted` are payments, not used-up credit
  std::vector<std::shared_ptr<const Check>> checks;
  std::array<std::vector<const Check*>, kind_count> checks_of;
  std::vector<std::shared_ptr<const Limit>> limits;
  std::optional<Requirement> requirement;
  std::optional<CarryRule> carry;
  std::optional<WindowRule> window;
  std::optional<SalaryRule> salary;
  std::optional<EffectiveRule> effective;
  std::optional<unsigned> display_decimals;
  std::vector<std::string> advice;
};

struct Route {
  std::string name;
  When when;
  Body body;
};

struct Version {
  enum class Day { as_of, expires };
  std::optional<Date> from, to;
  Day day = Day::as_of;
  std::vector<Route> routes;  // the first whose condition holds; the last always holds
};

struct Pack {
  std::string id, title, version, hash, as_of, source;
  std::string root;                 // the pack at the end of `extends`: one ledger
  std::vector<std::string> family;  // this pack and those it extends
  std::optional<std::string> reading;
  Purpose purpose = Purpose::license;
  Trust trust = Trust::rule;
  bool certifies_by_rule =
      false;  // who adopts the pack certifies what it counts, without a vote; not inherited
  std::vector<std::string> notes;
  std::map<std::string, std::vector<std::string>, std::less<>> stack_definitions;  // ref → refs
  std::optional<CommitteeRules> committee;  // the pack's own, of the committee that decides under it
  std::vector<Version> versions;
};

}  // namespace laurel::recognition
