#include "review/review.h"

#include <array>

namespace laurel::review {
namespace {

constexpr std::array<std::string_view, 7> release_reasons{
    "", "conflict-of-interest", "cannot-open", "not-my-field", "no-time", "expired", "training-ended"};

}  // namespace

std::string_view refusal_key(Refusal refusal) {
  constexpr std::array<std::string_view, 15> keys{"review.refused_not_trained",
                                                  "review.refused_too_near",
                                                  "review.refused_too_near",
                                                  "review.refused_too_near",
                                                  "review.refused_too_near",
                                                  "review.refused_too_many",
                                                  "review.refused_taken",
                                                  "review.refused_decided",
                                                  "review.refused_unknown_submission",
                                                  "review.refused_not_claimed",
                                                  "review.refused_finished",
                                                  "review.refused_changed_elsewhere",
                                                  "review.refused_unknown_criterion",
                                                  "review.refused_text_too_long",
                                                  "review.refused_not_ready"};
  return keys[static_cast<std::size_t>(refusal)];
}

std::string_view text_of(ReleaseReason reason) {
  return release_reasons[static_cast<std::size_t>(reason)];
}

std::optional<ReleaseReason> parse_release_reason(std::string_view text) {
  for (std::size_t i = 0; i < release_reasons.size(); ++i)
    if (release_reasons[i] == text) return static_cast<ReleaseReason>(i);
  return {};
}

}  // namespace laurel::review
