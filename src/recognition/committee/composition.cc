#include "recognition/committee/composition.h"

namespace laurel::recognition::committee {
namespace {

int count_kind(const Members& members, MemberKind kind, bool substitutes) {
  return static_cast<int>(std::ranges::count_if(members, [&](const Member& member) {
    return member.kind == kind && member.is_substitute == substitutes;
  }));
}

constexpr std::array all_kinds{MemberKind::teacher, MemberKind::administrator, MemberKind::other};

bool is_administrator(const Member& member) {
  return member.kind == MemberKind::administrator;
}

// The law (OAC 3301-24-08(A)(2)(b)): administrators are the majority of those voting, and all of them vote.
Result<void, Refusal> check_swap(const Members& voters, const Ballot& ballot,
                                 const std::map<MemberId, Vote>& votes) {
  if (!ballot.of_administrator) return std::unexpected(Refusal::only_for_administrators);
  int others = 0;
  for (const auto& voter : voters) {
    if (voter.person == ballot.educator) continue;
    const auto vote = votes.find(voter.id);
    const bool votes_now = vote != votes.end() && vote->second != Vote::abstain;
    if (is_administrator(voter) && !votes_now) return std::unexpected(Refusal::administrators_abstain);
    if (!is_administrator(voter) && votes_now) ++others;
  }
  if (others > others_at_most(voters, ballot.educator)) return std::unexpected(Refusal::too_many_teachers);
  return {};
}

}  // namespace

Members serving(const Members& members, Date day) {
  Members found;
  std::ranges::copy_if(members, std::back_inserter(found),
                       [&](const Member& member) { return member.serves_on(day); });
  return found;
}

int Composition::teachers_missing() const {
  return std::max(0, administrators + others + 1 - teachers);
}

Composition composition_of(const Members& serving) {
  return {count_kind(serving, MemberKind::teacher, false),
          count_kind(serving, MemberKind::administrator, false),
          count_kind(serving, MemberKind::other, false)};
}

Members voters_of(const Members& serving, const std::set<MemberId>& present) {
  Members voters;
  for (auto kind : all_kinds) {
    int absent = 0;
    for (const auto& member : serving)
      if (member.kind == kind && !member.is_substitute) {
        if (present.contains(member.id)) {
          voters.push_back(member);
        } else {
          ++absent;
        }
      }
    for (const auto& member : serving)
      if (member.kind == kind && member.is_substitute && present.contains(member.id) && absent-- > 0)
        voters.push_back(member);
  }
  return voters;
}

Quorum quorum_of(const Members& serving, const std::set<MemberId>& present, int quorum) {
  return {static_cast<int>(voters_of(serving, present).size()), quorum};
}

int majority_of(const Members& serving) {
  return composition_of(serving).seats() / 2 + 1;
}

int others_at_most(const Members& voters, const PersonId& educator) {
  const auto administrators = std::ranges::count_if(
      voters, [&](const Member& voter) { return is_administrator(voter) && voter.person != educator; });
  return std::max(0, static_cast<int>(administrators) - 1);
}

std::map<MemberId, Vote> unanimous(const Members& voters, const Ballot& ballot) {
  std::map<MemberId, Vote> votes;
  int room = ballot.swapped ? others_at_most(voters, ballot.educator) : static_cast<int>(voters.size());
  for (const auto& voter : voters) {
    if (voter.person == ballot.educator) continue;
    const bool may = !ballot.swapped || is_administrator(voter) || room-- > 0;
    votes.emplace(voter.id, may ? Vote::in_favor : Vote::abstain);
  }
  return votes;
}

Result<Tally, Refusal> count_votes(const Members& voters, const Ballot& ballot,
                                   const std::map<MemberId, Vote>& votes) {
  Tally tally;
  std::set<MemberId> known;
  for (const auto& voter : voters) {
    known.insert(voter.id);
    const auto vote = votes.find(voter.id);
    if (voter.person == ballot.educator) {
      if (vote != votes.end()) return std::unexpected(Refusal::own_item);
      continue;
    }
    const Vote cast = vote == votes.end() ? Vote::abstain : vote->second;
    ++(cast == Vote::in_favor ? tally.in_favor : cast == Vote::against ? tally.against : tally.abstained);
  }
  for (const auto& [member, vote] : votes)
    if (!known.contains(member)) return std::unexpected(Refusal::not_present);
  if (ballot.swapped) TRY_VOID(check_swap(voters, ballot, votes));
  if (tally.in_favor + tally.against == 0) return std::unexpected(Refusal::no_votes);
  return tally;
}

}  // namespace laurel::recognition::committee
