// Work done elsewhere, as its owner enters it: courses, PLC hours, CEUs. Rules only.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/rational.h"
#include "recognition/vocabulary.h"

namespace laurel::recognition {

struct OutsideActivity;
using OutsideId = Id<OutsideActivity>;
struct OutsideActivity {
  std::optional<OutsideId> id;  // none: not kept yet
  Kind kind = Kind::clock_hours;
  std::string title;
  std::string issuer;       // who gave it: a college, a district
  std::string issuer_kind;  // one of issuer_kinds
  std::string ref;          // the issuer's own number of it; "" where none
  std::string topic, category;
  std::string license;               // the id of the license it is meant for; "" for the primary one
  std::optional<Rational> hours;     // clock hours of 60 minutes
  std::optional<Rational> quantity;  // credits, CEUs, years
  std::string score;                 // of an evaluation
  Date started;
  std::optional<Date> earned;                       // none: not finished
  std::optional<std::string> provider_approved_by;  // authorities with commas between; none: not known
};

/// What an educator may enter; a stack is made from its parts, and a license claimed for pay has its own
/// place.
inline constexpr Kind outside_kinds[] = {
    Kind::clock_hours,
    Kind::plc,
    Kind::ceu,
    Kind::semester_credit,
    Kind::quarter_credit,
    Kind::graduate_semester_credit,
    Kind::upper_semester_credit,
    Kind::audited_semester_credit,
    Kind::micro_credential,
    Kind::district_credit,
    Kind::growth_plan,
    Kind::evaluation,
    Kind::experience,
    Kind::mentorship,
};
inline constexpr std::string_view issuer_kinds[] = {"ihe",  "district", "state", "employee_organization",
                                                    "lpdc", "vendor"};
/// Whether the form asks for hours, and whether for a number of credits, CEUs or years.
bool takes_hours(Kind kind);
bool takes_quantity(Kind kind);

/// As typed.
struct OutsideForm {
  std::string kind, title, issuer, issuer_kind, ref, topic, category, license, hours, quantity, score,
      started, earned, provider_approved_by;
};

enum class OutsideRefusal {
  kind_unknown,
  title_missing,
  issuer_missing,
  issuer_kind_unknown,
  license_unknown,
  text_too_long,
  day_missing,
  day_malformed,
  day_in_future,
  day_too_early,
  ends_before_it_begins,
  hours_missing,
  amount_malformed,
  amount_not_positive,
  amount_too_large,
  hours_over_a_day,       // more than 24 hours for each of its days
  hours_over_a_day_with,  // … with what else was entered for that same day
  quantity_missing,
  score_missing,
  same_twice,
  too_many,
};
std::string_view refusal_key(OutsideRefusal refusal);

struct OutsideFieldRefusal {
  std::string_view field;  // the form's name of it
  OutsideRefusal refusal;
  std::string other;  // the title of the activity it collides with; "" where none
  bool operator==(const OutsideFieldRefusal&) const = default;
};

constexpr std::size_t outside_text_bytes_max = 200;
constexpr std::size_t outside_activities_max = 500;
constexpr int outside_earliest_year = 1960;
constexpr int outside_quantity_max = 200;
constexpr int hours_a_day_max = 24;

/// `others`: the person's outside activities beside this one; `licenses`: the ids of the person's licenses.
/// Every field that is wrong is named, once.
std::expected<OutsideActivity, std::vector<OutsideFieldRefusal>> check_outside(
    const OutsideForm& form, const std::vector<OutsideActivity>& others,
    const std::vector<std::string>& licenses, Date today);

}  // namespace laurel::recognition
