// REQ R5, R6, R8: claims, decisions and payrolls in both databases; nothing is paid twice, nothing is half
// done.
#include "recognition/pay/claim_store.h"

#include "recognition/recognition_test_world.h"

namespace laurel::recognition::pay {
namespace {

class PayStore : public RecognitionWorld {
 protected:
  void SetUp() override {
    RecognitionWorld::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      set_terms(transaction, *district, {.from = today().plus_days(-100), .basis = "Motion 2026-03"}, today(),
                act());
    });
    packs->refresh();
    earned("exit-tickets");
    earned("wait-time");
  }
  Result<Id<Claim>, ClaimRefusal> claim(const std::string& micro_credential) {
    return database().write([&](storage::Transaction& transaction) {
      return make_claim(transaction,
                        {district->id, renata->id, activity_of_.at(micro_credential), "Exit Tickets",
                         policy_id(*district), today(), today().plus_days(30)},
                        act());
    });
  }
  void know_activities() {
    for (const auto* id : {"exit-tickets", "wait-time"}) activity_of_[id] = activity_of(id);
  }
  Claim found(const Id<Claim>& id) {
    return *database().read([&](storage::Session& session) { return find_claim(session, id); });
  }
  Result<void, ClaimRefusal> approve(const Id<Claim>& id) {
    const auto valuation = worth(policy_id(*district), {.purpose = Purpose::pay});
    const auto which = found(id);
    const Item* item = item_of(valuation.decision, which.activity);
    if (auto allowed = check_approval(item); !allowed) return allowed;
    const auto worth = worth_of(*item, Terms(), nullptr, {});
    const auto decision =
        approval_of(valuation.decision, *item, worth, Verdict::approved, today(), renata->id.text());
    const auto amount = item->amount;
    return database().write([&](storage::Transaction& transaction) {
      return decide(transaction, which, decision, worth.move, amount, act());
    });
  }
  std::optional<Id<Payroll>> pay() {
    return database().write(
        [&](storage::Transaction& transaction) { return make_payroll(transaction, district->id, act()); });
  }
  Payroll payroll(std::int64_t number) {
    return *database().read(
        [&](storage::Session& session) { return find_payroll(session, district->id, number); });
  }
  std::map<std::string, std::string> activity_of_;
};
INSTANTIATE_TEST_SUITE_P(Both, PayStore, test::both_databases(), test::database_name);

TEST_P(PayStore, AClaimIsApprovedPaidOnceAndTakenBackOnce) {
  know_activities();
  const auto id = *claim("exit-tickets");
  EXPECT_EQ(claim("exit-tickets").error(), ClaimRefusal::claimed_before);
  ASSERT_TRUE(approve(id));
  EXPECT_EQ(found(id).decision->cents, 350'00);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM counted_entry"), 1);
  ASSERT_TRUE(pay());
  EXPECT_FALSE(pay()) << "a second run finds nothing to pay";
  EXPECT_EQ(payroll(1).pays(), 350'00);
  EXPECT_EQ(found(id).state(), "paid");
  const auto take_back = [&] {
    return database().write([&](storage::Transaction& transaction) {
      return reverse(transaction, found(id), "The credential was revoked.", today(), act());
    });
  };
  ASSERT_TRUE(take_back());
  EXPECT_EQ(take_back().error(), ClaimRefusal::reversed_before);
  ASSERT_TRUE(pay());
  EXPECT_FALSE(pay());
  EXPECT_EQ(payroll(2).takes_back(), 350'00);
  EXPECT_EQ(payroll(1).pays(), 350'00) << "what went out stays as it was";
  EXPECT_EQ(found(id).state(), "reversed");
}

TEST_P(PayStore, WhatWasTakenBackBeforeItWasPaidIsNeverPaid) {
  know_activities();
  const auto id = *claim("exit-tickets");
  ASSERT_TRUE(approve(id));
  database().write([&](storage::Transaction& transaction) {
    ASSERT_TRUE(reverse(transaction, found(id), "Revoked.", today(), act()));
  });
  EXPECT_FALSE(pay());
}

TEST_P(PayStore, ADecisionIsMadeOnceAndTheEngineKnowsOfIt) {
  know_activities();
  const auto id = *claim("exit-tickets");
  ASSERT_TRUE(approve(id));
  EXPECT_FALSE(approve(id));
  const auto refused = database().write([&](storage::Transaction& transaction) {
    return refuse(transaction, found(id), "No.", "", today(), act());
  });
  EXPECT_EQ(refused.error(), ClaimRefusal::already_decided);
  const auto valuation = worth(policy_id(*district), {.purpose = Purpose::pay});
  EXPECT_EQ(item_of(valuation.decision, activity_of_["exit-tickets"])->outcome, Outcome::refused)
      << "used up";
}

TEST_P(PayStore, ARefusalNeedsAReasonAndPaysNothing) {
  know_activities();
  const auto id = *claim("wait-time");
  const auto say_no = [&](const std::string& reason) {
    return database().write([&](storage::Transaction& transaction) {
      return refuse(transaction, found(id), reason, "over the cap", today(), act());
    });
  };
  EXPECT_EQ(say_no("  ").error(), ClaimRefusal::reason_missing);
  EXPECT_EQ(say_no(std::string(600, 'a')).error(), ClaimRefusal::reason_too_long);
  ASSERT_TRUE(say_no("Over the cap of this year."));
  EXPECT_EQ(found(id).state(), "refused");
  EXPECT_FALSE(pay());
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM counted_entry"), 0);
}

TEST_P(PayStore, AClaimNobodyAnsweredIsFoundTheDayAfterItsLastDay) {
  know_activities();
  const auto id = *claim("wait-time");
  const auto overdue = [&](int days) {
    return database().read([&](storage::Session& session) {
      return overdue_claims(session, today().plus_days(days), 10).size();
    });
  };
  EXPECT_EQ(overdue(30), 0U) << "the last day is in time";
  EXPECT_EQ(overdue(31), 1U);
  EXPECT_TRUE(found(id).is_overdue(today().plus_days(31)));
}

TEST_P(PayStore, ClaimsAreOnlyTheirOwnDistricts) {
  know_activities();
  (void)claim("wait-time");
  database().read([&](storage::Session& session) {
    EXPECT_EQ(claims_of(session, district->id, ClaimFilter::waiting, 10, 0).size(), 1U);
    EXPECT_EQ(claims_of(session, district->id, ClaimFilter::decided, 10, 0).size(), 0U);
    EXPECT_EQ(claims_of(session, committee->id, ClaimFilter::all, 10, 0).size(), 0U);
    EXPECT_FALSE(find_payroll(session, committee->id, 1));
  });
}

TEST_P(PayStore, TermsAndScheduleComeBackAsTheyWereSet) {
  Terms terms{.from = today().plus_days(10), .basis = "Motion \"7\"", .brings = Brings::credits};
  terms.credits = Rational(3, 2);
  terms.reviews = {{9, 1}, {2, 1}};
  terms.cap.reset();
  const SalarySchedule schedule{today(), *read_schedule("step,BA,MA\ncredits,0,30\n1,41200,44900\n")};
  database().write([&](storage::Transaction& transaction) {
    set_schedule(transaction, *district, schedule, today(), act());
    set_terms(transaction, *district, terms, today(), act());
    set_terms(transaction, *district, terms, today(), act());
  });
  database().read([&](storage::Session& session) {
    const auto all = terms_of(session, district->id);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1], terms);
    EXPECT_EQ(schedules_of(session, district->id), std::vector{schedule});
  });
  packs->refresh();
  EXPECT_NE(packs->shelf()->find(policy_id(*district)), nullptr) << packs->shelf()->failures().size();
}

TEST_P(PayStore, WhateverOperationFailsNothingIsHalfDone) {
  know_activities();
  const auto rows = [&] {
    std::vector<std::int64_t> all;
    for (const auto* table : {"pay_claim", "pay_decision", "pay_reversal", "payroll", "payroll_line",
                              "counted_entry", "received_document", "event", "job"})
      all.push_back(count(std::string("SELECT COUNT(*) AS n FROM ") + table));
    return all;
  };
  const auto until_it_works = [&](const std::function<bool()>& work) {
    test::expect_nothing_half_done(faults(), rows, work);
  };
  std::optional<Id<Claim>> id;
  until_it_works([&] {
    auto made = claim("exit-tickets");
    if (made) id = *made;
    return made.has_value() || id.has_value();
  });
  until_it_works([&] { return approve(*id).has_value() || found(*id).decision.has_value(); });
  until_it_works([&] { return pay().has_value(); });
}

}  // namespace
}  // namespace laurel::recognition::pay
