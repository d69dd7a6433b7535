// The words of a local professional development committee (LPDC): who sits on it, what it is asked, how it
// rules.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "identity/person.h"
#include "identity/role.h"

namespace laurel::recognition::committee {

using identity::OrganizationId;
using identity::PersonId;

struct Member;
struct Request;
struct Meeting;
using MemberId = Id<Member>;
using RequestId = Id<Request>;
using MeetingId = Id<Meeting>;
using MotionId = Id<struct Motion>;
using BylawsId = Id<struct Bylaws>;

/// What a member is at school: the law asks for a majority of practicing classroom teachers. A counselor is
/// `other`.
enum class MemberKind { teacher, administrator, other };
std::string_view text_of(MemberKind kind);
std::optional<MemberKind> parse_member_kind(std::string_view text);

/// What a committee is asked for.
enum class RequestKind { plan, preapproval, completion };
std::string_view text_of(RequestKind kind);
std::optional<RequestKind> parse_request_kind(std::string_view text);

/// `invited`: a team mate asks for a team this educator is in; not theirs until they send it.
enum class RequestState { invited, waiting, returned, approved, granted, denied, withdrawn };
std::string_view text_of(RequestState state);
std::optional<RequestState> parse_request_state(std::string_view text);

/// Heard for the first time, once more by the committee (reconsideration), or by a panel of three from
/// outside.
enum class Stage { first, reconsideration, third_party };
std::string_view text_of(Stage stage);
std::optional<Stage> parse_stage(std::string_view text);

/// `approve` a plan or work to come; `grant` units for finished work; `back`: returned with a reason.
enum class Ruling { approve, grant, back, deny };
std::string_view text_of(Ruling ruling);
std::optional<Ruling> parse_ruling(std::string_view text);

enum class Vote { in_favor, against, abstain };
std::string_view text_of(Vote vote);
std::optional<Vote> parse_vote(std::string_view text);

enum class Seat { committee, educator, agreed };
std::string_view text_of(Seat seat);
std::optional<Seat> parse_seat(std::string_view text);

/// Why something cannot be done. Each has a sentence in messages/*/committee.yaml.
enum class Refusal {
  not_found,                // no such request, meeting, member, or not this committee's
  not_waiting,              // decided, withdrawn, or returned in the meantime
  not_returned,             // only a returned request is changed and sent again
  not_yours,                // another educator's
  no_bylaws,                // the committee has adopted none that are in force
  no_quorum,                // too few members are present
  nobody_present,           // minutes name who was there
  items_undecided,          // minutes are signed over them only knowingly
  no_teacher_majority,      // the committee itself is not composed as the law asks
  meeting_closed,           // its minutes are signed
  meeting_not_begun,        // the day of the meeting has not come
  not_on_agenda,            // the request is not an item of this meeting
  not_present,              // a vote of somebody who is absent
  own_item,                 // nobody rules on their own request, nor notes how others do
  not_on_that_day,          // no member in term on the day of the meeting
  too_many_teachers,        // the item's administrators' majority needs more teachers to abstain
  administrators_abstain,   // with an administrators' majority all administrators vote
  only_for_administrators,  // the swap rule is for an administrator's own item
  no_votes,                 // nobody voted for or against
  wrong_ruling,             // such a request is not ruled on so
  reason_missing,           // a return, denial or partial grant says why
  reason_too_long,
  amount_missing,    // a grant says how much
  amount_none,       // 0: to grant none is a denial
  amount_wrong,      // not a positive amount with at most two decimals
  amount_over_work,  // more than the hours of the work are worth
  chair_may_not,     // the bylaws leave this to a meeting
  not_the_chair,
  nothing_to_object,  // nothing was denied or cut
  objection_late,     // the workdays for it are over
  objection_twice,    // it was asked for already
  reconsider_first,   // a panel comes after a reconsideration
  statement_missing,
  seat_taken,        // everybody who has a say agreed already
  not_your_seat,     // the other side names or agrees
  panel_incomplete,  // not all three seats are filled
  name_missing,
  license_missing,  // the panel is of licensed staff
  plan_not_ready,   // a plan without goals, or with no committee to submit it to
  still_kept,       // its retention period is not over
};
std::string_view refusal_key(Refusal refusal);

constexpr std::size_t reason_bytes_max = 2000;
constexpr std::size_t statement_bytes_max = 8000;
constexpr std::size_t name_bytes_max = 120;

}  // namespace laurel::recognition::committee
