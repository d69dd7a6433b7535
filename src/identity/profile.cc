#include "identity/profile.h"

#include <algorithm>

#include "base/text.h"
#include "identity/state.h"
#include "identity/typed_day.h"

namespace laurel::identity {
namespace {

using enum ProfileRefusal;

// Collects what is wrong, the first thing of each field.
class Findings {
 public:
  void add(std::string_view field, ProfileRefusal refusal) {
    const auto same = [&](const FieldRefusal& found) { return found.field == field; };
    if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back({field, refusal});
  }
  std::string text(std::string_view field, const std::string& typed, std::optional<ProfileRefusal> missing,
                   std::size_t bytes_max = profile_text_bytes_max) {
    std::string value(trim(typed));
    if (value.empty() && missing) add(field, *missing);
    if (value.size() > bytes_max) add(field, text_too_long);
    return value;
  }
  std::string state(const std::string& typed) {
    if (!is_state(typed)) add("state", state_unknown);
    return typed;
  }
  Date day(std::string_view field, const std::string& typed, Date latest) {
    if (trim(typed).empty()) return add(field, day_missing), Date();
    const auto day = read_typed_day(typed);
    if (!day) return add(field, day_malformed), Date();
    if (*day < Date(earliest_year, 1, 1)) add(field, day_too_early);
    if (*day > latest) add(field, day_too_late);
    return *day;
  }
  bool any() const { return !found_.empty(); }
  std::vector<FieldRefusal> take() { return std::move(found_); }

 private:
  std::vector<FieldRefusal> found_;
};

bool overlap(const Employment& a, const Employment& b) {
  return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
}

bool same_place(const Employment& a, const Employment& b) {
  return fold(a.district) == fold(b.district) && fold(a.school) == fold(b.school) && a.state == b.state &&
         fold(a.position) == fold(b.position);
}

bool is_number_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
         c == '/' || c == ' ';
}

}  // namespace

std::string_view refusal_key(ProfileRefusal refusal) {
  constexpr std::string_view keys[] = {
      "profile.district_missing", "profile.position_missing", "profile.type_missing",
      "profile.number_missing",   "profile.number_malformed", "profile.text_too_long",
      "profile.state_unknown",    "profile.day_missing",      "profile.day_malformed",
      "profile.day_too_early",    "profile.day_too_late",     "profile.ends_before_it_begins",
      "profile.employment_twice", "profile.license_twice",    "profile.too_many"};
  return keys[static_cast<std::size_t>(refusal)];
}

Checked<Employment> check_employment(const EmploymentForm& form, const std::vector<Employment>& others,
                                     Date today) {
  Findings findings;
  Employment employment;
  employment.district = findings.text("district", form.district, district_missing);
  employment.school = findings.text("school", form.school, std::nullopt);
  employment.state = findings.state(form.state);
  employment.position = findings.text("position", form.position, position_missing);
  employment.from = findings.day("from", form.from, today.plus_days(future_days_max));
  if (!trim(form.to).empty())
    employment.to = findings.day("to", form.to, today.plus_days(employment_future_days_max));
  if (findings.any()) return std::unexpected(findings.take());
  if (employment.to && *employment.to < employment.from) findings.add("to", ends_before_it_begins);
  for (const auto& other : others)
    if (same_place(employment, other) && overlap(employment, other)) findings.add("from", employment_twice);
  if (others.size() >= profile_entries_max) findings.add("district", too_many);
  if (findings.any()) return std::unexpected(findings.take());
  return employment;
}

Checked<License> check_license(const LicenseForm& form, const std::vector<License>& others, Date today) {
  Findings findings;
  License license;
  license.state = findings.state(form.state);
  license.type = findings.text("type", form.type, type_missing);
  license.number = findings.text("number", form.number, number_missing, license_number_bytes_max);
  if (!std::all_of(license.number.begin(), license.number.end(), is_number_character))
    findings.add("number", number_malformed);
  license.effective = findings.day("effective", form.effective, today.plus_days(future_days_max));
  license.expires = findings.day("expires", form.expires, today.plus_months(license_years_max * 12));
  if (findings.any()) return std::unexpected(findings.take());
  if (license.expires < license.effective) findings.add("expires", ends_before_it_begins);
  for (const auto& other : others)
    if (license.state == other.state && fold(license.number) == fold(other.number) &&
        fold(license.type) == fold(other.type) && license.effective <= other.expires &&
        other.effective <= license.expires)
      findings.add("number", license_twice);
  if (others.size() >= profile_entries_max) findings.add("state", too_many);
  if (findings.any()) return std::unexpected(findings.take());
  return license;
}

std::expected<Employment, ProfileRefusal> end_employment(Employment employment, Date day) {
  if (day < employment.from) return std::unexpected(ends_before_it_begins);
  employment.to = day;
  return employment;
}

}  // namespace laurel::identity
