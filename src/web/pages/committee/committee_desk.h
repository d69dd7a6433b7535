// What the pages of a committee and of its educators share: whose committee, its rules, words, letters.
#pragma once
#include "recognition/committee/meeting_store.h"
#include "recognition/committee/worth.h"
#include "web/page/visit.h"

namespace laurel::web {

namespace lpdc = recognition::committee;

/// A committee of the visitor's, with its members of today and its rules in force.
struct CommitteeDesk {
  identity::Organization committee;
  lpdc::Members members;  // all that ever served
  std::optional<lpdc::InForce> bylaws;
  lpdc::Members serving(Date day) const { return lpdc::serving(members, day); }
  int quorum(Date day) const;
};
CommitteeDesk desk_of(storage::Session& session, const Visit& visit, identity::Organization committee);
/// The committee that "committee" in the address or form names, among those the visitor sits on; else their
/// first.
std::optional<CommitteeDesk> chosen_desk(Visit& visit);
/// Of a request of one of the visitor's committees; none for anybody else's.
std::optional<CommitteeDesk> desk_for(Visit& visit, const identity::OrganizationId& committee);

recognition::Act act_of(const Visit& visit);
lpdc::Setting setting_of(const Visit& visit, const CommitteeDesk& desk);

/// The day of the meeting that hears what waits: the one on whose agenda it is, else the next by the bylaws.
std::optional<Date> known_hearing(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                                  const std::optional<lpdc::InForce>& bylaws);
/// The same, today where none is known: then it can be decided on any day.
Date hearing_day(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                 const std::optional<lpdc::InForce>& bylaws);

/// What a request is worth by the rules, as if it came in when it was sent (today where it was not).
lpdc::Worth worth_now(storage::Session& session, const Visit& visit, const identity::PersonId& person,
                      const lpdc::AskedWork& work, const lpdc::InForce& bylaws);

std::string kind_words(const Visit& visit, lpdc::RequestKind kind);
std::string member_kind_words(const Visit& visit, lpdc::MemberKind kind);
/// "Approved", "1.5 CEU granted", "Waiting for your LPDC".
std::string state_words(const Visit& visit, const lpdc::Request& request);
/// "15 h, 1.5 potential CEU".
std::string amount_words(const Visit& visit, const lpdc::Request& request);
/// "Approve", "Grant 1.2 CEU", "Return", "Deny".
std::string ruling_words(const Visit& visit, lpdc::Ruling ruling, const std::optional<Rational>& amount);
/// "5 for, 0 against, 1 abstained".
std::string tally_words(const Visit& visit, const lpdc::Tally& tally);
/// The number in the register: "2026-014".
std::string number_words(const Visit& visit, const lpdc::Request& request);
/// "Renata Holloway" or "Renata Holloway, team Third Grade".
std::string who_words(const Visit& visit, const lpdc::Request& request);
/// Sets TITLE, WHO, KIND, NUMBER, STATE, AMOUNT, DATES and the sections of a state in a row.
void fill_request(Page& row, const Visit& visit, const lpdc::Request& request);
/// The goals, standards, texts and time log of a request: PAIR and LOG sections.
void fill_form(Page& page, const Visit& visit, const lpdc::Request& request);
/// Who looks at a third-party panel: each agrees to whom the other named.
enum class Side { committee, educator };
/// The three SEATs of a panel, and CAN_AGREE where the other side has named somebody.
void fill_seats(Page& section, const Visit& visit, const lpdc::Panel& panel, Side side);
/// WORTH with its REASON list, by the engine. What waits for approval is judged by the day of the meeting
/// that hears it, and the sentence says so.
void fill_worth(Page& page, const Visit& visit, const lpdc::Request& request, const lpdc::Worth& worth,
                Date heard_on);
/// The REASON list alone.
void fill_reasons(Page& page, const Visit& visit, const lpdc::Request& request,
                  const std::vector<recognition::Reason>& reasons, Date heard_on);
/// Something that happened to a request.
struct HistoryLine {
  Instant at;
  std::string what, more;
};
/// In order.
std::vector<HistoryLine> history_lines(const Visit& visit, const lpdc::Request& request,
                                       const std::vector<lpdc::Motion>& motions,
                                       const std::vector<lpdc::Objection>& objections);
/// The same as HISTORY sections.
void fill_history(Page& page, const Visit& visit, const lpdc::Request& request,
                  const std::vector<lpdc::Motion>& motions, const std::vector<lpdc::Objection>& objections);

/// Tells the educator, by notice and mail, in the transaction that decided.
void tell_decision(storage::Transaction& transaction, const Visit& visit, const lpdc::Request& request,
                   const lpdc::Motion& motion);
/// Tells somebody of a request: "invited", "sent" (to the chair), "objected" (to the chair), "panel".
void tell(storage::Transaction& transaction, const Visit& visit, const identity::PersonId& person,
          const lpdc::Request& request, std::string_view what, const std::string& link);
void tell_chair(storage::Transaction& transaction, const Visit& visit, const lpdc::RequestId& request,
                std::string_view what);

/// Text for a <textarea>, with its line breaks: the value NAME_HTML.
void set_area(Page& page, std::string_view name, std::string_view text);

/// A sentence for a refusal.
std::string refusal_words(const Visit& visit, lpdc::Refusal refusal);

}  // namespace laurel::web
