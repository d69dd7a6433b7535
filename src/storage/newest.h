// What is read from the database once and kept in memory until somebody changed it.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

#include "base/clock.h"
#include "storage/database.h"

namespace laurel::storage {

/// Hands out the newest `Value`. Looks for a newer one at most once a second, so that every process shows a
/// change within two. Thread-safe; what was handed out lives as long as it is held.
template <class Value>
class Newest {
 public:
  static constexpr std::chrono::milliseconds look_interval{1000};
  using Shared = std::shared_ptr<const Value>;
  /// Gives what stands in the database now: `old` itself where nothing changed. `old` is null at first.
  using Load = std::function<Shared(const Shared& old)>;

  /// Loads the first value; throws what `load` throws.
  Newest(const Clock& clock, Load load) : clock_(clock), load_(std::move(load)) { refresh(); }

  /// At most `look_interval` behind the database. While the database cannot be reached, the last one.
  Shared get() {
    const auto now = clock_.now();
    {
      const std::lock_guard lock(mutex_);
      const bool fresh = now >= looked_at_ && now - looked_at_ < look_interval;
      if (fresh) return value_;
      looked_at_ = now;
    }
    try {
      refresh();
    } catch (const DatabaseError&) {
      // What is in memory is still true; whoever writes learns of the failure.
    }
    return kept();
  }

  /// Looks now; for the one who has just changed it.
  void refresh() {
    const std::lock_guard loading(loading_);
    const auto now = clock_.now();
    auto newer = load_(kept());
    const std::lock_guard lock(mutex_);
    value_ = std::move(newer);
    looked_at_ = now;
  }

 private:
  Shared kept() {
    const std::lock_guard lock(mutex_);
    return value_;
  }

  const Clock& clock_;
  const Load load_;
  std::mutex mutex_;    // guards what follows
  std::mutex loading_;  // held while one thread loads
  Shared value_;
  Instant looked_at_;
};

}  // namespace laurel::storage
