#include "recognition/outside_activity.h"

#include <algorithm>

#include "base/text.h"
#include "identity/typed_day.h"

namespace laurel::recognition {
namespace {

constexpr KindSet hour_kinds{Kind::clock_hours, Kind::plc, Kind::micro_credential};
constexpr KindSet quantity_kinds{Kind::ceu,
                                 Kind::semester_credit,
                                 Kind::quarter_credit,
                                 Kind::graduate_semester_credit,
                                 Kind::upper_semester_credit,
                                 Kind::audited_semester_credit,
                                 Kind::district_credit,
                                 Kind::experience};

class Reading {
 public:
  Reading(const OutsideForm& form, const std::vector<OutsideActivity>& others,
          const std::vector<std::string>& licenses, Date today)
      : form_(form), others_(others), licenses_(licenses), today_(today) {}

  std::expected<OutsideActivity, std::vector<OutsideFieldRefusal>> read() {
    read_words();
    read_days();
    read_amounts();
    if (refusals_.empty()) refuse_collisions();
    if (others_.size() >= outside_activities_max) refuse("title", OutsideRefusal::too_many);
    if (!refusals_.empty()) return std::unexpected(std::move(refusals_));
    return std::move(activity_);
  }

 private:
  void refuse(std::string_view field, OutsideRefusal refusal, std::string other = {}) {
    const bool said = std::ranges::any_of(refusals_, [&](const auto& one) { return one.field == field; });
    if (!said) refusals_.push_back({field, refusal, std::move(other)});
  }
  std::string text(std::string_view field, std::string_view typed) {
    if (typed.size() > outside_text_bytes_max) refuse(field, OutsideRefusal::text_too_long);
    return std::string(trim(typed));
  }

  void read_words() {
    const auto kind = parse_kind(form_.kind);
    if (kind && std::ranges::find(outside_kinds, *kind) != std::end(outside_kinds)) {
      activity_.kind = *kind;
    } else {
      refuse("kind", OutsideRefusal::kind_unknown);
    }
    activity_.title = text("title", form_.title);
    if (activity_.title.empty()) refuse("title", OutsideRefusal::title_missing);
    activity_.issuer = text("issuer", form_.issuer);
    if (activity_.issuer.empty()) refuse("issuer", OutsideRefusal::issuer_missing);
    activity_.issuer_kind = form_.issuer_kind;
    if (std::ranges::find(issuer_kinds, form_.issuer_kind) == std::end(issuer_kinds))
      refuse("issuer-kind", OutsideRefusal::issuer_kind_unknown);
    activity_.ref = text("ref", form_.ref);
    activity_.topic = text("topic", form_.topic);
    activity_.category = text("category", form_.category);
    activity_.score = text("score", form_.score);
    if (activity_.kind == Kind::evaluation && activity_.score.empty())
      refuse("score", OutsideRefusal::score_missing);
    if (!form_.provider_approved_by.empty())
      activity_.provider_approved_by = text("provider-approved-by", form_.provider_approved_by);
    activity_.license = form_.license;
    if (!form_.license.empty() && std::ranges::find(licenses_, form_.license) == licenses_.end())
      refuse("license", OutsideRefusal::license_unknown);
  }

  std::optional<Date> day(std::string_view field, std::string_view typed) {
    const auto day = identity::read_typed_day(typed);
    if (!day) {
      refuse(field, trim(typed).empty() ? OutsideRefusal::day_missing : OutsideRefusal::day_malformed);
    } else if (*day > today_) {
      refuse(field, OutsideRefusal::day_in_future);
    } else if (*day < Date(outside_earliest_year, 1, 1)) {
      refuse(field, OutsideRefusal::day_too_early);
    }
    return day;
  }
  void read_days() {
    const auto started = day("started", form_.started);
    if (started) activity_.started = *started;
    if (trim(form_.earned).empty()) return;
    activity_.earned = day("earned", form_.earned);
    if (started && activity_.earned && *activity_.earned < *started)
      refuse("earned", OutsideRefusal::ends_before_it_begins);
  }

  std::optional<Rational> amount(std::string_view field, std::string_view typed) {
    if (trim(typed).empty()) return {};
    auto amount = Rational::parse_decimal(trim(typed));
    if (!amount) {
      refuse(field, OutsideRefusal::amount_malformed);
    } else if (*amount <= Rational(0)) {
      refuse(field, OutsideRefusal::amount_not_positive);
    }
    return amount;
  }
  void read_amounts() {
    if (takes_hours(activity_.kind)) activity_.hours = amount("hours", form_.hours);
    if (hour_kinds.has(activity_.kind) && trim(form_.hours).empty())
      refuse("hours", OutsideRefusal::hours_missing);
    if (takes_quantity(activity_.kind)) activity_.quantity = amount("quantity", form_.quantity);
    if (quantity_kinds.has(activity_.kind) && trim(form_.quantity).empty())
      refuse("quantity", OutsideRefusal::quantity_missing);
    if (activity_.quantity && *activity_.quantity > Rational(outside_quantity_max))
      refuse("quantity", OutsideRefusal::amount_too_large);
    refuse_absurd_hours();
  }
  void refuse_absurd_hours() {
    if (!activity_.hours || !refusals_.empty()) return;
    const int days = activity_.started.days_until(activity_.earned.value_or(today_)) + 1;
    if (*activity_.hours > Rational(hours_a_day_max) * Rational(days)) {
      refuse("hours", OutsideRefusal::hours_over_a_day);
    } else if (days == 1) {
      refuse_crowded_day();
    }
  }
  // Two workshops of 14 hours on one Saturday.
  void refuse_crowded_day() {
    auto hours = *activity_.hours;
    for (const auto& other : others_)
      if (other.hours && other.earned && other.started == activity_.started &&
          *other.earned == activity_.started) {
        hours += *other.hours;
        if (hours > Rational(hours_a_day_max))
          refuse("hours", OutsideRefusal::hours_over_a_day_with, other.title);
      }
  }

  void refuse_collisions() {
    for (const auto& other : others_) {
      const bool same_ref = !activity_.ref.empty() && fold(other.issuer) == fold(activity_.issuer) &&
                            fold(other.ref) == fold(activity_.ref);
      const bool same_words = other.kind == activity_.kind && fold(other.title) == fold(activity_.title) &&
                              other.started <= activity_.earned.value_or(today_) &&
                              activity_.started <= other.earned.value_or(today_);
      if (same_ref)
        refuse("ref", OutsideRefusal::same_twice, other.title);
      else if (same_words)
        refuse("title", OutsideRefusal::same_twice, other.title);
    }
  }

  const OutsideForm& form_;
  const std::vector<OutsideActivity>& others_;
  const std::vector<std::string>& licenses_;
  const Date today_;
  OutsideActivity activity_;
  std::vector<OutsideFieldRefusal> refusals_;
};

}  // namespace

bool takes_hours(Kind kind) {
  return hour_kinds.has(kind) || kind == Kind::ceu;
}

bool takes_quantity(Kind kind) {
  return quantity_kinds.has(kind) || kind == Kind::plc;
}

std::string_view refusal_key(OutsideRefusal refusal) {
  constexpr std::string_view keys[] = {"outside.kind_unknown",
                                       "outside.title_missing",
                                       "outside.issuer_missing",
                                       "outside.issuer_kind_unknown",
                                       "outside.license_unknown",
                                       "outside.text_too_long",
                                       "outside.day_missing",
                                       "outside.day_malformed",
                                       "outside.day_in_future",
                                       "outside.day_too_early",
                                       "outside.ends_before_it_begins",
                                       "outside.hours_missing",
                                       "outside.amount_malformed",
                                       "outside.amount_not_positive",
                                       "outside.amount_too_large",
                                       "outside.hours_over_a_day",
                                       "outside.hours_over_a_day_with",
                                       "outside.quantity_missing",
                                       "outside.score_missing",
                                       "outside.same_twice",
                                       "outside.too_many"};
  static_assert(std::size(keys) == static_cast<std::size_t>(OutsideRefusal::too_many) + 1);
  return keys[static_cast<std::size_t>(refusal)];
}

std::expected<OutsideActivity, std::vector<OutsideFieldRefusal>> check_outside(
    const OutsideForm& form, const std::vector<OutsideActivity>& others,
    const std::vector<std::string>& licenses, Date today) {
  return Reading(form, others, licenses, today).read();
}

}  // namespace laurel::recognition
