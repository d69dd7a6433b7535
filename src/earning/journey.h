// One person's way through one version of a micro-credential: its states, its deadline, and who may do what
// when. Pure: the day is the installation's (Zone), the caller says which.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "identity/person.h"

namespace laurel::earning {

struct Journey;
using JourneyId = Id<Journey>;
struct Submission;
using SubmissionId = Id<Submission>;

/// Why nothing was done. Each has a sentence in messages/*/earning.yaml.
enum class Refusal {
  already_running,
  already_earned,
  not_open,
  not_paid,
  ended,
  not_ended,
  waiting_for_review,
  deadline_passed,
  guidelines_unread,
  something_missing,
  statements_missing,
  changed_since_seen,
  unknown_piece,
  takes_no_writing,
  text_too_long,
  changed_elsewhere,
  takes_no_files,
  kind_not_accepted,
  too_much_evidence,
  file_empty,
  file_too_large,
  file_unknown,
  file_unsafe,
  file_has_macros,
  file_is_bomb,
  file_is_page,
  link_malformed,
  unknown_level,
  unknown_activity,
  minutes_out_of_range,
  minutes_meant,  // a bare number of "hours" that no day has
  day_full,       // with what is logged, more than a day has
  day_long,       // with what is logged, a day few people work: asked about, then taken
  day_out_of_range,
  note_too_long,
  too_many_entries,
};
std::string_view refusal_key(Refusal refusal);

enum class EndReason {
  time_up,   // the deadline passed
  refunded,  // the money went back
};
std::string_view text_of(EndReason reason);
std::optional<EndReason> parse_end_reason(std::string_view text);

/// What the self-check before the start of work advised, as the earner decided.
enum class Company { own, plc };
std::string_view text_of(Company company);
std::optional<Company> parse_company(std::string_view text);

struct Journey {
  JourneyId id;
  identity::PersonId person;
  std::string micro_credential;
  int version = 0;
  Instant started_at;
  std::optional<Instant> opened_at;  // when it was free or paid
  std::optional<Date> deadline;      // the last day; set when it opens
  std::optional<Instant> guidelines_opened_at;
  std::optional<Company> self_check;
  std::optional<Instant> earned_at;
  std::optional<Instant> ended_at;
  std::optional<EndReason> end_reason;
};

enum class Outcome { met, not_yet };
std::string_view text_of(Outcome outcome);
std::optional<Outcome> parse_outcome(std::string_view text);

/// One submission and what was decided on it.
struct Attempt {
  SubmissionId id;
  int number = 0;
  Instant submitted_at;
  std::optional<Outcome> outcome;
  std::optional<Instant> decided_at;
};

enum class JourneyState {
  unpaid,
  collecting,
  waiting,  // submitted, not decided
  not_yet,  // decided: some of it has to change
  earned,
  time_up,
  refunded,
};
/// `latest`: the newest submission, where there is one.
JourneyState state_of(const Journey& journey, const std::optional<Attempt>& latest);

/// The last day: `months` after the day it opened (Date::plus_months).
Date deadline_for(Date opened_on, int months);

/// One rule for everything on the edge of the deadline: the day on the wall of the installation when the
/// request arrived. Until that day ends, time is not up.
bool is_time_up(const Journey& journey, Date today);

/// Whether answers, evidence, self-scores and time may change.
std::expected<void, Refusal> check_may_work(const Journey& journey, const std::optional<Attempt>& latest,
                                            Date today);
/// Whether the same work may begin again: it ended, or its time is up and the sweep has not come by yet.
std::expected<void, Refusal> check_may_restart(const Journey& journey, const std::optional<Attempt>& latest,
                                               Date today);

/// Days before the deadline at which a reminder goes out.
inline constexpr int reminder_days[] = {30, 14, 3, 1};
/// The reminder for so many days left: the nearest one not smaller; none when there is more time, or none at
/// all.
std::optional<int> reminder_for(int days_left);

}  // namespace laurel::earning
