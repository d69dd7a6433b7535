// REQ R5, R6, R8: the terms of a district become a pack that the engine reads; what an approval is worth.
#include <gtest/gtest.h>

#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"
#include "recognition/pay/claim.h"

namespace laurel::recognition::pay {
namespace {

constexpr std::string_view schedule_csv =
    "step,BA,BA+15,MA\r\ncredits,0,15,30\r\n1,41200,42650,\"44,900\"\r\n2,42100,43600,$45900\r\n";

SalarySchedule schedule() {
  return {Date(2026, 7, 1), *read_schedule(schedule_csv)};
}

std::shared_ptr<const Pack> pack_of(const std::vector<Terms>& terms) {
  PackLibrary library(packs_folder());
  const auto text =
      pack_text("maple-hollow-pay", "Pay \"policy\"", terms, schedule().lanes, Date(2026, 7, 1));
  EXPECT_TRUE(library.add("maple-hollow-pay", text)) << text;
  auto pack = library.load("maple-hollow-pay");
  EXPECT_TRUE(pack) << pack.error().text() << "\n" << text;
  return pack ? *pack : nullptr;
}

Activity earned(const std::string& id, Date on, std::optional<Date> proof) {
  Activity activity{.id = id, .kind = Kind::micro_credential, .issuer = "sample", .ref = id, .title = id};
  activity.hours = Rational(15);
  activity.started = on.plus_days(-30);
  activity.earned = on;
  activity.documents[static_cast<std::size_t>(Document::evidence)] = proof;
  return activity;
}

Terms terms() {
  Terms one{.from = Date(2026, 7, 1), .basis = "Motion 2026-03"};
  one.proof_days = 90;
  return one;
}

Outcome outcome_of(const Decision& decision, std::string_view id) {
  return item_of(decision, id)->outcome;
}

TEST(Terms, BecomeAPackThatPaysUpToTheCapOfASchoolYear) {
  const auto pack = pack_of({terms()});
  Record record{.as_of = Date(2027, 1, 10)};
  for (const auto* id : {"a", "b", "c"})
    record.activities.push_back(
        earned(id, Date(2026, 9, static_cast<unsigned>(id[0] - 'a') + 1), Date(2026, 10, 1)));
  record.activities.push_back(earned("last-year", Date(2026, 6, 1), Date(2026, 6, 10)));
  const auto decision = evaluate(record, *pack);
  EXPECT_EQ(outcome_of(decision, "a"), Outcome::counted);
  EXPECT_EQ(outcome_of(decision, "b"), Outcome::counted);
  EXPECT_EQ(outcome_of(decision, "c"), Outcome::refused);
  EXPECT_EQ(outcome_of(decision, "last-year"), Outcome::counted) << "its own year's cap";
  EXPECT_EQ(decision.total, Rational(1050));
}

TEST(Terms, RefuseLateProofShortWorkAndWhatWasNotApprovedFirst) {
  auto strict = terms();
  strict.preapproval = true;
  const auto pack = pack_of({strict});
  Record record{.as_of = Date(2027, 1, 10)};
  auto late = earned("late", Date(2026, 7, 10), Date(2026, 12, 1));
  late.preapproved = late.started;
  auto shorter = earned("short", Date(2026, 9, 1), Date(2026, 9, 2));
  shorter.preapproved = shorter.started;
  shorter.hours = Rational(8);
  auto unapproved = earned("unapproved", Date(2026, 9, 1), Date(2026, 9, 2));
  auto good = earned("good", Date(2026, 9, 1), Date(2026, 9, 2));
  good.preapproved = good.started;
  record.activities = {late, shorter, unapproved, good};
  const auto decision = evaluate(record, *pack);
  EXPECT_EQ(outcome_of(decision, "late"), Outcome::refused);
  EXPECT_EQ(outcome_of(decision, "short"), Outcome::refused);
  EXPECT_EQ(outcome_of(decision, "unapproved"), Outcome::refused);
  EXPECT_EQ(outcome_of(decision, "good"), Outcome::counted);
}

TEST(Terms, OfALaterDayTakeOverOnThatDay) {
  auto later = terms();
  later.from = Date(2027, 7, 1);
  later.cents = 500'00;
  const auto pack = pack_of({later, terms()});
  Record record{.as_of = Date(2027, 6, 30), .activities = {earned("a", Date(2026, 9, 1), Date(2026, 10, 1))}};
  EXPECT_EQ(evaluate(record, *pack).total, Rational(350));
  record.as_of = Date(2027, 7, 1);
  EXPECT_EQ(evaluate(record, *pack).total, Rational(500));
  EXPECT_EQ(terms_on({later, terms()}, Date(2027, 6, 30))->cents, 350'00);
  EXPECT_EQ(terms_on({later, terms()}, Date(2026, 6, 30)), nullptr);
}

TEST(Terms, WithReviewDaysTakeEffectAtTheReview) {
  auto twice = terms();
  twice.reviews = {{9, 1}, {2, 1}};
  const auto pack = pack_of({twice});
  const Record record{.as_of = Date(2026, 11, 1),
                      .activities = {earned("a", Date(2026, 9, 10), Date(2026, 10, 1))}};
  const auto decision = evaluate(record, *pack);
  ASSERT_TRUE(decision.effective);
  EXPECT_EQ(*decision.effective, Date(2027, 2, 1));
  const auto approval = approval_of(decision, *item_of(decision, "a"), {.cents = 350'00}, Verdict::approved,
                                    Date(2026, 11, 1), "officer");
  EXPECT_EQ(approval.effective, Date(2027, 2, 1));
  EXPECT_EQ(approval.rule, "maple-hollow-pay 2026-07-01: each");
}

TEST(Terms, ThatBringCreditsSayTheLane) {
  auto credits = terms();
  credits.brings = Brings::credits;
  credits.credits = Rational(1);
  const auto pack = pack_of({credits});
  Record record{.as_of = Date(2026, 11, 1),
                .activities = {earned("a", Date(2026, 9, 10), Date(2026, 10, 1))}};
  record.employments.push_back({.organization = "d", .from = Date(2020, 8, 1)});
  record.employments_known = true;
  record.employments[0].salary = Salary{.lane = "BA", .credits = Rational(14)};
  const auto decision = evaluate(record, *pack);
  ASSERT_TRUE(decision.salary);
  EXPECT_EQ(decision.salary->lane, "BA+15");
  const auto all = schedule();
  const auto worth = worth_of(*item_of(decision, "a"), credits, &all, Place{"BA", 2, Rational(14)});
  EXPECT_EQ(worth.cents, 1'500'00);
  EXPECT_EQ(worth.kind, PayKind::lane);
  EXPECT_EQ(worth.move, (Move{"BA+15", 2, Rational(15)}));
}

TEST(Worth, OfCreditThatReachesNoLaneIsKeptButPaysNothingYet) {
  const auto all = schedule();
  const Item item{.amount = Rational(1)};
  auto credits = terms();
  credits.brings = Brings::credits;
  const auto worth = worth_of(item, credits, &all, Place{"BA", 1, Rational(3)});
  EXPECT_EQ(worth.cents, 0);
  EXPECT_EQ(worth.move, (Move{"BA", 1, Rational(4)}));
  EXPECT_EQ(worth_of(item, credits, &all, Place{"MA", 1, Rational(3)}).lane, "MA")
      << "nobody falls below their lane";
  EXPECT_EQ(worth_of(item, credits, nullptr, Place{"MA", 1, Rational(3)}).cents, 0);
}

TEST(Worth, OfAStepEndsAtTheTopOfTheSchedule) {
  const auto all = schedule();
  const Item item{.amount = Rational(1)};
  auto step = terms();
  step.brings = Brings::step;
  EXPECT_EQ(worth_of(item, step, &all, Place{"BA", 1, Rational()}).cents, 900'00);
  EXPECT_EQ(worth_of(item, step, &all, Place{"BA", 2, Rational()}).cents, 0);
}

TEST(Worth, TakenBackMovesTheEducatorBackToWhereTheyStood) {
  const auto all = schedule();
  const ClaimDecision lane{.cents = 1'500'00, .kind = PayKind::lane};
  EXPECT_EQ(move_back(lane, Rational(1), &all, Place{"BA+15", 2, Rational(15)}),
            (Move{"BA", 2, Rational(14)}));
  const ClaimDecision credit{.cents = 0, .kind = PayKind::lane};
  EXPECT_EQ(move_back(credit, Rational(1), &all, Place{"BA+15", 2, Rational(17)}),
            (Move{"BA+15", 2, Rational(16)}));
  EXPECT_EQ(move_back({.kind = PayKind::step}, Rational(1), &all, Place{"BA", 2, Rational()}),
            (Move{"BA", 1, Rational()}));
  EXPECT_FALSE(move_back({.kind = PayKind::base}, Rational(350), &all, Place{"BA", 2, Rational()}));
}

TEST(Schedule, IsReadAsASpreadsheetWritesItAndComesBackTheSame) {
  const auto lanes = *read_schedule(schedule_csv);
  ASSERT_EQ(lanes.size(), 3U);
  EXPECT_EQ(lanes[2].cents, (std::vector<std::int64_t>{44'900'00, 45'900'00}));
  EXPECT_EQ(*read_schedule(csv_of(lanes)), lanes);
}

TEST(Schedule, ThatCannotStandNamesTheLineAndTheCell) {
  const auto refusal = [](std::string_view csv) { return read_schedule(csv).error(); };
  EXPECT_EQ(refusal("").refusal, ScheduleRefusal::empty);
  EXPECT_EQ(refusal("step,\"BA").refusal, ScheduleRefusal::not_csv);
  EXPECT_EQ(refusal("step,BA,BA\ncredits,0,1\n1,2,3").refusal, ScheduleRefusal::lane_twice);
  EXPECT_EQ(refusal("step,BA,MA\n1,2,3\n2,3,4").refusal, ScheduleRefusal::credits_row_missing);
  EXPECT_EQ(refusal("step,BA,MA\ncredits,15,3\n1,3,4").refusal, ScheduleRefusal::credits_fall);
  EXPECT_EQ(refusal("step,BA,MA\ncredits,0,3\n1,3").refusal, ScheduleRefusal::cells_missing);
  EXPECT_EQ(refusal("step,BA,MA\ncredits,0,3\n2,3,4").refusal, ScheduleRefusal::step_malformed);
  const auto amount = refusal("step,BA,MA\ncredits,0,3\n1,3,=1+1");
  EXPECT_EQ(amount.refusal, ScheduleRefusal::amount_malformed);
  EXPECT_EQ(amount.line, 3);
  EXPECT_EQ(amount.cell, "=1+1");
}

TEST(Terms, NameEveryFieldThatCannotStand) {
  TermsForm form = form_of(terms());
  ASSERT_TRUE(check_terms(form, Date(2026, 7, 1), true, false));
  EXPECT_EQ(*check_terms(form, Date(2026, 7, 1), true, false), terms());
  form.from = "2026-02-30";
  form.basis = " ";
  form.amount = "lots";
  form.cap = "-1";
  form.reviews = "09-01, 13-01";
  form.proof_days = "0";
  form.answer_days = "soon";
  form.minimum_hours = "1.5";
  const auto refused = check_terms(form, Date(2026, 7, 1), true, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().size(), 8U);
}

// REQ W1, W2
TEST(Terms, RestOnNothingThatRequiresMicroCredentialsOrCallsThemBadges) {
  const auto refusal = [](const char* basis) {
    auto form = form_of(terms());
    form.basis = basis;
    const auto checked = check_terms(form, Date(2026, 7, 1), true, false);
    return checked ? std::nullopt : std::optional(checked.error().front().refusal);
  };
  EXPECT_EQ(refusal("Every teacher must earn two micro-credentials a year"), TermsRefusal::wording_quota);
  EXPECT_EQ(refusal("Motion 3: pay for each badge earned"), TermsRefusal::wording_badge);
  EXPECT_EQ(refusal("Motion 2026-03: $350 for each micro-credential"), std::nullopt);
}

TEST(Schedule, IsReadAsPastedFromASpreadsheet) {
  const auto lanes = read_schedule("step\tBA\tMA\r\ncredits\t0\t30\r\n1\t$40,000\t\"$45,500\"\r\n");
  ASSERT_TRUE(lanes);
  EXPECT_EQ((*lanes)[0].cents.front(), 40'000'00);
  EXPECT_EQ((*lanes)[1].cents.front(), 45'500'00);
  EXPECT_EQ(read_schedule("step\tBA\ncredits\t0\n1\t=1+1\n").error().refusal,
            ScheduleRefusal::amount_malformed);
}

TEST(Terms, DoNotChangeWhatWasPromisedForDaysGoneBy) {
  const auto refused = check_terms(form_of(terms()), Date(2026, 7, 2), false, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().refusal, TermsRefusal::day_past);
  auto credits = terms();
  credits.brings = Brings::credits;
  EXPECT_EQ(check_terms(form_of(credits), Date(2026, 7, 1), true, false).error().front().refusal,
            TermsRefusal::schedule_missing);
}

TEST(Payroll, NamesClaimAndRuleOnEveryLineAndIsSafeInASpreadsheet) {
  SeededRandom random(1);
  const auto now = *Instant::parse("2026-11-01T12:00:00Z");
  Claim claim{.id = Id<Claim>::generate(now, random),
              .organization = identity::OrganizationId::generate(now, random),
              .person = identity::PersonId::generate(now, random),
              .person_name = "=HYPERLINK(\"http://x\")",
              .email = "r@example.org",
              .title = "Exit Tickets"};
  claim.decision =
      ClaimDecision{.cents = 350'00, .rule = "maple-hollow-pay 2026-07-01: each", .on = Date(2026, 11, 1)};
  Claim back = claim;
  back.reversal = Reversal{"The credential was revoked.", Date(2026, 12, 1)};
  const Payroll payroll{.id = Id<Payroll>::generate(now, random),
                        .number = 3,
                        .lines = {{claim, false, 350'00}, {back, true, 100'00}}};
  const auto csv = csv_of(payroll, 2, Date(2026, 12, 2));
  EXPECT_NE(csv.find("\"'=HYPERLINK"), std::string::npos);
  EXPECT_NE(csv.find("3,copy 2 2026-12-02,1," + claim.id.text()), std::string::npos);
  EXPECT_NE(csv.find("350.00,0.00,maple-hollow-pay 2026-07-01: each,approved"), std::string::npos);
  EXPECT_NE(csv.find("0.00,100.00,maple-hollow-pay 2026-07-01: each,The credential was revoked."),
            std::string::npos);
  EXPECT_NE(csv.find("3,copy 2 2026-12-02,total,,,,,,,,350.00,100.00,,"), std::string::npos);
}

}  // namespace
}  // namespace laurel::recognition::pay
