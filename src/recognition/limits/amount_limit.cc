#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "recognition/evaluate/standing.h"
#include "recognition/limits/buckets.h"

namespace laurel::recognition {
namespace {

using Rooms = std::map<std::pair<std::size_t, int>, Rational>;  // bucket and year → what is left

// At most so much of the pack's unit; an activity that fits in part counts in part.
class AmountLimit final : public Limit {
 public:
  Buckets buckets;

  void restrict(const LimitInput& input, Amounts& amounts) const override {
    Rooms rooms;
    for (std::size_t place : order(input)) {
      const Candidate& candidate = input.candidates[place];
      const auto fits = buckets.fitting(*input.situation, *candidate.activity);
      if (fits.empty() || amounts[place].is_zero()) continue;
      const Rational wanted = amounts[place];
      amounts[place] = take(input, rooms, candidate, fits, wanted);
      if (input.notes != nullptr) explain(input, place, fits, wanted, amounts[place]);
    }
  }

  Rational room(const LimitInput& input, const Amounts& amounts, std::size_t place,
                const Rational& wanted) const override {
    const Candidate& candidate = input.candidates[place];
    const auto fits = buckets.fitting(*input.situation, *candidate.activity);
    if (fits.empty() || !kinds.has(candidate.activity->kind)) return wanted;
    Rooms rooms;
    for (std::size_t other : order(input)) {
      const auto others = buckets.fitting(*input.situation, *input.candidates[other].activity);
      if (!others.empty()) take(input, rooms, input.candidates[other], others, amounts[other]);
    }
    return take(input, rooms, candidate, fits, wanted);
  }

 private:
  // Those that fit one group only first, then those that serve a part, then by day and id.
  std::vector<std::size_t> order(const LimitInput& input) const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < input.candidates.size(); ++i)
      if (looks_at(input.candidates[i])) places.push_back(i);
    std::ranges::stable_sort(places, {}, [&](std::size_t place) {
      const Activity& activity = *input.candidates[place].activity;
      return std::pair(buckets.fitting(*input.situation, activity).size() > 1,
                       -parts_served(*input.situation, activity));
    });
    return places;
  }

  Rational take(const LimitInput& input, Rooms& rooms, const Candidate& candidate,
                const std::vector<std::size_t>& fits, Rational wanted) const {
    const int year = buckets.year(candidate);
    Rational taken;
    for (std::size_t bucket : fits) {
      auto [left, fresh] = rooms.try_emplace({bucket, year});
      if (fresh)
        left->second =
            buckets.cap(*input.situation, bucket, year) - buckets.used(input, kinds, bucket, year, true);
      if (left->second.is_negative()) left->second = Rational();
      const Rational part = std::min(wanted, left->second);
      taken += part;
      wanted -= part;
      left->second -= part;
    }
    return taken;
  }

  void explain(const LimitInput& input, std::size_t place, const std::vector<std::size_t>& fits,
               const Rational& wanted, const Rational& taken) const {
    if (taken == wanted) return;
    const int year = buckets.year(input.candidates[place]);
    const std::string cap =
        fmt::format("at most {} {}{}", buckets.cap(*input.situation, fits.front(), year).text(),
                    buckets.name(fits.front()), year == 0 ? "" : fmt::format(" in the year from {}", year));
    input.note(place, taken.is_zero() ? Outcome::refused : Outcome::counted, rule,
               fmt::format("{}: {} of {} counts", cap, taken.text(), wanted.text()));
  }
};

}  // namespace

std::shared_ptr<Limit> read_amount_limit(const PackNode& node) {
  auto limit = std::make_shared<AmountLimit>();
  limit->buckets = Buckets::read(node);
  return limit;
}

}  // namespace laurel::recognition
