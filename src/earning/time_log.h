// How the hours went: the earner's own record.
#pragma once
#include "catalog/micro_credential.h"
#include "earning/journey.h"

namespace laurel::earning {

struct TimeEntry;
using TimeEntryId = Id<TimeEntry>;

struct TimeEntry {
  TimeEntryId id;
  Date day;
  int minutes = 0;
  catalog::Activity activity = catalog::Activity::research;
  std::string note;
};

inline constexpr int minutes_per_entry_max = 24 * 60;
inline constexpr std::size_t time_note_bytes_max = 300;
inline constexpr int time_entries_max = 500;
/// Work that led up to the start may be noted, a year back.
inline constexpr int time_days_back_max = 366;

/// Reads "1:30", "1.5", "1,5" (hours), "90 min" or "1 h 30 min" as minutes; none for anything else.
std::optional<int> parse_minutes(std::string_view text);

struct NewTimeEntry {
  std::optional<Date> day;
  std::optional<int> minutes;
  std::optional<catalog::Activity> activity;
  std::string note;
};
/// `entries`: how many there are already.
std::expected<void, Refusal> check_time_entry(const NewTimeEntry& entry, int entries, Date today);

}  // namespace laurel::earning
