#include "credential/data_model/problems.h"

#include "base/text.h"

namespace laurel::credential::data_model {

void Problems::add(std::string_view place, std::string_view what) {
  if (full()) return;
  sentences_.push_back(place.empty() ? std::string(what) : std::string(place) + ": " + std::string(what));
}

std::string Problems::text() const {
  return join(sentences_, "; ") + (full() ? "; and perhaps more." : ".");
}

std::string inside(std::string_view place, std::string_view member) {
  return place.empty() ? std::string(member) : std::string(place) + "." + std::string(member);
}

}  // namespace laurel::credential::data_model
