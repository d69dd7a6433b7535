#include "recognition/committee/member_store.h"

#include "recognition/committee/queries.h"
#include "storage/event.h"

namespace laurel::recognition::committee {

Members members_of(storage::Session& session, const OrganizationId& committee) {
  Members members;
  for (const auto& row : session.query(sql::members_of, {{"committee", committee}}))
    members.push_back({.id = row.id<MemberId>("id"),
                       .person = row.id<PersonId>("person"),
                       .name = row.text("name"),
                       .kind = parse_member_kind(row.text("kind")).value_or(MemberKind::other),
                       .is_substitute = row.truth("is_substitute"),
                       .is_chair = row.truth("is_chair"),
                       .from = row.date("from_day"),
                       .to = row.optional_date("to_day")});
  return members;
}

MemberId appoint(storage::Transaction& transaction, const Appointment& appointment, const Act& act) {
  const auto id = MemberId::generate(act.now, act.random);
  transaction.execute(sql::add_member, {{"id", id},
                                        {"committee", appointment.committee},
                                        {"person", appointment.person},
                                        {"kind", text_of(appointment.kind)},
                                        {"is_substitute", appointment.is_substitute},
                                        {"is_chair", appointment.is_chair},
                                        {"from_day", appointment.from},
                                        {"to_day", appointment.to},
                                        {"by", act.by},
                                        {"now", act.now}});
  identity::grant_role(transaction, appointment.person, appointment.committee, identity::Role::lpdc_member,
                       act.by, act.now, act.random);
  storage::record(transaction, {act.now, act.by, "committee.member-appointed", id.text(), "",
                                fmt::format(R"({{"kind":"{}"}})", text_of(appointment.kind))});
  return id;
}

bool end_term(storage::Transaction& transaction, const OrganizationId& committee, const MemberId& member,
              Date last_day, Date today, const Act& act) {
  const auto before = members_of(transaction.session(), committee);
  const auto found = std::ranges::find_if(before, [&](const Member& one) { return one.id == member; });
  if (found == before.end()) return false;
  transaction.execute(sql::end_member, {{"to_day", last_day}, {"id", member}, {"committee", committee}});
  const bool serves_still = std::ranges::any_of(before, [&](const Member& one) {
    return one.person == found->person && one.id != member && (!one.to || *one.to >= today);
  });
  if (last_day < today && !serves_still)
    identity::end_role(transaction, found->person, committee, identity::Role::lpdc_member, act.by, act.now);
  storage::record(transaction, {act.now, act.by, "committee.term-ended", member.text(), last_day.text()});
  return true;
}

std::vector<identity::Organization> committees_of(storage::Session& session,
                                                  const std::vector<identity::Grant>& grants) {
  std::vector<identity::Organization> found;
  for (auto& organization : identity::organizations(session))
    if (identity::holds(grants, identity::Role::lpdc_member, organization.id))
      found.push_back(std::move(organization));
  return found;
}

std::optional<identity::Organization> committee_for(storage::Session& session, const PersonId& person,
                                                    Date day) {
  const auto row =
      session.query_first(sql::committee_of_person, {{"person", person}, {"day", day}, {"same_day", day}});
  return row ? identity::find_organization(session, row->id<OrganizationId>("committee")) : std::nullopt;
}

bool choose_committee(storage::Transaction& transaction, const PersonId& person,
                      const OrganizationId& committee, Date day, const Act& act) {
  const auto changed = transaction.execute(
      sql::choose_committee, {{"committee", committee}, {"person", person}, {"day", day}, {"same_day", day}});
  if (changed == 0) return false;
  storage::record(transaction, {act.now, act.by, "committee.chosen", person.text()});
  ask_for_standing(transaction, person, act.now, act.random);
  return true;
}

std::optional<InForce> bylaws_of(storage::Session& session, const PackShelf& packs,
                                 const OrganizationId& committee, Date day) {
  for (const auto& adoption : adoptions_of(session, committee)) {
    if (adoption.from > day || (adoption.to && *adoption.to < day)) continue;
    auto pack = packs.find(adoption.pack);
    if (pack && pack->committee) return InForce{std::move(pack), adoption.from};
  }
  return {};
}

std::string bylaws_id(const identity::Organization& committee, Date from) {
  return recognizer_name(committee) + "-" + from.text();
}

bool adopt_bylaws(storage::Transaction& transaction, const identity::Organization& committee,
                  const PackShelf& packs, const std::string& text, Date from, const std::string& basis,
                  const Act& act) {
  const auto id = bylaws_id(committee, from);
  if (add_local_pack(transaction, id, committee.id, text, act.by, act.now) == 0) return false;
  for (const auto& adoption : adoptions_of(transaction.session(), committee.id)) {
    const auto pack = packs.find(adoption.pack);
    const bool is_bylaws = !pack || pack->committee;
    if (is_bylaws && adoption.pack != id && adoption.from < from && (!adoption.to || *adoption.to >= from))
      end_adoption(transaction, committee.id, adoption.pack, from.plus_days(-1), act.by, act.now);
  }
  adopt_pack(transaction, {committee.id, id, from, {}, basis}, act.by, act.now, act.random);
  return true;
}

}  // namespace laurel::recognition::committee
