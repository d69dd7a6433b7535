// A meeting with everything its pages need.
#pragma once
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"

namespace laurel::web {

struct MeetingDesk {
  CommitteeDesk desk;
  lpdc::Meeting meeting;
  lpdc::Members serving;  // on the day of the meeting
  std::vector<lpdc::Request> agenda;
  std::set<lpdc::MemberId> present;
  std::vector<lpdc::Motion> motions;
  std::vector<std::pair<lpdc::Motion, lpdc::Request>> by_chair;  // since the meeting before
  std::map<std::string, lpdc::Stage> undecided;  // requests on the agenda, by id, with the stage they wait in
  lpdc::Members voters() const { return lpdc::voters_of(serving, present); }
  /// The day what waits here is decided on, at the earliest.
  Date heard_on(Date today) const { return std::max(meeting.on, today); }
  bool has_begun(Date today) const { return meeting.on <= today; }
  bool is_undecided(const lpdc::Request& request) const { return undecided.contains(request.id.text()); }
  /// Something of this person's still waits here: then others note who is there.
  bool hears(const identity::PersonId& person) const;
  lpdc::Quorum quorum() const { return lpdc::quorum_of(serving, present, desk.quorum(meeting.on)); }
};
/// Of the meeting in the address, where it is one of the visitor's committees'.
std::optional<MeetingDesk> find_meeting_desk(Visit& visit);

template <class F>
Response with_meeting(Visit& visit, F&& page) {
  const auto desk = find_meeting_desk(visit);
  return desk ? page(*desk) : visit.not_found();
}

/// Why the chosen items cannot be decided now, in a sentence; "" where they can.
std::string waits_words(const Visit& visit, const MeetingDesk& desk);

/// What is on the agenda and not decided: "Exit Tickets (Renata Holloway); …".
std::string undecided_titles(const MeetingDesk& desk);

/// What was said to a form that was sent: everything typed stays.
struct MeetingAlert {
  std::string sentence;
  std::string_view field;        // of the bulk form, beside which it stands too
  bool asks_to_confirm = false;  // the rules find something missing in what was chosen
};
Response meeting_page(Visit& visit, const MeetingDesk& desk, const MeetingAlert& alert = {});

enum class Sheet { agenda, minutes };
/// What is printed.
Response sheet_page(Visit& visit, const MeetingDesk& desk, Sheet sheet);

/// PRESENT and ABSENT names, QUORUM words, and the section HAS_QUORUM or NO_QUORUM.
void fill_presence(Page& page, const Visit& visit, const MeetingDesk& desk);

}  // namespace laurel::web
