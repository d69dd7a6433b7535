#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "recognition/evaluate/standing.h"
#include "recognition/limits/buckets.h"

namespace laurel::recognition {
namespace {

/// Combinations tried before the choice falls back to the larger, then earlier one.
constexpr std::size_t combinations_max = 50'000;

using Places = std::vector<std::size_t>;
using Group = std::pair<std::size_t, int>;  // bucket and year
using Groups = std::map<Group, Places>;

// At most so many activities; whole things, never parts of one.
class CountLimit final : public Limit {
 public:
  Buckets buckets;
  bool first_come = false;  // by the day the evidence came in, instead of what is best for the educator
  std::string remedy;

  void restrict(const LimitInput& input, Amounts& amounts) const override {
    Groups groups;
    for (std::size_t place : assignable(input, amounts)) {
      const Candidate& candidate = input.candidates[place];
      const auto fits = buckets.fitting(*input.situation, *candidate.activity);
      if (fits.empty()) continue;
      groups[{bucket_with_room(input, groups, candidate, fits), buckets.year(candidate)}].push_back(place);
    }
    keep_best(input, amounts, groups);
  }

  Rational room(const LimitInput& input, const Amounts& amounts, std::size_t place,
                const Rational& wanted) const override {
    const Candidate& candidate = input.candidates[place];
    if (!kinds.has(candidate.activity->kind)) return wanted;
    const auto fits = buckets.fitting(*input.situation, *candidate.activity);
    if (fits.empty()) return wanted;
    const int year = buckets.year(candidate);
    for (std::size_t bucket : fits) {
      std::size_t taken = 0;
      for (std::size_t i = 0; i < amounts.size(); ++i) {
        const Candidate& other = input.candidates[i];
        if (!looks_at(other) || amounts[i].is_zero() || buckets.year(other) != year) continue;
        const auto theirs = buckets.fitting(*input.situation, *other.activity);
        if (std::ranges::find(theirs, bucket) != theirs.end()) ++taken;
      }
      if (taken < limit(input, bucket, year)) return wanted;
    }
    return {};
  }

 private:
  std::size_t limit(const LimitInput& input, std::size_t bucket, int year) const {
    Rational left = buckets.cap(*input.situation, bucket, year);
    for (const Buckets::Used& entry : buckets.used(input, kinds))
      if (entry.year == year && std::ranges::find(entry.fits, bucket) != entry.fits.end())
        left -= Rational(1);
    return left.is_negative() ? 0 : static_cast<std::size_t>(left.floor());
  }

  // Those that fit one group only are placed first.
  Places assignable(const LimitInput& input, const Amounts& amounts) const {
    Places places;
    for (std::size_t i = 0; i < amounts.size(); ++i)
      if (looks_at(input.candidates[i]) && !amounts[i].is_zero()) places.push_back(i);
    std::ranges::stable_sort(places, {}, [&](std::size_t place) {
      return buckets.fitting(*input.situation, *input.candidates[place].activity).size() > 1;
    });
    return places;
  }

  std::size_t bucket_with_room(const LimitInput& input, const Groups& groups, const Candidate& candidate,
                               const std::vector<std::size_t>& fits) const {
    const int year = buckets.year(candidate);
    for (std::size_t bucket : fits) {
      const auto group = groups.find({bucket, year});
      if ((group == groups.end() ? 0 : group->second.size()) < limit(input, bucket, year)) return bucket;
    }
    return fits.front();
  }

  // What is best in one group may depend on what the others keep: the first look has all of them, the next
  // ones what was kept.
  void keep_best(const LimitInput& input, Amounts& amounts, const Groups& groups) const {
    constexpr int looks_max = 4;
    const Amounts all = amounts;
    std::map<Group, Places> kept;
    for (int look = 0; look < looks_max; ++look) {
      const auto before = kept;
      for (const auto& [group, places] : groups) {
        const std::size_t most = limit(input, group.first, group.second);
        if (places.size() <= most) continue;
        for (std::size_t place : places) amounts[place] = all[place];
        kept[group] = choose(input, amounts, places, most);
        drop_others(places, kept[group], amounts);
      }
      if (kept.size() < 2 || kept == before) break;
    }
    if (input.notes == nullptr) return;
    for (const auto& [group, places] : kept) explain(input, group, groups.at(group), places);
  }

  static void drop_others(const Places& places, const Places& kept, Amounts& amounts) {
    for (std::size_t place : places)
      if (std::ranges::find(kept, place) == kept.end()) amounts[place] = Rational();
  }

  void explain(const LimitInput& input, const Group& group, const Places& places, const Places& kept) const {
    const auto [bucket, year] = group;
    for (std::size_t place : places)
      if (std::ranges::find(kept, place) == kept.end())
        input.note(
            place, Outcome::refused, rule,
            fmt::format("at most {} {}{}", buckets.cap(*input.situation, bucket, year).text(),
                        buckets.name(bucket), year == 0 ? "" : fmt::format(" in the year from {}", year)),
            remedy);
  }

  Places choose(const LimitInput& input, const Amounts& amounts, const Places& places,
                std::size_t most) const {
    Places ordered = places;
    std::ranges::stable_sort(ordered, [&](std::size_t left, std::size_t right) {
      const auto evidence = [&](std::size_t place) {
        return input.situation->happened(input.candidates[place].activity->document(Document::evidence))
            .value_or(Date());
      };
      if (first_come) return std::pair(evidence(left), left) < std::pair(evidence(right), right);
      return amounts[left] != amounts[right] ? amounts[left] > amounts[right] : left < right;
    });
    Places greedy(ordered.begin(), ordered.begin() + static_cast<std::ptrdiff_t>(most));
    if (first_come || most == 0 || !choice_matters(input)) return greedy;
    return best_combination(input, amounts, places, most).value_or(greedy);
  }

  static bool choice_matters(const LimitInput& input) {
    const auto& requirement = input.situation->body->requirement;
    return !input.later.empty() || (requirement && !requirement->parts.empty());
  }

  // All combinations in the order of day and id, so that the first of equals stays.
  static std::optional<Places> best_combination(const LimitInput& input, const Amounts& amounts,
                                                Places places, std::size_t most) {
    std::ranges::sort(places);
    if (combinations(places.size(), most) > combinations_max) return {};
    std::vector<std::size_t> pick(most);
    for (std::size_t i = 0; i < most; ++i) pick[i] = i;
    std::optional<std::pair<Standing, Places>> best;
    do {
      Places kept;
      for (std::size_t i : pick) kept.push_back(places[i]);
      const Standing standing = try_out(input, amounts, places, kept);
      if (!best || standing > best->first) best = {standing, std::move(kept)};
    } while (advance(pick, places.size()));
    return best->second;
  }

  static Standing try_out(const LimitInput& input, Amounts amounts, const Places& places,
                          const Places& kept) {
    drop_others(places, kept, amounts);
    for (std::size_t i = 0; i < input.later.size(); ++i)
      input.later[i]->restrict({input.situation, input.candidates, input.later.subspan(i + 1), nullptr},
                               amounts);
    return standing(*input.situation, input.candidates, amounts);
  }

  static std::size_t combinations(std::size_t from, std::size_t pick) {
    std::size_t count = 1;
    pick = std::min(pick, from - pick);
    for (std::size_t i = 0; i < pick && count <= combinations_max; ++i) count = count * (from - i) / (i + 1);
    return count;
  }

  // The next combination of places in lexicographic order.
  static bool advance(std::vector<std::size_t>& pick, std::size_t from) {
    for (std::size_t i = pick.size(); i-- > 0;) {
      if (pick[i] == from - pick.size() + i) continue;
      ++pick[i];
      for (std::size_t j = i + 1; j < pick.size(); ++j) pick[j] = pick[j - 1] + 1;
      return true;
    }
    return false;
  }
};

}  // namespace

std::shared_ptr<Limit> read_count_limit(const PackNode& node) {
  auto limit = std::make_shared<CountLimit>();
  limit->buckets = Buckets::read(node);
  limit->first_come = node.yes("first_come");
  limit->remedy = node.text("remedy");
  return limit;
}

}  // namespace laurel::recognition
