// The clock of an issuer's promise (REQ V4): so many school days from submission to decision.
#pragma once
#include "base/instant.h"

namespace laurel::review {

/// Monday to Friday, but for the holidays that all public schools of the United States keep: New Year's Day,
/// Memorial Day, Independence Day, Labor Day, Thanksgiving and the day after it, Christmas Eve and Day. What
/// a single district keeps beside these is not known here.
bool is_school_day(Date day);

/// School days after `from`, up to and with `to`; 0 when `to` is not later.
int school_days_between(Date from, Date to);

/// The day that is `days` (0 to 1000) school days after `from`.
Date plus_school_days(Date from, int days);

}  // namespace laurel::review
