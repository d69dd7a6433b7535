// Why a record or a pack cannot be used: one sentence that names the place and the remedy.
#pragma once
#include <string>

#include "base/result.h"

namespace laurel::recognition {

struct Failure {
  std::string place;   // "activities[2].earned" of a record, "packs/none.yaml:12" of a pack
  std::string reason;  // what is wrong and what would be right
  std::string text() const { return place.empty() ? reason : place + ": " + reason; }
};

}  // namespace laurel::recognition
