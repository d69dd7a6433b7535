#include "recognition/evaluate/split.h"

#include <algorithm>
#include <optional>

namespace laurel::recognition {
namespace {

struct Flow {
  std::vector<PartSet> sets;
  std::vector<Rational> left;                // of each set
  std::vector<Rational> short_by;            // of each part
  std::vector<std::vector<Rational>> given;  // set → part
};

bool fits(PartSet set, std::size_t part) {
  return (set >> part & 1U) != 0;
}

// A chain set → part → set → … → part that is still short: each part on the way hands on what it got
// (augmenting path of a maximum flow). `path` alternates sets and parts.
bool find_path(const Flow& flow, std::size_t set, std::vector<bool>& seen, std::vector<std::size_t>& path) {
  seen[set] = true;
  path.push_back(set);
  for (std::size_t part = 0; part < flow.short_by.size(); ++part) {
    if (!fits(flow.sets[set], part)) continue;
    path.push_back(part);
    if (!flow.short_by[part].is_zero()) return true;
    for (std::size_t other = 0; other < flow.sets.size(); ++other)
      if (!seen[other] && !flow.given[other][part].is_zero() && find_path(flow, other, seen, path))
        return true;
    path.pop_back();
  }
  path.pop_back();
  return false;
}

void push(Flow& flow, const std::vector<std::size_t>& path) {
  Rational amount = std::min(flow.left[path.front()], flow.short_by[path.back()]);
  for (std::size_t i = 2; i < path.size(); i += 2)
    amount = std::min(amount, flow.given[path[i]][path[i - 1]]);
  flow.left[path.front()] -= amount;
  flow.short_by[path.back()] -= amount;
  for (std::size_t i = 0; i < path.size(); i += 2) {
    flow.given[path[i]][path[i + 1]] += amount;
    if (i + 2 < path.size()) flow.given[path[i + 2]][path[i + 1]] -= amount;
  }
}

}  // namespace

std::vector<Rational> split(const std::map<PartSet, Rational>& amounts, const std::vector<Rational>& needed) {
  Flow flow;
  flow.short_by = needed;
  for (const auto& [set, amount] : amounts) {
    flow.sets.push_back(set);
    flow.left.push_back(amount);
    flow.given.emplace_back(needed.size());
  }
  for (std::size_t set = 0; set < flow.sets.size(); ++set) {
    std::vector<std::size_t> path;
    std::vector<bool> seen(flow.sets.size());
    while (!flow.left[set].is_zero() && find_path(flow, set, seen, path)) {
      push(flow, path);
      path.clear();
      seen.assign(flow.sets.size(), false);
    }
  }
  std::vector<Rational> filled(needed.size());
  for (std::size_t set = 0; set < flow.sets.size(); ++set) {
    for (std::size_t part = 0; part < needed.size(); ++part) filled[part] += flow.given[set][part];
    for (std::size_t part = 0; part < needed.size(); ++part)
      if (fits(flow.sets[set], part)) {
        filled[part] += flow.left[set];
        break;
      }
  }
  return filled;
}

}  // namespace laurel::recognition
