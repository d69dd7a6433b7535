// The engine: what a record is worth under a pack, and why. Pure: the same record and pack give the same
// decision.
#pragma once
#include "recognition/decision.h"

namespace laurel::recognition {

enum class Explain : bool { no, yes };

/// `Explain::no` leaves out reasons and `next`, for evaluating many records.
Decision evaluate(const Record& record, const Pack& pack, Explain explain = Explain::yes);

}  // namespace laurel::recognition
