// REQ R1, R11: plans with goals; records from outside that cannot be are refused beside their field.
#include "recognition/outside_store.h"
#include "recognition/plan_store.h"
#include "recognition/recognition_test_world.h"
#include "recognition/work_details.h"

namespace laurel::recognition {

class PlanStore : public RecognitionWorld {
 protected:
  DevelopmentPlan plan() {
    PlanForm form{.kind = "ipdp", .from = "2022-07-01", .to = "6/30/2027"};
    form.goals = {{{}, "Listen to student thinking", "Mathematics", "So that I plan from it"}};
    auto checked = check_plan(form, {});
    checked->committee = committee->id;
    return *checked;
  }
  std::expected<PlanId, PlanRefusal> keep(const DevelopmentPlan& plan) {
    return database().write(
        [&](storage::Transaction& transaction) { return keep_plan(transaction, renata->id, plan, act()); });
  }
  DevelopmentPlan kept() {
    return database().read([&](storage::Session& session) { return plans_of(session, renata->id).at(0); });
  }
};
INSTANTIATE_TEST_SUITE_P(Both, PlanStore, test::both_databases(), test::database_name);

TEST(Plan, WhatCannotBeApprovedIsRefusedBesideItsField) {
  const auto refusals = [](const PlanForm& form) { return check_plan(form, {"L1"}).error(); };
  using Refusals = std::vector<PlanFieldRefusal>;
  EXPECT_EQ(refusals({.kind = "x", .license = "L2", .from = "", .to = "soon"}),
            (Refusals{{"kind", PlanRefusal::kind_unknown},
                      {"license", PlanRefusal::license_unknown},
                      {"from", PlanRefusal::day_missing},
                      {"to", PlanRefusal::day_malformed}}));
  EXPECT_EQ(refusals({.kind = "ipdp", .from = "2022-07-01", .to = "2022-06-30"}),
            (Refusals{{"to", PlanRefusal::ends_before_it_begins}}));
  EXPECT_EQ(refusals({.kind = "ipdp", .from = "2022-07-01", .to = "2042-06-30"}),
            (Refusals{{"to", PlanRefusal::too_long_a_time}}));
  EXPECT_EQ(refusals({.kind = "ipdp", .from = "2022-07-01", .to = "2027-06-30"}),
            (Refusals{{"goal-1", PlanRefusal::no_goal}}));
  PlanForm form{.kind = "ipdp", .from = "2022-07-01", .to = "2027-06-30"};
  form.goals = {{{}, "", "Mathematics", ""}, {{}, std::string(2001, 'x'), "", ""}};
  EXPECT_EQ(refusals(form),
            (Refusals{{"goal-1", PlanRefusal::goal_missing}, {"goal-2", PlanRefusal::text_too_long}}));
}

TEST_P(PlanStore, GoesToTheCommitteeAndComesBackApproved) {
  auto alone = plan();
  alone.committee.reset();
  const auto id = *keep(alone);
  const auto submit = [&] {
    return database().write([&](storage::Transaction& transaction) {
      return submit_plan(transaction, renata->id, id, today(), act());
    });
  };
  EXPECT_EQ(submit().error(), PlanRefusal::committee_missing);
  auto mine = kept();
  mine.committee = committee->id;
  mine.goals.push_back({{}, "Second goal", "", ""});
  ASSERT_TRUE(keep(mine));
  EXPECT_EQ(kept().goals.at(0).id, mine.goals.at(0).id);
  ASSERT_TRUE(submit());
  EXPECT_EQ(keep(kept()).error(), PlanRefusal::not_yours_to_change);
  database().write([&](storage::Transaction& transaction) {
    EXPECT_EQ(plans_submitted_to(transaction.session(), committee->id).size(), 1u);
    EXPECT_TRUE(recall_plan(transaction, renata->id, id, act()));
    EXPECT_FALSE(recognition::approve_plan(transaction, id, today(), act()));
    EXPECT_TRUE(submit_plan(transaction, renata->id, id, today(), act()));
    EXPECT_TRUE(return_plan(transaction, id, today(), "Say more of the focus.", act()));
  });
  EXPECT_EQ(stage_of(kept()), PlanStage::returned);
  EXPECT_EQ(kept().return_reason, "Say more of the focus.");
  ASSERT_TRUE(submit());
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(recognition::approve_plan(transaction, id, today(), act()));
  });
  EXPECT_EQ(stage_of(kept()), PlanStage::approved);
  EXPECT_EQ(record().plans.at(0).approved, today());
}

TEST_P(PlanStore, WhatServesAGoalIsAligned) {
  const auto id = *keep(plan());
  earned("exit-tickets");
  EXPECT_FALSE(record().activities.at(0).aligned);
  const auto goal = *kept().goals.at(0).id;
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(link_goal(transaction, renata->id, goal, "exit-tickets", act()));
    EXPECT_TRUE(link_goal(transaction, renata->id, goal, "exit-tickets", act()));
    const auto stranger = identity::PersonId::generate(clock.now(), random);
    EXPECT_FALSE(link_goal(transaction, stranger, goal, "wait-time", act()));
  });
  EXPECT_EQ(record().activities.at(0).aligned, true);
  auto without = kept();
  without.id = id;
  without.goals = {{{}, "Another goal", "", ""}};
  ASSERT_TRUE(keep(without));
  EXPECT_FALSE(record().activities.at(0).aligned);
}

TEST(Outside, WhatCannotBeIsRefusedBesideItsField) {
  OutsideForm form{.kind = "clock_hours",
                   .title = "Workshop",
                   .issuer = "Lakeview",
                   .issuer_kind = "district",
                   .hours = "6",
                   .started = "2026-08-01",
                   .earned = "2026-08-01"};
  const Date today(2026, 8, 31);
  const auto first = check_outside(form, {}, {}, today);
  ASSERT_TRUE(first);
  const auto refusal = [&](auto&& change, std::vector<OutsideActivity> others = {}) {
    auto changed = form;
    change(changed);
    const auto checked = check_outside(changed, others, {}, today);
    return checked ? OutsideRefusal::too_many : checked.error().at(0).refusal;
  };
  EXPECT_EQ(refusal([](auto& f) { f.hours = "25"; }), OutsideRefusal::hours_over_a_day);
  EXPECT_EQ(refusal([](auto& f) { f.hours = "-3"; }), OutsideRefusal::amount_not_positive);
  EXPECT_EQ(refusal([](auto& f) { f.hours = "six"; }), OutsideRefusal::amount_malformed);
  EXPECT_EQ(refusal([](auto& f) { f.hours = ""; }), OutsideRefusal::hours_missing);
  EXPECT_EQ(refusal([](auto& f) { f.started = "2026-09-01"; }), OutsideRefusal::day_in_future);
  EXPECT_EQ(refusal([](auto& f) { f.earned = "2026-07-31"; }), OutsideRefusal::ends_before_it_begins);
  EXPECT_EQ(refusal([](auto& f) { f.started = "2026-02-30"; }), OutsideRefusal::day_malformed);
  EXPECT_EQ(refusal([](auto& f) { f.kind = "stack"; }), OutsideRefusal::kind_unknown);
  EXPECT_EQ(refusal([](auto& f) { f.kind = "ceu"; }), OutsideRefusal::quantity_missing);
  EXPECT_EQ(refusal([](auto& f) { f.title = "WORKSHOP "; }, {*first}), OutsideRefusal::same_twice);
  EXPECT_EQ(refusal(
                [](auto& f) {
                  f.title = "Another";
                  f.hours = "20";
                },
                {*first}),
            OutsideRefusal::hours_over_a_day_with);
}

TEST_P(PlanStore, RecordsFromOutsideCountWithTheirFiles) {
  OutsideForm form{.kind = "semester_credit",
                   .title = "EDU 6120",
                   .issuer = "State University",
                   .issuer_kind = "ihe",
                   .quantity = "2",
                   .started = "2023-01-15",
                   .earned = "2023-05-15"};
  const auto activity = check_outside(form, {}, {}, today());
  const auto id = database().write([&](storage::Transaction& transaction) {
    const auto kept = *keep_outside(transaction, renata->id, *activity, act());
    add_outside_evidence(transaction, renata->id, kept,
                         {.id = Id<OutsideEvidence>::generate(clock.now(), random),
                          .activity = {},
                          .name = "Transcript.pdf",
                          .media_type = "application/pdf",
                          .sha256 = std::string(64, 'a'),
                          .bytes = 12,
                          .added_at = {}},
                         act());
    return kept;
  });
  EXPECT_EQ(worth("us-oh", {.credentials_are_proof = true}).decision.total, Rational(6));
  EXPECT_EQ(worth("us-oh").decision.items.at(0).outcome, Outcome::pending);
  database().write([&](storage::Transaction& transaction) {
    const auto stranger = identity::PersonId::generate(clock.now(), random);
    EXPECT_FALSE(remove_outside(transaction, stranger, id, act()));
    EXPECT_TRUE(remove_outside(transaction, renata->id, id, act()));
  });
  EXPECT_TRUE(record().activities.empty());
}

TEST_P(PlanStore, WhenTheNthOperationFailsNothingIsHalfWritten) {
  for (int n = 1; n < 200; ++n) {
    faults().fail(n);
    bool failed = false;
    try {
      static_cast<void>(keep(plan()));
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    const bool reached = faults().count() >= n;
    faults().fail(0);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM plan"), count("SELECT COUNT(*) AS n FROM plan_goal"));
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM plan"),
              count("SELECT COUNT(*) AS n FROM event WHERE kind = 'recognition.plan-drafted'"));
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM plan"),
              count("SELECT COUNT(*) AS n FROM job WHERE kind = 'recognition.standing'"));
    if (!reached && !failed) return;
  }
  FAIL() << "the operations never came to an end";
}

TEST_P(PlanStore, JobAndLicenseAreDescribedForRecognizers) {
  database().write([&](storage::Transaction& transaction) {
    auto& session = transaction.session();
    const auto job = identity::employments_of(session, renata->id).at(0).id;
    auto details = *work_details(session, renata->id, job);
    EXPECT_EQ(details.fte, Rational(1, 2));
    details.fte = Rational(1, 3);
    details.step = 7;
    EXPECT_TRUE(set_work_details(transaction, renata->id, job, details, act()));
    EXPECT_EQ(work_details(session, renata->id, job)->step, 7);
    const auto license = identity::licenses_of(session, renata->id).at(0).id;
    EXPECT_TRUE(set_license_details(transaction, renata->id, license,
                                    {"professional", Date(2022, 3, 15), "nbpts, reading", ""}, act()));
    EXPECT_EQ(license_details(session, renata->id, license)->endorsements, "nbpts, reading");
    add_degree(transaction, renata->id, "master", Date(2018, 5, 20), act());
  });
  const auto known = record();
  EXPECT_EQ(known.employments.at(0).fte, Rational(1, 3));
  EXPECT_EQ(known.licenses.at(0).issued, Date(2022, 3, 15));
  EXPECT_EQ(known.licenses.at(0).endorsements.size(), 2u);
  EXPECT_EQ(known.degrees.at(0).level, "master");
}

}  // namespace laurel::recognition
