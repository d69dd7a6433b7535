#include "recognition/committee/meeting_store.h"

#include "base/text.h"
#include "recognition/committee/queries.h"
#include "recognition/exact_amount.h"
#include "storage/event.h"

namespace laurel::recognition::committee {
namespace {

Meeting read_meeting(const storage::Row& row) {
  return {.id = row.id<MeetingId>("id"),
          .committee = row.id<OrganizationId>("committee"),
          .on = row.date("on_day"),
          .time = row.text("at_time"),
          .place = row.text("place"),
          .notes = row.text("notes"),
          .closed_at = row.optional_instant("closed_at")};
}

Result<Meeting, Refusal> find_open(storage::Session& session, const MeetingId& id) {
  auto meeting = find_meeting(session, id);
  if (!meeting) return std::unexpected(Refusal::not_found);
  if (!meeting->is_open()) return std::unexpected(Refusal::meeting_closed);
  return *std::move(meeting);
}

std::vector<Motion> read_motions(storage::Session& session, const std::vector<storage::Row>& rows) {
  std::vector<Motion> motions;
  for (const auto& row : rows) {
    motions.push_back({.id = row.id<MotionId>("id"),
                       .request = row.id<RequestId>("request"),
                       .meeting = row.optional_id<MeetingId>("meeting"),
                       .meeting_day = row.optional_date("on_day"),
                       .stage = parse_stage(row.text("stage")).value_or(Stage::first),
                       .ruling = parse_ruling(row.text("ruling")).value_or(Ruling::deny),
                       .amount = read_amount(row, "amount"),
                       .reason = row.text("reason"),
                       .swapped = row.truth("swapped"),
                       .carried = row.truth("carried"),
                       .pack_version = row.text("pack_version"),
                       .maker_name = row.text("maker_name"),
                       .at = row.instant("made_at"),
                       .votes = {}});
    for (const auto& vote : session.query(sql::votes_of, {{"motion", motions.back().id}}))
      motions.back().votes.emplace(vote.id<MemberId>("member"),
                                   parse_vote(vote.text("vote")).value_or(Vote::abstain));
  }
  return motions;
}

// The first open meeting after this one.
std::optional<MeetingId> called_after(storage::Session& session, const Meeting& meeting) {
  std::optional<MeetingId> next;
  for (const auto& other : meetings_of(session, meeting.committee)) {
    if (other.on < meeting.on) break;
    if (other.is_open() && other.id != meeting.id) next = other.id;
  }
  return next;
}

}  // namespace

Tally Motion::tally() const {
  Tally tally;
  for (const auto& [member, vote] : votes)
    ++(vote == Vote::in_favor ? tally.in_favor : vote == Vote::against ? tally.against : tally.abstained);
  return tally;
}

std::optional<Meeting> find_meeting(storage::Session& session, const MeetingId& id) {
  const auto row = session.query_first(sql::meeting_by_id, {{"id", id}});
  return row ? std::optional(read_meeting(*row)) : std::nullopt;
}

std::vector<Meeting> meetings_of(storage::Session& session, const OrganizationId& committee) {
  std::vector<Meeting> meetings;
  for (const auto& row : session.query(sql::meetings_of, {{"committee", committee}})) {
    meetings.push_back(read_meeting(row));
    meetings.back().items = row.integer("items");
  }
  return meetings;
}

std::optional<Meeting> meeting_of(storage::Session& session, const RequestId& request) {
  const auto row = session.query_first(sql::open_meeting_of, {{"request", request}});
  return row ? find_meeting(session, row->id<MeetingId>("id")) : std::nullopt;
}

std::vector<Request> agenda_of(storage::Session& session, const MeetingId& meeting) {
  std::vector<Request> agenda;
  for (const auto& row : session.query(sql::agenda_of, {{"meeting", meeting}}))
    agenda.push_back(read_request(row));
  return agenda;
}

std::set<MemberId> presence_of(storage::Session& session, const MeetingId& meeting) {
  std::set<MemberId> present;
  for (const auto& row : session.query(sql::presence_of, {{"meeting", meeting}}))
    present.insert(row.id<MemberId>("member"));
  return present;
}

MeetingId call_meeting(storage::Transaction& transaction, const NewMeeting& meeting, Date papers_due,
                       const Zone& zone, const Act& act) {
  const auto id = MeetingId::generate(act.now, act.random);
  transaction.execute(sql::add_meeting, {{"id", id},
                                         {"committee", meeting.committee},
                                         {"on_day", meeting.on},
                                         {"at_time", meeting.time},
                                         {"place", meeting.place},
                                         {"by", act.by},
                                         {"now", act.now}});
  for (const auto& request : waiting_for(transaction.session(), meeting.committee)) {
    const bool is_heard_here = request.stage != Stage::third_party && request.sent_at &&
                               zone.day(*request.sent_at) <= papers_due &&
                               !meeting_of(transaction.session(), request.id);
    if (is_heard_here)
      transaction.execute(sql::add_item, {{"meeting", id}, {"request", request.id}, {"now", act.now}});
  }
  storage::record(transaction, {act.now, act.by, "committee.meeting-called", id.text(), meeting.on.text()});
  return id;
}

Result<void, Refusal> put_on_agenda(storage::Transaction& transaction, const MeetingId& id,
                                    const RequestId& request_id, const Act& act) {
  TRY(const auto meeting, find_open(transaction.session(), id));
  const auto request = find_request(transaction.session(), request_id);
  if (!request || request->committee != meeting.committee) return std::unexpected(Refusal::not_found);
  if (request->is_of(act.by)) return std::unexpected(Refusal::own_item);
  if (request->state != RequestState::waiting || request->stage == Stage::third_party)
    return std::unexpected(Refusal::not_waiting);
  transaction.execute(sql::add_item, {{"meeting", id}, {"request", request_id}, {"now", act.now}});
  storage::record(transaction, {act.now, act.by, "committee.put-on-agenda", request_id.text(), id.text()});
  return {};
}

Result<void, Refusal> take_off_agenda(storage::Transaction& transaction, const MeetingId& id,
                                      const RequestId& request_id, const Act& act) {
  TRY_VOID(find_open(transaction.session(), id));
  const auto request = find_request(transaction.session(), request_id);
  if (!request) return std::unexpected(Refusal::not_found);
  if (request->is_of(act.by)) return std::unexpected(Refusal::own_item);
  if (request->state != RequestState::waiting) return std::unexpected(Refusal::not_waiting);
  transaction.execute(sql::remove_item, {{"meeting", id}, {"request", request_id}});
  storage::record(transaction, {act.now, act.by, "committee.taken-off-agenda", request_id.text(), id.text()});
  return {};
}

Result<void, Refusal> set_presence(storage::Transaction& transaction, const MeetingId& id,
                                   const std::set<MemberId>& present, const Act& act) {
  TRY(const auto meeting, find_open(transaction.session(), id));
  // Who is there decides whether their request can be decided.
  for (const auto& request : agenda_of(transaction.session(), id))
    if (request.is_of(act.by) && request.state == RequestState::waiting)
      return std::unexpected(Refusal::own_item);
  const auto members = serving(members_of(transaction.session(), meeting.committee), meeting.on);
  transaction.execute(sql::clear_presence, {{"meeting", id}});
  for (const auto& member : present) {
    if (std::ranges::none_of(members, [&](const Member& one) { return one.id == member; }))
      return std::unexpected(Refusal::not_on_that_day);
    transaction.execute(sql::add_presence, {{"meeting", id}, {"member", member}});
  }
  storage::record(transaction, {act.now, act.by, "committee.presence-noted", id.text(), "",
                                fmt::format(R"({{"present":{}}})", present.size())});
  return {};
}

Result<void, Refusal> close_meeting(storage::Transaction& transaction, const MeetingId& id,
                                    const std::string& notes, Date today, const Act& act) {
  TRY(const auto meeting, find_open(transaction.session(), id));
  if (today < meeting.on) return std::unexpected(Refusal::meeting_not_begun);
  if (notes.size() > statement_bytes_max) return std::unexpected(Refusal::reason_too_long);
  transaction.execute(sql::set_notes, {{"notes", std::string(trim(notes))}, {"id", id}});
  transaction.execute(sql::close_meeting, {{"by", act.by}, {"now", act.now}, {"id", id}});
  if (const auto next = called_after(transaction.session(), meeting))
    for (const auto& request : agenda_of(transaction.session(), id))
      if (request.state == RequestState::waiting && request.stage != Stage::third_party)
        transaction.execute(sql::add_item, {{"meeting", *next}, {"request", request.id}, {"now", act.now}});
  storage::record(transaction, {act.now, act.by, "committee.minutes-signed", id.text()});
  return {};
}

std::vector<Motion> motions_on(storage::Session& session, const RequestId& request) {
  return read_motions(session, session.query(sql::motions_of_request, {{"request", request}}));
}

std::vector<Motion> motions_at(storage::Session& session, const MeetingId& meeting) {
  return read_motions(session, session.query(sql::motions_of_meeting, {{"meeting", meeting}}));
}

std::vector<Motion> chair_motions(storage::Session& session, const OrganizationId& committee, Instant after,
                                  Instant until) {
  return read_motions(session, session.query(sql::chair_motions,
                                             {{"committee", committee}, {"after", after}, {"until", until}}));
}

}  // namespace laurel::recognition::committee
