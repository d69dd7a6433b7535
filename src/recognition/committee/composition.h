// Who makes up the committee on a day, whether it is composed as the law asks, whether it has a quorum, and
// who may vote on what. OAC 3301-24-08(A)(2)(b), ORC 3319.22(F).
#pragma once
#include <map>
#include <set>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "recognition/committee/committee.h"

namespace laurel::recognition::committee {

struct Member {
  MemberId id;
  PersonId person;
  std::string name;
  MemberKind kind = MemberKind::teacher;
  bool is_substitute = false;  // counts only in the place of an absent member of the same kind
  bool is_chair = false;
  Date from;
  std::optional<Date> to;  // the last day of the term
  bool serves_on(Date day) const { return from <= day && (!to || day <= *to); }
};
using Members = std::vector<Member>;

/// Those in term on the day.
Members serving(const Members& members, Date day);

struct Composition {
  int teachers = 0, administrators = 0, others = 0;
  int seats() const { return teachers + administrators + others; }
  /// More than half of all seats are practicing classroom teachers'.
  bool is_lawful() const { return teachers * 2 > seats(); }
  /// How many more teachers it takes.
  int teachers_missing() const;
};
/// Substitutes fill no seat.
Composition composition_of(const Members& serving);

/// `quorum`: how many of the seats must be filled by those present.
struct Quorum {
  int present = 0;  // seats filled: members, and substitutes in the place of absent members of their kind
  int needed = 0;
  bool is_reached() const { return present >= needed; }
};
Quorum quorum_of(const Members& serving, const std::set<MemberId>& present, int quorum);
/// More than half of the seats.
int majority_of(const Members& serving);

/// Those present who count: members, and as many substitutes of a kind as members of it are absent.
Members voters_of(const Members& serving, const std::set<MemberId>& present);

/// How an item is voted on.
struct Ballot {
  PersonId educator;              // whose request it is
  bool of_administrator = false;  // the educator is an administrator
  bool swapped = false;           // a member who is an administrator asked for an administrators' majority
};
/// How many of the voters who are no administrators may vote at most when the majority is swapped.
int others_at_most(const Members& voters, const PersonId& educator);
/// What everybody votes when nobody objects: for; nobody on their own item; with a swapped majority as many
/// others abstain as it takes, the last by name first.
std::map<MemberId, Vote> unanimous(const Members& voters, const Ballot& ballot);

struct Tally {
  int in_favor = 0, against = 0, abstained = 0;
  /// More for than against.
  bool is_carried() const { return in_favor > against; }
};
/// Refuses not_present, own_item, only_for_administrators, administrators_abstain, too_many_teachers,
/// no_votes. Who is present and says nothing abstains; on one's own item nothing is counted.
Result<Tally, Refusal> count_votes(const Members& voters, const Ballot& ballot,
                                   const std::map<MemberId, Vote>& votes);

}  // namespace laurel::recognition::committee
