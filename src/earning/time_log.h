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

/// Of one person, all work together.
inline constexpr int minutes_per_day_max = 24 * 60;
/// Above this the earner is asked whether it is right.
inline constexpr int minutes_per_day_usual = 12 * 60;
inline constexpr std::size_t time_note_bytes_max = 300;
inline constexpr int time_entries_max = 500;
/// Work that led up to the start may be noted, a year back.
inline constexpr int time_days_back_max = 366;

/// Reads "1:30", "1.5", "1,5" (hours), "90 min" or "1 h 30 min" as minutes; none for anything else.
std::optional<int> parse_minutes(std::string_view text);
/// Whether `text` is a bare number that can't be hours of a day: "90" was meant as minutes.
bool are_minutes_meant(std::string_view text);

struct NewTimeEntry {
  std::optional<Date> day;
  std::optional<int> minutes;
  std::optional<catalog::Activity> activity;
  std::string note;
  bool is_long_day_right = false;  // the answer to day_long
};
/// What is there already.
struct Logged {
  int entries = 0;           // of this work
  std::int64_t minutes = 0;  // of that day, in all of the person's work
};
std::expected<void, Refusal> check_time_entry(const NewTimeEntry& entry, const Logged& logged, Date today);

}  // namespace laurel::earning
