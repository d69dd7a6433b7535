// What people say about themselves: where they work and which licenses they hold. Pure rules.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"

namespace laurel::identity {

struct Employment {
  std::string district;
  std::string school;  // "" for who works for the whole district
  std::string state;   // two letters
  std::string position;
  Date from;
  std::optional<Date> to;  // the last day
  bool operator==(const Employment&) const = default;
};

struct License {
  std::string state;  // two letters
  std::string type;   // as the state names it
  std::string number;
  Date effective;
  Date expires;  // the last day
  bool operator==(const License&) const = default;
};

/// Something of a person's profile with the id it is kept under.
template <class T>
struct Kept {
  Id<T> id;
  T value;
};

/// As typed.
struct EmploymentForm {
  std::string district, school, state, position, from, to;
};
struct LicenseForm {
  std::string state, type, number, effective, expires;
};

/// Why it cannot stand so. Each has a sentence in messages/*/profile.yaml.
enum class ProfileRefusal {
  district_missing,
  position_missing,
  type_missing,
  number_missing,
  number_malformed,
  text_too_long,
  state_unknown,
  day_missing,
  day_malformed,
  day_too_early,
  day_too_late,
  ends_before_it_begins,
  employment_twice,
  license_twice,
  too_many,
};
std::string_view refusal_key(ProfileRefusal refusal);

struct FieldRefusal {
  std::string_view field;  // the form's name of it
  ProfileRefusal refusal;
  bool operator==(const FieldRefusal&) const = default;
};
template <class T>
using Checked = std::expected<T, std::vector<FieldRefusal>>;

constexpr std::size_t profile_text_bytes_max = 120;
constexpr std::size_t license_number_bytes_max = 40;
constexpr std::size_t profile_entries_max = 50;  // employments of one person, and licenses
constexpr int earliest_year = 1940;
constexpr int future_days_max = 366;                 // how far ahead a beginning may lie
constexpr int employment_future_days_max = 366 * 5;  // how far ahead an end may lie
constexpr int license_years_max = 60;                // "permanent" licenses have an end, too, in the end

/// `others`: the person's employments beside this one. Every field that is wrong is named, once.
Checked<Employment> check_employment(const EmploymentForm& form, const std::vector<Employment>& others,
                                     Date today);
/// `others`: the person's licenses beside this one.
Checked<License> check_license(const LicenseForm& form, const std::vector<License>& others, Date today);
/// The employment, ended on `day`.
std::expected<Employment, ProfileRefusal> end_employment(Employment employment, Date day);

}  // namespace laurel::identity
