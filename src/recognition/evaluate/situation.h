// What is the same for every activity of a record: the rules in force, the license, its period, the
// employment.
#pragma once
#include <optional>
#include <vector>

#include "recognition/calendar.h"
#include "recognition/pack/pack.h"
#include "recognition/record/record.h"

namespace laurel::recognition {

struct Situation {
  const Record* record = nullptr;
  const Pack* pack = nullptr;
  Date as_of;
  bool explain = true;
  const License* license = nullptr;
  std::vector<const Employment*> employments;  // in force, the one with a salary first
  const Body* body = nullptr;                  // null: no version is in force
  std::optional<Period> period;
  std::string missing;  // the field without which the period cannot be known

  /// A day that has come by `as_of`; what is dated later has not happened yet.
  std::optional<Date> happened(const std::optional<Date>& day) const {
    return day && *day <= as_of ? day : std::nullopt;
  }
  /// The earliest approval of a plan of this kind that has happened.
  std::optional<Date> plan_approved(std::string_view kind) const;
  bool has_degree(const std::vector<std::string>& levels) const;
  /// Licenses in force beside the one being renewed.
  std::vector<const License*> further_licenses() const;
  bool holds(const When& when) const;
  /// True where the list is empty or one of its conditions holds.
  bool any_holds(const std::vector<When>& conditions) const;
  /// Whether an entry of `counted` belongs to this pack's ledger and has happened.
  bool in_ledger(const LedgerEntry& entry) const;
};

Situation understand(const Record& record, const Pack& pack, bool explain);

}  // namespace laurel::recognition
