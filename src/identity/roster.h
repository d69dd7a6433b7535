// An affiliate's roster: what its file says, what is wrong with it, and what it would change. Pure rules.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/instant.h"

namespace laurel::identity {

constexpr std::size_t roster_bytes_max = 20 * 1024 * 1024;
constexpr std::size_t roster_lines_max = 500'000;
constexpr std::size_t member_number_bytes_max = 60;
constexpr std::size_t member_name_bytes_max = 200;

/// A member as the affiliate knows them. Their number is what stays the same from roster to roster.
struct RosterLine {
  std::string member_number;
  std::string email;  // as normalized by normalize_email
  std::string name;
  Date from;
  std::optional<Date> to;  // the last day
  bool operator==(const RosterLine&) const = default;
};

/// Why a line cannot be taken. Each has a sentence with the remedy in messages/*/roster.yaml.
enum class RosterLineRefusal {
  wrong_number_of_cells,
  number_missing,
  number_too_long,
  number_twice,
  email_malformed,
  name_missing,
  name_too_long,
  from_malformed,
  to_malformed,
  day_implausible,
  ends_before_it_begins,
};
std::string_view refusal_key(RosterLineRefusal refusal);

struct RosterFault {
  int line = 0;  // of the file, from 1
  RosterLineRefusal refusal;
  std::string found;  // what stands there, shortened; "" where nothing does
};

struct Roster {
  std::vector<RosterLine> lines;
  std::vector<RosterFault> faults;  // one for each faulty line, in order
  /// Of the faulty lines, where readable: these members are on the roster, though their lines cannot be
  /// taken.
  std::unordered_set<std::string> faulty_numbers;
  std::unordered_set<std::string> faulty_emails;
};

/// Why the file cannot be read at all.
enum class RosterRefusal {
  nothing_chosen,
  too_large,
  too_many_lines,
  not_utf8,
  not_csv,
  columns_missing,
  empty
};
std::string_view refusal_key(RosterRefusal refusal);
struct RosterError {
  RosterRefusal refusal;
  int line = 0;         // for not_csv
  std::string columns;  // for columns_missing: which
};

/// Reads CSV with a header that names member_number, name, email, from and to, in any order; other columns
/// are passed over. Days are "2026-08-19" or "8/19/2026"; "to" may be empty.
std::expected<Roster, RosterError> read_roster(std::string_view csv);

/// What an import would do.
struct RosterPlan {
  std::vector<RosterLine> added;
  std::vector<RosterLine> changed;
  std::vector<RosterLine> lapsed;  // as they stand on the roster until now
  std::size_t unchanged = 0;
  /// Whether at least half of those who are members today would lapse: more likely the wrong file.
  bool loses_many = false;
};
/// `kept`: the roster until now. `whole`: who is not on the new one lapses; their last day is `today`. Who
/// stands on a faulty line does not lapse.
RosterPlan plan_roster(const std::vector<RosterLine>& kept, const Roster& roster, bool whole, Date today);

enum class MembershipStanding { in_force, coming, ended };
MembershipStanding standing_on(Date from, std::optional<Date> to, Date day);

}  // namespace laurel::identity
