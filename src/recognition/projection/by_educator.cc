#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"

#include "recognition/projection/one_future.h"

namespace laurel::recognition::projection {
namespace {

/// The places of `count` at which something of this chance happens, from the first: by geometric gaps, so
/// that those to whom nothing happens cost no time.
template <class Happens>
void at_random_places(CounterRandom& random, std::int64_t count, double chance, Happens&& happens) {
  if (chance <= 0) return;
  const double per_log_of_not = 1 / std::log1p(-std::min(chance, 1 - 0x1p-50));
  for (std::int64_t place = -1;;) {
    const double gap = std::log(random.uniform()) * per_log_of_not;  // its whole part is geometric
    if (gap >= static_cast<double>(count - place - 1)) return;
    place += 1 + static_cast<std::int64_t>(gap);
    happens(static_cast<std::size_t>(place));
  }
}

/// What somebody has after so many micro-credentials, in cents a year more than in the lane of the beginning.
class LaneTable {
 public:
  explicit LaneTable(const Assumptions& assumptions)
      : per_lane_(assumptions.per_lane),
        counts_(static_cast<std::size_t>(per_lane_ + assumptions.years * completions_in_year_max)) {
    int shares = 0;
    for (std::size_t lane = 0; lane < assumptions.lanes.size(); ++lane) {
      cumulative_.push_back((shares += assumptions.lanes[lane].share) / 1000.0);
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
  std::size_t first_lane(double uniform) const {
    const auto found = std::ranges::upper_bound(cumulative_, uniform);
    return std::min(static_cast<std::size_t>(found - cumulative_.begin()), cumulative_.size() - 1);
  }
  int per_lane() const { return per_lane_; }

 private:
  int per_lane_;
  std::size_t counts_;
  std::vector<std::int64_t> raises_;  // by lane, then count
  std::vector<double> cumulative_;
};

struct Seat {
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
    at_random_places(random_, count(), world_.leaving, [&](std::size_t place) {
      auto& seat = seats_[place];
      const auto* raises = table_.raises(seat.lane);
      for (std::size_t cap = 0; cap < caps_.size(); ++cap) running_[cap] -= raises[seat.counts[cap]];
      fill(seat);
    });
  }
  void work(std::size_t year) {
    at_random_places(random_, count(), world_.uptake[year], [&](std::size_t place) {
      auto& seat = seats_[place];
      const int earned = draw_completions();
      const auto* raises = table_.raises(seat.lane);
      for (std::size_t cap = 0; cap < caps_.size(); ++cap) {
        auto& at = seat.counts[cap];
        running_[cap] -= raises[at];
        at = static_cast<std::uint8_t>(at + std::min(earned, most_[cap]));
        running_[cap] += raises[at];
      }
    });
  }
  std::int64_t running(std::size_t cap) const { return running_[cap]; }

 private:
  std::int64_t count() const { return static_cast<std::int64_t>(seats_.size()); }
  void fill(Seat& seat) {
    seat.lane = static_cast<std::uint8_t>(table_.first_lane(random_.uniform()));
    seat.counts.fill(static_cast<std::uint8_t>(random_.uniform() * table_.per_lane()));
  }
  int draw_completions() {
    double left = random_.uniform();
    int earned = 1;
    for (const double chance : world_.completions) {
      if ((left -= chance) < 0 || earned == completions_in_year_max) break;
      ++earned;
    }
    return earned;
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
