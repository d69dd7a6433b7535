// REQ R8, R9: what holds for every pack and every record.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "recognition/decision_json.h"
#include "recognition/decision_text.h"
#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"

namespace laurel::recognition {
namespace {

// Random records that reach most rules: categories of several packs, dates in and out of the period.
class RecordMaker {
 public:
  explicit RecordMaker(unsigned seed) : engine_(seed) {}

  Record record(std::size_t activities) {
    Record record;
    record.as_of = Date(2024, 6, 1);
    record.licenses.push_back({.id = "L1",
                               .type = pick({"professional", "tier 3", "preliminary", "teacher"}),
                               .issued = Date(2020, 7, 1),
                               .effective = Date(2020, 7, 1),
                               .expires = Date(2025, 6, 30)});
    record.employments_known = true;
    record.employments.push_back({.organization = "d",
                                  .state = "OH",
                                  .grade_band = "K-5",
                                  .fte = Rational(1),
                                  .from = Date(2015, 8, 15),
                                  .salary = Salary{.lane = "BA",
                                                   .credits = Rational(0),
                                                   .index = Rational(40000),
                                                   .annual_difference = Rational(1800)}});
    record.plans.push_back({.kind = "ipdp", .approved = Date(2021, 1, 1)});
    record.plans.push_back({.kind = "pdp", .approved = Date(2021, 1, 1)});
    for (std::size_t i = 0; i < activities; ++i) record.activities.push_back(activity(i));
    return record;
  }

  Activity activity(std::size_t number) {
    Activity one;
    one.id = "A" + std::to_string(number);
    one.kind = static_cast<Kind>(below(kind_count));
    one.issuer = "nea";
    one.issuer_kind = college_credit.has(one.kind) ? "ihe" : pick({"employee_organization", "state"});
    one.title = "T";
    one.topic = pick({"", "x", "y"});
    one.categories = {pick(
        {"content", "swd", "stem", "equity", "fall", "foundational", "collaboration", "supervision", "A"})};
    one.hours = Rational(static_cast<std::int64_t>(below(160)), 4);
    one.quantity = Rational(static_cast<std::int64_t>(below(24)), 4);
    one.earned = Date(2019, 1, 1).plus_days(static_cast<int>(below(2200)));
    one.preapproved = below(4) == 0 ? std::nullopt : std::optional(one.earned->plus_days(-30));
    if (below(5) != 0) one.aligned = below(6) != 0;
    if (below(5) != 0)
      one.provider_approved_by = std::vector<std::string>{"us-ny", "us-tx", "us-ma", "us-wa", "us-ky"};
    for (auto& document : one.documents) document = one.earned;
    one.score = pick({"5", "3", "0.9", "successful", "highly_effective"});
    return one;
  }

  void shuffle(std::vector<Activity>& activities) {
    std::shuffle(activities.begin(), activities.end(), engine_);
  }

 private:
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  std::string pick(std::initializer_list<const char*> words) { return words.begin()[below(words.size())]; }
  std::mt19937 engine_;
};

class PropertiesTest : public testing::Test {
 protected:
  template <class Property>
  void for_every_pack(Property property) {
    PackLibrary library(std::filesystem::path(LAUREL_SOURCE_DIR) / "packs");
    for (const std::string& id : library.ids()) {
      SCOPED_TRACE(id);
      property(**library.load(id));
    }
  }
};

TEST_F(PropertiesTest, TheOrderOfActivitiesNeverMatters) {
  for_every_pack([](const Pack& pack) {
    RecordMaker maker(1);
    for (int round = 0; round < 20; ++round) {
      Record record = maker.record(12);
      const std::string first = decision_json(evaluate(record, pack));
      maker.shuffle(record.activities);
      ASSERT_EQ(decision_json(evaluate(record, pack)), first);
    }
  });
}

TEST_F(PropertiesTest, TheSameInputGivesTheSameBytes) {
  for_every_pack([](const Pack& pack) {
    const Record record = RecordMaker(2).record(12);
    EXPECT_EQ(decision_json(evaluate(record, pack)), decision_json(evaluate(record, pack)));
    EXPECT_EQ(decision_text(evaluate(record, pack)), decision_text(evaluate(record, pack)));
  });
}

// Two packs say otherwise: there one amount stands on the papers that came last, and later papers move it.
TEST_F(PropertiesTest, OneMoreActivityNeverLowersTheTotal) {
  for_every_pack([](const Pack& pack) {
    if (pack.id == "us-il-highland-cusd5" || pack.id == "us-cba-earned-credits") return;
    RecordMaker maker(3);
    for (int round = 0; round < 40; ++round) {
      Record record = maker.record(10);
      const Decision before = evaluate(record, pack, Explain::no);
      record.activities.push_back(maker.activity(99));
      const Decision after = evaluate(record, pack, Explain::no);
      // The best choice prefers a requirement that is met to a larger total.
      if (before.requirement && !before.requirement->whole.met && after.requirement->whole.met) continue;
      ASSERT_GE(after.total, before.total);
    }
  });
}

TEST_F(PropertiesTest, ExplainingChangesNothing) {
  for_every_pack([](const Pack& pack) {
    const Record record = RecordMaker(4).record(15);
    const Decision silent = evaluate(record, pack, Explain::no);
    const Decision explained = evaluate(record, pack, Explain::yes);
    EXPECT_EQ(silent.total, explained.total);
    ASSERT_EQ(silent.items.size(), explained.items.size());
    for (std::size_t i = 0; i < silent.items.size(); ++i) {
      EXPECT_EQ(silent.items[i].outcome, explained.items[i].outcome);
      EXPECT_EQ(silent.items[i].amount, explained.items[i].amount);
      EXPECT_TRUE(silent.items[i].reasons.empty());
      EXPECT_FALSE(explained.items[i].reasons.empty());
    }
  });
}

TEST_F(PropertiesTest, TheTotalIsWhatCountsAndWhatWasCarried) {
  for_every_pack([](const Pack& pack) {
    RecordMaker maker(5);
    for (int round = 0; round < 10; ++round) {
      const Record record = maker.record(10);
      const Decision decision = evaluate(record, pack, Explain::no);
      Rational sum = decision.carry ? decision.carry->in : Rational();
      for (const Item& item : decision.items) {
        if (counts(item.outcome)) sum += item.amount;
        if (item.outcome <= Outcome::refused) {
          EXPECT_LE(item.amount, Rational());
        }
      }
      EXPECT_EQ(decision.total.rounded(2), sum.rounded(2));
    }
  });
}

TEST_F(PropertiesTest, EveryNoAndEveryPendingHasAReasonWithItsSource) {
  for_every_pack([](const Pack& pack) {
    const Record record = RecordMaker(6).record(20);
    const Decision decision = evaluate(record, pack);
    for (const Item& item : decision.items)
      for (const Reason& reason : item.reasons) {
        EXPECT_FALSE(reason.text.empty());
        EXPECT_FALSE(reason.rule->source.empty()) << reason.rule->id;
        EXPECT_FALSE(reason.rule->id.empty());
      }
  });
}

TEST_F(PropertiesTest, RoundingNeverShowsAsMetWhatIsNot) {
  PackLibrary library(std::filesystem::path(LAUREL_SOURCE_DIR) / "packs");
  const Pack& pack = **library.load("us-oh");
  RecordMaker maker(7);
  Record record = maker.record(0);
  for (int hundredths = 17'900; hundredths <= 18'100; ++hundredths) {
    Activity work = maker.activity(0);
    work.kind = Kind::clock_hours;
    work.earned = work.preapproved = Date(2022, 1, 10);
    work.documents.fill(work.earned);
    work.aligned = true;
    work.hours = Rational(hundredths, 100);
    record.activities = {work};
    const Decision decision = evaluate(record, pack, Explain::no);
    ASSERT_EQ(decision.requirement->whole.met, hundredths >= 18'000);
    ASSERT_EQ(*Rational::parse(*decision.display) >= Rational(18), hundredths >= 18'000) << hundredths;
  }
}

TEST_F(PropertiesTest, AStackThatContainsItselfDoesNotHang) {
  PackLibrary library(std::filesystem::path(LAUREL_SOURCE_DIR) / "packs");
  RecordMaker maker(8);
  for (const char* id : {"model-district", "us-il-cba-stacks", "us-or"}) {
    Record record = maker.record(4);
    for (Activity& activity : record.activities) {
      activity.kind = Kind::stack;
      activity.components = {0, 1, 2, 3};
    }
    EXPECT_EQ(evaluate(record, **library.load(id)).items.size(), 4U);
  }
}

}  // namespace
}  // namespace laurel::recognition
