// A decision as JSON: the same record and pack give the same bytes.
#pragma once
#include <string>

#include "recognition/decision.h"

namespace laurel::recognition {

/// One object over several lines, with a line feed at the end.
std::string decision_json(const Decision& decision);

}  // namespace laurel::recognition
