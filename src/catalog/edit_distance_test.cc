#include "catalog/edit_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace laurel::catalog {

// The textbook's recurrence, without any shortcut.
int distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t k = 0; k <= b.size(); ++k) {
      if (i == 0 || k == 0) {
        d[i][k] = static_cast<int>(i + k);
        continue;
      }
      d[i][k] =
          std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
        d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
    }
  return d[a.size()][b.size()];
}

TEST(EditDistance, AgreesWithTheTextbook) {
  std::mt19937 engine(3);
  auto word = [&] {
    std::string text;
    for (auto length = engine() % 10; length > 0; --length) text += static_cast<char>('a' + engine() % 3);
    return text;
  };
  int near = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto a = word();
    const auto b = word();
    for (int errors = 0; errors <= typing_errors_max; ++errors) {
      ASSERT_EQ(is_within(a, b, errors), distance(a, b) <= errors) << a << " " << b << " " << errors;
      bool beginning = false;
      for (std::size_t k = 0; k <= b.size(); ++k)
        beginning = beginning || distance(a, b.substr(0, k)) <= errors;
      ASSERT_EQ(is_within_beginning(a, b, errors), beginning) << a << " " << b << " " << errors;
      near += beginning ? 1 : 0;
    }
  }
  EXPECT_GT(near, 1000);
}

TEST(EditDistance, VeryLongWordsAreComparedExactly) {
  const std::string word(100, 'a');
  EXPECT_TRUE(is_within(word, word, 2));
  EXPECT_FALSE(is_within(word, word + "a", 2));
  EXPECT_TRUE(is_within_beginning(word, word + "b", 2));
}

}  // namespace laurel::catalog
