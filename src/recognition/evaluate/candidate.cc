#include "recognition/evaluate/candidate.h"

namespace laurel::recognition {

void Candidate::add_reason(const Rule& rule, std::string text, std::string_view remedy, Outcome most) {
  constexpr std::size_t usual = 8;
  if (reasons.empty()) reasons.reserve(usual);
  reasons.push_back({&rule, std::move(text), std::string(remedy), most});
}

}  // namespace laurel::recognition
