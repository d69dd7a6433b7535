// What people read off the futures: the fan, the chance to stay within the budget, what matters most.
#pragma once
#include "recognition/projection/futures.h"

namespace laurel::recognition::projection {

/// A school year's cost over all futures, in cents. `low` to `high` holds 90 of 100, `lower` to `upper` half.
struct YearOutlook {
  int begins = 0;  // calendar year
  std::int64_t low = 0, lower = 0, middle = 0, upper = 0, high = 0, mean = 0;
  std::int64_t middle_without_cap = 0;
};

/// How far the last year's cost moves when one assumption goes from one end of its range to the other, the
/// others staying in the middle.
struct Influence {
  std::string_view assumption;  // the parameter's name
  std::int64_t cents = 0;       // half the way, so ±
};

struct Outlook {
  Assumptions assumptions;
  std::vector<YearOutlook> years;
  /// Of 1000 futures, those in which no year costs more than was set aside; none without a budget.
  std::optional<int> within, within_without_cap;
  std::optional<std::int64_t> last_middle_tighter, last_middle_looser;  // with a cap of one less, one more
  std::vector<Influence> influences;                                    // the strongest first
};

Outlook look_ahead(const Assumptions& assumptions, unsigned threads);

/// RFC 4180: the years, then every assumption.
std::string csv_of(const Outlook& outlook);

/// "2027–28"
std::string school_year_text(int begins);

}  // namespace laurel::recognition::projection
