// Committees and who sits on them, in the database.
#pragma once
#include "identity/organization_store.h"
#include "recognition/committee/composition.h"
#include "recognition/ledger_store.h"
#include "recognition/pack_shelf.h"

namespace laurel::recognition::committee {

/// All that ever served, in the order of the seats.
Members members_of(storage::Session& session, const OrganizationId& committee);

struct Appointment {
  OrganizationId committee;
  PersonId person;
  MemberKind kind = MemberKind::teacher;
  bool is_substitute = false;
  bool is_chair = false;
  Date from;
  std::optional<Date> to;
};
/// Gives the person the role of a member too. An appointment may leave the committee without its majority of
/// teachers: the page says so, and decisions are refused until it is filled.
MemberId appoint(storage::Transaction& transaction, const Appointment& appointment, const Act& act);
/// `last_day` becomes the end of the term; false where the committee has no such member. The role ends with
/// the last term.
bool end_term(storage::Transaction& transaction, const OrganizationId& committee, const MemberId& member,
              Date last_day, Date today, const Act& act);

/// The committees in which the person holds the role.
std::vector<identity::Organization> committees_of(storage::Session& session,
                                                  const std::vector<identity::Grant>& grants);
/// The committee that decides on the person's license: the one their employment names.
std::optional<identity::Organization> committee_for(storage::Session& session, const PersonId& person,
                                                    Date day);

/// The person says which committee decides; false where they have no job in force to say it of.
bool choose_committee(storage::Transaction& transaction, const PersonId& person,
                      const OrganizationId& committee, Date day, const Act& act);

/// The committee's rules on a day: the pack it adopted that has a `committee` section, with that section.
struct InForce {
  SharedPack pack;
  Date since;
  const CommitteeRules& rules() const { return *pack->committee; }
};
std::optional<InForce> bylaws_of(storage::Session& session, const PackShelf& packs,
                                 const OrganizationId& committee, Date day);
/// Keeps the text as a pack of the committee's own, in force from `from` on; what was in force ends the day
/// before. The caller has checked it (PackKeeper::check). False where another organization owns the id.
bool adopt_bylaws(storage::Transaction& transaction, const identity::Organization& committee,
                  const PackShelf& packs, const std::string& text, Date from, const std::string& basis,
                  const Act& act);
/// The pack's id for rules in force from a day.
std::string bylaws_id(const identity::Organization& committee, Date from);

}  // namespace laurel::recognition::committee
