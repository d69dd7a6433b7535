// REQ R7: the projection's model, its two ways of drawing, and what must hold whatever is assumed.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

#include "recognition/projection/binomial.h"
#include "recognition/projection/outlook.h"

namespace laurel::recognition::projection {
namespace {

Assumptions certain(Pay pay) {
  Assumptions assumptions;
  assumptions.pay = pay;
  assumptions.educators = 60;
  assumptions.years = 5;
  assumptions.per_lane = 3;
  assumptions.first_uptake = {150, 150};
  assumptions.last_uptake = {450, 450};
  assumptions.completions = {1800, 1800};
  assumptions.leaving = {120, 120};
  assumptions.draws = 3000;
  return assumptions;
}

/// The model as futures.h states it, person by person, with the standard library's randomness.
std::vector<std::vector<double>> brute_force(const Assumptions& assumptions, std::optional<int> cap) {
  std::mt19937_64 engine(7);
  std::uniform_real_distribution<double> uniform;
  std::poisson_distribution<int> more((assumptions.completions.low - 1000) / 1000.0);
  struct Person {
    int counted = 0, lane = 0, on_the_way = 0;
  };
  auto hired = [&] {
    Person person;
    double at = uniform(engine) * 1000;
    while (person.lane + 1 < static_cast<int>(assumptions.lanes.size()) &&
           (at -= assumptions.lanes[static_cast<std::size_t>(person.lane)].share) >= 0)
      ++person.lane;
    person.on_the_way = static_cast<int>(uniform(engine) * assumptions.per_lane);
    return person;
  };
  std::vector<std::vector<double>> by_year(static_cast<std::size_t>(assumptions.years));
  for (int draw = 0; draw < assumptions.draws; ++draw) {
    std::vector<Person> people(static_cast<std::size_t>(assumptions.educators));
    for (auto& person : people) person = hired();
    for (int year = 0; year < assumptions.years; ++year) {
      const double share =
          (assumptions.first_uptake.low + (assumptions.last_uptake.low - assumptions.first_uptake.low) *
                                              year / double(assumptions.years - 1)) /
          1000;
      double cents = 0;
      for (auto& person : people) {
        if (year > 0 && uniform(engine) < assumptions.leaving.low / 1000.0) person = hired();
        int now = 0;
        if (uniform(engine) < share)
          now = std::min({1 + more(engine), completions_in_year_max, cap.value_or(cap_max)});
        person.counted += now;
        if (assumptions.pay == Pay::stipend) cents += now * double(assumptions.amount_cents);
        if (assumptions.pay == Pay::base) cents += person.counted * double(assumptions.amount_cents);
        if (assumptions.pay != Pay::lanes) continue;
        const int moved = (person.on_the_way + person.counted) / assumptions.per_lane;
        for (int lane = person.lane; lane < person.lane + moved; ++lane)
          if (lane + 1 < static_cast<int>(assumptions.lanes.size()))
            cents += double(assumptions.lanes[static_cast<std::size_t>(lane)].raise_cents);
      }
      by_year[static_cast<std::size_t>(year)].push_back(cents);
    }
  }
  return by_year;
}

/// Kolmogorov and Smirnov's distance of two samples of the same size.
double distance(std::vector<double> one, std::vector<double> other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  double most = 0;
  for (const double at : one) {
    const auto below = std::ranges::upper_bound(one, at) - one.begin();
    const auto others = std::ranges::upper_bound(other, at) - other.begin();
    most = std::max(most, std::abs(double(below) - double(others)) / double(one.size()));
  }
  return most;
}

std::vector<double> costs_of(const Futures& futures, std::size_t cap, int year) {
  std::vector<double> all;
  for (int draw = 0; draw < futures.draws; ++draw) all.push_back(double(futures.cost(cap, draw, year)));
  return all;
}

TEST(CounterRandom, GivesThePublishedAnswersOfPhilox) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

TEST(Binomial, HasTheDistributionItClaims) {
  struct Case {
    std::int64_t trials;
    double chance;
  };
  for (const auto& [trials, chance] :
       {Case{12, 0.3}, Case{1, 0.5}, Case{40, 0.45}, Case{300, 0.08}, Case{90, 0.93}, Case{5, 0.001}}) {
    CounterRandom random(11, static_cast<std::uint64_t>(trials));
    constexpr int draws = 40'000;
    std::map<std::int64_t, int> seen;
    for (int i = 0; i < draws; ++i) ++seen[binomial(random, trials, chance)];
    double chi_square = 0;
    int cells = 0;
    for (std::int64_t k = 0; k <= trials; ++k) {
      const auto n = double(trials);
      const double expected =
          draws * std::exp(std::lgamma(n + 1) - std::lgamma(double(k) + 1) - std::lgamma(n - double(k) + 1) +
                           double(k) * std::log(chance) + (n - double(k)) * std::log1p(-chance));
      if (expected < 5) continue;
      chi_square += (seen[k] - expected) * (seen[k] - expected) / expected;
      ++cells;
    }
    // Mean `cells`, deviation √(2 cells): four deviations are one chance in thousands, and the seed is fixed.
    EXPECT_LT(chi_square, cells + 4 * std::sqrt(2.0 * cells)) << trials << " × " << chance;
  }
}

TEST(Binomial, KeepsToItsBoundsAtTheExtremes) {
  CounterRandom random(1, 1);
  for (const double chance : {0.0, 1e-12, 0.5, 1 - 1e-12, 1.0})
    for (const std::int64_t trials : {std::int64_t{0}, std::int64_t{1}, std::int64_t{200'000}}) {
      const auto successes = binomial(random, trials, chance);
      EXPECT_GE(successes, 0);
      EXPECT_LE(successes, trials);
    }
  EXPECT_EQ(binomial(random, 200'000, 1.0), 200'000);
}

TEST(Futures, DrawnByCohortOrByEducatorAreDistributedLikeEveryPersonFollowed) {
  for (const auto pay : {Pay::base, Pay::stipend, Pay::lanes})
    for (const auto cap : {std::optional<int>(2), std::optional<int>()}) {
      const auto assumptions = certain(pay);
      const auto expected = brute_force(assumptions, cap);
      const auto futures = draw_futures(assumptions, {cap}, 2);
      for (int year = 0; year < assumptions.years; ++year)
        // One pair of equal distributions in a thousand lies farther apart than this.
        EXPECT_LT(distance(costs_of(futures, 0, year), expected[static_cast<std::size_t>(year)]),
                  1.95 * std::sqrt(2.0 / assumptions.draws))
            << text_of(pay) << ", year " << year;
    }
}

TEST(Futures, AreTheSameBytesOnAnyNumberOfThreads) {
  for (const auto pay : {Pay::base, Pay::lanes}) {
    auto assumptions = certain(pay);
    assumptions.draws = 300;
    const auto alone = draw_futures(assumptions, {2, {}}, 1);
    for (const unsigned threads : {2U, 3U, 8U})
      EXPECT_EQ(draw_futures(assumptions, {2, {}}, threads).cents, alone.cents) << threads;
    assumptions.seed += 1;
    EXPECT_NE(draw_futures(assumptions, {2, {}}, 1).cents, alone.cents);
  }
}

TEST(Futures, NeverCostMoreUnderALowerCap) {
  for (const auto pay : {Pay::base, Pay::stipend, Pay::lanes}) {
    auto assumptions = certain(pay);
    assumptions.draws = 400;
    const auto futures = draw_futures(assumptions, {1, 2, 5, {}}, 2);
    for (int draw = 0; draw < futures.draws; ++draw)
      for (int year = 0; year < futures.years; ++year)
        for (std::size_t cap = 1; cap < 4; ++cap)
          ASSERT_LE(futures.cost(cap - 1, draw, year), futures.cost(cap, draw, year)) << text_of(pay);
  }
}

TEST(Futures, CostOnAverageWhatTheClosedFormSaysAndMoreUptakeNeverLowersIt) {
  for (const auto pay : {Pay::base, Pay::stipend, Pay::lanes}) {
    double before = -1;
    for (const int uptake : {0, 50, 200, 600, 1000}) {
      auto assumptions = certain(pay);
      assumptions.draws = 2000;
      assumptions.last_uptake = {uptake, uptake};
      const int last = assumptions.years - 1;
      const double expected = expected_cents(assumptions, 2, last);
      EXPECT_GE(expected, before);
      before = expected;
      const auto costs = costs_of(draw_futures(assumptions, {2}, 2), 0, last);
      double mean = 0, square = 0;
      for (const double cost : costs) mean += cost / double(costs.size());
      for (const double cost : costs) square += (cost - mean) * (cost - mean) / double(costs.size());
      EXPECT_NEAR(mean, expected, 4 * std::sqrt(square / double(costs.size())) + 1) << uptake;
    }
  }
}

double deviation_of(const std::vector<double>& values) {
  double mean = 0, square = 0;
  for (const double value : values) mean += value / double(values.size());
  for (const double value : values) square += (value - mean) * (value - mean) / double(values.size());
  return std::sqrt(square);
}

TEST(Futures, OfALargeDistrictVaryAsIfEverybodyWereFollowed) {
  auto assumptions = certain(Pay::lanes);
  const auto small = draw_futures(assumptions, {2, {}}, 2);
  assumptions.educators *= 100;
  ASSERT_LT(followed_educators(assumptions), assumptions.educators);
  const auto large = draw_futures(assumptions, {2, {}}, 2);
  for (int year = 0; year < assumptions.years; ++year) {
    // A hundred times the people vary ten times as much.
    const double one = deviation_of(costs_of(small, 0, year));
    EXPECT_NEAR(deviation_of(costs_of(large, 0, year)) / one, 10, 0.7) << year;
    const double expected = expected_cents(assumptions, 2, year);
    double mean = 0;
    for (const double cost : costs_of(large, 0, year)) mean += cost / assumptions.draws;
    EXPECT_NEAR(mean, expected, 10 * one * 4 / std::sqrt(assumptions.draws)) << year;
    for (int draw = 0; draw < assumptions.draws; ++draw)
      ASSERT_LE(large.cost(0, draw, year), large.cost(1, draw, year)) << "a cap never costs more";
  }
}

TEST(Futures, MeanOfLanesDoesNotFallWhenMoreTakePart) {
  std::int64_t before = -1;
  for (const int uptake : {0, 100, 400, 1000}) {
    auto assumptions = certain(Pay::lanes);
    assumptions.draws = 500;
    assumptions.first_uptake = assumptions.last_uptake = {uptake, uptake};
    const auto mean = look_ahead(assumptions, 2).years.back().mean;
    EXPECT_GT(mean, before);
    before = mean;
  }
}

TEST(Futures, OfTheLargestDistrictFitAndAreNotNegative) {
  auto assumptions = certain(Pay::base);
  assumptions.educators = educators_max;
  assumptions.years = years_max;
  assumptions.amount_cents = amount_cents_max;
  assumptions.first_uptake = assumptions.last_uptake = {1000, 1000};
  assumptions.completions = {completions_mean_max, completions_mean_max};
  assumptions.leaving = {0, 0};
  assumptions.on_top = on_top_max;
  assumptions.draws = draws_min;
  const auto futures = draw_futures(assumptions, {std::nullopt}, 2);
  for (const auto cents : futures.cents[0]) EXPECT_GT(cents, 0);
  const double expected = expected_cents(assumptions, {}, years_max - 1);
  EXPECT_NEAR(double(futures.cost(0, 0, years_max - 1)), expected, expected / 100);
}

TEST(Futures, WithNobodyTakingPartCostNothing) {
  for (const auto pay : {Pay::base, Pay::lanes}) {
    auto assumptions = certain(pay);
    assumptions.first_uptake = assumptions.last_uptake = {0, 0};
    assumptions.leaving = {1000, 1000};
    const auto futures = draw_futures(assumptions, {2}, 1);
    for (const auto cents : futures.cents[0]) ASSERT_EQ(cents, 0);
  }
}

TEST(Outlook, OrdersTheFanAndSaysHowManyFuturesStayWithinTheBudget) {
  const Assumptions assumptions;
  const auto outlook = look_ahead(assumptions, 2);
  ASSERT_EQ(outlook.years.size(), 6U);
  for (const auto& year : outlook.years) {
    EXPECT_LE(year.low, year.lower);
    EXPECT_LE(year.lower, year.middle);
    EXPECT_LE(year.middle, year.upper);
    EXPECT_LE(year.upper, year.high);
    EXPECT_LE(year.middle, year.middle_without_cap);
  }
  EXPECT_GE(*outlook.within, *outlook.within_without_cap);
  EXPECT_LT(*outlook.last_middle_tighter, outlook.years.back().middle);
  EXPECT_GE(*outlook.last_middle_looser, outlook.years.back().middle);
  EXPECT_EQ(outlook.influences.size(), 4U);
  EXPECT_GE(outlook.influences.front().cents, outlook.influences.back().cents);
}

TEST(Assumptions, ComeBackFromTheirOwnParametersUnchanged) {
  Assumptions assumptions;
  assumptions.pay = Pay::lanes;
  assumptions.cap.reset();
  assumptions.leaving = {55, 92};
  assumptions.seed = ~std::uint64_t{0};
  const auto parameters = parameters_of(assumptions);
  const auto back = read_assumptions([&](std::string_view name) -> std::string {
    for (const auto& [key, value] : parameters)
      if (key == name) return value;
    return "";
  });
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(*back, assumptions);
}

TEST(Assumptions, AreReadAsPeopleWriteThem) {
  const std::map<std::string, std::string, std::less<>> typed{{"amount", "$1,250.50"},
                                                              {"first_uptake", "7 to 15 %"},
                                                              {"last_uptake", "15–35"},
                                                              {"leaving", "7.5"},
                                                              {"cap", "none"}};
  const auto read = read_assumptions([&](std::string_view name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string() : found->second;
  });
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->amount_cents, 1'250'50);
  EXPECT_EQ(read->first_uptake, (Range{70, 150}));
  EXPECT_EQ(read->last_uptake, (Range{150, 350}));
  EXPECT_EQ(read->leaving, (Range{75, 75}));
  EXPECT_FALSE(read->cap);
}

TEST(Assumptions, NameEveryFieldThatCannotStand) {
  const std::map<std::string, std::string, std::less<>> typed{
      {"amount", "lots"}, {"educators", "0"},    {"first_uptake", "15 to 7"},
      {"leaving", "101"}, {"lanes", "40: 2400"}, {"pay", "gold"},
      {"seed", "-1"},     {"years", "2.5"},      {"completions", "0.5"},
      {"cap", "13"},      {"draws", "1000000"}};
  const auto read = read_assumptions([&](std::string_view name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string() : found->second;
  });
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().size(), typed.size());
  for (const auto& refusal : read.error()) EXPECT_TRUE(typed.contains(std::string(refusal.field)));
}

TEST(Assumptions, ACapOfNoughtIsRefusedAndNoCapIsSaidInAWord) {
  const auto read_with = [](std::string_view cap) {
    return read_assumptions([&](std::string_view name) { return std::string(name == "cap" ? cap : ""); });
  };
  ASSERT_FALSE(read_with("0"));
  EXPECT_EQ(read_with("0").error().front().field, "cap");
  EXPECT_FALSE(read_with("none")->cap);
}

TEST(Assumptions, OfALargeDistrictAreAcceptedWhateverAMicroCredentialBrings) {
  for (const std::string pay : {"base", "stipend", "lanes"}) {
    const auto read_with = [&](const std::string& years, const std::string& draws) {
      return read_assumptions([&](std::string_view name) -> std::string {
        return name == "pay"         ? pay
               : name == "educators" ? "50000"
               : name == "years"     ? years
               : name == "draws"     ? draws
                                     : "";
      });
    };
    EXPECT_TRUE(read_with("10", "1000"));
    const auto too_many = read_with("15", "20000");
    ASSERT_FALSE(too_many);
    EXPECT_EQ(too_many.error().front().field, "draws");
    EXPECT_EQ(too_many.error().front().most, "8888");
  }
}

TEST(Outlook, IsExportedWithEveryAssumption) {
  const auto csv = csv_of(look_ahead({}, 1));
  EXPECT_TRUE(csv.starts_with("school_year,low_usd,"));
  EXPECT_NE(csv.find("2032–33,"), std::string::npos);
  EXPECT_NE(csv.find("seed,20270701\r\n"), std::string::npos);
}

}  // namespace
}  // namespace laurel::recognition::projection
