#include "recognition/committee/committee.h"

namespace laurel::recognition::committee {
namespace {

constexpr std::array<std::string_view, 3> member_kinds{"teacher", "administrator", "other"};
constexpr std::array<std::string_view, 3> request_kinds{"plan", "preapproval", "completion"};
constexpr std::array<std::string_view, 7> request_states{"invited", "waiting", "returned", "approved",
                                                         "granted", "denied",  "withdrawn"};
constexpr std::array<std::string_view, 3> stages{"first", "reconsideration", "third-party"};
constexpr std::array<std::string_view, 4> rulings{"approve", "grant", "return", "deny"};
constexpr std::array<std::string_view, 3> votes{"for", "against", "abstain"};
constexpr std::array<std::string_view, 3> seats{"committee", "educator", "agreed"};

constexpr std::array<std::string_view, 40> refusals{"not_found",
                                                    "not_waiting",
                                                    "not_returned",
                                                    "not_yours",
                                                    "no_bylaws",
                                                    "no_quorum",
                                                    "nobody_present",
                                                    "items_undecided",
                                                    "no_teacher_majority",
                                                    "meeting_closed",
                                                    "meeting_not_begun",
                                                    "not_on_agenda",
                                                    "not_present",
                                                    "own_item",
                                                    "not_on_that_day",
                                                    "too_many_teachers",
                                                    "administrators_abstain",
                                                    "only_for_administrators",
                                                    "no_votes",
                                                    "wrong_ruling",
                                                    "reason_missing",
                                                    "reason_too_long",
                                                    "amount_missing",
                                                    "amount_none",
                                                    "amount_wrong",
                                                    "amount_over_work",
                                                    "chair_may_not",
                                                    "not_the_chair",
                                                    "nothing_to_object",
                                                    "objection_late",
                                                    "objection_twice",
                                                    "reconsider_first",
                                                    "statement_missing",
                                                    "seat_taken",
                                                    "not_your_seat",
                                                    "panel_incomplete",
                                                    "name_missing",
                                                    "license_missing",
                                                    "plan_not_ready",
                                                    "still_kept"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == text) return static_cast<Enum>(i);
  return {};
}

template <class Enum, std::size_t N>
std::string_view name(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view text_of(MemberKind kind) {
  return name(member_kinds, kind);
}
std::optional<MemberKind> parse_member_kind(std::string_view text) {
  return parse<MemberKind>(member_kinds, text);
}
std::string_view text_of(RequestKind kind) {
  return name(request_kinds, kind);
}
std::optional<RequestKind> parse_request_kind(std::string_view text) {
  return parse<RequestKind>(request_kinds, text);
}
std::string_view text_of(RequestState state) {
  return name(request_states, state);
}
std::optional<RequestState> parse_request_state(std::string_view text) {
  return parse<RequestState>(request_states, text);
}
std::string_view text_of(Stage stage) {
  return name(stages, stage);
}
std::optional<Stage> parse_stage(std::string_view text) {
  return parse<Stage>(stages, text);
}
std::string_view text_of(Ruling ruling) {
  return name(rulings, ruling);
}
std::optional<Ruling> parse_ruling(std::string_view text) {
  return parse<Ruling>(rulings, text);
}
std::string_view text_of(Vote vote) {
  return name(votes, vote);
}
std::optional<Vote> parse_vote(std::string_view text) {
  return parse<Vote>(votes, text);
}
std::string_view text_of(Seat seat) {
  return name(seats, seat);
}
std::optional<Seat> parse_seat(std::string_view text) {
  return parse<Seat>(seats, text);
}

std::string_view refusal_key(Refusal refusal) {
  static const auto keys = [] {
    std::array<std::string, refusals.size()> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = fmt::format("committee.refusal.{}", refusals[i]);
    return all;
  }();
  return keys[static_cast<std::size_t>(refusal)];
}

}  // namespace laurel::recognition::committee
