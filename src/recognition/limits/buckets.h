// The groups a cap is counted in: categories, and the years they run in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "recognition/limits/limit.h"

namespace laurel::recognition {

struct Bucket {
  std::vector<std::string> categories;  // empty: everything the limit looks at
  bool takes_others = false;            // also what has none of the categories named
  Rational at_most;
  bool percent = false;    // of what the requirement needs
  std::vector<When> when;  // one of them must hold; empty: always
};

class Buckets {
 public:
  /// Reads `at_most` … of the limit itself, or its `groups`, and `each`, `year_starts`, `first_year`.
  static Buckets read(const PackNode& node);

  /// The buckets an activity fits, by place in `all`.
  std::vector<std::size_t> fitting(const Situation& situation, const Activity& activity) const;
  /// The year an activity's cap runs in; 0 where there is one cap for the whole period.
  int year(const Candidate& candidate) const;
  /// What an earlier decision has used, and the buckets it may have used it of.
  struct Used {
    std::vector<std::size_t> fits;
    int year = 0;
    Rational amount;
  };
  /// By day; nothing where one cap holds for the whole period.
  std::vector<Used> used(const LimitInput& input, KindSet kinds) const;
  Rational cap(const Situation& situation, std::size_t bucket, int year) const;
  std::string name(std::size_t bucket) const;

  std::vector<Bucket> all;

 private:
  int year_of_day(Date day) const;
  std::optional<MonthDay> year_starts_;
  bool by_review_ = false;
  std::optional<Date> program_began_;  // nothing before; the first year has its own cap
  Rational first_year_at_most_;
};

}  // namespace laurel::recognition
