#include "base/clock.h"

namespace laurel {
Instant SystemClock::now() const {
  auto since = std::chrono::system_clock::now().time_since_epoch();
  return Instant::from_milliseconds(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}
}  // namespace laurel
