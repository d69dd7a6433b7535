#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "base/check.h"
#include "recognition/projection/binomial.h"
#include "recognition/projection/one_future.h"

namespace laurel::recognition::projection {
namespace {

/// What somebody has after so many micro-credentials, in cents a year more than in the lane of the beginning.
class LaneTable {
 public:
  explicit LaneTable(const Assumptions& assumptions)
      : per_lane_(assumptions.per_lane),
        counts_(static_cast<std::size_t>(per_lane_ + assumptions.years * completions_in_year_max)) {
    for (std::size_t lane = 0; lane < assumptions.lanes.size(); ++lane) {
      shares_.push_back(assumptions.lanes[lane].share / 1000.0);
      std::int64_t raise = 0;
      std::size_t reached = lane;
      sums_.push_back(0);
      for (std::size_t count = 0; count < counts_; ++count) {
        if (count > 0 && count % static_cast<std::size_t>(per_lane_) == 0 &&
            reached + 1 < assumptions.lanes.size())
          raise += assumptions.lanes[reached++].raise_cents;
        raises_.push_back(raise);
        sums_.push_back(sums_.back() + static_cast<double>(raise));
      }
    }
  }

  /// By count: credit on the way, and what was counted.
  const std::int64_t* raises(std::size_t lane) const { return raises_.data() + lane * counts_; }
  /// After so many of one's own that count, over all beginnings.
  double average(std::size_t counted) const {
    double sum = 0;
    for (std::size_t lane = 0; lane < shares_.size(); ++lane) {
      const auto* sums = sums_.data() + lane * (counts_ + 1);
      sum += shares_[lane] * (sums[counted + static_cast<std::size_t>(per_lane_)] - sums[counted]);
    }
    return sum / per_lane_;
  }
  /// The lane somebody begins in, by the lanes' shares, and the credit they bring: any less than a lane.
  std::pair<std::size_t, int> beginning(double uniform) const {
    std::size_t lane = 0;
    while (lane + 1 < shares_.size() && uniform >= shares_[lane]) uniform -= shares_[lane++];
    // What is left of the number is equally likely anywhere within the lane's share.
    const int credit = static_cast<int>(uniform / shares_[lane] * per_lane_);
    return {lane, std::clamp(credit, 0, per_lane_ - 1)};
  }

 private:
  int per_lane_;
  std::size_t counts_;
  std::vector<std::int64_t> raises_;  // by lane, then count
  std::vector<double> sums_;          // by lane, then count: of the raises below it
  std::vector<double> shares_;        // by lane
};

struct alignas(8) Seat {
  std::uint8_t lane = 0;
  std::array<std::uint8_t, 4> counts{};  // by cap: credit on the way from elsewhere, and what was counted
};
static_assert(per_lane_max + years_max * completions_in_year_max <= 255, "a count fits in a byte");
constexpr std::size_t caps_max = std::tuple_size_v<decltype(Seat::counts)>;

class District {
 public:
  District(const Assumptions& assumptions, const World& world, const Caps& caps, CounterRandom& random)
      : table_(assumptions), world_(world), caps_(caps), random_(random), running_(caps.size(), 0) {
    for (const auto& cap : caps) most_.push_back(cap.value_or(cap_max));
    seats_.resize(static_cast<std::size_t>(followed_educators(assumptions)));
    for (auto& seat : seats_) fill(seat);
  }

  void replace_leavers() {
    for (auto& seat : choose(binomial(random_, count(), world_.leaving))) {
      const auto* raises = table_.raises(seat.lane);
      for (std::size_t cap = 0; cap < caps_.size(); ++cap) running_[cap] -= raises[seat.counts[cap]];
      fill(seat);
    }
  }
  void work(std::size_t year) {
    const auto taking_part = binomial(random_, count(), world_.uptake[year]);
    auto seat = choose(taking_part).begin();
    const auto histogram = draw_completions(taking_part, world_, random_);
    for (std::size_t i = 0; i < histogram.size(); ++i)
      for (auto people = histogram[i]; people > 0; --people) advance(*seat++, static_cast<int>(i) + 1);
  }
  std::int64_t running(std::size_t cap) const { return running_[cap]; }
  std::int64_t count() const { return static_cast<std::int64_t>(seats_.size()); }

 private:
  /// So many different seats, every choice of them equally likely: they come to the front (the first steps of
  /// a Fisher–Yates shuffle). The others cost no time.
  std::span<Seat> choose(std::int64_t how_many) {
    for (std::int64_t i = 0; i < how_many; ++i) {
      const auto offset = static_cast<std::int64_t>(random_.uniform() * static_cast<double>(count() - i));
      std::swap(seats_[static_cast<std::size_t>(i)], seats_[static_cast<std::size_t>(i + offset)]);
    }
    return std::span(seats_).first(static_cast<std::size_t>(how_many));
  }

  void fill(Seat& seat) {
    const auto [lane, credit] = table_.beginning(random_.uniform());
    seat.lane = static_cast<std::uint8_t>(lane);
    seat.counts.fill(static_cast<std::uint8_t>(credit));
  }
  void advance(Seat& seat, int earned) {
    const auto* raises = table_.raises(seat.lane);
    for (std::size_t cap = 0; cap < caps_.size(); ++cap) {
      auto& at = seat.counts[cap];
      running_[cap] -= raises[at];
      at = static_cast<std::uint8_t>(at + std::min(earned, most_[cap]));
      running_[cap] += raises[at];
    }
  }

  LaneTable table_;
  const World& world_;
  const Caps& caps_;
  CounterRandom& random_;
  std::vector<Seat> seats_;
  std::vector<std::int64_t> running_;  // by cap
  std::vector<int> most_;              // the caps; the most there is where there is none
};

std::int64_t of_all(const Assumptions& assumptions, std::int64_t followed, std::int64_t cents,
                    double expected) {
  const auto all = static_cast<double>(assumptions.educators), some = static_cast<double>(followed);
  const double difference = static_cast<double>(cents) - some * expected;
  return std::max<std::int64_t>(0, std::llround(all * expected + std::sqrt(all / some) * difference));
}

}  // namespace

std::vector<double> expected_raises(const Assumptions& assumptions, const World& world,
                                    std::optional<int> cap) {
  const LaneTable table(assumptions);
  const auto most = static_cast<std::size_t>(std::min(cap.value_or(cap_max), completions_in_year_max));
  // The chance to have so many that count, of one's own.
  std::vector<double> chances{1};
  std::vector<double> expected;
  for (std::size_t year = 0; year < static_cast<std::size_t>(assumptions.years); ++year) {
    if (year > 0) {
      for (auto& chance : chances) chance *= 1 - world.leaving;
      chances[0] += world.leaving;
    }
    std::vector<double> next(chances.size() + most, 0);
    for (std::size_t had = 0; had < chances.size(); ++had) {
      next[had] += chances[had] * (1 - world.uptake[year]);
      for (std::size_t i = 0; i < world.completions.size(); ++i)
        next[had + std::min(i + 1, most)] += chances[had] * world.uptake[year] * world.completions[i];
    }
    chances = std::move(next);
    double cents = 0;
    for (std::size_t counted = 0; counted < chances.size(); ++counted)
      cents += chances[counted] * table.average(counted);
    expected.push_back(cents);
  }
  return expected;
}

void draw_by_educator(const Assumptions& assumptions, const World& world, const Caps& caps,
                      CounterRandom& random, Costs& costs) {
  CHECK(caps.size() <= caps_max, "a seat counts for four caps");
  District district(assumptions, world, caps, random);
  for (std::size_t year = 0; year < static_cast<std::size_t>(assumptions.years); ++year) {
    if (year > 0) district.replace_leavers();
    district.work(year);
    for (std::size_t cap = 0; cap < caps.size(); ++cap) costs[cap][year] += district.running(cap);
  }
  if (district.count() == assumptions.educators) return;
  for (std::size_t cap = 0; cap < caps.size(); ++cap) {
    const auto expected = expected_raises(assumptions, world, caps[cap]);
    for (std::size_t year = 0; year < expected.size(); ++year)
      costs[cap][year] = of_all(assumptions, district.count(), costs[cap][year], expected[year]);
  }
}

}  // namespace laurel::recognition::projection
