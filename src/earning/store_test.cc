#include <gtest/gtest.h>

#include <thread>

#include "base/encoding.h"
#include "earning/earning_test_world.h"
#include "earning/payment.h"
#include "storage/event.h"
#include "storage/hash.h"

namespace laurel::earning {

class JourneyStoreTest : public EarningWorld {};
INSTANTIATE_TEST_SUITE_P(Both, JourneyStoreTest, test::both_databases(), test::database_name);

// REQ J2
TEST_P(JourneyStoreTest, AMembersJourneyIsOpenAtOnceForSoManyMonths) {
  auto one = journey(*start());
  EXPECT_TRUE(one.opened_at);
  EXPECT_EQ(one.deadline, Date(2027, 2, 28));
  EXPECT_EQ(one.version, 1);
}

// REQ J2, M1
TEST_P(JourneyStoreTest, SomeoneElsesOpensWhenItIsPaid) {
  issuer.affiliates.clear();
  auto id = *start();
  EXPECT_FALSE(journey(id).opened_at);
  EXPECT_EQ(save(id, "x", 0).error(), Refusal::not_open);
  auto invoice = *database().read(
      [&](storage::Session& session) { return billing::invoice_of_journey(session, id.text()); });
  EXPECT_EQ(invoice.amount, Money::dollars(75));
  now = now + std::chrono::hours(24 * 10);
  ASSERT_TRUE(database().write([&](storage::Transaction& transaction) {
    return pay_and_open(transaction, invoice.id, "check", "1042", issuer.completion_months, person->id,
                        today(), now);
  }));
  EXPECT_EQ(journey(id).deadline, Date(2027, 3, 10));
  EXPECT_TRUE(save(id, "x", 0));
}

TEST_P(JourneyStoreTest, ARefundEndsWhatStillRunsAndKeepsTheWork) {
  issuer.affiliates.clear();
  auto id = *start();
  auto invoice = *database().read(
      [&](storage::Session& session) { return billing::invoice_of_journey(session, id.text()); });
  database().write([&](storage::Transaction& transaction) {
    ASSERT_TRUE(pay_and_open(transaction, invoice.id, "check", "1042", 6, person->id, today(), now));
  });
  ASSERT_TRUE(save(id, "kept", 0));
  ASSERT_TRUE(database().write([&](storage::Transaction& transaction) {
    return refund_and_end(transaction, invoice.id, "moved away", person->id, now);
  }));
  EXPECT_EQ(state_of(journey(id), {}), JourneyState::refunded);
  EXPECT_EQ(
      database().read([&](storage::Session& session) { return work_of(session, id); }).answer("1a").text,
      "kept");
}

TEST_P(JourneyStoreTest, APriceAtSubmissionHoldsBackOnlyTheSubmission) {
  issuer.affiliates.clear();
  issuer.prices[0].charge_point = catalog::ChargePoint::submission;
  auto id = ready_journey();
  EXPECT_EQ(send(id).error(), Refusal::not_paid);
}

// REQ J3
TEST_P(JourneyStoreTest, OneRunsAtATimePerMicroCredentialAndPerson) {
  auto id = *start();
  EXPECT_EQ(start().error(), Refusal::already_running);
  database().write([&](storage::Transaction& transaction) { mark_earned(transaction, id, now); });
  EXPECT_EQ(start().error(), Refusal::already_earned);
}

TEST_P(JourneyStoreTest, TwoTabsNoticeEachOther) {
  auto id = *start();
  EXPECT_EQ(save(id, "first", 0)->current.revision, 1);
  EXPECT_EQ(save(id, "first", 0)->current.revision, 1);  // the same request again
  auto other = save(id, "second tab", 0);
  EXPECT_FALSE(other->saved);
  EXPECT_EQ(other->current.text, "first");
  EXPECT_EQ(other->current.revision, 1);
  EXPECT_TRUE(save(id, "second tab", 1)->saved);
}

TEST_P(JourneyStoreTest, RemovedEvidenceLeavesTheWorkButNotASubmission) {
  auto id = ready_journey();
  auto submission = *send(id);
  decide(submission.id, "not-yet", "met");
  auto evidence =
      database().read([&](storage::Session& session) { return work_of(session, id).evidence.at(0).id; });
  ASSERT_TRUE(database().write([&](storage::Transaction& transaction) {
    return remove_evidence(transaction, journey(id), evidence, today(), now);
  }));
  database().read([&](storage::Session& session) {
    EXPECT_TRUE(work_of(session, id).evidence.empty());
    EXPECT_TRUE(evidence_in_submission(session, submission.id, evidence));
  });
}

TEST_P(JourneyStoreTest, EvidenceOfAnotherJourneyIsNotFound) {
  auto id = *start();
  auto evidence = *link(id);
  auto stranger = JourneyId::generate(now, random);
  database().read([&](storage::Session& session) {
    EXPECT_TRUE(find_evidence(session, id, evidence));
    EXPECT_FALSE(find_evidence(session, stranger, evidence));
  });
}

// REQ J5
TEST_P(JourneyStoreTest, ASubmissionIsASnapshotWithItsHash) {
  auto id = ready_journey();
  auto submission = *send(id);
  EXPECT_EQ(submission.sha256, hex(storage::sha256(submission.manifest)));
  auto kept = *database().read([&](storage::Session& session) { return find_submission(session, id, 1); });
  EXPECT_EQ(kept.manifest, submission.manifest);
  EXPECT_EQ(kept.sha256, submission.sha256);
  EXPECT_EQ(save(id, "later", 1).error(), Refusal::waiting_for_review);
  EXPECT_EQ(link(id).error(), Refusal::waiting_for_review);
}

// REQ J6
TEST_P(JourneyStoreTest, AfterNotYetTheNextAttemptCarriesWhatWasMet) {
  auto id = ready_journey();
  decide(send(id)->id, "not-yet", "met");
  auto desk = database().read(
      [&](storage::Session& session) { return desk_of(session, journey(id), micro_credential); });
  EXPECT_EQ(desk.findings.size(), 2u);
  EXPECT_EQ(send(id).error(), Refusal::something_missing);
  ASSERT_TRUE(save(id, words(15), 1));
  auto second = send(id);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->number, 2);
  EXPECT_TRUE(read_manifest(second->manifest).find("2a")->carried);
  database().read([&](storage::Session& session) {
    EXPECT_EQ(attempts_of(session, id).size(), 2u);
    EXPECT_TRUE(find_submission(session, id, 1));
  });
}

TEST_P(JourneyStoreTest, SubmittingTwiceAtOnceMakesOneSubmission) {
  auto id = ready_journey();
  std::atomic<int> made{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        if (send(id)) ++made;
      });
  }
  EXPECT_EQ(made, 1);
  EXPECT_EQ(database().read([&](storage::Session& session) { return attempts_of(session, id).size(); }), 1u);
}

// REQ J3
TEST_P(JourneyStoreTest, ASubmissionOnTheDeadlineDayCountsAlsoWhenTheSweepWasFaster) {
  auto id = ready_journey();
  now = *Instant::parse("2027-02-28T23:59:59.999Z");
  database().write([&](storage::Transaction& transaction) {
    end_journey(transaction, id, EndReason::time_up, now + std::chrono::milliseconds(1));
  });
  ASSERT_TRUE(send(id));
  EXPECT_FALSE(journey(id).ended_at);
}

TEST_P(JourneyStoreTest, ASubmissionAfterTheDeadlineDayIsRefused) {
  auto id = ready_journey();
  now = *Instant::parse("2027-03-01T00:00:00.000Z");
  EXPECT_EQ(send(id).error(), Refusal::deadline_passed);
}

// REQ J3
TEST_P(JourneyStoreTest, AfterTheDeadlineTheWorkIsCopiedIntoANewStart) {
  auto id = ready_journey();
  database().write([&](storage::Transaction& transaction) {
    ASSERT_TRUE(
        save_self_score(transaction, journey(id), *micro_credential.find_piece("1a"), "clear", "met"));
    end_journey(transaction, id, EndReason::time_up, now);
  });
  auto again = database().write([&](storage::Transaction& transaction) {
    return restart_journey(transaction, journey(id), {*person, micro_credential, issuer}, today(), now,
                           random);
  });
  ASSERT_TRUE(again);
  database().read([&](storage::Session& session) {
    EXPECT_EQ(work_of(session, *again).answer("1a").text, words(12));
    EXPECT_EQ(work_of(session, *again).evidence.size(), 1u);
    EXPECT_EQ(self_scores_of(session, *again, "1a").at("clear"), "met");
    EXPECT_EQ(work_of(session, id).evidence.size(), 1u);
  });
}

TEST_P(JourneyStoreTest, HoursAreLoggedAndTakenBack) {
  auto id = *start();
  auto entry = database().write([&](storage::Transaction& transaction) {
    return add_time(transaction, journey(id), {today(), 70, catalog::Activity::artifacts, "tickets"}, today(),
                    now, random);
  });
  ASSERT_TRUE(entry);
  auto log = [&] {
    return database().read([&](storage::Session& session) { return time_log_of(session, id); });
  };
  EXPECT_EQ(log().at(0).minutes, 70);
  database().write([&](storage::Transaction& transaction) {
    remove_time(transaction, JourneyId::generate(now, random), *entry);
  });
  EXPECT_EQ(log().size(), 1u);
  database().write([&](storage::Transaction& transaction) { remove_time(transaction, id, *entry); });
  EXPECT_TRUE(log().empty());
}

TEST_P(JourneyStoreTest, ADayIsFullWhenItsEntriesTogetherMakeADay) {
  auto id = *start();
  auto log = [&](int minutes) {
    return database().write([&](storage::Transaction& transaction) {
      return add_time(transaction, journey(id), {today(), minutes, catalog::Activity::artifacts, "", true},
                      today(), now, random);
    });
  };
  EXPECT_TRUE(log(15 * 60));
  EXPECT_EQ(log(15 * 60).error(), Refusal::day_full);
  EXPECT_TRUE(log(9 * 60));
}

TEST_P(JourneyStoreTest, JourneysAreListedWithTheirNewestAttempt) {
  auto id = ready_journey();
  decide(send(id)->id, "not-yet", "met");
  auto list = database().read([&](storage::Session& session) { return journeys_of(session, person->id); });
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(state_of(list[0].journey, list[0].latest), JourneyState::not_yet);
}

TEST_P(JourneyStoreTest, WhenTheNthOperationFailsNothingIsHalfSubmitted) {
  auto id = ready_journey();
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      (void)send(id);
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    faults().fail(0);
    database().read([&](storage::Session& session) {
      EXPECT_EQ(attempts_of(session, id).size(), failed ? 0u : 1u);
      EXPECT_FALSE(storage::first_broken_event(session));
    });
    if (!failed) {
      EXPECT_GT(nth, 6);
      return;
    }
  }
}

TEST_P(JourneyStoreTest, WhenTheNthOperationFailsNothingIsHalfStarted) {
  issuer.affiliates.clear();
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      (void)start();
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    faults().fail(0);
    const auto list =
        database().read([&](storage::Session& session) { return journeys_of(session, person->id); });
    EXPECT_EQ(list.size(), failed ? 0u : 1u);
    if (!failed) {
      EXPECT_GT(nth, 6);
      return;
    }
  }
}

}  // namespace laurel::earning
