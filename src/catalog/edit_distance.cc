#include "catalog/edit_distance.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace laurel::catalog {
namespace {

constexpr std::size_t letters_max = 64;

using DistanceRow = std::array<int, letters_max + 1>;

// Optimal string alignment: row i holds the distance of typed[0, i) to every beginning of the word. Cells
// further than `errors` from the diagonal cannot matter.
DistanceRow last_row(std::string_view typed, std::string_view word, int errors) {
  const auto band = static_cast<std::size_t>(errors);
  const int far = errors + 1;
  DistanceRow before_last;
  DistanceRow last;
  DistanceRow row;
  before_last.fill(far);
  last.fill(far);
  for (std::size_t k = 0; k <= std::min(band, word.size()); ++k) last[k] = static_cast<int>(k);
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    row.fill(far);
    if (i <= band) row[0] = static_cast<int>(i);
    const auto first = i > band ? i - band : 1;
    for (std::size_t k = std::max<std::size_t>(first, 1); k <= std::min(i + band, word.size()); ++k) {
      row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + (typed[i - 1] == word[k - 1] ? 0 : 1)});
      if (i > 1 && k > 1 && typed[i - 1] == word[k - 2] && typed[i - 2] == word[k - 1])
        row[k] = std::min(row[k], before_last[k - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last;
}

bool is_comparable(std::string_view typed, std::string_view word, int errors) {
  CHECK(errors >= 0 && errors <= typing_errors_max, "few errors are forgiven");
  return typed.size() <= letters_max && word.size() <= letters_max;
}

}  // namespace

bool is_within(std::string_view typed, std::string_view word, int errors) {
  if (!is_comparable(typed, word, errors)) return typed == word;
  const auto longer = std::max(typed.size(), word.size());
  const auto shorter = std::min(typed.size(), word.size());
  if (longer - shorter > static_cast<std::size_t>(errors)) return false;
  return last_row(typed, word, errors)[word.size()] <= errors;
}

bool is_within_beginning(std::string_view typed, std::string_view word, int errors) {
  word = word.substr(0, typed.size() + static_cast<std::size_t>(errors));
  if (!is_comparable(typed, word, errors)) return word.starts_with(typed);
  const auto row = last_row(typed, word, errors);
  return std::any_of(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(word.size()) + 1,
                     [&](int distance) { return distance <= errors; });
}

}  // namespace laurel::catalog
