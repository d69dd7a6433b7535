// A decision as a person reads it.
#pragma once
#include <string>

#include "recognition/decision.h"

namespace laurel::recognition {

std::string decision_text(const Decision& decision);

}  // namespace laurel::recognition
