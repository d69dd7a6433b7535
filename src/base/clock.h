// The time as a parameter: rules take an Instant, rooms a Clock; only app/ makes the real one.
#pragma once
#include <atomic>

#include "base/instant.h"

namespace laurel {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

/// A clock that stands until it is set or advanced; safe to read and move from several threads.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant now) : milliseconds_(now.milliseconds()) {}
  Instant now() const override { return Instant::from_milliseconds(milliseconds_.load()); }
  void set(Instant now) { milliseconds_ = now.milliseconds(); }
  void advance(std::chrono::milliseconds by) { milliseconds_ += by.count(); }

 private:
  std::atomic<std::int64_t> milliseconds_;
};

}  // namespace laurel
