// When papers that came in on a day take effect.
#pragma once
#include <algorithm>

#include "recognition/calendar.h"

namespace laurel::recognition {

struct Payment {
  Date effective;
  bool half = false;  // the rest of the school year only
};

/// Two dates a year: papers by the first are paid for the full year, by the second for half of it.
struct HalfYears {
  MonthDay full, half;

  Payment first_payment(Date received) const {
    const Date next_full = first_on_or_after(received, full);
    const Date next_half = first_on_or_after(received, half);
    return {std::min(next_full, next_half), next_half < next_full};
  }
};

}  // namespace laurel::recognition
