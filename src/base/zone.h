// The clock on the wall: which day and hour an instant is for the people of this installation.
#pragma once
#include <string>

#include "base/instant.h"

namespace laurel {

class Zone {
 public:
  virtual ~Zone() = default;
  virtual Date day(Instant instant) const = 0;
  /// Minutes since midnight, 0 to 1439.
  virtual int minute_of_day(Instant instant) const = 0;
};

/// UTC, for tests.
class UtcZone final : public Zone {
 public:
  Date day(Instant instant) const override { return utc_date(instant); }
  int minute_of_day(Instant instant) const override {
    return static_cast<int>((instant - utc_date(instant).start()).count() / 60000);
  }
};

/// The process's time zone (environment TZ): one for the whole installation, set before the first use.
class SystemZone final : public Zone {
 public:
  Date day(Instant instant) const override;
  int minute_of_day(Instant instant) const override;
};

}  // namespace laurel
