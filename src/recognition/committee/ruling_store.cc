// Rulings take effect here, in the transaction that records them.
#include "base/check.h"
#include "base/text.h"
#include "recognition/committee/bylaws.h"
#include "recognition/committee/meeting_store.h"
#include "recognition/committee/queries.h"
#include "recognition/exact_amount.h"
#include "storage/event.h"

namespace laurel::recognition::committee {
namespace {

// A denial on reconsideration or by the panel leaves what was granted before.
RequestState state_of(const Request& request, const Proposal& proposal) {
  const bool keeps_grant = proposal.ruling == Ruling::deny && request.decided_amount;
  return keeps_grant ? RequestState::granted : state_after(proposal.ruling);
}

void approve_before_start(storage::Transaction& transaction, const Request& request, Date today,
                          const Act& act) {
  if (request.micro_credential.empty()) return;
  Preapproved approved{.person = request.person,
                       .subject = request.micro_credential,
                       .organization = request.committee,
                       .team = "",
                       .hours = Rational(request.minutes, 60),
                       .on = today};
  preapprove(transaction, approved, act);
  if (request.team.empty()) return;
  approved.team = request.team;
  preapprove(transaction, approved, act);
}

void take_effect(storage::Transaction& transaction, const Request& request, const Proposal& proposal,
                 const Setting& setting, const Act& act) {
  if (request.kind == RequestKind::plan) {
    const auto plan = PlanId::parse(request.plan);
    CHECK(plan, "a request for a plan names it");
    if (proposal.ruling == Ruling::approve) {
      // Heard again after a denial: it was given back then.
      if (request.stage != Stage::first)
        static_cast<void>(recognition::submit_plan(transaction, request.person, *plan, setting.today, act));
      approve_plan(transaction, *plan, setting.today, act);
    } else {
      return_plan(transaction, *plan, setting.today, proposal.reason, act);
    }
  } else if (proposal.ruling == Ruling::approve) {
    approve_before_start(transaction, request, setting.today, act);
  } else if (proposal.ruling == Ruling::grant) {
    const auto granted = grant_units(transaction,
                                     {.person = request.person,
                                      .activity = request.activity,
                                      .unit = setting.bylaws.pack->versions.front().routes.back().body.unit,
                                      .amount = *proposal.amount,
                                      .by = request.committee,
                                      .on = setting.today,
                                      .decision = register_number(request, setting.zone)},
                                     act);
    CHECK(granted, "only committees come here, with an amount");
  }
}

std::optional<Date> license_end(storage::Session& session, const PersonId& person, Date today) {
  const auto row = session.query_first(sql::license_expiry, {{"person", person}, {"day", today}});
  return row ? row->optional_date("expires_on") : std::nullopt;
}

void settle(storage::Transaction& transaction, const Request& request, const Proposal& proposal,
            const Setting& setting, const Act& act) {
  const auto state = state_of(request, proposal);
  const auto amount = proposal.amount ? proposal.amount : request.decided_amount;
  std::optional<Date> kept;
  if (state != RequestState::returned)
    kept = keep_until(setting.bylaws.rules(), setting.today,
                      license_end(transaction.session(), request.person, setting.today));
  transaction.execute(sql::decide_request, {{"state", text_of(state)},
                                            {"amount", exact_text(amount).value_or("")},
                                            {"now", act.now},
                                            {"keep_until", kept},
                                            {"id", request.id}});
  take_effect(transaction, request, proposal, setting, act);
}

Motion keep_motion(storage::Transaction& transaction, const Request& request, Motion motion,
                   const Setting& setting, const Act& act) {
  motion.pack_version = setting.bylaws.pack->id + " " + setting.bylaws.pack->version;
  transaction.execute(sql::add_motion, {{"id", motion.id},
                                        {"request", motion.request},
                                        {"meeting", motion.meeting},
                                        {"stage", text_of(motion.stage)},
                                        {"ruling", text_of(motion.ruling)},
                                        {"amount", exact_text(motion.amount).value_or("")},
                                        {"reason", motion.reason},
                                        {"swapped", motion.swapped},
                                        {"carried", motion.carried},
                                        {"pack_version", motion.pack_version},
                                        {"by", act.by},
                                        {"now", act.now}});
  for (const auto& [member, vote] : motion.votes)
    transaction.execute(sql::add_vote, {{"motion", motion.id}, {"member", member}, {"vote", text_of(vote)}});
  if (motion.carried)
    settle(transaction, request, {motion.ruling, motion.amount, motion.reason}, setting, act);
  storage::record(transaction,
                  {act.now, act.by, motion.carried ? "committee.decided" : "committee.motion-failed",
                   request.id.text(), "",
                   fmt::format(R"({{"ruling":"{}","amount":"{}","stage":"{}"}})", text_of(motion.ruling),
                               units_text(motion.amount), text_of(motion.stage))});
  return motion;
}

Motion motion_of(const Move& move, const Request& request, const Proposal& proposal, const Act& act) {
  return {.id = MotionId::generate(act.now, act.random),
          .request = move.request,
          .meeting = {},
          .meeting_day = {},
          .stage = request.stage,
          .ruling = proposal.ruling,
          .amount = proposal.amount,
          .reason = proposal.reason,
          .swapped = move.swapped,
          .carried = true,
          .pack_version = "",
          .maker_name = "",
          .at = act.now,
          .votes = {}};
}

// Nobody rules on their own request, nor writes down how others ruled on it.
Result<Request, Refusal> find_waiting(storage::Session& session, const RequestId& id, const Act& act) {
  auto request = find_request(session, id);
  if (!request) return std::unexpected(Refusal::not_found);
  if (request->is_of(act.by)) return std::unexpected(Refusal::own_item);
  if (request->state != RequestState::waiting) return std::unexpected(Refusal::not_waiting);
  if (request->kind == RequestKind::plan) {
    const auto plan = PlanId::parse(request->plan);
    const auto owned = plan ? find_plan(session, *plan) : std::nullopt;
    // Its owner took it back; what is heard again was returned before.
    const bool is_open =
        owned && (stage_of(owned->plan) == PlanStage::submitted || request->stage != Stage::first);
    if (!is_open) return std::unexpected(Refusal::not_waiting);
  }
  return *std::move(request);
}

// Nothing is decided by a committee that the law does not know, nor without a quorum.
Result<Members, Refusal> check_session(storage::Session& session, const Meeting& meeting,
                                       const Setting& setting) {
  const auto members = serving(members_of(session, meeting.committee), meeting.on);
  if (!composition_of(members).is_lawful()) return std::unexpected(Refusal::no_teacher_majority);
  const auto present = presence_of(session, meeting.id);
  const int needed = setting.bylaws.rules().quorum.value_or(majority_of(members));
  if (!quorum_of(members, present, needed).is_reached()) return std::unexpected(Refusal::no_quorum);
  return voters_of(members, present);
}

}  // namespace

Result<Motion, Refusal> decide_at(storage::Transaction& transaction, const MeetingId& id, const Move& move,
                                  const Setting& setting, const Act& act) {
  auto& session = transaction.session();
  const auto meeting = find_meeting(session, id);
  if (!meeting) return std::unexpected(Refusal::not_found);
  if (!meeting->is_open()) return std::unexpected(Refusal::meeting_closed);
  if (setting.today < meeting->on) return std::unexpected(Refusal::meeting_not_begun);
  if (!transaction.query_first(sql::is_on_agenda, {{"meeting", id}, {"request", move.request}}))
    return std::unexpected(Refusal::not_on_agenda);
  TRY(const auto request, find_waiting(session, move.request, act));
  if (request.committee != meeting->committee || request.stage == Stage::third_party)
    return std::unexpected(Refusal::not_on_agenda);
  TRY(const auto voters, check_session(session, *meeting, setting));
  TRY(const auto proposal, check_proposal(request, move.proposal, move.worth));
  const Ballot ballot{request.person, request.position == MemberKind::administrator, move.swapped};
  const auto votes = move.votes.value_or(unanimous(voters, ballot));
  TRY(const auto tally, count_votes(voters, ballot, votes));
  auto motion = motion_of(move, request, proposal, act);
  motion.meeting = id;
  motion.meeting_day = meeting->on;
  motion.carried = tally.is_carried();
  motion.votes = votes;
  return keep_motion(transaction, request, std::move(motion), setting, act);
}

Result<Motion, Refusal> decide_as_chair(storage::Transaction& transaction, const Move& move,
                                        const PersonId& chair, const Setting& setting, const Act& act) {
  TRY(const auto request, find_waiting(transaction.session(), move.request, act));
  const auto members = serving(members_of(transaction.session(), request.committee), setting.today);
  TRY_VOID(check_chair(setting.bylaws.rules(), request, members, chair));
  if (!composition_of(members).is_lawful()) return std::unexpected(Refusal::no_teacher_majority);
  TRY(const auto proposal, check_proposal(request, move.proposal, move.worth));
  return keep_motion(transaction, request, motion_of(move, request, proposal, act), setting, act);
}

Panel panel_of(storage::Session& session, const Request& request) {
  Panel panel;
  for (const auto& row : session.query(sql::seats_of, {{"request", request.id}}))
    panel.push_back({parse_seat(row.text("seat")).value_or(Seat::agreed), row.text("name"),
                     row.text("license"), row.text("named_by") == request.person.text(),
                     !row.is_null("agreed_at")});
  std::ranges::sort(panel, {}, &PanelSeat::seat);
  return panel;
}

bool is_complete(const Panel& panel) {
  return panel.size() == 3 && std::ranges::all_of(panel, &PanelSeat::is_filled);
}

Result<void, Refusal> name_seat(storage::Transaction& transaction, const Request& request, Seat seat,
                                const std::string& name, const std::string& license, bool by_educator,
                                const Act& act) {
  if (request.state != RequestState::waiting || request.stage != Stage::third_party)
    return std::unexpected(Refusal::not_waiting);
  if (!by_educator && request.is_of(act.by)) return std::unexpected(Refusal::own_item);
  if (seat == (by_educator ? Seat::committee : Seat::educator))
    return std::unexpected(Refusal::not_your_seat);
  const std::string called(trim(name)), held(trim(license));
  if (called.empty() || called.size() > name_bytes_max) return std::unexpected(Refusal::name_missing);
  if (held.empty() || held.size() > name_bytes_max) return std::unexpected(Refusal::license_missing);
  for (const auto& taken : panel_of(transaction.session(), request))
    if (taken.seat == seat && taken.is_filled && seat == Seat::agreed)
      return std::unexpected(Refusal::seat_taken);
  const auto agreed_at = seat == Seat::agreed ? std::nullopt : std::optional(act.now);
  transaction.execute(sql::set_seat, {{"request", request.id},
                                      {"seat", text_of(seat)},
                                      {"name", called},
                                      {"license", held},
                                      {"named_by", act.by},
                                      {"now", act.now},
                                      {"agreed_at", agreed_at}});
  storage::record(transaction, {act.now, act.by, "committee.seat-named", request.id.text(), "",
                                fmt::format(R"({{"seat":"{}"}})", text_of(seat))});
  return {};
}

Result<void, Refusal> agree_to_seat(storage::Transaction& transaction, const Request& request,
                                    bool by_educator, const Act& act) {
  if (request.state != RequestState::waiting || request.stage != Stage::third_party)
    return std::unexpected(Refusal::not_waiting);
  if (!by_educator && request.is_of(act.by)) return std::unexpected(Refusal::own_item);
  for (const auto& seat : panel_of(transaction.session(), request)) {
    if (seat.seat != Seat::agreed) continue;
    if (seat.is_filled) return std::unexpected(Refusal::seat_taken);
    if (seat.named_by_educator == by_educator) return std::unexpected(Refusal::not_your_seat);
    transaction.execute(sql::agree_seat, {{"now", act.now}, {"request", request.id}});
    storage::record(transaction, {act.now, act.by, "committee.seat-agreed", request.id.text()});
    return {};
  }
  return std::unexpected(Refusal::not_found);
}

Result<Motion, Refusal> decide_by_panel(storage::Transaction& transaction, const Move& move,
                                        const Setting& setting, const Act& act) {
  TRY(const auto request, find_waiting(transaction.session(), move.request, act));
  if (request.stage != Stage::third_party) return std::unexpected(Refusal::not_waiting);
  if (!is_complete(panel_of(transaction.session(), request)))
    return std::unexpected(Refusal::panel_incomplete);
  TRY(const auto proposal, check_proposal(request, move.proposal, move.worth));
  if (proposal.ruling == Ruling::back) return std::unexpected(Refusal::wrong_ruling);
  return keep_motion(transaction, request, motion_of(move, request, proposal, act), setting, act);
}

}  // namespace laurel::recognition::committee
