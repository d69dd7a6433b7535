// Meetings in the database: agenda, presence, motions with their votes, minutes; and rulings between
// meetings.
#pragma once
#include "recognition/committee/request_store.h"

namespace laurel::recognition::committee {

struct Meeting {
  MeetingId id;
  OrganizationId committee;
  Date on;
  std::string time, place;  // as written: "3:45 p.m.", "Library"
  std::string notes;        // for the minutes
  std::optional<Instant> closed_at;
  std::int64_t items = 0;  // in lists of meetings
  bool is_open() const { return !closed_at; }
};

std::optional<Meeting> find_meeting(storage::Session& session, const MeetingId& id);
/// The latest first.
std::vector<Meeting> meetings_of(storage::Session& session, const OrganizationId& committee);
/// The open meeting a request is to be heard at.
std::optional<Meeting> meeting_of(storage::Session& session, const RequestId& request);
/// Plans first, then approvals before the start, then completions; what is heard once more before all of
/// them.
std::vector<Request> agenda_of(storage::Session& session, const MeetingId& meeting);
std::set<MemberId> presence_of(storage::Session& session, const MeetingId& meeting);

struct NewMeeting {
  OrganizationId committee;
  Date on;
  std::string time, place;
};
/// Puts on the agenda what waits and came in by `papers_due`.
MeetingId call_meeting(storage::Transaction& transaction, const NewMeeting& meeting, Date papers_due,
                       const Zone& zone, const Act& act);
/// Refuses not_found, meeting_closed, own_item, not_waiting.
Result<void, Refusal> put_on_agenda(storage::Transaction& transaction, const MeetingId& meeting,
                                    const RequestId& request, const Act& act);
Result<void, Refusal> take_off_agenda(storage::Transaction& transaction, const MeetingId& meeting,
                                      const RequestId& request, const Act& act);
/// Who is there; somebody whose own request waits on the agenda does not note it. Refuses meeting_closed,
/// own_item, not_on_that_day.
Result<void, Refusal> set_presence(storage::Transaction& transaction, const MeetingId& meeting,
                                   const std::set<MemberId>& present, const Act& act);
/// Signs the minutes. What was not decided stays in them, and goes on the agenda of the next meeting where
/// one is called. Refuses meeting_closed, meeting_not_begun.
Result<void, Refusal> close_meeting(storage::Transaction& transaction, const MeetingId& meeting,
                                    const std::string& notes, Date today, const Act& act);

/// What was moved on a request, and how it went.
struct Motion {
  MotionId id;
  RequestId request;
  std::optional<MeetingId> meeting;
  std::optional<Date> meeting_day;
  Stage stage = Stage::first;
  Ruling ruling = Ruling::approve;
  std::optional<Rational> amount;
  std::string reason;
  bool swapped = false;
  bool carried = false;
  std::string pack_version;  // of the rules it was decided by
  std::string maker_name;    // who wrote it down
  Instant at;
  std::map<MemberId, Vote> votes;
  Tally tally() const;
};
std::vector<Motion> motions_on(storage::Session& session, const RequestId& request);
std::vector<Motion> motions_at(storage::Session& session, const MeetingId& meeting);
/// What the chair decided alone after one instant and until another.
std::vector<Motion> chair_motions(storage::Session& session, const OrganizationId& committee, Instant after,
                                  Instant until);

/// What a ruling needs beside the database.
struct Setting {
  const InForce& bylaws;
  const Zone& zone;
  Date today;
};
struct Move {
  RequestId request;
  Proposal proposal;
  Rational worth;  // the most the work is worth by the rules
  bool swapped = false;
  std::optional<std::map<MemberId, Vote>> votes;  // none: everybody who may votes for it
};
/// One motion at a meeting; carried, it takes effect at once. Refuses not_found, own_item, meeting_closed,
/// meeting_not_begun, not_on_agenda, not_waiting, no_teacher_majority, no_quorum, and what check_proposal and
/// count_votes refuse.
Result<Motion, Refusal> decide_at(storage::Transaction& transaction, const MeetingId& meeting,
                                  const Move& move, const Setting& setting, const Act& act);
/// The chair alone, between meetings. Refuses what check_chair and check_proposal refuse.
Result<Motion, Refusal> decide_as_chair(storage::Transaction& transaction, const Move& move,
                                        const PersonId& chair, const Setting& setting, const Act& act);

/// The panel of three that looks last.
struct PanelSeat {
  Seat seat = Seat::committee;
  std::string name, license;
  bool named_by_educator = false;
  bool is_filled = false;
};
using Panel = std::vector<PanelSeat>;
Panel panel_of(storage::Session& session, const Request& request);
bool is_complete(const Panel& panel);
/// `by_educator`: whose side names it; the agreed seat is filled once the other side agrees. Refuses
/// not_waiting, own_item, not_your_seat, seat_taken, name_missing, license_missing.
Result<void, Refusal> name_seat(storage::Transaction& transaction, const Request& request, Seat seat,
                                const std::string& name, const std::string& license, bool by_educator,
                                const Act& act);
Result<void, Refusal> agree_to_seat(storage::Transaction& transaction, const Request& request,
                                    bool by_educator, const Act& act);
/// Writes down what the panel found. Refuses own_item, not_waiting, panel_incomplete, check_proposal's.
Result<Motion, Refusal> decide_by_panel(storage::Transaction& transaction, const Move& move,
                                        const Setting& setting, const Act& act);

}  // namespace laurel::recognition::committee
