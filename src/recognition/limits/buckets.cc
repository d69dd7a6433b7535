#include "recognition/limits/buckets.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "recognition/evaluate/standing.h"
#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

bool shares(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::ranges::any_of(some,
                             [&](const auto& one) { return std::ranges::find(others, one) != others.end(); });
}

Bucket read_bucket(const PackNode& node) {
  Bucket bucket;
  bucket.categories = node.texts("category");
  bucket.takes_others = node.yes("others");
  bucket.at_most = node.need("at_most").amount();
  bucket.percent = node.yes("percent");
  bucket.when = read_whens(node);
  return bucket;
}

}  // namespace

Buckets Buckets::read(const PackNode& node) {
  Buckets buckets;
  if (node.has("groups")) {
    for (const PackNode& group : node.need("groups").list()) {
      buckets.all.push_back(read_bucket(group));
      group.refuse_unknown_keys();
    }
  } else {
    buckets.all.push_back(read_bucket(node));
  }
  const std::string each = node.text("each", "period");
  if (each == "year" || each == "review_year") {
    buckets.year_starts_ = node.month_day("year_starts").value_or(school_year_start);
    buckets.by_review_ = each == "review_year";
  } else if (each != "period") {
    node.need("each").refuse("\"each\" must be period, year or review_year");
  }
  if (auto first = node.get("first_year")) {
    buckets.program_began_ = first->need("begins").date();
    buckets.first_year_at_most_ = first->need("at_most").amount();
    first->refuse_unknown_keys();
  }
  return buckets;
}

std::vector<std::size_t> Buckets::fitting(const Situation& situation, const Activity& activity) const {
  std::vector<std::size_t> fits;
  bool named = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!situation.any_holds(all[i].when)) continue;
    const bool match = all[i].categories.empty() || shares(all[i].categories, activity.categories);
    named = named || match;
    if (match) fits.push_back(i);
  }
  if (!named)
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].takes_others) fits.push_back(i);
  return fits;
}

int Buckets::year_of_day(Date day) const {
  return year_of(year_holding(day, *year_starts_).from);
}

int Buckets::year(const Candidate& candidate) const {
  if (!year_starts_) return 0;
  const auto day = by_review_ ? candidate.review : candidate.earned;
  return day ? year_of_day(*day) : 0;
}

std::vector<Buckets::Used> Buckets::used(const LimitInput& input, KindSet kinds) const {
  std::vector<Used> all_used;
  // What an earlier period used up says nothing about this one; a year may have been decided in part.
  if (!year_starts_) return all_used;
  const Situation& situation = *input.situation;
  std::vector<std::size_t> without_category;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].categories.empty() && situation.any_holds(all[i].when)) without_category.push_back(i);
  for (const LedgerEntry& entry : situation.record->counted) {
    if (!situation.in_ledger(entry)) continue;
    const auto found =
        std::ranges::find(input.candidates, entry.activity,
                          [](const Candidate& one) -> const std::string& { return one.activity->id; });
    const bool known = found != input.candidates.end();
    if (known && !kinds.has(found->activity->kind)) continue;
    const auto day = known && !by_review_ && found->earned ? found->earned : entry.on;
    if (!day) continue;
    all_used.push_back({known ? fitting(situation, *found->activity) : without_category, year_of_day(*day),
                        entry.amount.value_or(Rational())});
  }
  std::ranges::sort(all_used, {}, [](const Used& one) { return std::tie(one.year, one.fits, one.amount); });
  return all_used;
}

Rational Buckets::cap(const Situation& situation, std::size_t bucket, int year) const {
  if (program_began_ && year == year_of_day(*program_began_)) return first_year_at_most_;
  if (program_began_ && year < year_of_day(*program_began_)) return {};
  const Bucket& one = all[bucket];
  if (!one.percent) return one.at_most;
  return one.at_most * needed_amount(situation).value_or(Rational()) / Rational(100);
}

std::string Buckets::name(std::size_t bucket) const {
  return all[bucket].categories.empty() ? std::string("together")
                                        : "in " + join(all[bucket].categories, " or ");
}

}  // namespace laurel::recognition
