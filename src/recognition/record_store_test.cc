// REQ R1, R4, R9, W5: the record is what the rooms know, and the engine decides on it.
#include "recognition/record_store.h"

#include "recognition/recognition_test_world.h"

namespace laurel::recognition {

class RecordStore : public RecognitionWorld {};
INSTANTIATE_TEST_SUITE_P(Both, RecordStore, test::both_databases(), test::database_name);

TEST_P(RecordStore, SaysWhatIsKnownOfJobAndLicense) {
  const auto known = record();
  ASSERT_EQ(known.employments.size(), 1u);
  EXPECT_EQ(known.employments[0].organization, "maple-hollow-schools");
  EXPECT_EQ(known.employments[0].lpdc, "lpdc-maple-hollow");
  EXPECT_EQ(known.employments[0].fte, Rational(1, 2));
  EXPECT_EQ(known.employments[0].salary->credits, Rational(24));
  ASSERT_EQ(known.licenses.size(), 1u);
  EXPECT_EQ(known.licenses[0].type, "5-year professional");
  EXPECT_TRUE(record({.state = "MA"}).licenses.empty());
}

TEST_P(RecordStore, AnEarnedMicroCredentialIsPotentialUntilTheCommitteeGrants) {
  approve_plan(Date(2022, 8, 20));
  database().write([&](storage::Transaction& transaction) {
    preapprove(
        transaction,
        {.person = renata->id, .subject = "exit-tickets", .organization = committee->id, .on = today()},
        act());
  });
  earned("exit-tickets");
  const auto activity = activity_of("exit-tickets");
  EXPECT_EQ(worth("us-oh").decision.items.at(0).outcome, Outcome::pending);
  database().write([&](storage::Transaction& transaction) {
    set_alignment(transaction, renata->id, activity, true, act());
    receive_document(transaction, {.person = renata->id, .activity = activity, .on = today()}, act());
    receive_document(transaction, {.person = renata->id, .activity = activity, .on = Date(2026, 9, 9)},
                     act());
  });
  const auto potential = worth("us-oh");
  EXPECT_EQ(potential.decision.total, Rational(3, 2));
  EXPECT_FALSE(potential.decision.items.at(0).granted);
  const auto grant = [&](const identity::OrganizationId& by, Rational amount) {
    return database().write([&](storage::Transaction& transaction) {
      return grant_units(transaction,
                         {.person = renata->id,
                          .activity = activity,
                          .unit = Unit::CEU,
                          .amount = amount,
                          .by = by,
                          .on = today(),
                          .decision = "2026-14"},
                         act());
    });
  };
  EXPECT_EQ(grant(district->id, Rational(1)).error(), GrantRefusal::only_lpdc);
  EXPECT_EQ(grant(committee->id, Rational(0)).error(), GrantRefusal::nothing_granted);
  ASSERT_TRUE(grant(committee->id, Rational(1)));
  const auto id = *grant(committee->id, Rational(4, 3));
  const auto granted = worth("us-oh");
  EXPECT_TRUE(granted.decision.items.at(0).granted);
  EXPECT_EQ(granted.decision.total, Rational(4, 3));
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(withdraw_grant(transaction, id, "reconsidered", today(), act()));
    EXPECT_FALSE(withdraw_grant(transaction, id, "again", today(), act()));
  });
  EXPECT_EQ(worth("us-oh").decision.total, Rational(3, 2));
}

TEST_P(RecordStore, ARevokedCredentialNoLongerCounts) {
  approve_plan(Date(2022, 8, 20));
  ASSERT_TRUE(take_back_now(award::Purpose::revocation, earned("exit-tickets")));
  const auto one = record().activities.at(0);
  EXPECT_EQ(one.status, Status::revoked);
  EXPECT_EQ(one.status_since, today());
  EXPECT_EQ(worth("us-oh").decision.items.at(0).outcome, Outcome::refused);
}

TEST_P(RecordStore, ASuspendedCredentialWaitsForItsIssuerAndIsNotCalledRevoked) {
  approve_plan(Date(2022, 8, 20));
  ASSERT_TRUE(take_back_now(award::Purpose::suspension, earned("exit-tickets")));
  EXPECT_TRUE(record().activities.at(0).suspended);
  const auto valuation = worth("us-oh");
  const auto& item = valuation.decision.items.at(0);
  EXPECT_EQ(item.outcome, Outcome::pending);
  const auto says = [&](std::string_view text) {
    return std::ranges::any_of(item.reasons, [&](const Reason& reason) { return reason.text == text; });
  };
  EXPECT_TRUE(says("the credential is suspended"));
  EXPECT_FALSE(says("the credential was revoked"));
}

TEST_P(RecordStore, AStackNamesTheJourneysOfItsComponents) {
  earned("exit-tickets");
  earned("wait-time");
  room->issuance.issue_stack(renata->id.text() + " evidence");
  const auto known = record({.credentials_are_proof = true});
  const auto stack = std::ranges::find(known.activities, Kind::stack, &Activity::kind);
  ASSERT_NE(stack, known.activities.end());
  EXPECT_EQ(stack->components.size(), 2u);
  EXPECT_EQ(known.activities[stack->components[0]].document(Document::evidence), today());
}

TEST_P(RecordStore, TheLedgerIsReadByTheEngine) {
  earned("exit-tickets");
  const auto activity = activity_of("exit-tickets");
  database().write([&](storage::Transaction& transaction) {
    preapprove(transaction,
               {.person = renata->id,
                .subject = "exit-tickets",
                .organization = district->id,
                .purpose = Purpose::pay,
                .on = today()},
               act());
  });
  const Viewpoint pay{.purpose = Purpose::pay, .credentials_are_proof = true};
  EXPECT_EQ(worth("model-district", pay).decision.total, Rational(250));
  database().write([&](storage::Transaction& transaction) {
    count_activity(transaction,
                   {.person = renata->id,
                    .activity = activity,
                    .pack = "model-district",
                    .on = today(),
                    .amount = Rational(250)},
                   act());
    carry_over(transaction, renata->id, Unit::PDU, Rational(25), Date(2022, 6, 30), act());
  });
  EXPECT_EQ(worth("model-district", pay).decision.items.at(0).outcome, Outcome::refused);
  EXPECT_EQ(record().carryover.at(0).amount, Rational(25));
}

TEST_P(RecordStore, AnApprovalThatIsWithdrawnIsGone) {
  earned("exit-tickets");
  const auto id = database().write([&](storage::Transaction& transaction) {
    return preapprove(
        transaction,
        {.person = renata->id, .subject = "exit-tickets", .organization = committee->id, .on = today()},
        act());
  });
  EXPECT_EQ(record().activities.at(0).preapproved, today());
  EXPECT_FALSE(record({.purpose = Purpose::pay}).activities.at(0).preapproved);
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(withdraw_preapproval(transaction, id, today(), act()));
    EXPECT_FALSE(withdraw_preapproval(transaction, id, today(), act()));
  });
  EXPECT_FALSE(record().activities.at(0).preapproved);
}

TEST_P(RecordStore, TheRecognizersAreTheStateTheCommitteeAndTheEmployer) {
  const auto ids = [](const std::vector<Recognizer>& all) {
    std::vector<std::string> some;
    for (const auto& one : all) some.push_back(one.pack->id);
    return some;
  };
  EXPECT_EQ(ids(recognizers()), (std::vector<std::string>{"us-oh", "us-oh-otes"}));
  database().write([&](storage::Transaction& transaction) {
    adopt_pack(transaction, {committee->id, "oh-lpdc-ipdp-first", Date(2025, 7, 1), {}, "Bylaws"}, "",
               clock.now(), random);
    adopt_pack(transaction, {district->id, "model-district", Date(2025, 7, 1), {}, "Motion 1"}, "",
               clock.now(), random);
    adopt_pack(transaction, {district->id, "us-il-troy-30c", Date(2025, 7, 1), {}, "Motion 2"}, "",
               clock.now(), random);
    end_adoption(transaction, district->id, "us-il-troy-30c", Date(2026, 6, 30), "", clock.now());
  });
  EXPECT_EQ(ids(recognizers()),
            (std::vector<std::string>{"oh-lpdc-ipdp-first", "model-district", "us-oh-otes"}));
  EXPECT_EQ(recognizers().front().organization->name, "Maple Hollow LPDC");
  EXPECT_EQ(ids(recognizers_in(*packs->shelf(), "MA")),
            (std::vector<std::string>{"us-ma-cap", "us-ma-rate"}));
  EXPECT_EQ(ids(for_purpose(recognizers(), Purpose::pay)), (std::vector<std::string>{"model-district"}));
}

TEST_P(RecordStore, AnOrganizationsOwnPackIsCheckedKeptAndUsed) {
  const std::string text =
      "pack: maple-hollow-bylaws\ntitle: \"Maple Hollow LPDC\"\npurpose: license\nversion: "
      "2026-08-01\nas_of: "
      "\"2026\"\ntrust: secondary\nsource: \"Bylaws of 2026\"\nextends: us-oh\n";
  EXPECT_FALSE(packs->check("us-oh", text));
  EXPECT_EQ(packs->check("maple-hollow-bylaws", text + "colour: red\n").error().place,
            "maple-hollow-bylaws.yaml:9");
  ASSERT_TRUE(packs->check("maple-hollow-bylaws", text));
  database().write([&](storage::Transaction& transaction) {
    EXPECT_EQ(add_local_pack(transaction, "maple-hollow-bylaws", committee->id, text, "", clock.now()), 1);
    EXPECT_EQ(add_local_pack(transaction, "maple-hollow-bylaws", district->id, text, "", clock.now()), 0);
    EXPECT_EQ(add_local_pack(transaction, "maple-hollow-bylaws", committee->id, text, "", clock.now()), 2);
    EXPECT_EQ(add_local_pack(transaction, "broken", committee->id, "pack: broken\n", "", clock.now()), 1);
  });
  packs->refresh();
  const auto on_shelf = packs->shelf();
  EXPECT_EQ(on_shelf->find("maple-hollow-bylaws")->root, "us-oh");
  EXPECT_EQ(on_shelf->find("broken"), nullptr);
  EXPECT_EQ(on_shelf->failures().size(), 1u);
  // One ledger: the state's pack knows its overlay.
  EXPECT_TRUE(std::ranges::count(on_shelf->find("us-oh")->family, "maple-hollow-bylaws") == 1);
}

TEST(PackShelf, RefusesToStartWithoutItsPacks) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(PackShelf(folder.path(), {}, 0), std::runtime_error);
}

}  // namespace laurel::recognition
