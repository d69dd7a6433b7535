#include <algorithm>
#include <array>
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
      for (std::size_t count = 0; count < counts_; ++count) {
        if (count > 0 && count % static_cast<std::size_t>(per_lane_) == 0 &&
            reached + 1 < assumptions.lanes.size())
          raise += assumptions.lanes[reached++].raise_cents;
        raises_.push_back(raise);
      }
    }
  }

  /// By count: credit on the way, and what was counted.
  const std::int64_t* raises(std::size_t lane) const { return raises_.data() + lane * counts_; }
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
    seats_.resize(static_cast<std::size_t>(assumptions.educators));
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

 private:
  std::int64_t count() const { return static_cast<std::int64_t>(seats_.size()); }
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

}  // namespace

void draw_by_educator(const Assumptions& assumptions, const World& world, const Caps& caps,
                      CounterRandom& random, Costs& costs) {
  CHECK(caps.size() <= caps_max, "a seat counts for four caps");
  District district(assumptions, world, caps, random);
  for (std::size_t year = 0; year < static_cast<std::size_t>(assumptions.years); ++year) {
    if (year > 0) district.replace_leavers();
    district.work(year);
    for (std::size_t cap = 0; cap < caps.size(); ++cap) costs[cap][year] += district.running(cap);
  }
}

}  // namespace laurel::recognition::projection
