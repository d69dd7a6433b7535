#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "recognition/evaluate/standing.h"
#include "recognition/limits/buckets.h"
#include "recognition/limits/placement.h"

namespace laurel::recognition {
namespace {

using Places = std::vector<std::size_t>;

// At most so much of the pack's unit; an activity that fits in part counts in part.
class AmountLimit final : public Limit {
 public:
  Buckets buckets;

  void restrict(const LimitInput& input, Amounts& amounts) const override {
    const LimitInput trial{input.situation, input.candidates, input.later, nullptr};
    fill(input, best_order(trial, amounts), amounts);
  }

  Rational room(const LimitInput& input, const Amounts& amounts, std::size_t place,
                const Rational& wanted) const override {
    const Candidate& candidate = input.candidates[place];
    const auto fits = buckets.fitting(*input.situation, *candidate.activity);
    if (fits.empty() || !kinds.has(candidate.activity->kind)) return wanted;
    Placement placement = begin(input);
    for (std::size_t other : order(input, Order::parts_first)) {
      const Candidate& earlier = input.candidates[other];
      const auto others = buckets.fitting(*input.situation, *earlier.activity);
      if (!others.empty()) placement.take(others, buckets.year(earlier), amounts[other]);
    }
    return placement.take(fits, buckets.year(candidate), wanted);
  }

 private:
  // Which come first; the later ones only where they leave the educator better off.
  enum class Order { by_day, one_group_first, parts_first };

  Places order(const LimitInput& input, Order how) const {
    Places places;
    for (std::size_t i = 0; i < input.candidates.size(); ++i)
      if (looks_at(input.candidates[i])) places.push_back(i);
    if (how == Order::by_day) return places;
    std::ranges::stable_sort(places, {}, [&](std::size_t place) {
      const Activity& activity = *input.candidates[place].activity;
      return std::pair(buckets.fitting(*input.situation, activity).size() > 1,
                       how == Order::parts_first ? -parts_served(*input.situation, activity) : 0);
    });
    return places;
  }

  Places best_order(const LimitInput& input, const Amounts& amounts) const {
    Places best = order(input, Order::by_day);
    Amounts filled = amounts;
    if (!fill(input, best, filled)) return best;
    Standing reached = standing_of(input, std::move(filled));
    for (const Order how : {Order::one_group_first, Order::parts_first}) {
      Places other = order(input, how);
      if (other == best) continue;
      filled = amounts;
      fill(input, other, filled);
      Standing others = standing_of(input, std::move(filled));
      if (others <= reached) continue;
      best = std::move(other);
      reached = std::move(others);
    }
    return best;
  }

  // Whether the cap takes anything away.
  bool fill(const LimitInput& input, const Places& places, Amounts& amounts) const {
    Placement placement = begin(input);
    bool cuts = false;
    for (std::size_t place : places) {
      const Candidate& candidate = input.candidates[place];
      const auto fits = buckets.fitting(*input.situation, *candidate.activity);
      if (fits.empty() || amounts[place].is_zero()) continue;
      const Rational wanted = amounts[place];
      amounts[place] = placement.take(fits, buckets.year(candidate), wanted);
      if (amounts[place] == wanted) continue;
      cuts = true;
      if (input.notes != nullptr) explain(input, place, fits, wanted, amounts[place]);
    }
    return cuts;
  }

  static Standing standing_of(const LimitInput& input, Amounts amounts) {
    for (std::size_t i = 0; i < input.later.size(); ++i)
      input.later[i]->restrict({input.situation, input.candidates, input.later.subspan(i + 1), nullptr},
                               amounts);
    return standing(*input.situation, input.candidates, amounts);
  }

  // With what earlier decisions have used up.
  Placement begin(const LimitInput& input) const {
    Placement placement([this, &situation = *input.situation](std::size_t bucket, int year) {
      return buckets.cap(situation, bucket, year);
    });
    for (const Buckets::Used& entry : buckets.used(input, kinds))
      if (!entry.fits.empty()) placement.take(entry.fits, entry.year, entry.amount);
    return placement;
  }

  void explain(const LimitInput& input, std::size_t place, const std::vector<std::size_t>& fits,
               const Rational& wanted, const Rational& taken) const {
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
