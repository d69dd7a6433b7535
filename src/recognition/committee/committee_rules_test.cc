// REQ R1: the rules of an LPDC, without a database.
#include <gtest/gtest.h>

#include "recognition/committee/bylaws.h"
#include "recognition/committee/ruling.h"

namespace laurel::recognition::committee {
namespace {

SeededRandom dice(3);
const Instant now = *Instant::parse("2026-11-22T12:00:00Z");
const Date today(2026, 11, 22);

Member member(const std::string& name, MemberKind kind, bool is_substitute = false) {
  return {.id = MemberId::generate(now, dice),
          .person = PersonId::generate(now, dice),
          .name = name,
          .kind = kind,
          .is_substitute = is_substitute,
          .is_chair = false,
          .from = Date(2025, 8, 1),
          .to = Date(2027, 7, 31)};
}

Members five() {
  return {member("Ada", MemberKind::teacher), member("Bea", MemberKind::teacher),
          member("Cal", MemberKind::teacher), member("Dee", MemberKind::administrator),
          member("Eli", MemberKind::administrator)};
}

std::set<MemberId> all_of(const Members& members) {
  std::set<MemberId> ids;
  for (const auto& one : members) ids.insert(one.id);
  return ids;
}

Request request(RequestKind kind) {
  return {.id = RequestId::generate(now, dice),
          .committee = OrganizationId::generate(now, dice),
          .number = 1,
          .kind = kind,
          .person = PersonId::generate(now, dice)};
}

CommitteeRules rules() {
  CommitteeRules rules;
  rules.meets = CommitteeRules::Monthly{2, 1, {1, 2, 3, 4, 5, 9, 10, 11, 12}};
  rules.papers_days_before = 7;
  return rules;
}

TEST(Composition, AMajorityOfAllSeatsIsTeachers) {
  auto members = five();
  EXPECT_TRUE(composition_of(members).is_lawful());
  members.push_back(member("Fay", MemberKind::administrator));
  EXPECT_FALSE(composition_of(members).is_lawful()) << "three of six are not more than half";
  EXPECT_EQ(composition_of(members).teachers_missing(), 1);
}

TEST(Composition, ACounselorIsNoTeacherAndASubstituteFillsNoSeat) {
  auto members = five();
  members[2].kind = MemberKind::other;
  EXPECT_FALSE(composition_of(members).is_lawful());
  members.push_back(member("Fay", MemberKind::teacher, true));
  EXPECT_FALSE(composition_of(members).is_lawful());
}

TEST(Composition, OnlyThoseInTermServe) {
  auto members = five();
  members[0].to = today.plus_days(-1);
  members[1].from = today.plus_days(1);
  members[2].to = today;
  EXPECT_EQ(serving(members, today).size(), 3u);
}

TEST(Quorum, CountsASubstituteOnlyInThePlaceOfAnAbsentMemberOfTheKind) {
  auto members = five();
  members.push_back(member("Fay", MemberKind::teacher, true));
  auto present = all_of(members);
  EXPECT_EQ(quorum_of(members, present, 5).present, 5) << "nobody is absent";
  present.erase(members[0].id);
  EXPECT_TRUE(quorum_of(members, present, 5).is_reached()) << "Fay stands in for Ada";
  present.erase(members[3].id);
  EXPECT_FALSE(quorum_of(members, present, 5).is_reached()) << "no administrator stands in for Dee";
  EXPECT_EQ(majority_of(members), 3);
}

TEST(Votes, NobodyVotesOnTheirOwnItem) {
  const auto members = five();
  const Ballot own{members[0].person, false, false};
  auto votes = unanimous(members, own);
  EXPECT_FALSE(votes.contains(members[0].id));
  EXPECT_EQ(count_votes(members, own, votes)->in_favor, 4);
  votes.emplace(members[0].id, Vote::in_favor);
  EXPECT_EQ(count_votes(members, own, votes).error(), Refusal::own_item);
}

TEST(Votes, AreCarriedByMoreForThanAgainst) {
  const auto members = five();
  const Ballot ballot{PersonId::generate(now, dice), false, false};
  auto votes = unanimous(members, ballot);
  votes.at(members[0].id) = Vote::against;
  votes.at(members[1].id) = Vote::against;
  EXPECT_TRUE(count_votes(members, ballot, votes)->is_carried());
  votes.at(members[2].id) = Vote::abstain;
  EXPECT_FALSE(count_votes(members, ballot, votes)->is_carried()) << "two to two";
}

TEST(Votes, OfTheAbsentAndOfNobodyAreRefused) {
  const auto members = five();
  const Members voters(members.begin(), members.begin() + 4);
  const Ballot ballot{PersonId::generate(now, dice), false, false};
  EXPECT_EQ(count_votes(voters, ballot, {{members[4].id, Vote::in_favor}}).error(), Refusal::not_present);
  EXPECT_EQ(count_votes(voters, ballot, {{members[0].id, Vote::abstain}}).error(), Refusal::no_votes);
}

TEST(AdministratorSwap, LetsFewerTeachersVoteThanAdministratorsWhoAllVote) {
  const auto members = five();
  const Ballot ballot{PersonId::generate(now, dice), true, true};
  auto votes = unanimous(members, ballot);
  const auto tally = count_votes(members, ballot, votes);
  ASSERT_TRUE(tally);
  EXPECT_EQ(tally->in_favor, 3) << "two administrators and one teacher";
  EXPECT_EQ(tally->abstained, 2);
  votes.at(members[1].id) = Vote::against;
  EXPECT_EQ(count_votes(members, ballot, votes).error(), Refusal::too_many_teachers);
  votes = unanimous(members, ballot);
  votes.at(members[3].id) = Vote::abstain;
  EXPECT_EQ(count_votes(members, ballot, votes).error(), Refusal::administrators_abstain);
}

TEST(AdministratorSwap, IsForAnAdministratorsItemOnlyAndLeavesTheAdministratorOut) {
  const auto members = five();
  Ballot ballot{members[3].person, false, true};
  EXPECT_EQ(count_votes(members, ballot, unanimous(members, ballot)).error(),
            Refusal::only_for_administrators);
  ballot.of_administrator = true;
  const auto tally = count_votes(members, ballot, unanimous(members, ballot));
  EXPECT_EQ(tally->in_favor, 1) << "one administrator is left, so no teacher votes";
}

TEST(Bylaws, MeetOnTheSecondMondayOfTheirMonths) {
  EXPECT_EQ(meeting_days(rules(), Date(2026, 5, 12), 3),
            (std::vector{Date(2026, 9, 14), Date(2026, 10, 12), Date(2026, 11, 9)}));
  auto last = rules();
  last.meets->week = 5;
  EXPECT_EQ(meeting_days(last, Date(2026, 11, 30), 1).front(), Date(2026, 11, 30));
}

TEST(Bylaws, PapersInTimeAreHeardAtTheNextMeetingLaterOnesAtTheOneAfter) {
  EXPECT_EQ(hearing_of(rules(), Date(2026, 12, 7)), Date(2026, 12, 14));
  EXPECT_EQ(hearing_of(rules(), Date(2026, 12, 8)), Date(2027, 1, 11));
  auto first = rules();
  first.papers_by_day = 1;
  EXPECT_EQ(hearing_of(first, Date(2026, 12, 1)), Date(2026, 12, 14));
  EXPECT_EQ(hearing_of(first, Date(2026, 12, 2)), Date(2027, 1, 11));
  EXPECT_EQ(hearing_of(CommitteeRules{}, today), std::nullopt);
}

TEST(Bylaws, WhatAMeetingLeftUndecidedIsHeardAtTheNext) {
  const Date received(2026, 12, 7);
  EXPECT_EQ(next_hearing(rules(), received, Date(2026, 12, 14)), Date(2026, 12, 14));
  EXPECT_EQ(next_hearing(rules(), received, Date(2026, 12, 15)), Date(2027, 1, 11));
  EXPECT_EQ(next_hearing(CommitteeRules{}, received, Date(2026, 12, 15)), std::nullopt);
}

TEST(RequestDays, AnApprovalIsNeededTheDayBeforeTheWorkStarts) {
  auto asked = request(RequestKind::preapproval);
  asked.starts_on = Date(2026, 12, 9);
  EXPECT_EQ(needed_by(asked), Date(2026, 12, 8));
  // Heard again, it is due at a meeting; its work starts on the same day as ever.
  asked.due_on = Date(2026, 12, 14);
  EXPECT_EQ(needed_by(asked), Date(2026, 12, 8));
  asked.due_on = Date(2026, 12, 1);
  EXPECT_EQ(needed_by(asked), Date(2026, 12, 1));
  asked.kind = RequestKind::completion;
  EXPECT_EQ(needed_by(asked), Date(2026, 12, 1));
}

TEST(RequestDays, AMeetingAfterTheStartIsTooLateForAnApproval) {
  auto asked = request(RequestKind::preapproval);
  asked.starts_on = Date(2026, 12, 14);
  EXPECT_FALSE(is_too_late(asked, Date(2026, 12, 14)));
  EXPECT_TRUE(is_too_late(asked, Date(2026, 12, 15)));
  asked.kind = RequestKind::completion;
  EXPECT_FALSE(is_too_late(asked, Date(2026, 12, 15)));
}

TEST(RequestDays, TheRegistersNumberHasTheYearItWasAskedInAndThreeDigits) {
  auto asked = request(RequestKind::completion);
  asked.number = 5;
  asked.made_at = *Instant::parse("2026-12-31T22:00:00Z");
  EXPECT_EQ(register_number(asked, UtcZone()), "2026-005");
}

TEST(Bylaws, WorkdayClocksLeaveOutWeekendsAndDaysWithoutWork) {
  auto clocks = rules();
  EXPECT_EQ(third_party_due(clocks, Date(2026, 11, 20)), Date(2026, 12, 4));
  clocks.no_work_days = {Date(2026, 11, 26), Date(2026, 11, 27)};
  EXPECT_EQ(third_party_due(clocks, Date(2026, 11, 20)), Date(2026, 12, 8));
  EXPECT_EQ(reconsideration_due(clocks, today), std::nullopt);
}

TEST(Bylaws, RecordsAreKeptForYearsAfterTheLicensePeriod) {
  auto kept = rules();
  kept.retention_years = 5;
  EXPECT_EQ(keep_until(kept, today, Date(2027, 6, 30)), Date(2032, 6, 30));
  EXPECT_EQ(keep_until(kept, today, {}), Date(2031, 11, 22));
}

TEST(Proposal, FitsTheRequestAndSaysWhyWhereItSaysNo) {
  const auto plan = request(RequestKind::plan);
  EXPECT_TRUE(check_proposal(plan, {Ruling::approve, {}, ""}, 0));
  EXPECT_EQ(check_proposal(plan, {Ruling::grant, Rational(1), ""}, 2).error(), Refusal::wrong_ruling);
  EXPECT_EQ(check_proposal(plan, {Ruling::deny, {}, "  "}, 0).error(), Refusal::reason_missing);
  EXPECT_EQ(check_proposal(plan, {Ruling::back, {}, ""}, 0).error(), Refusal::reason_missing);
  EXPECT_EQ(check_proposal(plan, {Ruling::back, {}, std::string(2001, 'x')}, 0).error(),
            Refusal::reason_too_long);
}

TEST(Proposal, GrantsNoMoreThanTheWorkIsWorthAndLessOnlyWithAReason) {
  auto completion = request(RequestKind::completion);
  completion.asked_amount = Rational(3, 2);
  const Rational worth(3, 2);
  EXPECT_EQ(check_proposal(completion, {Ruling::approve, {}, ""}, worth).error(), Refusal::wrong_ruling);
  EXPECT_EQ(check_proposal(completion, {Ruling::grant, {}, ""}, worth).error(), Refusal::amount_missing);
  EXPECT_EQ(check_proposal(completion, {Ruling::grant, Rational(), ""}, worth).error(), Refusal::amount_none);
  EXPECT_EQ(check_proposal(completion, {Ruling::grant, Rational(2), ""}, worth).error(),
            Refusal::amount_over_work);
  EXPECT_EQ(check_proposal(completion, {Ruling::grant, Rational(1, 3), "x"}, worth).error(),
            Refusal::amount_wrong);
  EXPECT_EQ(check_proposal(completion, {Ruling::grant, Rational(1), ""}, worth).error(),
            Refusal::reason_missing);
  EXPECT_TRUE(check_proposal(completion, {Ruling::grant, Rational(1), "Four hours had no log"}, worth));
  EXPECT_TRUE(check_proposal(completion, {Ruling::grant, worth, ""}, worth));
}

TEST(Proposal, AmountsAreReadAsPeopleWriteThem) {
  EXPECT_EQ(read_units(" 1,5 "), Rational(3, 2));
  EXPECT_EQ(read_units("1.25"), Rational(5, 4));
  EXPECT_EQ(read_units("0"), Rational());
  for (const char* wrong : {"", "-1", "1.234", "a", "1e9999"})
    EXPECT_EQ(read_units(wrong), std::nullopt) << wrong;
}

TEST(Chair, DecidesAloneOnlyWhatTheBylawsLeaveThem) {
  auto members = five();
  members[1].is_chair = true;
  const auto& chair = members[1].person;
  auto asked = request(RequestKind::preapproval);
  auto bylaws = rules();
  EXPECT_EQ(check_chair(bylaws, asked, members, chair).error(), Refusal::chair_may_not);
  bylaws.chair_may_decide = {"preapproval"};
  EXPECT_TRUE(check_chair(bylaws, asked, members, chair));
  EXPECT_EQ(check_chair(bylaws, asked, members, members[0].person).error(), Refusal::not_the_chair);
  asked.stage = Stage::reconsideration;
  EXPECT_EQ(check_chair(bylaws, asked, members, chair).error(), Refusal::chair_may_not);
  asked = request(RequestKind::preapproval);
  asked.person = chair;
  EXPECT_EQ(check_chair(bylaws, asked, members, chair).error(), Refusal::own_item);
}

TEST(Objection, ReconsiderationComesFirstThenAPanelWithinTenWorkdays) {
  auto denied = request(RequestKind::completion);
  denied.state = RequestState::denied;
  const Date decided(2026, 11, 20);
  EXPECT_TRUE(check_objection(rules(), denied, Stage::reconsideration, decided, Date(2030, 1, 1)));
  EXPECT_EQ(check_objection(rules(), denied, Stage::third_party, decided, decided).error(),
            Refusal::reconsider_first);
  denied.stage = Stage::reconsideration;
  EXPECT_EQ(check_objection(rules(), denied, Stage::reconsideration, decided, decided).error(),
            Refusal::objection_twice);
  EXPECT_TRUE(check_objection(rules(), denied, Stage::third_party, decided, Date(2026, 12, 4)));
  EXPECT_EQ(check_objection(rules(), denied, Stage::third_party, decided, Date(2026, 12, 5)).error(),
            Refusal::objection_late);
  denied.stage = Stage::third_party;
  EXPECT_EQ(open_objection(rules(), denied, decided, decided), std::nullopt) << "the panel is final";
}

TEST(Objection, IsForDenialsAndPartialGrants) {
  auto granted = request(RequestKind::completion);
  granted.state = RequestState::granted;
  granted.asked_amount = Rational(3, 2);
  granted.decided_amount = Rational(3, 2);
  EXPECT_EQ(check_objection(rules(), granted, Stage::reconsideration, today, today).error(),
            Refusal::nothing_to_object);
  granted.decided_amount = Rational(1);
  EXPECT_TRUE(check_objection(rules(), granted, Stage::reconsideration, today, today));
}

RequestTyped typed() {
  RequestTyped typed{
      .title = "Exit Tickets", .hours = "15", .starts_on = "2026-11-23", .ends_on = "2027-03-01"};
  typed.form.goals = {{"", "Use evidence from each week"}};
  typed.form.evidence = "The credential";
  return typed;
}

std::vector<FieldFault> faults_of(const RequestTyped& form) {
  const auto checked = check_preapproval(form, today);
  return checked ? std::vector<FieldFault>() : checked.error();
}

TEST(RequestForms, NameEveryFieldThatIsWrongOnce) {
  EXPECT_TRUE(faults_of(typed()).empty());
  const std::vector<FieldFault> all{{"title", FormFault::title_missing},
                                    {"goal", FormFault::goal_missing},
                                    {"starts-on", FormFault::starts_missing},
                                    {"ends-on", FormFault::ends_missing},
                                    {"hours", FormFault::hours_missing}};
  EXPECT_EQ(faults_of({}), all);
}

TEST(RequestForms, RefuseContradictoryDaysAndAbsurdHours) {
  auto wrong = typed();
  wrong.ends_on = "2026-11-01";
  EXPECT_EQ(faults_of(wrong), (std::vector<FieldFault>{{"ends-on", FormFault::ends_before_start}}));
  wrong = typed();
  wrong.ends_on = "2026-11-23";
  wrong.hours = "25";
  EXPECT_EQ(faults_of(wrong), (std::vector<FieldFault>{{"hours", FormFault::hours_absurd}}));
  wrong = typed();
  wrong.starts_on = "2026-02-30";
  EXPECT_EQ(faults_of(wrong), (std::vector<FieldFault>{{"starts-on", FormFault::day_malformed}}));
  wrong = typed();
  wrong.ends_on = "2047-01-01";
  EXPECT_EQ(faults_of(wrong), (std::vector<FieldFault>{{"ends-on", FormFault::too_far}}));
}

TEST(RequestForms, ACompletionsHoursAreTheLogsOrSayWhyNot) {
  auto form = typed();
  form.starts_on = "2026-09-01";
  form.ends_on = "2026-11-20";
  form.hours = "3";
  form.form.log = {{Date(2026, 9, 2), 60, "Reading"}, {Date(2026, 9, 9), 120, "Lessons"}};
  EXPECT_TRUE(check_completion(form, today));
  form.hours = "4";
  EXPECT_EQ(check_completion(form, today).error().front().fault, FormFault::reason_missing);
  form.form.hours_reason = "One hour was noted on paper";
  EXPECT_TRUE(check_completion(form, today));
  form.form.log.push_back({Date(2026, 9, 9), 1400, "Sleepless"});
  EXPECT_EQ(check_completion(form, today).error().front().fault, FormFault::log_absurd);
  form.form.log.back() = {today.plus_days(1), 10, "Tomorrow"};
  EXPECT_EQ(check_completion(form, today).error().front().fault, FormFault::log_in_future);
  form.form.log.back() = {today, 10, "After the end"};
  EXPECT_EQ(check_completion(form, today).error().front().fault, FormFault::log_outside);
}

TEST(RequestForms, ComeBackFromTheirTextAsTheyWere) {
  auto form = typed().form;
  form.log = {{Date(2026, 9, 2), 60, "Reading \"aloud\""}};
  form.hours_reason = "ñ";
  EXPECT_EQ(read_form(form_json(form)), form);
}

}  // namespace
}  // namespace laurel::recognition::committee
