// Where amounts that fit several capped buckets are put.
#pragma once
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "base/rational.h"

namespace laurel::recognition {

/// Fills buckets so that as much as possible is taken in: what came before is moved to another bucket that it
/// fits where that makes room, and keeps its sum. A maximum flow, one activity after the other.
class Placement {
 public:
  /// What a bucket holds at most in a year.
  using Cap = std::function<Rational(std::size_t bucket, int year)>;
  explicit Placement(Cap cap) : cap_(std::move(cap)) {}

  /// How much of `wanted` is taken in. `fits`: the buckets it may go to, none twice.
  Rational take(std::vector<std::size_t> fits, int year, Rational wanted);

 private:
  struct Guest {
    std::vector<std::size_t> fits;
    std::vector<Rational> held;  // in each of them
    int year = 0;
  };
  struct Step {
    std::size_t guest = 0;
    std::size_t fit = 0;  // the place in its `fits` that it gets more of
  };

  Rational& left(std::size_t bucket, int year);
  bool find_path(std::size_t guest, std::vector<bool>& seen, std::vector<Step>& path);
  bool move_on(std::size_t bucket, int year, std::vector<bool>& seen, std::vector<Step>& path);
  void push(const std::vector<Step>& path, Rational& wanted);
  Rational& held(const Step& by, std::size_t bucket);

  Cap cap_;
  std::vector<Guest> guests_;
  std::vector<std::size_t> movable_;  // guests that fit more than one bucket
  std::map<std::pair<std::size_t, int>, Rational> left_;
};

}  // namespace laurel::recognition
