#include "earning/journey.h"

#include <array>

namespace laurel::earning {
namespace {

struct Key {
  Refusal refusal;
  std::string_view key;
};

constexpr Key keys[] = {
    {Refusal::already_running, "earning.already_running"},
    {Refusal::already_earned, "earning.already_earned"},
    {Refusal::not_open, "earning.not_open"},
    {Refusal::not_paid, "earning.not_paid"},
    {Refusal::ended, "earning.ended"},
    {Refusal::not_ended, "earning.not_ended"},
    {Refusal::waiting_for_review, "earning.waiting_for_review"},
    {Refusal::deadline_passed, "earning.deadline_passed"},
    {Refusal::guidelines_unread, "earning.guidelines_unread"},
    {Refusal::something_missing, "earning.something_missing"},
    {Refusal::statements_missing, "earning.statements_missing"},
    {Refusal::changed_since_seen, "earning.changed_since_seen"},
    {Refusal::unknown_piece, "earning.unknown_piece"},
    {Refusal::takes_no_writing, "earning.takes_no_writing"},
    {Refusal::text_too_long, "earning.text_too_long"},
    {Refusal::changed_elsewhere, "earning.changed_elsewhere"},
    {Refusal::takes_no_files, "earning.takes_no_files"},
    {Refusal::kind_not_accepted, "earning.kind_not_accepted"},
    {Refusal::too_much_evidence, "earning.too_much_evidence"},
    {Refusal::file_empty, "earning.file_empty"},
    {Refusal::file_too_large, "earning.file_too_large"},
    {Refusal::file_unknown, "earning.file_unknown"},
    {Refusal::file_unsafe, "earning.file_unsafe"},
    {Refusal::file_has_macros, "earning.file_has_macros"},
    {Refusal::file_is_bomb, "earning.file_is_bomb"},
    {Refusal::file_is_page, "earning.file_is_page"},
    {Refusal::link_malformed, "earning.link_malformed"},
    {Refusal::unknown_level, "earning.unknown_level"},
    {Refusal::unknown_activity, "earning.unknown_activity"},
    {Refusal::minutes_out_of_range, "earning.minutes_out_of_range"},
    {Refusal::minutes_meant, "earning.minutes_meant"},
    {Refusal::day_full, "earning.day_full"},
    {Refusal::day_long, "earning.day_long"},
    {Refusal::day_out_of_range, "earning.day_out_of_range"},
    {Refusal::note_too_long, "earning.note_too_long"},
    {Refusal::too_many_entries, "earning.too_many_entries"},
};

}  // namespace

std::string_view refusal_key(Refusal refusal) {
  for (const auto& [named, key] : keys)
    if (named == refusal) return key;
  return {};
}

std::string_view text_of(EndReason reason) {
  return reason == EndReason::time_up ? "time-up" : "refunded";
}

std::optional<EndReason> parse_end_reason(std::string_view text) {
  if (text == "time-up") return EndReason::time_up;
  if (text == "refunded") return EndReason::refunded;
  return {};
}

std::string_view text_of(Company company) {
  return company == Company::own ? "own" : "plc";
}

std::optional<Company> parse_company(std::string_view text) {
  if (text == "own") return Company::own;
  if (text == "plc") return Company::plc;
  return {};
}

std::string_view text_of(Outcome outcome) {
  return outcome == Outcome::met ? "met" : "not-yet";
}

std::optional<Outcome> parse_outcome(std::string_view text) {
  if (text == "met") return Outcome::met;
  if (text == "not-yet") return Outcome::not_yet;
  return {};
}

JourneyState state_of(const Journey& journey, const std::optional<Attempt>& latest) {
  if (journey.earned_at || (latest && latest->outcome == Outcome::met)) return JourneyState::earned;
  if (journey.ended_at)
    return journey.end_reason == EndReason::refunded ? JourneyState::refunded : JourneyState::time_up;
  if (!journey.opened_at) return JourneyState::unpaid;
  if (!latest) return JourneyState::collecting;
  return latest->outcome ? JourneyState::not_yet : JourneyState::waiting;
}

Date deadline_for(Date opened_on, int months) {
  return opened_on.plus_months(months);
}

bool is_time_up(const Journey& journey, Date today) {
  return journey.deadline && today > *journey.deadline;
}

std::expected<void, Refusal> check_may_work(const Journey& journey, const std::optional<Attempt>& latest,
                                            Date today) {
  switch (state_of(journey, latest)) {
    case JourneyState::unpaid:
      return std::unexpected(Refusal::not_open);
    case JourneyState::waiting:
      return std::unexpected(Refusal::waiting_for_review);
    case JourneyState::earned:
      return std::unexpected(Refusal::already_earned);
    case JourneyState::refunded:
      return std::unexpected(Refusal::ended);
    case JourneyState::time_up:
      // Ended by the sweep after this request arrived: what counts is the day it arrived.
      if (is_time_up(journey, today)) return std::unexpected(Refusal::deadline_passed);
      return {};
    case JourneyState::collecting:
    case JourneyState::not_yet:
      if (is_time_up(journey, today)) return std::unexpected(Refusal::deadline_passed);
      return {};
  }
  return {};
}

std::expected<void, Refusal> check_may_restart(const Journey& journey, const std::optional<Attempt>& latest,
                                               Date today) {
  if (journey.earned_at) return std::unexpected(Refusal::already_earned);
  if (journey.ended_at) return {};
  const bool waits = latest && !latest->outcome;
  if (waits || !is_time_up(journey, today)) return std::unexpected(Refusal::not_ended);
  return {};
}

std::optional<int> reminder_for(int days_left) {
  std::optional<int> nearest;
  for (int days : reminder_days)
    if (days_left >= 0 && days_left <= days && (!nearest || days < *nearest)) nearest = days;
  return nearest;
}

}  // namespace laurel::earning
