// What an educator asks a committee, as it is kept, and whether what they typed can stand. Pure rules.
#pragma once
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "base/result.h"
#include "base/zone.h"
#include "recognition/committee/committee.h"

namespace laurel::recognition::committee {

/// Work on one day, from the journey's time log or as the educator corrected it.
struct LoggedWork {
  Date day;
  int minutes = 0;
  std::string task;
  bool operator==(const LoggedWork&) const = default;
};

/// What the educator wrote.
struct RequestForm {
  struct Goal {
    std::string id;  // of the plan; "" where it is only written here
    std::string text;
    bool operator==(const Goal&) const = default;
  };
  std::vector<Goal> goals;
  std::string content_standards, educator_standards, development_standards;
  std::string process;  // what will be done, and with whom
  std::string product;  // what will show that it was done
  std::string comments;
  std::vector<LoggedWork> log;
  std::string hours_reason;  // why the hours are other than the log's
  std::string evidence;      // what proves completion, in words; a credential speaks for itself
  bool operator==(const RequestForm&) const = default;
};
std::string form_json(const RequestForm& form);
RequestForm read_form(const std::string& json);

struct Request {
  RequestId id;
  OrganizationId committee;
  std::int64_t number = 0;  // in the committee's register, from 1
  RequestKind kind = RequestKind::preapproval;
  PersonId person;
  std::string person_name;
  MemberKind position = MemberKind::teacher;  // the educator's own: the swap rule is for administrators
  std::string team, team_name;                // "" where it is one person's
  std::string plan;                           // the plan's id, "" where there is none
  std::string micro_credential;               // its id, "" for other work
  std::optional<RequestId> preapproval;       // a completion's earlier request
  std::string activity;                       // of a completion, as records name it
  std::string title;
  std::int64_t minutes = 0;  // estimated, or done
  std::optional<Date> starts_on, ends_on;
  RequestForm form;
  RequestState state = RequestState::waiting;
  Stage stage = Stage::first;
  std::optional<Rational> asked_amount;    // potential units
  std::optional<Rational> decided_amount;  // granted
  Instant made_at;
  std::optional<Instant> sent_at;
  std::optional<Date> due_on;  // by when a decision is needed
  std::optional<Instant> decided_at;
  std::optional<Date> keep_until;
  /// By the id of a person, as acts carry it.
  bool is_of(const std::string& by) const { return person.text() == by; }
  bool is_partial() const { return decided_amount && asked_amount && *decided_amount < *asked_amount; }
};

/// As the committee's register has it: "2026-005".
std::string register_number(const Request& request, const Zone& zone);
/// By when a decision is needed: work is approved before it starts, so on the day before at the latest.
std::optional<Date> needed_by(const Request& request);
/// Whether work that asks for approval before its start has begun by the day of a meeting.
bool is_too_late(const Request& request, Date meeting);

/// "1.5": the CEUs of a request, "" where there are none.
std::string units_text(const std::optional<Rational>& amount);

/// As typed. Days and hours are texts.
struct RequestTyped {
  std::string title, hours, starts_on, ends_on;
  RequestForm form;
};

/// What is wrong in a form. Each has a sentence in messages/*/committee.yaml, under "form".
enum class FormFault {
  title_missing,
  text_too_long,
  goal_missing,
  hours_missing,
  hours_malformed,
  hours_absurd,  // more than 24 a day between the two days
  starts_missing,
  day_malformed,
  ends_missing,
  ends_before_start,
  too_far,         // more than five years from today
  ends_in_future,  // a completion's
  log_in_future,
  log_absurd,      // more than 24 hours on one day
  log_outside,     // before the start or after the end
  reason_missing,  // the hours are not the log's
  evidence_missing,
};
std::string_view fault_key(FormFault fault);
struct FieldFault {
  std::string_view field;
  FormFault fault;
  bool operator==(const FieldFault&) const = default;
};

struct Checked {
  std::string title;
  std::int64_t minutes = 0;
  std::optional<Date> starts_on, ends_on;
};
/// Everything that is wrong, once for each field.
std::expected<Checked, std::vector<FieldFault>> check_preapproval(const RequestTyped& typed, Date today);
std::expected<Checked, std::vector<FieldFault>> check_completion(const RequestTyped& typed, Date today);

constexpr std::size_t title_bytes_max = 200;
constexpr std::size_t form_text_bytes_max = 4000;
constexpr int ahead_years_max = 5;

}  // namespace laurel::recognition::committee
